using System.Globalization;
using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>
/// Lays values out in one column a currency, so that they can be compared down the page. The four currencies that most lines use have
/// a column of their own; any others share the last.
/// </summary>
public sealed class MoneyColumns
{
    private const int Most = 4;
    private readonly string[] _own;
    private readonly bool _hasOthers;

    /// <summary>Chooses the columns for tallies that are shown together.</summary>
    public MoneyColumns(IEnumerable<Tally> tallies)
    {
        var lines = tallies.SelectMany(tally => tally.Values.Keys.Select(currency => (currency, Lines: tally.LinesIn(currency))))
            .GroupBy(pair => pair.currency, pair => pair.Lines).ToDictionary(group => group.Key, group => group.Sum());
        _own = [.. lines.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        _hasOthers = lines.Count > Most;
    }

    /// <summary>The currencies that have a column of their own.</summary>
    public IReadOnlyList<string> Own => _own;

    /// <summary>The heads of the columns; none where no line states a value.</summary>
    public IReadOnlyList<string> Heads => [.. _own.Select(currency => currency == "?" ? "no currency" : currency), .. _hasOthers ? ["others"] : Array.Empty<string>()];

    /// <summary>A tally's cells.</summary>
    public IReadOnlyList<string> CellsOf(Tally tally)
    {
        var others = tally.Values.Where(value => !_own.Contains(value.Key)).Select(value => $"{value.Key} {Amount(value.Value)}");
        return
        [
            .. _own.Select(currency => tally.Values.TryGetValue(currency, out var amount) ? Amount(amount) : "-"),
            .. _hasOthers ? [string.Join(", ", others.DefaultIfEmpty("-"))] : Array.Empty<string>(),
        ];
    }

    /// <summary>An amount in whole units, with thousands marks.</summary>
    public static string Amount(decimal amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The value of one line: <c>USD 1,234</c>, small ones with their fraction; nothing where none is stated.</summary>
    public static string Of(decimal? value, string? currency) => value is { } amount
        ? string.Create(CultureInfo.InvariantCulture, $"{currency ?? "?"} {(Math.Abs(amount) < 100 ? amount.ToString("0.##", CultureInfo.InvariantCulture) : Amount(amount))}")
        : "";
}
