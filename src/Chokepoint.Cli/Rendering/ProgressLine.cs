using System.Globalization;
using Chokepoint.App.Simulate;

namespace Chokepoint.Cli.Rendering;

/// <summary>A line on standard error that counts rows or says what is being done, and for how long still; silent where nobody watches.</summary>
internal sealed class ProgressLine : IProgress<int>, IProgress<string>, IProgress<WorkDone>, IDisposable
{
    private const int QuietRows = 10_000;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);
    private readonly bool _isWatched = !Console.IsErrorRedirected;
    private readonly Lock _lock = new();
    private int _shown;
    private string? _work;
    private long _began;
    private long _said;

    public void Report(int value)
    {
        if (_isWatched && value >= QuietRows)
        {
            Show(string.Create(CultureInfo.InvariantCulture, $"{value:N0} rows"));
        }
    }

    public void Report(string value)
    {
        if (_isWatched)
        {
            Show(value);
        }
    }

    /// <summary>May be called from any thread.</summary>
    public void Report(WorkDone value)
    {
        if (!_isWatched)
        {
            return;
        }

        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            if (_work != value.What)
            {
                (_work, _began, _said) = (value.What, now, now);
            }
            else if (TimeProvider.System.GetElapsedTime(_said, now) < s_pause)
            {
                return;
            }

            _said = now;
            Show(value.Of == 0 ? value.What : $"{Words.Count(value.Done)} of {Words.Count(value.Of)} {value.What}{Left(value, TimeProvider.System.GetElapsedTime(_began, now))}");
        }
    }

    public void Clear()
    {
        if (_shown > 0)
        {
            Console.Error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    public void Dispose() => Clear();

    private static string Left(WorkDone work, TimeSpan spent)
    {
        var left = work.Done > 0 ? spent * ((double)(work.Of - work.Done) / work.Done) : TimeSpan.Zero;
        return left.TotalSeconds < 1 ? "" : left.TotalMinutes < 2
            ? string.Create(CultureInfo.InvariantCulture, $", about {left.TotalSeconds:0} s left")
            : string.Create(CultureInfo.InvariantCulture, $", about {left.TotalMinutes:0} min left");
    }

    private void Show(string text)
    {
        Clear();
        _shown = text.Length + 1;
        Console.Error.Write($"\r{text} ");
    }
}
