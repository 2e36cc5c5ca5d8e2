using Chokepoint.App.Timelines;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Cli.Rendering;

/// <summary>What is in force when, as a list: what stood at the start, each change with its act, and what is open at the end.</summary>
internal sealed class TimelineText(Page page)
{
    public void Write(LawTimeline timeline)
    {
        page.Line($"What is in force when: {timeline.From:yyyy-MM-dd} to {timeline.To:yyyy-MM-dd}, as known on {timeline.Known:yyyy-MM-dd}", "bold");
        foreach (var rulebook in timeline.Rulebooks)
        {
            page.Line(rulebook.Title);
            page.Line($"  verified through {rulebook.VerifiedThrough:yyyy-MM-dd}; what is due to change after that day is unknown, not assumed");
        }

        WriteStart(timeline);
        WriteChanges(timeline);
        WriteOpen(timeline);
        page.Line();
        page.Line("Entries of party lists have days of their own: see `chokepoint rules show ID`. Informs, and is no legal advice.");
    }

    private void WriteStart(LawTimeline timeline)
    {
        page.Heading(FormattableString.Invariant($"In force on {timeline.From:yyyy-MM-dd}"));
        var rows = timeline.Rows.Where(row => row.Stretches[0].Standing.Kind == StandingKind.InForce).ToList();
        if (rows.Count == 0)
        {
            page.Line("  nothing");
            return;
        }

        var table = new TextTable(new("Since"), new("Provision"), new("Which says"));
        foreach (var row in rows.OrderBy(row => row.Stretches[0].Standing.Because!.Date))
        {
            table.Add(FormattableString.Invariant($"{row.Stretches[0].Standing.Because!.Date.Day:yyyy-MM-dd}"), row.Provision.Id, row.Provision.Title + Status(row.Measure));
        }

        page.Write(table);
    }

    private void WriteChanges(LawTimeline timeline)
    {
        page.Heading("Changes");
        var table = new TextTable(new("Date"), new("What"), new("Provisions"), new("About"));
        var marks = Marks(timeline);
        var changes = TimelineChange.Of(timeline);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            while (marks.TryPeek(out var mark) && mark.Day < change.Day)
            {
                Write(table, marks.Dequeue());
            }

            table.Add(Iso(change.Day), new Cell(change.What, StyleOf(change.What)), Ids(change), change.Measure.Title + Status(change.Measure));
            if (i + 1 == changes.Count || !change.IsOfOneActWith(changes[i + 1]))
            {
                table.Below(change.How);
            }
        }

        while (marks.TryDequeue(out var mark))
        {
            Write(table, mark);
        }

        page.Write(table);
    }

    private void WriteOpen(LawTimeline timeline)
    {
        var open = timeline.Rows.Where(row => row.Stretches[^1].Standing.Kind == StandingKind.Unknown).ToList();
        if (open.Count > 0)
        {
            page.Heading(FormattableString.Invariant($"Unknown on {timeline.To:yyyy-MM-dd}"));
            page.Line("The sources leave open whether these apply then, or a change is due after the day of verification and no act that settles it was seen:");
            page.Line("  " + string.Join(", ", open.Select(row => row.Provision.Id)));
        }
    }

    /// <summary>The days that are no change of the law, but that its reader needs: today, and how far it was read.</summary>
    private static Queue<(DateOnly Day, string What, string Why)> Marks(LawTimeline timeline) => new(timeline.Rulebooks
        .Select(rulebook => (Day: rulebook.VerifiedThrough, What: "verified", Why: $"through this day: {rulebook.Title}. What follows was announced, and is not known to have happened."))
        .Append((Day: timeline.AsOf, What: "as of", Why: "the day that this is read from"))
        .Where(mark => mark.Day >= timeline.From && mark.Day <= timeline.To)
        .OrderBy(mark => mark.Day).ThenBy(mark => mark.What, StringComparer.Ordinal));

    private static void Write(TextTable table, (DateOnly Day, string What, string Why) mark)
    {
        table.Add(Iso(mark.Day), new Cell(mark.What, "bold"), "", "");
        table.Below(mark.Why);
    }

    /// <summary>The first id in full, those of the same measure by their ends: <c>cn/2025-061#1.1, #1.2</c>.</summary>
    private static string Ids(TimelineChange change) =>
        string.Join(", ", change.Provisions.Select((provision, i) => i == 0 ? provision.Id : provision.Id[provision.Id.IndexOf('#', StringComparison.Ordinal)..]));

    private static string Status(Measure measure) => measure.Status is { } status ? $" ({status}, not law)" : "";

    private static string? StyleOf(string what) => what switch
    {
        "in force" or "in force again" => "blue",
        "unknown" => "yellow",
        "announced" or "said, no act" or "amended" => null,
        _ => "green",
    };

    private static string Iso(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");
}
