using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Rendering;

/// <summary>Measures as a person reads them.</summary>
internal sealed class RulesText(Page page)
{
    private const int MostItems = 40;
    private const int LongestWording = 200;

    public void WriteList(LawBook law, Clock clock)
    {
        var day = clock.AsOf ?? clock.Known;
        foreach (var rulebook in law.Rulebooks)
        {
            Line($"{rulebook.Title}, verified through {rulebook.VerifiedThrough:yyyy-MM-dd}; standing on {day:yyyy-MM-dd}, as known on {clock.Known:yyyy-MM-dd}");
            var table = new TextTable([new("Measure"), new("Announced"), new("Standing"), new("About")]);
            foreach (var measure in rulebook.Measures.OrderBy(measure => measure.Announced).ThenBy(measure => measure.Id, StringComparer.Ordinal))
            {
                table.Add([
                    measure.Id, FormattableString.Invariant($"{measure.Announced:yyyy-MM-dd}"), Standing(rulebook, measure, new Moment(day), clock.Known),
                    measure.Title + (measure.Status is { } status ? $" ({status}, not law)" : ""),
                ]);
            }

            page.Write(table);
        }
    }

    public void WriteMeasure(LawBook law, Measure measure, string wanted, Clock clock)
    {
        var rulebook = law.Rulebooks.First(rulebook => rulebook.Measures.Contains(measure));
        var at = new Moment(clock.AsOf ?? clock.Known);
        Line($"{measure.Id}  {measure.Title}", "bold");
        var issuers = measure.IssuedBy.Count > 0 ? $"{string.Join(", ", measure.IssuedBy)}; " : "";
        Item(FormattableString.Invariant($"{measure.Citation}; {issuers}announced {measure.Announced:yyyy-MM-dd}{(measure.Status is { } status ? $"; {status}, not law" : "")}"));
        if (measure.Url is not null)
        {
            Item(measure.Url);
        }

        if (measure.PartiesFrom is not null)
        {
            Item($"parties: not in this rulebook until imported: {measure.PartiesFrom}");
        }

        if (measure.Note is not null)
        {
            Item($"note: {measure.Note}");
        }

        if (measure.Provisions.Count == 0)
        {
            Item($"{measure.Role.ToString().ToLowerInvariant()}: restricts nothing by itself");
            WriteTimeline(measure.Timeline, at, clock.Known, rulebook.VerifiedThrough);
        }

        foreach (var provision in measure.Provisions.Where(provision => wanted == measure.Id || provision.Id == wanted))
        {
            Line("");
            Line($"{provision.Id}  {provision.Title}", "bold");
            Item(Effect(provision));
            Item($"regime: {provision.Regime}");
            Item($"citation: {provision.Citation}");
            Item($"when: {provision.When}");
            WriteItems(law, rulebook, provision, at.Day);
            if (provision.Reach is not null)
            {
                Item($"reach abroad: {provision.Reach}");
            }

            WriteRemedy(provision.Remedy);
            WriteTimeline(provision.Timeline, at, clock.Known, rulebook.VerifiedThrough);
            if (provision.Confidence != Confidence.Source)
            {
                Item($"confidence: {provision.Confidence.ToString().ToLowerInvariant()}");
            }

            if (provision.Note is not null)
            {
                Item($"note: {provision.Note}");
            }
        }

        WriteListings(rulebook, measure);
        Line("");
        Item($"sources ({measure.Confidence.ToString().ToLowerInvariant()}): {(measure.Sources.Count > 0 ? string.Join("; ", measure.Sources) : "none named")}");
    }

    private static string Effect(Provision provision)
    {
        if (provision.Effect is not { } effect)
        {
            return $"releases {string.Join(", ", provision.Releases)}";
        }

        var outlooks = provision.Outlooks.Select(rule => rule.When is null ? rule.Outlook.ToWord() : $"{rule.Outlook.ToWord()} when {rule.When}");
        return effect.ToWord() + (provision.Outlooks.Count > 0 ? $"; outlook: {string.Join("; ", outlooks)}" : "") + (provision.AddsTo is { } list ? $"; adds its items to {list}" : "");
    }

    private void WriteItems(LawBook law, Rulebook rulebook, Provision provision, DateOnly day)
    {
        var items = law.ItemsOf(rulebook.Authority)!;
        foreach (var item in provision.Items.Take(MostItems).Select(id => items[id]))
        {
            Item($"item {item.Id}{(item.Codes.Count > 0 ? $" ({string.Join(", ", item.Codes)})" : "")}: {item.Description}; test: {item.Test}{(item.TestsDecide ? ", which decides" : "")}");
            if (law.WordingsOf(rulebook.Authority).Of(item, [], day) is [.., var wording])
            {
                Item(FormattableString.Invariant($"  {wording.Code} ({wording.List} {wording.Edition:yyyy-MM-dd}): {Excerpt.Of(wording.Text, LongestWording)}"));
            }
        }

        if (provision.Items.Count > MostItems)
        {
            Item($"and {provision.Items.Count - MostItems} more items");
        }
    }

    private void WriteRemedy(Remedy? remedy)
    {
        if (remedy is not null)
        {
            Item("remedy: " + string.Join("; ", new[]
            {
                remedy.Licence, remedy.Office?.Body.Name, remedy.Channel, remedy.Documents.Count > 0 ? "documents: " + string.Join(", ", remedy.Documents) : null,
                remedy.Time is { } time ? RemedyText.Days(time) : null, remedy.Note,
            }.OfType<string>()));
            foreach (var duty in remedy.Duties)
            {
                Item($"duty: {duty.Text}");
            }
        }
    }

    private void WriteTimeline(Timeline timeline, Moment at, DateOnly known, DateOnly verified)
    {
        foreach (var e in timeline.Events)
        {
            Item($"{e.Date}{(e.Until is { } until ? $" to {until:yyyy-MM-dd}" : "")}  {Core.Text.Casing.Snake(e.Kind.ToString()).Replace('_', ' ')}{(e.By is null ? "" : $", {e.By}")} (announced {e.Announced:yyyy-MM-dd}){(e.Uncertain ? ", uncertain" : "")}{(e.Note is null ? "" : $": {e.Note}")}");
        }

        if (timeline.Events.Count > 0)
        {
            Item($"standing on {at}: {timeline.At(at, known, verified).Reason}");
        }
    }

    private void WriteListings(Rulebook rulebook, Measure measure)
    {
        var listings = rulebook.Listings.Where(listing => listing.Measure == measure.Id).ToList();
        if (listings.Count == 0)
        {
            return;
        }

        Line("");
        Line($"Listed by this notice: {listings.Count}", "bold");
        foreach (var listing in listings)
        {
            Item($"{listing.Sequence,3} {listing.Name}{(listing.Aliases.Count > 0 ? $" / {string.Join(" / ", listing.Aliases)}" : "")} ({listing.Country?.Code ?? "?"}){(listing.Note is null ? "" : $"; {listing.Note}")}");
        }
    }

    private static string Standing(Rulebook rulebook, Measure measure, Moment at, DateOnly known)
    {
        var standings = measure.Provisions.Count == 0
            ? measure.Timeline.Events.Count == 0 ? [] : [(Name: "", Standing: measure.Timeline.At(at, known, rulebook.VerifiedThrough))]
            : measure.Provisions.Select(provision => (Name: provision.Id[(provision.Id.IndexOf('#', StringComparison.Ordinal))..], Standing: provision.Timeline.At(at, known, rulebook.VerifiedThrough))).ToList();
        var distinct = standings.GroupBy(pair => pair.Standing.Kind).Select(group => (string.Join(' ', group.Select(pair => pair.Name)), Core.Text.Casing.Snake($"{group.Key}").Replace('_', ' '))).ToList();
        return distinct.Count switch
        {
            0 => "-",
            1 => distinct[0].Item2,
            _ => string.Join("; ", distinct.Select(pair => $"{pair.Item1} {pair.Item2}")),
        };
    }

    private void Item(string text) => page.Line("  " + text);

    private void Line(FormattableString text) => page.Line(text);

    private void Line(string text, string? style = null) => page.Line(text, style);
}
