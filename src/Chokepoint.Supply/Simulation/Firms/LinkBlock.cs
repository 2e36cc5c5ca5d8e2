using System.Numerics;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What is worked out at the links of some customers on one day; room for one block of links at a time.</summary>
internal sealed class LinkBlock
{
    /// <summary>How many links a block has at most, unless a single customer has more. What belongs to them fits the first level of the cache.</summary>
    public const int Links = 256;

    private readonly List<int> _pools = [];
    private double[] _used = new double[Links];
    private double[] _aims = new double[Links];
    private double[] _granted = new double[Links];
    private double[] _bought = new double[Links];
    private double[] _held = new double[Links];
    private int _count;

    /// <summary>The output of the customer yesterday as a share of the normal one.</summary>
    public Span<double> Used => _used.AsSpan(0, _count);

    /// <summary>The output that the customer orders for, as a share of the normal one.</summary>
    public Span<double> Aims => _aims.AsSpan(0, _count);

    /// <summary>What is delivered.</summary>
    public Span<double> Granted => _granted.AsSpan(0, _count);

    /// <summary>For how many days the stock of the supplier's sector lasts; once they are renewed.</summary>
    public Span<double> Cover => _held.AsSpan(0, _count);

    /// <summary>Begins a block, as if each supplier were the only one of its sector.</summary>
    public void Open(ReadOnlySpan<double> amounts, ReadOnlySpan<double> stocks)
    {
        _count = amounts.Length;
        if (_count > _used.Length)
        {
            (_used, _aims, _granted, _bought, _held) = (new double[_count], new double[_count], new double[_count], new double[_count], new double[_count]);
        }

        amounts.CopyTo(_bought);
        stocks.CopyTo(_held);
    }

    /// <summary>Suppliers of one sector are drawn on in proportion to what is held of each.</summary>
    public void Pool(ReadOnlySpan<int> suppliers)
    {
        _pools.Clear();
        for (var link = 0; link < suppliers.Length; link++)
        {
            if (FirmNet.EndsSector(suppliers[link]))
            {
                continue;
            }

            _pools.Add(link);
            link = AddUp(suppliers, link, _bought);
            AddUp(suppliers, _pools[^1], _held);
        }
    }

    /// <summary>Renews stocks and orders, each link by itself.</summary>
    public void Renew(Renewal renewal, ReadOnlySpan<double> amounts, Span<double> stocks, Span<double> orders)
    {
        var used = _used.AsSpan(0, amounts.Length);
        var aims = _aims.AsSpan(0, amounts.Length);
        var granted = _granted.AsSpan(0, amounts.Length);
        var bought = _bought.AsSpan(0, amounts.Length);
        var held = _held.AsSpan(0, amounts.Length);
        stocks = stocks[..amounts.Length];
        orders = orders[..amounts.Length];
        var link = 0;
        for (; link <= amounts.Length - Vector<double>.Count; link += Vector<double>.Count)
        {
            var amount = new Vector<double>(amounts[link..]);
            var stock = Renewal.Stock(
                new Vector<double>(stocks[link..]), new Vector<double>(granted[link..]), new Vector<double>(used[link..]), new Vector<double>(bought[link..]), new Vector<double>(held[link..]));
            stock.CopyTo(stocks[link..]);
            (stock / amount).CopyTo(held[link..]);
            renewal.Order(stock, amount, new Vector<double>(aims[link..])).CopyTo(orders[link..]);
        }

        // The last few one by one, with the same in all lanes.
        for (; link < amounts.Length; link++)
        {
            var amount = new Vector<double>(amounts[link]);
            var stock = Renewal.Stock(
                new Vector<double>(stocks[link]), new Vector<double>(granted[link]), new Vector<double>(used[link]), new Vector<double>(bought[link]), new Vector<double>(held[link]));
            (stocks[link], held[link]) = (stock[0], (stock / amount)[0]);
            orders[link] = renewal.Order(stock, amount, new Vector<double>(aims[link]))[0];
        }
    }

    /// <summary>The stocks of a sector last as long as all of it together.</summary>
    public void PoolCover(ReadOnlySpan<int> suppliers, ReadOnlySpan<double> stocks)
    {
        foreach (var first in _pools)
        {
            var last = first;
            var held = stocks[first];
            while (!FirmNet.EndsSector(suppliers[last]))
            {
                held += stocks[++last];
            }

            _held.AsSpan(first..(last + 1)).Fill(held / _bought[first]);
        }
    }

    /// <summary>Puts the sum over a sector at each of its links, and tells which is the last.</summary>
    private static int AddUp(ReadOnlySpan<int> suppliers, int first, double[] column)
    {
        var (last, sum) = (first, column[first]);
        while (!FirmNet.EndsSector(suppliers[last]))
        {
            sum += column[++last];
        }

        column.AsSpan(first..(last + 1)).Fill(sum);
        return last;
    }
}
