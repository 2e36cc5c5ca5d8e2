using System.Numerics;

namespace Chokepoint.Supply.Systemic;

/// <summary>What firms lose for want of inputs, in a batch of cascades.</summary>
internal sealed class DownCascade(CascadeModel model, bool substitution)
{
    private static readonly Vector<double> s_leastDivisor = new(CascadeModel.LeastDivisor);

    private readonly Vector<double>[] _passedOn = new Vector<double>[model.Sales.Length];

    public Losses Losses { get; } = new(model.Inputs.CustomerStart, model.Inputs.Customers);

    /// <summary>Lets all firms feel the losses of the step before, at once, and tells the largest fall of each lane.</summary>
    public Vector<double> Fall()
    {
        PassOn();
        var largest = Vector<double>.Zero;
        foreach (var customer in Losses.Reached)
        {
            largest = Vector.MaxNative(largest, Losses.Set(customer, WorstLoss(customer)));
        }

        return largest;
    }

    /// <summary>Makes ready for the next batch.</summary>
    public void Clear()
    {
        foreach (var firm in Losses.Fallen)
        {
            _passedOn[firm] = Vector<double>.Zero;
        }

        Losses.Clear();
    }

    /// <summary>A loss counts wholly, or by the share that its firm has in what the market still sells.</summary>
    private void PassOn()
    {
        unchecked
        {
            var (passedOn, lost, sales) = (_passedOn, Losses.Shares, model.Sales);
            var (market, left) = (-1, Vector<double>.Zero);
            foreach (var firm in Losses.Fallen)
            {
                if (!substitution)
                {
                    passedOn[firm] = lost[firm];
                    continue;
                }

                if (model.Markets[firm] != market)
                {
                    market = model.Markets[firm];
                    left = SalesLeft(market);
                }

                passedOn[firm] = Vector.MinNative(Vector<double>.One, new Vector<double>(sales[firm]) / left) * lost[firm];
            }
        }
    }

    private Vector<double> SalesLeft(int market)
    {
        unchecked
        {
            var (lost, sales, end) = (Losses.Shares, model.Sales, model.MarketStart[market + 1]);
            var left = Vector<double>.Zero;
            for (var firm = model.MarketStart[market]; firm < end; firm++)
            {
                left += sales[firm] * (Vector<double>.One - lost[firm]);
            }

            return Vector.ConditionalSelect(Vector.GreaterThan(left, s_leastDivisor), left, Vector<double>.One);
        }
    }

    private Vector<double> WorstLoss(int customer)
    {
        unchecked
        {
            var inputs = model.Inputs;
            var (passedOn, linkStart, suppliers, shares) = (_passedOn, inputs.LinkStart, inputs.Suppliers, inputs.Shares);
            var (group, end) = (inputs.GroupStart[customer], inputs.GroupStart[customer + 1]);
            var worst = Vector<double>.Zero;
            for (; group < end; group++)
            {
                var loss = Vector<double>.Zero;
                var last = linkStart[group + 1];
                for (var link = linkStart[group]; link < last; link++)
                {
                    loss += shares[link] * passedOn[suppliers[link]];
                }

                worst = Vector.MaxNative(worst, loss);
            }

            return worst;
        }
    }
}
