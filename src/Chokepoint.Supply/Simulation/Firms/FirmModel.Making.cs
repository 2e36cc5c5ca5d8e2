namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The second half of a day, supplier by supplier: demand, output, and who gets how much of it.</summary>
internal sealed partial class FirmModel
{
    private void Make(int batch)
    {
        var (first, end) = (FirmBatch.First(batch), Math.Min(FirmBatch.First(batch + 1), _net.FirmCount));
        Span<double> ordered = stackalloc double[FirmBatch.Firms];
        _trade.TakeOrders(batch, ordered);
        var total = default(FirmDay);
        for (var firm = first; firm < end; firm++)
        {
            var final = _net.FinalDemand[firm];
            var demand = final + ordered[firm - first];
            demand = Math.Abs(demand - Demand[firm]) < Least ? Demand[firm] : demand;
            var most = _net.LinkStart[firm] < _net.LinkStart[firm + 1] && Possible[firm] < _capacity[firm] ? Possible[firm] : _capacity[firm];
            var output = most > demand ? demand : most;
            Demand[firm] = demand;
            Output[firm] = output;
            _aims[firm] = _options.Orders == OrderRule.Wanted ? Math.Min(demand, _capacity[firm]) : output;
            total = new FirmDay(total.Output + output, total.ValueAdded + (_valueAdded[firm] * output), total.FinalConsumption + _trade.Ration(firm, demand, output, final));
        }

        _trade.Deliver(batch);
        _totals[batch] = total;
    }
}
