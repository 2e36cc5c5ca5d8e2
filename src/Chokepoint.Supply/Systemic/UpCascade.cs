using System.Numerics;

namespace Chokepoint.Supply.Systemic;

/// <summary>What firms lose for want of orders, in a batch of cascades.</summary>
internal sealed class UpCascade(OrderShares orders)
{
    private readonly Vector<double>[] _missing = new Vector<double>[orders.Start.Length - 1];

    public Losses Losses { get; } = new(orders.Start, orders.Suppliers);

    /// <summary>Lets all firms feel the losses of the step before, at once, and tells the largest fall of each lane.</summary>
    public Vector<double> Fall()
    {
        CancelOrders();
        var largest = Vector<double>.Zero;
        foreach (var supplier in Losses.Reached)
        {
            largest = Vector.MaxNative(largest, Losses.Set(supplier, _missing[supplier]));
            _missing[supplier] = Vector<double>.Zero;
        }

        return largest;
    }

    /// <summary>Takes from all suppliers what their customers no longer order. Customers come by number, so sums have one order.</summary>
    private void CancelOrders()
    {
        unchecked
        {
            var (missing, lost, start) = (_missing, Losses.Shares, orders.Start);
            foreach (var customer in Losses.Fallen)
            {
                var share = lost[customer];
                var suppliers = orders.Suppliers.AsSpan(start[customer], start[customer + 1] - start[customer]);
                var shares = orders.Shares.AsSpan(start[customer], suppliers.Length);
                for (var i = 0; i < suppliers.Length; i++)
                {
                    missing[suppliers[i]] += shares[i] * share;
                }
            }
        }
    }
}
