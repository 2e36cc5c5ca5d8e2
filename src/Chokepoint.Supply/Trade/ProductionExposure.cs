using Chokepoint.Supply.Concentration;

namespace Chokepoint.Supply.Trade;

/// <summary>Who makes a commodity at a stage in a year, and how far an importer depends on others for it.</summary>
public sealed record ProductionLine
{
    /// <summary>The commodity.</summary>
    public required string Commodity { get; init; }

    /// <summary>The stage; <c>""</c> where the table knows one only.</summary>
    public required string Stage { get; init; }

    /// <summary>The unit of the amounts.</summary>
    public required string Unit { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The producing countries, by code; <c>null</c> where no amount above zero is known.</summary>
    public required SupplierConcentration? Producers { get; init; }

    /// <summary>Producers whose amounts are withheld or not known, by code.</summary>
    public required IReadOnlyList<string> Withheld { get; init; }

    /// <summary>The share of the controlling country; <c>null</c> where that is not known.</summary>
    public required double? Controlling { get; init; }

    /// <summary>
    /// The importer's reliance on imports; <c>null</c> where no importer was asked for, the table names no customs numbers, or there is no
    /// trade under them in the year.
    /// </summary>
    public required Reliance? Reliance { get; init; }
}

/// <summary>Net import reliance and what it was worked out from. <b>Unit</b>: metric tons. <b>Null</b>: not known.</summary>
/// <param name="Production">The importer's own production.</param>
/// <param name="Imports">Its imports under the commodity's customs numbers.</param>
/// <param name="Exports">Its exports under them.</param>
public sealed record Reliance(double? Production, double? Imports, double? Exports)
{
    /// <summary>The share of use that comes from abroad; below 0 for a net exporter; <c>null</c> where an input is missing or nothing is used.</summary>
    public double? Net => ImportReliance.Of(Production, Imports, Exports);

    /// <summary>The inputs that are missing for it.</summary>
    public IReadOnlyList<string> Missing => Net is not null ? [] :
        [.. new[] { (Production, "production"), (Imports, "imports"), (Exports, "exports") }.Where(input => input.Item1 is null).Select(input => input.Item2)];
}

/// <summary>Gathers the rows of a production table.</summary>
public sealed class ProductionBook(TradeQuery query)
{
    private readonly List<Production> _rows = [];

    /// <summary>Takes a row.</summary>
    public void Add(Production row) => _rows.Add(row);

    /// <summary>
    /// A line for each commodity, stage, unit and year: commodities by name, stages in the order of the table, the latest year first.
    /// Reliance needs <paramref name="trade"/>.
    /// </summary>
    public IReadOnlyList<ProductionLine> Close(TradeExposure? trade)
    {
        var stages = _rows.Select(row => row.Stage).Distinct().Select((stage, i) => (stage, i)).ToDictionary(pair => pair.stage, pair => pair.i);
        return [.. _rows.GroupBy(row => (row.Commodity, row.Stage, row.Unit, row.Year))
            .OrderBy(group => group.Key.Commodity, StringComparer.Ordinal).ThenBy(group => stages[group.Key.Stage])
            .ThenBy(group => group.Key.Unit, StringComparer.Ordinal).ThenByDescending(group => group.Key.Year)
            .Select(group => Line(group.Key.Commodity, group.Key.Stage, group.Key.Unit, group.Key.Year, [.. group], trade))];
    }

    private ProductionLine Line(string commodity, string stage, string unit, int year, List<Production> rows, TradeExposure? trade)
    {
        var countries = rows.Where(row => !row.Area.IsWorld && row.Area.Country is not null).ToList();
        var others = rows.Where(row => row.Area == TradeArea.Others).ToList();
        var world = rows.Find(row => row.Area.IsWorld)?.Amount;
        var withheld = countries.Concat(others).Where(row => row.Amount is null).Select(row => $"{row.Area}").Distinct().ToList();
        var producers = SupplierConcentration.Of(
            [.. countries.Concat(others.Where(row => row.Amount is null)).Select(row => ($"{row.Area}", (double?)row.Amount))],
            others.Sum(row => (double)(row.Amount ?? 0)),
            (double?)world);
        return new ProductionLine
        {
            Commodity = commodity,
            Stage = stage,
            Unit = unit,
            Year = year,
            Producers = producers,
            Withheld = withheld,
            Controlling = producers?.ShareOf(query.Controlling.Code),
            Reliance = RelianceOf(countries, unit, year, trade),
        };
    }

    private Reliance? RelianceOf(List<Production> countries, string unit, int year, TradeExposure? trade)
    {
        var hs = countries.SelectMany(row => row.Hs).Distinct().ToList();
        if (query.Importer is not { } importer || trade is null || hs.Count == 0)
        {
            return null;
        }

        var own = countries.Find(row => row.Area.Country == importer)?.Amount;
        var balances = trade.Balances.Where(pair => pair.Key.Year == year && hs.Exists(number => number.IsAbove(pair.Key.Hs))).Select(pair => pair.Value).ToList();
        return balances.Count == 0 ? null : new Reliance(
            (double?)own * MassUnits.Tonnes(unit),
            Sum(balances.Select(balance => balance.Imports)),
            trade.YearsWithExports.Contains(year) ? Sum(balances.Select(balance => balance.Exports)) : null);
    }

    private static double? Sum(IEnumerable<decimal?> amounts)
    {
        decimal? sum = 0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return (double?)sum;
    }
}
