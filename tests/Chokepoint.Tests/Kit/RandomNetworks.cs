using Chokepoint.Supply.Network;

namespace Chokepoint.Tests.Kit;

/// <summary>Small random networks.</summary>
internal static class RandomNetworks
{
    private static readonly string?[] s_countries = ["CN", "JP", "US", "AU", null];
    private static readonly string?[] s_companies = ["Ace", "Bee", "Cee", null];
    private static readonly string[] s_stages = ["mine", "metal", "magnet"];

    /// <summary>
    /// Anything that tables can say: cycles, substitutes, recipes for any facility, goods passed on, links without use and without a flow,
    /// joint outputs, inputs that nothing brings, closed plants, several rows of demand.
    /// </summary>
    public static NetworkTables Wild(Random random)
    {
        var sketch = new NetworkSketch();
        var facilities = Names('F', random.Next(3, 8));
        var items = Names('i', random.Next(3, 7));
        facilities.ForEach(id => sketch.Facility(id, random.Pick(s_countries), random.Pick(s_stages), random.Pick(s_companies)));
        items.ForEach(id => sketch.Item(id, random.Chance(0.85) ? random.Next(1, 30) : double.NaN, random.Chance(0.7) ? random.Next(1, 5) : double.NaN));
        foreach (var output in items)
        {
            if (random.Chance(0.35))
            {
                AddRecipe(null, output);
            }

            facilities.Where(_ => random.Chance(0.2)).ToList().ForEach(facility => AddRecipe(facility, output));
        }

        foreach (var item in items)
        {
            foreach (var from in facilities)
            {
                foreach (var to in facilities.Where(to => to != from && random.Chance(1.3 / facilities.Count)))
                {
                    sketch.Link(item, from, to, random.Next(5) switch { 0 => 0, 1 => double.NaN, _ => random.Next(1, 50) }, random.Chance(0.3) ? random.Next(1, 30) : double.NaN);
                }
            }
        }

        foreach (var facility in facilities)
        {
            items.Where(_ => random.Chance(0.08)).ToList().ForEach(item => sketch.Capacity(facility, item, random.Chance(0.5) ? 0 : random.Next(1, 100)));
        }

        for (var i = random.Next(1, 4); i > 0; i--)
        {
            sketch.Demand(random.Pick(facilities), random.Pick(items), random.Next(1, 20));
        }

        return sketch.Tables;

        void AddRecipe(string? facility, string output)
        {
            var joint = facility is not null && random.Chance(0.3) ? "run" : null;
            for (var group = random.Next(1, 3); group > 0; group--)
            {
                foreach (var input in items.Where(input => input != output || random.Chance(0.1)).OrderBy(_ => random.Next()).Take(random.Next(1, 3)))
                {
                    sketch.Recipe(facility, output, input, random.Next(1, 30) / 10.0, $"g{group}", joint);
                }
            }
        }
    }

    /// <summary>
    /// A network without cycles in which all flows are stated and add up: item k is made of items below k, from what facilities of the tier
    /// below ship. Every input of a recipe is bought, of at most so many sellers, and each facility makes one item.
    /// </summary>
    public static NetworkTables Balanced(Random random, int sellers = int.MaxValue)
    {
        var sketch = new NetworkSketch();
        var depth = random.Next(2, 5);
        var makers = new List<List<string>>();
        for (var tier = 0; tier < depth; tier++)
        {
            sketch.Item($"i{tier}", value: Math.Pow(8, tier) * random.Next(2, 8), mass: 1);
            makers.Add(Names((char)('A' + tier), tier == depth - 1 ? 1 : random.Next(2, 4)));
            makers[tier].ForEach(id => sketch.Facility(id, random.Pick(s_countries), $"stage {tier}", random.Pick(s_companies)));
        }

        var needs = new Dictionary<string, double> { [makers[^1][0]] = random.Next(1, 10) };
        sketch.Demand(makers[^1][0], $"i{depth - 1}", needs[makers[^1][0]]);
        for (var tier = depth - 1; tier > 0; tier--)
        {
            foreach (var maker in makers[tier].Where(maker => needs.GetValueOrDefault(maker) > 0))
            {
                Buy(maker, tier, tier - 1, "main");
                if (tier > 1 && random.Chance(0.5))
                {
                    Buy(maker, tier, random.Next(0, tier - 1), "other");
                }
            }
        }

        return sketch.Tables;

        void Buy(string maker, int tier, int input, string group)
        {
            var quantity = random.Next(5, 20) / 10.0;
            sketch.Recipe(maker, $"i{tier}", $"i{input}", quantity, group);
            var chosen = makers[input].Where(_ => random.Chance(0.7)).DefaultIfEmpty(makers[input][0]).Take(sellers).ToList();
            var shares = chosen.ConvertAll(_ => (double)random.Next(0, 5));
            shares[0] += 1;
            for (var i = 0; i < chosen.Count; i++)
            {
                var flow = needs[maker] * quantity * shares[i] / shares.Sum();
                sketch.Link($"i{input}", chosen[i], maker, flow);
                needs[chosen[i]] = needs.GetValueOrDefault(chosen[i]) + flow;
            }
        }
    }

    /// <summary>The same network with stocks, ways, buffers, capacities and restart days, some of them unknown.</summary>
    public static NetworkTables Stocked(NetworkTables tables, Random random)
    {
        var stocked = new NetworkTables();
        stocked.Facilities.AddRange(tables.Facilities);
        stocked.Items.AddRange(tables.Items);
        stocked.Demand.AddRange(tables.Demand);
        stocked.Recipes.AddRange(tables.Recipes);
        var links = tables.Links;
        for (var link = 0; link < links.Count; link++)
        {
            stocked.Links.Add(
                links.Id(link),
                links.Item(link),
                links.From(link),
                links.To(link),
                links.PerDay(link),
                random.Chance(0.8) ? random.Next(0, 20) : double.NaN,
                random.Chance(0.8) ? random.Next(0, 30) : double.NaN,
                links.Price(link),
                links.EndUse(link),
                qualifyDays: random.Chance(0.5) ? random.Next(0, 40) : double.NaN,
                rampDays: random.Chance(0.5) ? random.Next(0, 20) : double.NaN);
        }

        foreach (var capacity in tables.Capacities)
        {
            stocked.Capacities.Add(capacity with { Stock = random.Chance(0.5) ? random.Next(0, 200) : double.NaN, RestartDays = random.Chance(0.3) ? random.Next(0, 15) : double.NaN });
        }

        return stocked;
    }

    /// <summary>The same rows in another order; those of demand, facilities and items stay, as results name them by their place.</summary>
    public static NetworkTables Shuffled(NetworkTables tables, Random random)
    {
        var shuffled = new NetworkTables();
        shuffled.Facilities.AddRange(tables.Facilities);
        shuffled.Items.AddRange(tables.Items);
        shuffled.Demand.AddRange(tables.Demand);
        shuffled.Recipes.AddRange(tables.Recipes.OrderBy(_ => random.Next()));
        shuffled.Capacities.AddRange(tables.Capacities.OrderBy(_ => random.Next()));
        foreach (var link in Enumerable.Range(0, tables.Links.Count).OrderBy(_ => random.Next()))
        {
            var links = tables.Links;
            shuffled.Links.Add(links.Id(link), links.Item(link), links.From(link), links.To(link), links.PerDay(link), price: links.Price(link), endUse: links.EndUse(link));
        }

        return shuffled;
    }

    private static List<string> Names(char letter, int count) => [.. Enumerable.Range(1, count).Select(i => $"{letter}{i}")];
}
