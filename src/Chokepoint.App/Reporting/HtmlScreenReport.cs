using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>To come.</summary>
public sealed class HtmlScreenReport(Stream output, ReportSubject subject) : IScreenReport
{
    /// <inheritdoc/>
    public void Add(ScreenedLine line) => _ = subject;

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary) => output.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
