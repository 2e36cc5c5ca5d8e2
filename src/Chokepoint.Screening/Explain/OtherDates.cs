using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Explain;

/// <summary>On which other days the verdict would be another: the nearest stretches of days before and after.</summary>
internal static class OtherDates
{
    private const int MostStretches = 60;
    private const int MostRanges = 2;
    private static readonly DateOnly s_first = new(1990, 1, 1);

    /// <summary>At most two ranges of days before the date and two after it, the nearest first.</summary>
    public static IEnumerable<Counterfactual> Of(Determination determination, Clock clock, LawBook law, ReferenceEvaluator evaluator)
    {
        var today = determination.AsOf.Day;
        var changes = law.Provisions.SelectMany(provision => provision.Timeline.ChangePoints(determination.Known)).Select(change => change.Day)
            .Concat(law.Provisions.SelectMany(provision => provision.When.Tests).OfType<Condition.DateTest>().Select(test => test.Day))
            .Concat(ListingDays(determination.Transaction, law))
            .Where(day => day > s_first).Distinct().Order().ToList();

        // Between two changes of the law, and of what lists say of the parties, nothing changes, so that one day of a stretch speaks for all.
        var starts = changes.Prepend(s_first).ToList();
        var stretches = starts.Select((start, i) => (From: start, To: i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : (DateOnly?)null)).ToList();
        var here = stretches.FindLastIndex(stretch => stretch.From <= today);
        return Ranges(stretches.Take(Math.Max(here, 0)).Reverse()).Concat(Ranges(stretches.Skip(here + 1)));

        IEnumerable<Counterfactual> Ranges(IEnumerable<(DateOnly From, DateOnly? To)> outward)
        {
            var ranges = new List<(DateOnly From, DateOnly? To, Determination Then)>();
            foreach (var (from, to) in outward.Take(MostStretches))
            {
                var then = evaluator.Determine(determination.Transaction with { Date = new TransactionDate(from) }, clock with { AsOf = null });
                if (ranges.Count > 0 && Bounds(ranges[^1].Then) == Bounds(then))
                {
                    var last = ranges[^1];
                    ranges[^1] = from < last.From ? last with { From = from } : last with { To = to };
                }
                else
                {
                    ranges.Add((from, to, then));
                }
            }

            return ranges.Where(range => Bounds(range.Then) != Bounds(determination)).Take(MostRanges).Select(range =>
                new Counterfactual("date", [Text(range.From, range.To)], range.Then.Least, range.Then.Most, Counterfactuals.Difference(determination, range.Then)));
        }
    }

    private static IEnumerable<DateOnly> ListingDays(Transaction facts, LawBook law) =>
        new[] { facts.Exporter, facts.Consignee, facts.Intermediary, facts.EndUser }.OfType<string>().Concat(facts.Holdings.Select(holding => holding.Owner)).Distinct()
            .SelectMany(law.EntriesOf).Select(entry => law.Listings[entry])
            .SelectMany(listing => new[] { listing.Listed, listing.Removed, listing.SuspendedFrom, listing.SuspendedUntil?.AddDays(1) }).OfType<DateOnly>();

    private static (Outcome Least, Outcome Most) Bounds(Determination determination) => (determination.Least, determination.Most);

    private static string Text(DateOnly from, DateOnly? to) => to is not { } last ? FormattableString.Invariant($"{from:yyyy-MM-dd} or later")
        : from == s_first ? FormattableString.Invariant($"{last:yyyy-MM-dd} or earlier")
        : FormattableString.Invariant($"{from:yyyy-MM-dd} to {last:yyyy-MM-dd}");
}
