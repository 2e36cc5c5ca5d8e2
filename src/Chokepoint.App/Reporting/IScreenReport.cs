using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>A form in which the result of a screening is written, line by line as it is decided.</summary>
public interface IScreenReport : IDisposable
{
    /// <summary>Takes one decided line.</summary>
    void Add(ScreenedLine line);

    /// <summary>Takes the summary, after the last line.</summary>
    void Finish(ScreenSummary summary);
}
