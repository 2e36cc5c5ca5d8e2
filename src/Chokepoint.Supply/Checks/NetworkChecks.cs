using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Reading;

namespace Chokepoint.Supply.Checks;

/// <summary>Checks a network as a whole: what no single row shows. Everything found is a warning; results go on with what is there.</summary>
public static class NetworkChecks
{
    /// <summary>Rounded figures differ by less than this; what differs by more is worth a look.</summary>
    private const double Slack = 0.01;
    private const int MostNamed = 5;

    /// <summary>What was found in the network of <paramref name="folder"/>, the gravest kinds first.</summary>
    public static IReadOnlyList<Diagnostic> Of(SupplyNetwork network, string folder)
    {
        var findings = new Findings(folder);
        Unmakeable(network, findings);
        RecipeCycles.Find(network, findings);
        Unsupplied(network, findings);
        Impossible(network, findings);
        AssumedRecipes(network, findings);
        Unknowns(network, findings);
        UntoldCompositions(network, findings);
        return findings.ToList();
    }

    /// <summary>Demand that nobody can make, with what is missing at the end of the chain.</summary>
    private static void Unmakeable(SupplyNetwork network, Findings findings)
    {
        var whole = Feasibility.Of(network, Cut.None);
        for (var demand = 0; demand < network.DemandPoints.Length; demand++)
        {
            var point = network.DemandPoints[demand];
            if (!whole.Has(point))
            {
                findings.Add(
                    NetworkCodes.Unmakeable,
                    PlaceOf(network, "demand", network.Tables.Demand[demand].Line),
                    $"nobody can make {Name(network, point)}: {Missing(network, whole, point)}",
                    "add the links or recipes that are missing; until then it is left out of every figure");
            }
        }
    }

    private static string Missing(SupplyNetwork network, Feasibility whole, int point)
    {
        var seen = new HashSet<int>();
        while (seen.Add(point))
        {
            var next = Enumerable.Range(network.SlotStart[point], network.SlotStart[point + 1] - network.SlotStart[point])
                .Select(slot => network.EdgeFrom[network.EdgeStart[slot]..network.EdgeStart[slot + 1]])
                .FirstOrDefault(inputs => !inputs.Any(whole.Has));
            if (next is null)
            {
                return $"nothing brings {Name(network, point)}, and it is not made there";
            }

            point = next[0];
        }

        return $"{Name(network, point)} is needed to make itself";
    }

    private static void Unsupplied(SupplyNetwork network, Findings findings)
    {
        for (var point = 0; point < network.PointCount; point++)
        {
            if (network.MakingOf[point] == Making.None && !network.Arrives[point] && network.UserStart[point + 1] > network.UserStart[point] && double.IsNaN(network.CapacityOf[point]))
            {
                findings.Add(
                    NetworkCodes.Unsupplied,
                    PlaceOf(network, "recipes", 0),
                    $"a recipe needs {Name(network, point)}, and nothing brings it there",
                    "add a link that carries it, or a capacity if the facility makes it itself");
            }
        }
    }

    private static void Impossible(SupplyNetwork network, Findings findings)
    {
        for (var point = 0; point < network.PointCount; point++)
        {
            var (rate, arriving, made) = (network.Flows.Rate[point], network.Flows.Arriving[point], network.Flows.Made[point]);
            if (network.MakingOf[point] != Making.None && made > network.CapacityOf[point] * (1 + Slack))
            {
                findings.Add(
                    NetworkCodes.Flow,
                    PlaceOf(network, "capacities", 0),
                    $"{Name(network, point)}: {Amount(made)} a day are made, {Amount(network.CapacityOf[point])} can be",
                    "mend the capacity or the flows that leave");
            }

            if (network.MakingOf[point] == Making.None && network.CapacityOf[point] == 0 && rate > arriving)
            {
                findings.Add(
                    NetworkCodes.Flow,
                    PlaceOf(network, "capacities", 0),
                    $"{Name(network, point)}: {Amount(rate)} a day leave a plant whose capacity is 0",
                    "a capacity of 0 says planned or closed: mend it, or the flows that leave");
            }
            else if (network.MakingOf[point] == Making.None && network.Arrives[point] && rate > arriving * (1 + Slack))
            {
                findings.Add(
                    NetworkCodes.Flow,
                    PlaceOf(network, "links", 0),
                    $"{Name(network, point)}: {Amount(rate)} a day are used or sent on, {Amount(arriving)} arrive",
                    "mend the flows, or the quantities of the recipes");
            }
        }
    }

    private static void AssumedRecipes(SupplyNetwork network, Findings findings)
    {
        for (var point = 0; point < network.PointCount; point++)
        {
            if (network.MakingOf[point] == Making.AssumedRecipe)
            {
                findings.Add(
                    NetworkCodes.NoRecipe,
                    PlaceOf(network, "recipes", 0),
                    $"no recipe says what {Name(network, point)} is made from: all that arrives there for no other use is taken to be needed",
                    "add a recipe");
            }
        }
    }

    private static void Unknowns(SupplyNetwork network, Findings findings)
    {
        var tables = network.Tables;
        var prices = ValueWeights.Prices(network);
        Count("facilities", tables.Facilities.Count(facility => facility.Country is null), "without a country: what they add is of unknown origin");
        Count("items", prices.Count(double.IsNaN), "without a value, neither of their own nor by a link: shares by value leave them out");
        Count("items", tables.Items.Count(item => item.Unit is null), "without a unit");
        Count("links", network.Flows.LinksWithoutFlow, "without a flow: what their receiver needs is split evenly");
        Count("recipes", network.Flows.QuantitiesGuessed, "inputs without a quantity: one unit is taken");

        void Count(string table, int count, string what)
        {
            if (count > 0)
            {
                findings.Add(NetworkCodes.Unknown, PlaceOf(network, table, 0), $"{count} {what}", "fill them in where they matter");
            }
        }
    }

    /// <summary>Elements that are in what is made, and in nothing that it is known to be made of.</summary>
    private static void UntoldCompositions(SupplyNetwork network, Findings findings)
    {
        foreach (var same in ElementStudy.ElementsOf(network).Select(element => (Element: element, Items: UntoldItems(network, element))).Where(pair => pair.Items.Length > 0).GroupBy(pair => pair.Items, pair => pair.Element))
        {
            findings.Add(
                NetworkCodes.Unknown,
                PlaceOf(network, "items", 0),
                $"{same.Key} without a composition, and {string.Join(", ", same)} in what is made of it: where that comes from, and who gates it, is unknown",
                "fill in `composition`");
        }
    }

    /// <summary>The items without a composition through which an element may come, in words; nothing where there are none.</summary>
    private static string UntoldItems(SupplyNetwork network, string element)
    {
        var stated = ContentWeights.ElementOf(network, element);
        var (content, untold) = (ContentWeights.ContentOf(network, stated), UntoldContent.Of(network, stated));
        var mayBring = UntoldContent.MayBring(network, content, ContentWeights.Of(network, content, untold), untold);
        var ids = Enumerable.Range(0, network.PointCount).Where(point => mayBring[point]).Select(point => network.ItemOf[point]).Distinct().Order().Select(item => $"`{Excerpt.Of(network.Tables.Items[item].Id)}`").ToList();
        return string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? $" and {ids.Count - MostNamed} more" : "");
    }

    internal static string Name(SupplyNetwork network, int point) =>
        $"`{Excerpt.Of(network.Tables.Items[network.ItemOf[point]].Id)}` at `{Excerpt.Of(network.Tables.Facilities[network.FacilityOf[point]].Id)}`";

    internal static Place? PlaceOf(SupplyNetwork network, string table, int line) =>
        network.Tables.Files.TryGetValue(table, out var file) ? new Place(file, line) : null;

    private static string Amount(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
