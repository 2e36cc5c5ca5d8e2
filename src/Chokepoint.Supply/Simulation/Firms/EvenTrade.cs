namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The customers of a firm are raised together, see <see cref="Filling"/>.</summary>
internal sealed class EvenTrade(FirmNet net, FirmOptions options) : Trade<Filling>(net, options, Filling.All)
{
    private readonly bool _areFirmsFirst = options.Rationing == FirmRationing.EvenFirmsFirst;
    private readonly double[] _ordersBySupplier = new double[net.LinkCount];

    public override void TakeOrders(int batch, Span<double> ordered)
    {
        base.TakeOrders(batch, ordered);
        var (first, end) = (Net.Customers.Start[FirmBatch.First(batch)], Net.Customers.Start[Math.Min(FirmBatch.First(batch + 1), Net.FirmCount)]);
        var links = Net.Customers.Links.AsSpan(first..end);
        var orders = _ordersBySupplier.AsSpan(first..end);
        for (var i = 0; i < links.Length; i++)
        {
            orders[i] = Orders[links[i]];
        }
    }

    public override double Ration(int firm, double demand, double output, double final)
    {
        if (_areFirmsFirst)
        {
            var left = Math.Clamp(output - (demand - final), 0, final);
            Fill(firm, null, output - left);
            return left;
        }

        return Fill(firm, final, output).Final * final;
    }

    private Filling Fill(int firm, double? final, double output)
    {
        var customers = Net.Customers;
        var (first, count) = (customers.Start[firm], customers.Start[firm + 1] - customers.Start[firm]);
        return Grants[firm] = Filling.Of(_ordersBySupplier.AsSpan(first, count), customers.Amounts.AsSpan(first, count), final, output);
    }
}
