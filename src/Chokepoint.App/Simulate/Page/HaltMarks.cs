using Chokepoint.Law.Measures;
using Chokepoint.Supply.Legal;

namespace Chokepoint.App.Simulate.Page;

/// <summary>A day on which something begins or ends, with the letter that stands for it in pictures.</summary>
/// <param name="Day">The day, from 0.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Texts">What begins or ends.</param>
internal sealed record HaltMark(int Day, string Letter, IReadOnlyList<string> Texts)
{
    private const int Most = 26;

    /// <summary>All marks, by day; the first of them where there are more than letters.</summary>
    public static IReadOnlyList<HaltMark> Of(HaltReport report)
    {
        var start = report.Plan.Start.DayNumber;
        var events = report.Changes.Select(change => (change.Day, Text: Say(change)))
            .Concat(report.Plan.Cuts.SelectMany(cut => Span(cut.From, cut.Until, $"cut: {cut.Text}")))
            .Concat(report.Plan.Outages.SelectMany(outage => Span(outage.From, outage.Until, $"outage: {outage.Text}")));
        return [.. events.Where(one => one.Day < report.Days).GroupBy(one => one.Day).OrderBy(day => day.Key).Take(Most)
            .Select((day, i) => new HaltMark(day.Key, ((char)('A' + i)).ToString(), [.. day.Select(one => one.Text).Distinct()]))];

        IEnumerable<(int Day, string Text)> Span(DateOnly from, DateOnly? until, string text)
        {
            yield return (Math.Max(0, from.DayNumber - start), $"{text} begins");
            if (until is { } end && end.DayNumber > start)
            {
                yield return (end.DayNumber - start, $"{text} ends");
            }
        }
    }

    private static string Say(LawChange change) =>
        $"{change.Links.Count} {(change.Links.Count == 1 ? "link" : "links")} {(change.Standing == LinkStanding.Free ? "free again" : $"{HaltPhrases.Change(change)}: {Name(change.Provision)}")}";

    private static string Name(Provision? provision) => provision is null ? "no provision" : $"{provision.Id} ({provision.Citation})";
}
