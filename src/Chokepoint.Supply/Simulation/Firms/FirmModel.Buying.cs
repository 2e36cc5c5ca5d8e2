namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The first half of a day: what customers bring to their links and take from them.</summary>
internal sealed partial class FirmModel
{
    /// <summary>Tells every link what its customer used yesterday and aims at today, as shares of the normal output.</summary>
    public void SetPace(int firstCustomer, int endCustomer, LinkBlock block)
    {
        var used = block.Used;
        var aims = block.Aims;
        var granted = block.Granted;
        var (start, link) = (_net.LinkStart, 0);
        for (var customer = firstCustomer; customer < endCustomer; customer++)
        {
            var (normal, end) = (_net.Output[customer], start[customer + 1] - start[firstCustomer]);
            if (normal > 0)
            {
                var (use, aim) = (Output[customer] / normal, _aims[customer] / normal);
                for (; link < end; link++)
                {
                    (used[link], aims[link]) = (use, aim);
                }
            }
            else
            {
                // Who sells nothing uses nothing, keeps the stocks as they are and goes on ordering.
                for (; link < end; link++)
                {
                    (used[link], aims[link], granted[link]) = (0, 1, 0);
                }
            }
        }
    }

    /// <summary>What a customer can make is what the shortest of its stocks allows.</summary>
    public void SetPossible(int firstCustomer, int endCustomer, LinkBlock block)
    {
        var cover = block.Cover;
        var (start, link) = (_net.LinkStart, 0);
        for (var customer = firstCustomer; customer < endCustomer; customer++)
        {
            var end = start[customer + 1] - start[firstCustomer];
            if (link == end)
            {
                continue;
            }

            var shortest = double.PositiveInfinity;
            for (; link < end; link++)
            {
                shortest = double.MinNative(cover[link], shortest);
            }

            Possible[customer] = shortest * _net.Output[customer];
        }
    }
}
