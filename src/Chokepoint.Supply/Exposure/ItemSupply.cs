using Chokepoint.Core.Places;
using Chokepoint.Supply.Concentration;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Who makes an item of a network, and how concentrated that is.</summary>
/// <param name="Item">The item.</param>
/// <param name="ByCountry">Its makers by country.</param>
/// <param name="ByCompany">Its makers by company; a facility of no known company stands for itself.</param>
/// <param name="LeftWithSpare">What is left, 0 to 1, when the largest country leaves and the others work up to capacity; those of no known capacity stay as they are.</param>
/// <param name="Risk">The supply risk by the EU's method, seen from the country whose imports are looked at.</param>
public sealed record ItemSupply(Item Item, SupplierConcentration ByCountry, SupplierConcentration ByCompany, double LeftWithSpare, EuSupplyRisk Risk)
{
    private const string Nowhere = "?";

    /// <summary>Every item that somebody makes, in the order of the items.</summary>
    /// <param name="network">The network.</param>
    /// <param name="importer">The country whose imports are looked at; without one the risk lacks its sourcing.</param>
    public static IReadOnlyList<ItemSupply> All(SupplyNetwork network, Country? importer)
    {
        var trade = importer is { } country ? ForeignTrade(network, country) : null;
        return [.. Enumerable.Range(0, network.PointCount)
            .Where(point => network.MakingOf[point] != Making.None && network.Flows.Made[point] > 0)
            .GroupBy(point => network.ItemOf[point])
            .OrderBy(makers => makers.Key)
            .Select(makers => Of(network, makers.Key, [.. makers], importer, trade))];
    }

    private static ItemSupply Of(SupplyNetwork network, int item, List<int> makers, Country? importer, Dictionary<int, (List<(string, double?)> Bought, double Sold)>? trade)
    {
        Facility At(int point) => network.Tables.Facilities[network.FacilityOf[point]];
        var byCountry = SupplierConcentration.Of(makers.Select(point => (At(point).Country?.Code ?? Nowhere, (double?)network.Flows.Made[point])))!;
        var byCompany = SupplierConcentration.Of(makers.Select(point => (At(point).Company ?? At(point).Id, (double?)network.Flows.Made[point])))!;
        var left = makers.Where(point => (At(point).Country?.Code ?? Nowhere) != byCountry.Largest.Name)
            .Sum(point => Math.Max(network.Flows.Made[point], double.IsNaN(network.CapacityOf[point]) ? 0 : network.CapacityOf[point]));
        return new ItemSupply(network.Tables.Items[item], byCountry, byCompany, Math.Min(1, left / byCountry.Whole), Risked(network, item, byCountry, importer, trade));
    }

    private static EuSupplyRisk Risked(
        SupplyNetwork network, int item, SupplierConcentration global, Country? importer, Dictionary<int, (List<(string, double?)> Bought, double Sold)>? trade)
    {
        var (bought, sold) = trade?.GetValueOrDefault(item) ?? ([], 0);
        var own = importer is null ? 0 : global.Suppliers.Where(supplier => supplier.Name == importer.Value.Code).Sum(supplier => supplier.Amount);
        var sourcing = importer is null ? null : SupplierConcentration.Of([.. bought ?? [], (importer.Value.Code, own)]);
        return EuSupplyRisk.Of(new EuSupplyRiskInputs(
            Rated(network, global),
            sourcing is null ? [] : Rated(network, sourcing),
            importer is null ? null : ImportReliance.Of(own, bought?.Sum(pair => pair.Item2) ?? 0, sold),
            OrNull(network.Tables.Items[item].Recycling),
            OrNull(network.Tables.Items[item].Substitution)));
    }

    private static List<RatedSupplier> Rated(SupplyNetwork network, SupplierConcentration suppliers) => [.. suppliers.Suppliers.Select(supplier =>
        Countries.TryParse(supplier.Name, out var country) && network.Tables.Countries.TryGetValue(country, out var risk)
            ? new RatedSupplier(supplier.Name, supplier.Share, OrNull(risk.Governance), OrNull(risk.Trade))
            : new RatedSupplier(supplier.Name, supplier.Share, null, null))];

    /// <summary>For each item what facilities in the country buy abroad, by country, and what they sell abroad.</summary>
    private static Dictionary<int, (List<(string, double?)> Bought, double Sold)> ForeignTrade(SupplyNetwork network, Country importer)
    {
        var trade = new Dictionary<int, (List<(string, double?)> Bought, double Sold)>();
        var links = network.Tables.Links;
        for (var link = 0; link < links.Count; link++)
        {
            var (from, to) = (network.Tables.Facilities[links.From(link)].Country, network.Tables.Facilities[links.To(link)].Country);
            if (from == to || (from != importer && to != importer) || links.PerDay(link) == 0)
            {
                continue;
            }

            var (bought, sold) = trade.GetValueOrDefault(links.Item(link), ([], 0));
            var flow = double.IsNaN(links.PerDay(link)) ? null : (double?)links.PerDay(link);
            if (to == importer)
            {
                bought.Add((from?.Code ?? Nowhere, flow));
            }

            trade[links.Item(link)] = (bought, sold + (from == importer ? flow ?? 0 : 0));
        }

        return trade;
    }

    private static double? OrNull(double value) => double.IsNaN(value) ? null : value;
}
