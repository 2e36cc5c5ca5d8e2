using Chokepoint.Supply.Network;

namespace Chokepoint.Benchmarks;

/// <summary>
/// A scale-free net of firms, one product each, in which a few hubs supply almost everyone; every firm buys from up to five others, half
/// of its cost is inputs, and each delivers ten units to the outside. Suppliers of one sector substitute each other.
/// </summary>
/// <remarks>
/// Suppliers are drawn by hashing, so that any language can draw the same net: 1,000 firms have 4,883 links, 10,000 have 49,733. Taken
/// literally nothing in such a net can ever start, as every firm waits for another. So a firm without a supplier of a lower number is a
/// source and its links are left out (about 2 in 100), and a supplier of a higher number substitutes the first one of a lower number.
/// </remarks>
internal static class HubNetwork
{
    public const int LinksOfFirm = 5;
    private const int Sectors = 100;
    private const double CostShare = 0.5;
    private const double FinalDemand = 10;
    private const int Sweeps = 80;
    private static readonly string[] s_countries = ["CN", "JP", "DE", "US", "KR", "VN", "MY", "IN", "BR", "AU"];

    /// <summary>The net; on request each link has a way of 1 to 30 days and a buffer of 5 to 34.</summary>
    public static NetworkTables Of(int firms, bool hasWays = false)
    {
        var suppliers = Enumerable.Range(0, firms).Select(firm => SuppliersOf(firm, firms)).ToArray();
        var output = OutputOf(suppliers);
        var tables = new NetworkTables();
        for (var firm = 0; firm < firms; firm++)
        {
            tables.Facilities.Add(new Facility($"F{firm}")
            {
                Company = $"Firm {firm}",
                Country = NetworkFolders.CountryOf(s_countries[Mix((ulong)firm + 555) % (ulong)s_countries.Length]),
                Industry = $"sector {SectorOf(firm)}",
            });
            tables.Items.Add(new Item($"P{firm}") { UnitValue = 1 });
            tables.Demand.Add(new Demand(firm, firm, FinalDemand));
        }

        for (var firm = 0; firm < firms; firm++)
        {
            foreach (var (supplier, quantity) in suppliers[firm])
            {
                var group = SectorOf(supplier < firm ? supplier : suppliers[firm].First(other => other.Firm < firm).Firm);
                tables.Recipes.Add(new RecipeInput(firm, firm, supplier, quantity, $"sector {group}"));
                var (lead, buffer) = hasWays ? WayOf(tables.Links.Count) : (double.NaN, double.NaN);
                tables.Links.Add($"L{tables.Links.Count}", supplier, supplier, firm, quantity * output[firm], lead, buffer, price: 1);
            }
        }

        return tables;
    }

    /// <summary>The suppliers of a firm with what it buys from each for one unit of output; none where it is a source.</summary>
    private static (int Firm, double Quantity)[] SuppliersOf(int firm, int firms)
    {
        var drawn = new List<(int Firm, double Weight)>();
        for (var slot = 0; slot < LinksOfFirm; slot++)
        {
            var hash = Mix((42UL * 1000003) + (64UL * (ulong)firm) + (ulong)slot);
            var uniform = (hash >> 11) / 9007199254740992.0;
            var supplier = Math.Min(firms - 1, (int)Math.Floor(firms * uniform * uniform * uniform));
            if (supplier != firm && drawn.TrueForAll(other => other.Firm != supplier))
            {
                drawn.Add((supplier, 1 + (Mix(hash) % 17)));
            }
        }

        var sum = drawn.Sum(supplier => supplier.Weight);
        return drawn.Exists(supplier => supplier.Firm < firm)
            ? [.. drawn.OrderBy(supplier => supplier.Firm).Select(supplier => (supplier.Firm, CostShare * supplier.Weight / sum))]
            : [];
    }

    private static double[] OutputOf((int Firm, double Quantity)[][] suppliers)
    {
        var output = Enumerable.Repeat(FinalDemand, suppliers.Length).ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var next = Enumerable.Repeat(FinalDemand, suppliers.Length).ToArray();
            for (var firm = 0; firm < suppliers.Length; firm++)
            {
                foreach (var (supplier, quantity) in suppliers[firm])
                {
                    next[supplier] += quantity * output[firm];
                }
            }

            output = next;
        }

        return output;
    }

    private static (double LeadDays, double BufferDays) WayOf(int link) => (1 + (Mix((ulong)link + 3_333_333) % 30), 5 + (Mix((ulong)link + 4_444_444) % 30));

    private static int SectorOf(int firm) => 1 + (int)(Mix((ulong)firm + 7777777) % Sectors);

    /// <summary>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
