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
        var (suppliers, customers, amounts) = Links(firms);
        var bought = new double[firms];
        for (var i = 0; i < amounts.Length; i++)
        {
            bought[customers[i]] += amounts[i];
        }

        // Weights become inputs in a unit of output, and these what is bought.
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = CostShare * amounts[i] / bought[customers[i]];
        }

        var (output, next) = (new double[firms], bought);
        Array.Fill(output, FinalDemand);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Array.Fill(next, FinalDemand);
            for (var i = 0; i < amounts.Length; i++)
            {
                next[suppliers[i]] += amounts[i] * output[customers[i]];
            }

            (output, next) = (next, output);
        }

        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = AsPrinted(amounts[i] * output[customers[i]]);
        }

        return new TradeNet(suppliers, customers, amounts, [.. Enumerable.Range(0, firms).Select(industryOf)]);
    }

    /// <summary>The links supplier after supplier and then by customer, with their weights.</summary>
    private static (int[] Suppliers, int[] Customers, double[] Weights) Links(int firms)
    {
        Span<(int Supplier, double Weight)> found = new (int, double)[Purchases];
        var next = new int[firms + 1];
        for (var customer = 0; customer < firms; customer++)
        {
            foreach (var (supplier, _) in found[..Buy(firms, customer, found)])
            {
                next[supplier + 1]++;
            }
        }

        for (var firm = 0; firm < firms; firm++)
        {
            next[firm + 1] += next[firm];
        }

        var (suppliers, customers, weights) = (new int[next[^1]], new int[next[^1]], new double[next[^1]]);
        for (var customer = 0; customer < firms; customer++)
        {
            foreach (var (supplier, weight) in found[..Buy(firms, customer, found)])
            {
                var at = next[supplier]++;
                (suppliers[at], customers[at], weights[at]) = (supplier, customer, weight);
            }
        }

        return (suppliers, customers, weights);
    }

    /// <summary>The purchases of a firm: never of itself, and of each supplier the first.</summary>
    private static int Buy(int firms, int customer, Span<(int Supplier, double Weight)> found)
    {
        var count = 0;
        for (var slot = 0; slot < Purchases; slot++)
        {
            var hash = Mix((42UL * 1_000_003) + (64UL * (ulong)customer) + (ulong)slot);
            var u = (hash >> 11) / (double)(1UL << 53);
            var supplier = Math.Min(firms - 1, (int)(firms * (u * u * u)));
            var isNew = supplier != customer;
            foreach (var (known, _) in found[..count])
            {
                isNew &= known != supplier;
            }

            if (isNew)
            {
                found[count++] = (supplier, 1 + (Mix(hash) % 17));
            }
        }

        return count;
    }

    /// <summary>Files of the net carry twelve digits, and programs that read them start from those.</summary>
    private static double AsPrinted(double amount)
    {
        Span<char> text = stackalloc char[32];
        amount.TryFormat(text, out var length, "G12", CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }

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
}
