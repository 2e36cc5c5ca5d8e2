namespace Chokepoint.Supply.Halts.Records;

/// <summary>A row of the record beside what the model says.</summary>
/// <param name="Row">The row.</param>
/// <param name="Verdict">Whether the model hits it.</param>
/// <param name="Day">The day that the model gives, for rows that tell dates; <c>null</c> for never, and for amounts.</param>
/// <param name="Amount">The amount or share that the model gives; NaN for dates.</param>
/// <param name="Off">
/// By how much the model is off. Dates: days before the first (negative) or behind the last (positive) that is meant, NaN where the model gives
/// none, or where the row says that nothing happened. Amounts: model over record less one; shares: their difference.
/// </param>
public sealed record RecordMatch(RecordRow Row, RecordVerdict Verdict, DateOnly? Day, double Amount, double Off);

/// <summary>How a model stands beside a row of the record.</summary>
public enum RecordVerdict
{
    /// <summary>Within what the row allows.</summary>
    Hit,

    /// <summary>Outside of it.</summary>
    Miss,

    /// <summary>The row means days that were not run.</summary>
    NotRun,
}

/// <summary>Holds a record against a run.</summary>
public static class RecordCheck
{
    /// <summary>The flows that a run has to count for a record, for <see cref="HaltStudy"/>.</summary>
    public static IReadOnlyList<BorderFlow> FlowsOf(IReadOnlyList<RecordRow> rows) => [.. rows.Where(row => row.IsFlow).Select(row => row.Flow)];

    /// <summary>Holds each row against a run of <paramref name="scenario"/> that counted <see cref="FlowsOf"/>.</summary>
    public static IReadOnlyList<RecordMatch> Of(IReadOnlyList<RecordRow> rows, DateOnly start, Scenario scenario, HaltResult result)
    {
        var (matches, flow) = (new List<RecordMatch>(), 0);
        foreach (var row in rows)
        {
            var (first, end) = (row.Since.DayNumber - start.DayNumber, row.Until.DayNumber - start.DayNumber);
            matches.Add(row.IsFlow ? OfFlow(row, first, end, result.Flows[flow++])
                : row.Kind == RecordKind.Licences ? OfLicences(row, end, scenario, result)
                : OfLine(row, first, end, start, result));
        }

        return matches;
    }

    private static RecordMatch OfFlow(RecordRow row, int first, int end, BorderFlowResult flow)
    {
        if (first < 0 || end > flow.ByDay.Count)
        {
            return new RecordMatch(row, RecordVerdict.NotRun, null, double.NaN, double.NaN);
        }

        var amount = 0.0;
        for (var day = first; day < end; day++)
        {
            amount += flow.ByDay[day];
        }

        return OfAmount(row, amount, (amount / row.Value) - 1);
    }

    /// <summary>The share of the links that are meant, each weighed by its normal flow.</summary>
    private static RecordMatch OfLicences(RecordRow row, int end, Scenario scenario, HaltResult result)
    {
        if (end < 1 || end > result.Options.Days)
        {
            return new RecordMatch(row, RecordVerdict.NotRun, null, double.NaN, double.NaN);
        }

        var (granted, sum, network) = (0.0, 0.0, result.Network);
        for (var link = 0; link < network.Tables.Links.Count; link++)
        {
            if (row.Flow.Means(network, link) && network.Tables.Links.PerDay(link) is > 0 and var perDay)
            {
                sum += perDay;
                granted += perDay * (scenario.Links.TryGetValue(link, out var schedule) ? schedule.Left[end - 1] : 1);
            }
        }

        return OfAmount(row, granted / sum, (granted / sum) - row.Value);
    }

    private static RecordMatch OfAmount(RecordRow row, double amount, double off) =>
        new(row, amount >= row.Low && amount <= row.High ? RecordVerdict.Hit : RecordVerdict.Miss, null, amount, off);

    private static RecordMatch OfLine(RecordRow row, int first, int end, DateOnly start, HaltResult result)
    {
        if (end < 1 || first >= result.Options.Days)
        {
            return new RecordMatch(row, RecordVerdict.NotRun, null, double.NaN, double.NaN);
        }

        var days = LinesOf(row, result).Select(line => DayOf(row.Kind, line)).Where(day => day >= 0);
        if (row.IsAbsence)
        {
            // A loss before the days that are meant is told by other rows.
            days = days.Where(day => day >= first);
        }

        var on = days.DefaultIfEmpty(-1).Min();
        var isWithin = on >= first && on < end;
        var isHit = row.IsAbsence ? !isWithin : isWithin;
        var off = on < 0 || row.IsAbsence ? double.NaN : on < first ? on - first : Math.Max(0, on - end + 1);
        return new RecordMatch(row, isHit ? RecordVerdict.Hit : RecordVerdict.Miss, on < 0 ? null : start.AddDays(on), double.NaN, off);
    }

    private static IEnumerable<LineRecord> LinesOf(RecordRow row, HaltResult result)
    {
        var products = result.Products.Where(product => (row.Facility is null || product.Facility.Id == row.Facility) && (row.From is null || product.Facility.Country == row.From) && Means(product.Item.Id)).Select(product => product.Output);
        var facilities = result.Facilities.Where(facility => facility.Facility.Id == row.Facility && Means(facility.Item.Id)).Select(facility => facility.Line);
        return products.Concat(facilities);

        bool Means(string item) => row.Items.Count == 0 || row.Items.Contains(item);
    }

    private static int DayOf(RecordKind kind, LineRecord line) => kind switch
    {
        RecordKind.FirstStop or RecordKind.NoStop => line.FirstStop,
        RecordKind.Restart => line.Restart,
        RecordKind.Recovered => line.Recovered,
        _ => double.IsNaN(line.FirstLoss) ? -1 : (int)line.FirstLoss,
    };
}
