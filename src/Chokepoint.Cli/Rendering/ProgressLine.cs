using System.Globalization;

namespace Chokepoint.Cli.Rendering;

/// <summary>A line on standard error that counts rows or says what is being done; silent where nobody watches.</summary>
internal sealed class ProgressLine : IProgress<int>, IProgress<string>, IDisposable
{
    private const int QuietRows = 10_000;
    private readonly bool _isWatched = !Console.IsErrorRedirected;
    private bool _isShown;

    public void Report(int value)
    {
        if (_isWatched && value >= QuietRows)
        {
            _isShown = true;
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} rows "));
        }
    }

    public void Report(string value)
    {
        Clear();
        if (_isWatched)
        {
            _isShown = true;
            Console.Error.Write($"\r{value} ");
        }
    }

    public void Clear()
    {
        if (_isShown)
        {
            Console.Error.Write("\r" + new string(' ', 30) + "\r");
            _isShown = false;
        }
    }

    public void Dispose() => Clear();
}
