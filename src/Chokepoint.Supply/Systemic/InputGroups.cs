namespace Chokepoint.Supply.Systemic;

/// <summary>
/// What each firm buys, in groups whose losses add up: one for each essential industry and one for all other inputs. The worst group
/// counts. Groups lie firm after firm, and their links group after group.
/// </summary>
internal sealed class InputGroups
{
    private InputGroups(int[] groupStart, int[] linkStart, int[] suppliers, double[] shares)
    {
        (GroupStart, LinkStart, Suppliers, Shares) = (groupStart, linkStart, suppliers, shares);
        (CustomerStart, Customers) = Turned();
    }

    /// <summary>Where the groups of each firm begin; after the last firm, their count.</summary>
    public int[] GroupStart { get; }

    /// <summary>Where the links of each group begin; after the last group, their count.</summary>
    public int[] LinkStart { get; }

    /// <summary>The supplier at the other end of each link.</summary>
    public int[] Suppliers { get; }

    /// <summary>The share of each link: in what is bought from its industry if that is essential, else in all purchases.</summary>
    public double[] Shares { get; }

    /// <summary>Where the customers of each firm begin; after the last firm, their count.</summary>
    public int[] CustomerStart { get; }

    /// <summary>Who would feel each firm's loss.</summary>
    public int[] Customers { get; }

    private (int[] Start, int[] Customers) Turned()
    {
        var firms = GroupStart.Length - 1;
        var start = Offsets.Of(Suppliers, firms);
        var customers = new int[Suppliers.Length];
        var next = start[..firms];
        for (var customer = 0; customer < firms; customer++)
        {
            for (var link = LinkStart[GroupStart[customer]]; link < LinkStart[GroupStart[customer + 1]]; link++)
            {
                customers[next[Suppliers[link]]++] = customer;
            }
        }

        return (start, customers);
    }

    /// <summary>Takes links firm after firm, group after group.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _groupStart = [0];
        private readonly List<int> _linkStart = [0];
        private readonly List<int> _suppliers = [];
        private readonly List<double> _shares = [];

        public void AddGroup(IEnumerable<SupplyLink> links, double purchases)
        {
            foreach (var link in links)
            {
                _suppliers.Add(link.Supplier);
                _shares.Add(link.Amount / CascadeModel.Divisor(purchases));
            }

            if (_suppliers.Count > _linkStart[^1])
            {
                _linkStart.Add(_suppliers.Count);
            }
        }

        public void EndFirm() => _groupStart.Add(_linkStart.Count - 1);

        public InputGroups Build() => new([.. _groupStart], [.. _linkStart], [.. _suppliers], [.. _shares]);
    }
}
