using System.Globalization;
using Chokepoint.App.Expose.Page;
using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>What people read of a halt, the same on a terminal and on a page.</summary>
public static class HaltPhrases
{
    private const int MostNamed = 6;
    private const int MostItems = 4;
    private const int MostSpared = 50;

    /// <summary>What comes of it, in a few sentences.</summary>
    public static IEnumerable<string> Headline(HaltReport report)
    {
        var (products, span) = (report.Products, $"within {Days(report.Days)} from {Date(report.Plan.Start)}");
        var stopped = products.Where(product => product.Output.FirstStop >= 0).ToList();
        var losing = products.Where(product => !double.IsNaN(product.Output.FirstLoss)).ToList();
        if (losing.Count == 0)
        {
            yield return $"{(products.Count == 1 ? "The product loses" : $"None of {products.Count} products loses")} output {span}.";
        }
        else if (stopped.Count == 0)
        {
            var first = losing.MinBy(product => product.Output.FirstLoss)!;
            yield return $"{losing.Count} of {products.Count} products {(losing.Count == 1 ? "loses" : "lose")} output {span}, none stops; the first is {Of(first)}, on {When(report, first.Output.FirstLoss)}.";
        }
        else
        {
            var named = string.Join("; ", stopped.Take(MostNamed).Select(product => $"{Of(product)} on {Date(report.DateOf(product.Output.FirstStop)!.Value)}"));
            yield return $"{stopped.Count} of {products.Count} products {(stopped.Count == 1 ? "stops" : "stop")} {span}: {named}{(stopped.Count > MostNamed ? $"; and {stopped.Count - MostNamed} more" : "")}.";
            if (losing.Count > stopped.Count)
            {
                yield return $"{losing.Count - stopped.Count} more {(losing.Count - stopped.Count == 1 ? "loses" : "lose")} output and {(losing.Count - stopped.Count == 1 ? "does" : "do")} not stop.";
            }
        }

        var inDoubt = losing.Where(product => product.Reason is { InDoubt: true }).ToList();
        if (inDoubt.Count > 0)
        {
            yield return $"In doubt: {string.Join("; ", inDoubt.Take(MostNamed).Select(Of))}{(inDoubt.Count > MostNamed ? $"; and {inDoubt.Count - MostNamed} more" : "")}. Law that may not apply has a part in it, run as {DoubtsAs(report.Request.Doubts)}; `--doubts free` runs without.";
        }

        if (report.Ensemble is { } ensemble && products.Count > 0)
        {
            var likeliest = products.MaxBy(product => report.EnsembleOf(product)!.Stops)!;
            var stops = report.EnsembleOf(likeliest)!.Stops;
            yield return stops > 0
                ? $"Of {Count(ensemble.Runs)} runs with numbers drawn anew, {Share(stops)} stop {Of(likeliest)}: {Dates(report, report.EnsembleOf(likeliest)!.FirstStop)}."
                : $"Of {Count(ensemble.Runs)} runs with numbers drawn anew, none stops any product.";
        }
    }

    /// <summary>The products that never lose output, in a sentence; <c>null</c> where there are none.</summary>
    public static string? Spared(HaltReport report)
    {
        var spared = report.Products.Where(product => double.IsNaN(product.Output.FirstLoss)).ToList();
        return spared.Count == 0 ? null
            : $"Never lose output: {string.Join(", ", spared.Take(MostSpared).Select(Of))}{(spared.Count > MostSpared ? $" and {Count(spared.Count - MostSpared)} more" : "")}.";
    }

    /// <summary>Below which correlation a driver may be none: two standard errors of the correlation of unrelated ranks.</summary>
    public static string Chance(EnsembleResult ensemble) =>
        $"Correlations below {Math.Min(1, 2 / Math.Sqrt(Math.Max(1, ensemble.Runs - 1))).ToString("0.00", CultureInfo.InvariantCulture)} may be chance; more runs tell.";

    /// <summary>The chain of a reason from the line of <paramref name="record"/> back to what was cut, one piece a step.</summary>
    public static IReadOnlyList<string> Chain(HaltReport report, Reason reason, LineRecord record)
    {
        var pieces = new List<string>();
        ReasonStep? before = null;
        foreach (var step in reason.Steps)
        {
            // A supplier who sends less because he makes less is one step to a reader.
            if (step.Kind != ReasonKind.Line || before is not { Kind: ReasonKind.Link } || before.Facility != step.Facility || before.Item != step.Item)
            {
                pieces.Add(before is null ? First(report, step, record) : Piece(report, step, before));
            }

            before = step;
        }

        pieces.Add(reason.Causes.Count > 0 ? string.Join("; and ", reason.Causes.Select(cause => Cause(report, cause)))
            : reason.IsLessOrdered ? "less of it is ordered"
            : $"{before?.Facility.Id ?? "it"} can make no more");
        return pieces;
    }

    /// <summary>As what links in doubt are run.</summary>
    public static string DoubtsAs(Doubts doubts) => doubts switch { Doubts.AsLicence => "needing a licence", Doubts.AsFree => "free", _ => "banned" };

    /// <summary>What was cut: a provision with its citation and whether it is in doubt, or a cut by hand.</summary>
    public static string Cause(HaltReport report, Cause cause) => cause.Provision is { } provision
        ? $"{provision} ({cause.Citation}){(cause.InDoubt ? $", in doubt and run as {DoubtsAs(report.Request.Doubts)}" : "")}: {cause.Text}"
        : $"cut: {cause.Text}";

    /// <summary>What one provision makes of links: <c>12 links banned</c>.</summary>
    public static string Change(LawChange change) => change.Standing switch
    {
        LinkStanding.Free => "free again",
        LinkStanding.NeedsLicence => $"{(change.InDoubt ? "in doubt, run as " : "")}licence, {(change.Outlook ?? Outlook.CaseByCase).ToWord().Replace('_', ' ')}",
        _ => $"{(change.InDoubt ? "in doubt, run as " : "")}{HaltWords.Of(change.Standing)}",
    };

    /// <summary>The first items of a change and how many more.</summary>
    public static string Items(LawChange change, SupplyNetwork network)
    {
        var items = change.ItemsOf(network);
        return items.Count <= MostItems ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostItems))} and {items.Count - MostItems} more";
    }

    /// <summary>What the result takes for granted, a sentence each.</summary>
    public static IEnumerable<string> Assumptions(HaltReport report)
    {
        var (options, plan) = (report.Result.Options, report.Plan);
        yield return $"{Days(report.Days)} from {Date(plan.Start)} to {Date(report.Last)}; demand is constant, and what it does not get is lost; nobody hoards.";
        yield return $"A stock that ran low is refilled within {Number(options.CatchUpDays)} days; a maker without a stated capacity can make {Percent(options.Spare)} more than today; where there is too little, {options.Rationing switch { Rationing.BuyersFirst => "other facilities come first, then demand", Rationing.DemandFirst => "demand comes first, then other facilities", _ => "everyone gets the same share" }}.";
        yield return $"A line loses output below {Percent(options.LosesBelow)} of normal and stands still below {Percent(options.StopsBelow)}.";
        if (plan.Law is not null)
        {
            yield return $"Links flow under the law of {Date(plan.Start.AddDays(-1))}; only restrictions that did not stand then count. Links in doubt are run as {DoubtsAs(report.Request.Doubts)}.";
            foreach (var outlook in report.Changes.Where(change => change.Standing == LinkStanding.NeedsLicence).Select(change => change.Outlook ?? Outlook.CaseByCase).Distinct().Order())
            {
                var curve = string.Join(", ", plan.Licences.Curves[outlook].Select(point => $"{Percent(point.Share.Likely)} {(point.Day == 0 ? "when they end" : $"{Days(point.Day)} later")}"));
                yield return $"Licences, {outlook.ToWord().Replace('_', ' ')}: none within the statutory days ({LicenceQueue.UsualStatutoryDays} working days where no measure states them), then of the normal flow {curve}.";
            }
        }

        foreach (var cut in plan.Cuts)
        {
            yield return $"Cut: {cut.Text}.";
        }

        foreach (var outage in plan.Outages)
        {
            yield return $"Outage: {outage.Text}.";
        }

        if (report.Ensemble is { } ensemble)
        {
            yield return $"{Count(ensemble.Runs)} runs, seed {ensemble.Seed}; numbers without a stated range vary by {Percent(ensemble.Spread)} up and down. Bands are 5, 50 and 95 %.";
        }
    }

    /// <summary>The three dates of a band of days, or that it never comes.</summary>
    public static string Dates(HaltReport report, Band band) => report.DateOf(band.Median) is { } median
        ? $"{Date(median)} ({Date(report.DateOf(band.Low)!.Value)} to {Date(report.DateOf(band.High)!.Value)})"
        : "never";

    /// <summary>A median and its bounds.</summary>
    public static string Range(Band band, Func<double, string> say) => $"{say(band.Median)} ({say(band.Low)} to {say(band.High)})";

    /// <summary>A correlation with its sign.</summary>
    public static string Correlation(double correlation) => correlation.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A product by item and place.</summary>
    public static string Of(ProductHalt product) => $"{product.Item.Id} at {product.Facility.Id}";

    /// <summary>A date, or never.</summary>
    public static string DateOrNever(HaltReport report, double day) => report.DateOf(day) is { } date ? Date(date) : "never";

    /// <summary>Days with one decimal where they are few.</summary>
    public static string Number(double days) => double.IsNaN(days) ? "?" : days.ToString(days < 100 ? "0.#" : "#,##0", CultureInfo.InvariantCulture);

    /// <summary>Days that were lost: a loss too small for one decimal is still one.</summary>
    public static string Lost(double days) => days is > 0 and < 0.05 ? "<0.1" : Number(days);

    /// <summary>An amount of value, three digits of it.</summary>
    public static string Value(double value) => double.IsNaN(value) ? "?" : Figures.Amount(value);

    /// <summary>A share in percent.</summary>
    public static string Share(double share) => Figures.Share(share);

    /// <summary>A share in percent, as someone chose it.</summary>
    public static string Percent(double share) => $"{(100 * share).ToString("0.##", CultureInfo.InvariantCulture)} %";

    /// <summary>A day.</summary>
    public static string Date(DateOnly day) => Figures.Day(day);

    private static string When(HaltReport report, double day) => $"{Date(report.DateOf(day)!.Value)} (day {(int)day + 1})";

    private static string Days(int days) => Figures.Count(days, "day", "days");

    private static string Count(int count) => Figures.Count(count);

    /// <summary>What happens to whom: it stops at once, or first falls short and stops later or never.</summary>
    private static string First(HaltReport report, ReasonStep step, LineRecord record)
    {
        var (date, less) = (DateOrNever(report, step.Day), step.Kind == ReasonKind.Line ? "loses output" : "falls short");
        return $"{step.Item.Id} at {step.Facility.Id} {(record.FirstStop == step.Day ? $"stops {date}" : record.FirstStop < 0 ? $"{less} {date}" : $"{less} {date}, stops {DateOrNever(report, record.FirstStop)}")}";
    }

    private static string Piece(HaltReport report, ReasonStep step, ReasonStep before)
    {
        var date = DateOrNever(report, step.Day);
        return step.Kind switch
        {
            ReasonKind.Line => $"{step.Item.Id} at {step.Facility.Id} loses output {date}",
            ReasonKind.Stock when step.Facility == before.Facility => $"stock of {step.Item.Id}{Buffer(step)} empty {date}",
            ReasonKind.Stock => $"stock of {step.Item.Id} at {step.Facility.Id}{Buffer(step)} empty {date}",
            _ => $"{step.Item.Id} from {step.Facility.Id} short {date}",
        };
    }

    private static string Buffer(ReasonStep step) => double.IsNaN(step.BufferDays) ? "" : $" ({Number(step.BufferDays)} days)";
}
