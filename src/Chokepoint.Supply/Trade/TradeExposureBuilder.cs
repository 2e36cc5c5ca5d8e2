using Chokepoint.Core.Codes;
using Chokepoint.Supply.Concentration;

namespace Chokepoint.Supply.Trade;

/// <summary>Turns sums of flows into lines.</summary>
internal sealed class TradeExposureBuilder(
    TradeQuery query,
    ControlledNumbers law,
    Dictionary<(HsCode Hs, int Year), Partners> imports,
    Dictionary<(HsCode Hs, int Year), Partners> exports,
    Dictionary<(TradeArea Importer, int Year), ImporterSums> importers)
{
    /// <summary>Digits of chapters and headings.</summary>
    private static readonly int[] s_above = [2, 4];

    private readonly TradeArea _controlling = TradeArea.Of(query.Controlling);

    public TradeExposure Build()
    {
        var repeated = Repeated(imports);
        var bought = imports.Where(pair => !repeated.Contains(pair.Key)).ToDictionary();
        var repeatedExports = Repeated(exports);
        var sold = exports.Where(pair => !repeatedExports.Contains(pair.Key)).ToDictionary();
        return new TradeExposure
        {
            Query = query,
            IsLawLoaded = law.IsLoaded,
            Lines = [.. bought.GroupBy(pair => pair.Key.Year).OrderByDescending(year => year.Key)
                .SelectMany(year => LinesOf(year.Key, [.. year.Select(pair => (pair.Key.Hs, pair.Value))]))],
            Importers = [.. importers.Select(pair => Importer(pair.Key.Importer, pair.Key.Year, pair.Value))
                .OrderByDescending(line => line.Year).ThenByDescending(line => line.Affected.Value).ThenByDescending(line => line.Affected.Quantity)
                .ThenByDescending(line => line.FromControlling.Value).ThenBy(line => $"{line.Importer}", StringComparer.Ordinal)],
            Repeated = [.. repeated.OrderBy(key => key.Year).ThenBy(key => key.Hs.Digits, StringComparer.Ordinal)],
            Balances = bought.Keys.Union(sold.Keys).ToDictionary(key => key, key => new Balance(QuantityOf(bought, key), QuantityOf(sold, key))),
            YearsWithExports = sold.Keys.Select(key => key.Year).ToHashSet(),
        };
    }

    /// <summary>A heading is the sum of the numbers below it: where they are there, it would count them twice.</summary>
    private static HashSet<(HsCode Hs, int Year)> Repeated(Dictionary<(HsCode Hs, int Year), Partners> sums)
    {
        var above = sums.Keys.SelectMany(key => s_above.Where(length => length < key.Hs.Digits.Length).Select(length => (key.Hs.Digits[..length], key.Year))).ToHashSet();
        return sums.Keys.Where(key => above.Contains((key.Hs.Digits, key.Year))).ToHashSet();
    }

    private static decimal? QuantityOf(Dictionary<(HsCode Hs, int Year), Partners> sums, (HsCode Hs, int Year) key) =>
        sums.TryGetValue(key, out var partners) ? partners.Whole(TradeMeasure.Quantity) : 0;

    private IEnumerable<ImportLine> LinesOf(int year, List<(HsCode Hs, Partners Partners)> numbers)
    {
        yield return Line("all", year, numbers, isSum: true);
        foreach (var prefix in query.HsPrefixes.Where(prefix => query.HsPrefixes.Count > 1 && numbers.Exists(number => prefix.IsAbove(number.Hs) && prefix != number.Hs)))
        {
            yield return Line(prefix.Digits, year, [.. numbers.Where(number => prefix.IsAbove(number.Hs))], isSum: true);
        }

        var lines = numbers.Select(number => Line(number.Hs.Digits, year, [number], isSum: false));
        foreach (var line in lines.OrderByDescending(line => line.Affected.Value ?? 0).ThenByDescending(line => line.Affected.Quantity ?? 0)
            .ThenByDescending(line => line.Imports.Value).ThenByDescending(line => line.Imports.Quantity).ThenBy(line => line.Hs, StringComparer.Ordinal))
        {
            yield return line;
        }
    }

    private ImportLine Line(string hs, int year, List<(HsCode Hs, Partners Partners)> numbers, bool isSum)
    {
        var measure = Measure([.. numbers.SelectMany(number => number.Partners.By.Values.Concat(number.Partners.Total is { } total ? [total] : []))]);
        var suppliers = Concentrate(numbers, measure);
        var affected = new Amounts();
        foreach (var (_, partners) in numbers.Where(number => law[number.Hs].MayBeControlled))
        {
            affected.Add(partners.By.GetValueOrDefault(_controlling) ?? new Amounts());
        }

        return new ImportLine
        {
            Hs = hs,
            IsSum = isSum,
            Year = year,
            Imports = new TradeAmount(Whole(numbers, TradeMeasure.Value), Whole(numbers, TradeMeasure.Quantity)),
            Measure = measure,
            Suppliers = suppliers,
            FromControlling = suppliers?.ShareOf(query.Controlling.Code),
            Named = law.IsLoaded ? Named(numbers) : null,
            Affected = law.IsLoaded ? affected.Sum() : default,
        };
    }

    private static decimal? Whole(List<(HsCode Hs, Partners Partners)> numbers, TradeMeasure measure)
    {
        decimal? sum = 0;
        numbers.ForEach(number => sum += number.Partners.Whole(measure));
        return sum;
    }

    private static SupplierConcentration? Concentrate(List<(HsCode Hs, Partners Partners)> numbers, TradeMeasure measure)
    {
        var flows = numbers.SelectMany(number => number.Partners.By).ToList();
        return SupplierConcentration.Of(
            [
                .. flows.Where(flow => flow.Key.Country is not null).Select(flow => ($"{flow.Key}", (double?)flow.Value.Stated(measure))),
                .. flows.Where(flow => !flow.Value.IsWhole(measure)).Select(flow => ($"{flow.Key}", (double?)null)),
            ],
            (double)flows.Where(flow => flow.Key.Country is null).Sum(flow => flow.Value.Stated(measure)),
            (double?)Whole(numbers, measure));
    }

    private NamedNumber Named(List<(HsCode Hs, Partners Partners)> numbers)
    {
        var named = numbers.Select(number => law[number.Hs]).ToList();
        var items = named.SelectMany(number => number.Items).Distinct().ToList();
        return new NamedNumber(items, [.. named.SelectMany(number => number.Wider).Distinct().Except(items)]);
    }

    private ImporterLine Importer(TradeArea importer, int year, ImporterSums sums) =>
        new(importer, year, Measure([sums.All]), sums.All.Sum(), sums.FromControlling.Sum(), law.IsLoaded ? sums.Affected.Sum() : default);

    /// <summary>The measure that more flows state; value where it is a tie.</summary>
    private static TradeMeasure Measure(List<Amounts> flows) =>
        flows.Sum(amounts => amounts.WithoutValue) <= flows.Sum(amounts => amounts.WithoutQuantity) ? TradeMeasure.Value : TradeMeasure.Quantity;
}
