using System.Globalization;
using Chokepoint.App.Intake.Review;

namespace Chokepoint.Cli.Rendering;

/// <summary>Drafts and what was decided about them, as a person reads it.</summary>
internal sealed class ReviewText(Page page)
{
    public void Write(IReadOnlyList<ReviewedDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            page.Line("No draft waits here.");
            return;
        }

        var table = new TextTable([new("Draft"), new("State"), new("Over"), new("Sources", IsNumber: true), new("Last")]);
        foreach (var draft in drafts)
        {
            var last = draft.Record.Log[^1];
            table.Add([draft.Record.Id, new Cell(draft.Record.State, StyleOf(draft)), draft.Record.Authority, Words.Count(draft.Record.Sources.Count), $"{last.Did} {last.Time[..10]}, {last.By}"]);
            table.Below(draft.Record.Title);
            if (draft.Doubt is { } doubt)
            {
                table.Below($"note: {doubt}");
            }
        }

        page.Write(table);
    }

    public void Write(ReviewedDraft draft)
    {
        var record = draft.Record;
        page.Line(record.Title, "bold");
        page.Line($"  {record.Id}, {record.State}, laid over the rulebook {record.Authority}");
        if (draft.Doubt is { } doubt)
        {
            page.Line($"  note: {doubt}", "yellow");
        }

        page.Heading("Sources");
        foreach (var source in record.Sources)
        {
            page.Line("  " + string.Join(", ", new[] { source.Title, source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.From, $"sha256 {source.Sha256}" }.OfType<string>()));
        }

        page.Heading("Log");
        foreach (var entry in record.Log)
        {
            page.Line($"  {entry.Time}  {entry.Did}, {entry.By}{(entry.Why is null ? "" : $": {entry.Why}")}");
        }

        page.Heading("Draft");
        foreach (var line in draft.Yaml.Split('\n'))
        {
            page.Line("  " + line);
        }
    }

    private static string StyleOf(ReviewedDraft draft) => draft.Doubt is not null ? "yellow" : draft.Record.State switch
    {
        "accepted" => "green",
        "rejected" => "grey",
        _ => "bold",
    };
}
