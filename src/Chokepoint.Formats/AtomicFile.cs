using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place and moved there by <see cref="Commit"/>. Without
/// that nothing is left, and what stood there before is untouched.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;

    private AtomicFile(string target, string temporary)
    {
        (_target, _temporary) = (target, temporary);
        _stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Takes the content.</summary>
    public Stream Stream => _stream;

    /// <summary>Begins a file; throws <see cref="UnusableInputException"/> where none can be written.</summary>
    public static AtomicFile Create(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || Directory.Exists(path))
        {
            throw Unusable(path, "is no name of a file", "give the path of a file");
        }

        // A link keeps pointing to the file that is written.
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            // To move a file over a device, such as /dev/null, would replace the device.
            throw Unusable(path, "is a device", "leave the option out and redirect the output");
        }

        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            throw Unusable(path, $"the folder `{folder}` does not exist", "make it first");
        }

        try
        {
            return new AtomicFile(target, Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp"));
        }
        catch (UnauthorizedAccessException)
        {
            throw Unusable(path, "may not be written", "check the permissions of its folder");
        }
        catch (IOException problem)
        {
            throw Unusable(path, $"cannot be written: {problem.Message.ReplaceLineEndings(" ")}", "choose another place");
        }
    }

    /// <summary>Puts the file in its place, over one that is there. Nothing can be written afterwards.</summary>
    public void Commit()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        finally
        {
            File.Delete(_temporary);
        }
    }

    private static UnusableInputException Unusable(string path, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.Target, new Place(string.IsNullOrWhiteSpace(path) ? "output" : path), message, help));
}
