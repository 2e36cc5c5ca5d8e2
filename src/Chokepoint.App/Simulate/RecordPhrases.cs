using System.Globalization;
using Chokepoint.Supply.Halts.Records;

namespace Chokepoint.App.Simulate;

/// <summary>What people read of a model beside the record, the same on a terminal and on a page.</summary>
public static class RecordPhrases
{
    /// <summary>How many rows the model hits, in a sentence.</summary>
    public static string Summary(HaltReport report)
    {
        var run = report.Record.Count(match => match.Verdict != RecordVerdict.NotRun);
        return $"The model hits {report.Record.Count(match => match.Verdict == RecordVerdict.Hit)} of {run} rows of the record.";
    }

    /// <summary>What is compared: <c>first stop, CAR at SUZUKI</c>.</summary>
    public static string Subject(RecordRow row)
    {
        var items = string.Join(" + ", row.Items);
        return row.IsAmount
            ? $"{Kind(row)} {Days(row)}: {(items.Length > 0 ? items : "all goods")}{(row.From is { } from ? $" from {from.Code}" : "")}{(row.To is { } to ? $" to {to.Code}" : "")}"
            : $"{Kind(row)}: {Line(row, items)}";
    }

    /// <summary>What the record tells.</summary>
    public static string Record(RecordRow row) => row.IsAbsence ? $"none, {Days(row)}"
        : row.IsAmount ? $"{Amount(row, row.Value)} ({Amount(row, row.Low)} to {Amount(row, row.High)})"
        : Days(row);

    /// <summary>What the model says.</summary>
    public static string Model(RecordMatch match) => match.Verdict == RecordVerdict.NotRun ? "not run"
        : match.Row.IsAmount ? Amount(match.Row, match.Amount)
        : match.Day is { } day ? HaltPhrases.Date(day)
        : match.Row.IsAbsence ? "none" : "never";

    /// <summary>Whether it hits, and by how much it misses.</summary>
    public static string Verdict(RecordMatch match) => match.Verdict switch
    {
        RecordVerdict.NotRun => "",
        RecordVerdict.Hit => "hit",
        _ when double.IsNaN(match.Off) => "miss",
        _ when match.Row.Kind == RecordKind.Licences => $"miss, {(100 * match.Off).ToString("+0;-0", CultureInfo.InvariantCulture)} points",
        _ when match.Row.IsAmount => $"miss, {(100 * match.Off).ToString("+0;-0", CultureInfo.InvariantCulture)} %",
        _ => $"miss, {Math.Abs(match.Off).ToString("0", CultureInfo.InvariantCulture)} days {(match.Off < 0 ? "early" : "late")}",
    };

    /// <summary>Whose line is meant; without a facility it is the first of all lines that make it, and where nothing happened all of them.</summary>
    private static string Line(RecordRow row, string items)
    {
        var any = row.IsAbsence ? "every" : "any";
        return row.Facility is { } facility
            ? $"{(items.Length > 0 ? $"{items} at " : "")}{facility}"
            : $"{(items.Length > 0 ? $"{items}, {any} line" : $"{any} product")}{(row.From is { } country ? $" of {country.Code}" : "")}";
    }

    private static string Kind(RecordRow row) => RecordReader.WordOf(row.Kind).Replace('_', ' ');

    /// <summary>A month by its name, other days from the first to the last.</summary>
    private static string Days(RecordRow row)
    {
        var last = row.Until.AddDays(-1);
        return row.Since.Day == 1 && row.Until == row.Since.AddMonths(1) ? row.Since.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : last == row.Since ? HaltPhrases.Date(last)
            : $"{HaltPhrases.Date(row.Since)} to {HaltPhrases.Date(last)}";
    }

    private static string Amount(RecordRow row, double amount) => double.IsNaN(amount) ? "?"
        : row.Kind == RecordKind.Licences ? HaltPhrases.Share(amount)
        : $"{amount.ToString("#,##0", CultureInfo.InvariantCulture)}{(row.Unit is { } unit ? $" {unit}" : "")}";
}
