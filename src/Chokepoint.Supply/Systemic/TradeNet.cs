namespace Chokepoint.Supply.Systemic;

/// <summary>Who sells how much to whom: firms by number from 0, links as flat columns, an industry for each firm.</summary>
/// <remarks>The columns are read, never changed; several links of one pair add up.</remarks>
public sealed class TradeNet
{
    /// <summary>Takes the columns after checking that they fit together.</summary>
    /// <param name="suppliers">The selling firm of each link.</param>
    /// <param name="customers">The buying firm of each link.</param>
    /// <param name="amounts">The value sold over each link, in one currency and period; finite and never negative.</param>
    /// <param name="industries">The industry of each firm, a number from 0.</param>
    /// <exception cref="ArgumentException">The columns differ in length or hold a number out of range.</exception>
    public TradeNet(int[] suppliers, int[] customers, double[] amounts, int[] industries)
    {
        if (suppliers.Length != customers.Length || suppliers.Length != amounts.Length)
        {
            throw new ArgumentException($"a link has a supplier, a customer and an amount: {suppliers.Length}, {customers.Length} and {amounts.Length} were given");
        }

        var firms = industries.Length;
        Check(suppliers, nameof(suppliers), firm => firm >= 0 && firm < firms, $"a firm from 0 to {firms - 1}");
        Check(customers, nameof(customers), firm => firm >= 0 && firm < firms, $"a firm from 0 to {firms - 1}");
        Check(amounts, nameof(amounts), amount => double.IsFinite(amount) && amount >= 0, "a finite amount that is not negative");
        Check(industries, nameof(industries), industry => industry >= 0, "an industry from 0");
        (Suppliers, Customers, Amounts, Industries) = (suppliers, customers, amounts, industries);
    }

    /// <summary>The selling firm of each link.</summary>
    public IReadOnlyList<int> Suppliers { get; }

    /// <summary>The buying firm of each link.</summary>
    public IReadOnlyList<int> Customers { get; }

    /// <summary>The value sold over each link.</summary>
    public IReadOnlyList<double> Amounts { get; }

    /// <summary>The industry of each firm.</summary>
    public IReadOnlyList<int> Industries { get; }

    /// <summary>How many firms there are.</summary>
    public int FirmCount => Industries.Count;

    private static void Check<T>(T[] column, string name, Predicate<T> holds, string expected)
    {
        var at = Array.FindIndex(column, value => !holds(value));
        if (at >= 0)
        {
            throw new ArgumentException($"{name}[{at}] is {column[at]}, expected {expected}", name);
        }
    }
}
