using System.Globalization;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Reading;

namespace Chokepoint.Supply.Checks;

/// <summary>Items that are needed to make themselves. Recycling is such a cycle; one that takes in as much as it gives out is a mistake.</summary>
internal static class RecipeCycles
{
    private const int Steps = 200;

    public static void Find(SupplyNetwork network, Findings findings)
    {
        var items = network.Tables.Items;
        var rows = network.Tables.Recipes.Select(row => (row.Output, row.Input, row.Group, row.Facility, row.Line, Quantity: double.IsNaN(row.Quantity) ? 1 : row.Quantity)).ToLookup(row => row.Output);
        var start = new int[items.Count + 1];
        var on = new List<int>();
        for (var item = 0; item < items.Count; item++)
        {
            on.AddRange(rows[item].Select(row => row.Input));
            start[item + 1] = on.Count;
        }

        var order = DependencyOrder.Of(start, [.. on]);
        for (var component = 0; component < order.ComponentStart.Length - 1; component++)
        {
            var members = order.Nodes[order.ComponentStart[component]..order.ComponentStart[component + 1]];
            if (members.Length == 1 && !rows[members[0]].Any(row => row.Input == members[0]))
            {
                continue;
            }

            var inside = members.ToHashSet();
            var gain = Gain(members, item => rows[item]
                .GroupBy(row => (row.Facility, row.Group))
                .Where(group => group.All(row => inside.Contains(row.Input)))
                .Select(group => group.MinBy(row => row.Quantity))
                .GroupBy(row => (row.Group, row.Input))
                .Select(group => (group.Key.Input, group.Min(row => row.Quantity))));
            var line = members.SelectMany(item => rows[item]).Where(row => inside.Contains(row.Input)).Min(row => row.Line);
            var names = string.Join(", ", members.Take(6).Select(item => $"`{Excerpt.Of(items[item].Id)}`")) + (members.Length > 6 ? $" and {members.Length - 6} more" : "");
            findings.Add(
                NetworkCodes.Cycle,
                NetworkChecks.PlaceOf(network, "recipes", line),
                gain >= 1
                    ? $"a cycle of recipes takes in {gain.ToString("0.###", CultureInfo.InvariantCulture)} times what it gives out: {names}"
                    : $"a cycle of recipes: {names} {(members.Length == 1 ? "is" : "are")} needed to make {(members.Length == 1 ? "itself" : "each other")}",
                gain >= 1 ? "mend the quantities: nothing can come out of it" : "right for recycling; else remove one of the recipes");
        }
    }

    /// <summary>What goes in for one unit that comes out, once round: the largest eigenvalue, by power iteration.</summary>
    private static double Gain(int[] members, Func<int, IEnumerable<(int Input, double Quantity)>> inputs)
    {
        var place = members.Select((item, i) => (item, i)).ToDictionary(pair => pair.item, pair => pair.i);
        var edges = members.SelectMany((item, i) => inputs(item).Select(input => (From: i, To: place[input.Input], input.Quantity))).ToList();
        var amount = members.Select(_ => 1.0).ToArray();
        var growth = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            // Half of each amount stays where it is, so that a cycle of even length does not swing for ever.
            var next = amount.Select(value => value / 2).ToArray();
            foreach (var (from, to, quantity) in edges)
            {
                next[to] += amount[from] * quantity / 2;
            }

            var sum = next.Sum();
            growth = (2 * sum / amount.Sum()) - 1;
            amount = [.. next.Select(value => value / sum)];
        }

        return growth;
    }
}
