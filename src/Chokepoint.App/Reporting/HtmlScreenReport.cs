using System.Text;
using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>
/// One self-contained page for people: the summary first, then the lines. A page of a hundred thousand lines is of no use to anyone who
/// reads it, so it shows the hardest; those are kept while the file streams by, and the page is written at the end, in the order
/// in which it is read. Memory is bounded, whatever the length of the file.
/// </summary>
public sealed class HtmlScreenReport(Stream output, ReportSubject subject) : IScreenReport
{
    /// <summary>How many lines the page shows at most.</summary>
    public const int MostLines = 5000;

    private readonly HardestLines _lines = new(MostLines);

    /// <inheritdoc/>
    public void Add(ScreenedLine line) => _lines.Add(line);

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new ScreenPage(new MarkupWriter(writer), subject, summary).Write(_lines.InOrder());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
