using System.Globalization;
using Chokepoint.Supply.Simulation.Firms;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Benchmarks;

/// <summary>
/// An invented economy of any size: five purchases a firm, made from a hash, so that a few firms sell to very many. Written into
/// benchmarks of other programs too, so its numbers stay.
/// </summary>
internal static class BenchNet
{
    private const int Purchases = 5;
    private const double CostShare = 0.5;
    private const double FinalDemand = 10;
    private const int Sweeps = 80;

    /// <summary>The net with industries that take turns.</summary>
    /// <param name="firms">How many firms.</param>
    /// <param name="industries">How many industries.</param>
    public static TradeNet Make(int firms, int industries) => Make(firms, firm => firm % industries);

    /// <summary>The net with one of a hundred sectors drawn for each firm, and all firms of the first sector destroyed on day 0.</summary>
    public static (FirmNet Net, FirmDamage[] Damages) MakeFirms(int firms)
    {
        const ulong apart = 7_777_777;
        const int sectors = 100;
        int SectorOf(int firm) => (int)(Mix(apart + (ulong)firm) % sectors);
        var demand = new double[firms];
        Array.Fill(demand, FinalDemand);
        return (new FirmNet(Make(firms, SectorOf), demand), [.. Enumerable.Range(0, firms).Where(firm => SectorOf(firm) == 0).Select(firm => new FirmDamage(firm, 1))]);
    }

    private static TradeNet Make(int firms, Func<int, int> industryOf)
    {
        var links = Links(firms);
        var bought = new double[firms];
        foreach (var link in links)
        {
            bought[link.Customer] += link.Weight;
        }

        var inputs = Array.ConvertAll(links, link => CostShare * link.Weight / bought[link.Customer]);
        var output = new double[firms];
        Array.Fill(output, FinalDemand);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var next = new double[firms];
            Array.Fill(next, FinalDemand);
            for (var i = 0; i < links.Length; i++)
            {
                next[links[i].Supplier] += inputs[i] * output[links[i].Customer];
            }

            output = next;
        }

        return new TradeNet(
            Array.ConvertAll(links, link => link.Supplier),
            Array.ConvertAll(links, link => link.Customer),
            [.. links.Select((link, i) => AsPrinted(inputs[i] * output[link.Customer]))],
            [.. Enumerable.Range(0, firms).Select(industryOf)]);
    }

    private static Link[] Links(int firms)
    {
        var links = new List<Link>(Purchases * firms);
        var known = new HashSet<(int, int)>();
        for (var customer = 0; customer < firms; customer++)
        {
            for (var slot = 0; slot < Purchases; slot++)
            {
                var hash = Mix((42UL * 1_000_003) + (64UL * (ulong)customer) + (ulong)slot);
                var u = (hash >> 11) / (double)(1UL << 53);
                var supplier = Math.Min(firms - 1, (int)(firms * (u * u * u)));
                if (supplier != customer && known.Add((supplier, customer)))
                {
                    links.Add(new Link(supplier, customer, 1 + (Mix(hash) % 17)));
                }
            }
        }

        return [.. links.OrderBy(link => link.Supplier).ThenBy(link => link.Customer)];
    }

    /// <summary>Files of the net carry twelve digits, and programs that read them start from those.</summary>
    private static double AsPrinted(double amount) =>
        double.Parse(amount.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    private readonly record struct Link(int Supplier, int Customer, double Weight);
}
