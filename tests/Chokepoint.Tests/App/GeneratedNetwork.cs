using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Tests.App;

/// <summary>A network of invented firms along seven stages, as large as a test needs; from a fixed seed.</summary>
internal static class GeneratedNetwork
{
    private static readonly string[] s_stages = ["mine", "separation", "metal", "alloy", "magnet", "part", "platform"];
    private static readonly string[] s_countries = ["CN", "CN", "CN", "CN", "JP", "JP", "US", "US", "DE", "DE", "VN", "MY", "AU", "KR", "TW", "FR", "GB", "IT", "TH", "MX", "BR", "IN", "EE"];

    public static SupplyNetwork Of(int facilities, int seed)
    {
        var random = new Random(seed);
        var tables = new NetworkTables();
        for (var (stage, price) = (0, 1.0); stage < s_stages.Length; stage++, price *= 8)
        {
            tables.Items.Add(new Item($"{s_stages[stage]}-1") { UnitValue = price });
            tables.Items.Add(new Item($"{s_stages[stage]}-2") { UnitValue = price * 3 });
            if (stage > 0)
            {
                tables.Recipes.Add(new RecipeInput(-1, 2 * stage, (2 * stage) - 2, 1.2, "first"));
                tables.Recipes.Add(new RecipeInput(-1, (2 * stage) + 1, (2 * stage) - 2, 1.2, "first"));
                tables.Recipes.Add(new RecipeInput(-1, (2 * stage) + 1, (2 * stage) - 1, 0.1, "second"));
            }
        }

        var makes = new List<int>();
        for (var i = 0; i < facilities; i++)
        {
            var stage = i < 2 * s_stages.Length ? i / 2 : random.Next(s_stages.Length);
            makes.Add((2 * stage) + (i % 2));
            var country = Country(s_countries[random.Next(s_countries.Length)]);
            tables.Facilities.Add(new Facility($"F{i}") { Name = $"Works for {s_stages[stage]} number {i}", Company = $"Firm {i % 90}", Country = i % 37 == 5 ? null : country, Stage = s_stages[stage] });
        }

        for (var to = 0; to < facilities; to++)
        {
            var stage = makes[to] / 2;
            for (var input = 2 * (stage - 1); stage > 0 && input <= (2 * (stage - 1)) + (makes[to] % 2); input++)
            {
                var makers = Enumerable.Range(0, facilities).Where(from => makes[from] == input).ToList();
                for (var left = random.Next(1, 4); left > 0; left--)
                {
                    tables.Links.Add($"L{tables.Links.Count}", input, makers[random.Next(makers.Count)], to, random.Next(4) == 0 ? 0 : random.Next(1, 100));
                }
            }

            if (stage == s_stages.Length - 1)
            {
                tables.Demand.Add(new Demand(to, makes[to], random.Next(1, 40)));
            }
        }

        return SupplyNetwork.Build(tables);
    }

    public static Country Country(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException(code, nameof(code));
}
