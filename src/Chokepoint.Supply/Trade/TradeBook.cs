using Chokepoint.Core.Codes;

namespace Chokepoint.Supply.Trade;

/// <summary>
/// Adds up flows as they are read, so that a file of any length takes the memory of its sums: customs numbers by year and supplier.
/// A flow that both customs reported counts once: where the importer reported a number in a year, only its rows count for the number and
/// year; where it did not, the exporters' rows stand in. The latter wait in memory until the end of the table.
/// <b>Threads</b>: one caller at a time.
/// </summary>
public sealed class TradeBook(TradeQuery query, ControlledNumbers law)
{
    private readonly Dictionary<(HsCode Hs, int Year), Partners> _imports = [];
    private readonly Dictionary<(HsCode Hs, int Year), Partners> _exports = [];
    private readonly Dictionary<(TradeArea Importer, int Year), ImporterSums> _importers = [];
    private readonly HashSet<(TradeArea Importer, HsCode Hs, int Year)> _reported = [];
    private readonly Dictionary<(TradeArea Exporter, TradeArea Importer, HsCode Hs, int Year), Amounts> _mirrors = [];

    /// <summary>Takes a flow; what the query does not ask for is passed over.</summary>
    public void Add(TradeFlow flow)
    {
        if (!query.Covers(flow.Hs) || !Concerns(flow))
        {
            return;
        }

        if (flow is { Reporter: TradeReporter.Exporter, Importer.IsWorld: false, Exporter.IsWorld: false })
        {
            Of(_mirrors, (flow.Exporter, flow.Importer, flow.Hs, flow.Year)).Add(flow.Value, flow.Quantity);
            return;
        }

        if (flow.Reporter == TradeReporter.Importer && !flow.Exporter.IsWorld)
        {
            _reported.Add((flow.Importer, flow.Hs, flow.Year));
        }

        var amounts = new Amounts();
        amounts.Add(flow.Value, flow.Quantity);
        Count(flow.Exporter, flow.Importer, flow.Hs, flow.Year, amounts);
    }

    /// <summary>Counts the flows that only exporters reported, and gives the result.</summary>
    public TradeExposure Close()
    {
        var (used, unused) = (0, 0);
        foreach (var (key, amounts) in _mirrors)
        {
            if (_reported.Contains((key.Importer, key.Hs, key.Year)))
            {
                unused++;
            }
            else
            {
                used++;
                Count(key.Exporter, key.Importer, key.Hs, key.Year, amounts);
            }
        }

        _mirrors.Clear();
        return new TradeExposureBuilder(query, law, _imports, _exports, _importers).Build() with { MirrorsUsed = used, MirrorsUnused = unused };
    }

    private bool Concerns(TradeFlow flow) => query.Importer is not { } importer
        ? !flow.Importer.IsWorld && !flow.Exporter.IsWorld
        : flow.Importer.Country == importer || flow.Exporter.Country == importer;

    private void Count(TradeArea exporter, TradeArea importer, HsCode hs, int year, Amounts amounts)
    {
        if (query.Importer is null)
        {
            Of(_imports, (hs, year)).Add(exporter, amounts);
            if (hs.Digits.Length == 6)
            {
                Of(_importers, (importer, year)).Add(amounts, exporter.Country == query.Controlling, law[hs].MayBeControlled);
            }
        }
        else if (importer.Country == query.Importer)
        {
            Of(_imports, (hs, year)).Add(exporter, amounts);
        }
        else
        {
            Of(_exports, (hs, year)).Add(importer, amounts);
        }
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> sums, TKey key)
        where TKey : notnull
        where TValue : new() => sums.TryGetValue(key, out var found) ? found : sums[key] = new TValue();
}

/// <summary>What one importer gets, from all and from the controlling country.</summary>
internal sealed class ImporterSums
{
    public Amounts All { get; } = new();

    public Amounts FromControlling { get; } = new();

    public Amounts Affected { get; } = new();

    public void Add(Amounts amounts, bool isControlling, bool mayBeControlled)
    {
        All.Add(amounts);
        if (isControlling)
        {
            FromControlling.Add(amounts);
            if (mayBeControlled)
            {
                Affected.Add(amounts);
            }
        }
    }
}
