using Chokepoint.Formats;

namespace Chokepoint.Cli.Rendering;

/// <summary>Where data goes: standard output, or a file that appears whole or not at all.</summary>
internal sealed class Target : IDisposable
{
    private readonly AtomicFile? _file;

    private Target(Stream stream, AtomicFile? file) => (Stream, _file) = (stream, file);

    public Stream Stream { get; }

    public static Target Open(string? path)
    {
        if (path is null)
        {
            return new Target(new BufferedStream(Console.OpenStandardOutput(), 1 << 16), null);
        }

        var file = AtomicFile.Create(path);
        return new Target(file.Stream, file);
    }

    public void Commit()
    {
        Stream.Flush();
        _file?.Commit();
    }

    public void Dispose()
    {
        if (_file is not null)
        {
            _file.Dispose();
        }
        else
        {
            Stream.Dispose();
        }
    }
}
