using Chokepoint.Supply.Exposure;

namespace Chokepoint.Supply.Halts;

/// <summary>Runs a scenario on a network and tells what it does to products and facilities.</summary>
public static class HaltStudy
{
    /// <summary>Runs it; <paramref name="progress"/> hears the days that are done.</summary>
    public static HaltResult Of(HaltModel model, Scenario scenario, IProgress<int>? progress, CancellationToken cancellation) =>
        Of(model, scenario, [], progress, cancellation);

    /// <summary>Runs it and counts <paramref name="flows"/>; <paramref name="progress"/> hears the days that are done.</summary>
    public static HaltResult Of(HaltModel model, Scenario scenario, IReadOnlyList<BorderFlow> flows, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new HaltRun(model, model.StatedInputs(), scenario);
        var recorder = new HaltRecorder(model, run, scenario);
        var crossings = new BorderFlowRecorder(model, run, flows);
        while (run.Day < model.Options.Days)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
            recorder.Add();
            crossings.Add();
            progress?.Report(run.Day);
        }

        var chain = new ReasonChain(model, recorder, run, scenario);
        var prices = ValueWeights.Prices(model.Network);
        return new HaltResult
        {
            Network = model.Network,
            Options = model.Options,
            Products = [.. Enumerable.Range(0, model.Network.DemandPoints.Length).Select(row => ProductOf(model, recorder, chain, prices, row))],
            Facilities = FacilitiesOf(model, recorder, chain, prices),
            Stocks = StocksOf(model, recorder, run),
            TurnedBack = run.TurnedBack[0],
            Flows = crossings.Results,
        };
    }

    private static ProductHalt ProductOf(HaltModel model, HaltRecorder recorder, ReasonChain chain, double[] prices, int row)
    {
        var (demand, point) = (model.Network.Tables.Demand[row], model.Network.DemandPoints[row]);
        var output = recorder.Lines[point] ?? recorder.Deliveries[row];
        return new ProductHalt
        {
            Demand = row,
            Facility = model.Network.Tables.Facilities[demand.Facility],
            Item = model.Network.Tables.Items[demand.Item],
            PerDay = demand.PerDay,
            Price = prices[demand.Item],
            WorthPerDay = demand.PerDay * (double.IsNaN(demand.Margin) ? prices[demand.Item] : demand.Margin),
            Output = output,
            Delivery = recorder.Deliveries[row],
            OutputByDay = recorder.Output[row],
            DeliveryByDay = recorder.Delivery[row],
            Reason = double.IsNaN(output.FirstLoss) ? null : chain.Of(point, output),
        };
    }

    private static List<FacilityHalt> FacilitiesOf(HaltModel model, HaltRecorder recorder, ReasonChain chain, double[] prices)
    {
        var network = model.Network;
        var lost = Enumerable.Range(0, network.PointCount).Where(point => recorder.Lines[point] is { } line && !double.IsNaN(line.FirstLoss));
        return [.. lost.GroupBy(point => network.FacilityOf[point])
            .Select(points =>
            {
                var worst = points.MaxBy(point => recorder.Lines[point]!.DaysLost);
                var value = points.Sum(point => recorder.Lines[point]!.DaysLost * model.Made[point] * prices[network.ItemOf[point]]);
                return new FacilityHalt(network.Tables.Facilities[points.Key], network.Tables.Items[network.ItemOf[worst]], recorder.Lines[worst]!, value, chain.Of(worst, recorder.Lines[worst]!));
            })
            .OrderBy(facility => facility.Line.FirstLoss).ThenByDescending(facility => facility.Line.DaysLost).ThenBy(facility => facility.Facility.Id, StringComparer.Ordinal)];
    }

    private static List<EmptiedStock> StocksOf(HaltModel model, HaltRecorder recorder, HaltRun run)
    {
        var network = model.Network;
        return [.. Enumerable.Range(0, network.PointCount).Where(point => recorder.EmptyOn[point] >= 0)
            .Select(point => new EmptiedStock(
                network.Tables.Facilities[network.FacilityOf[point]], network.Tables.Items[network.ItemOf[point]], run.TargetAt(point)[0] / model.Steady.Use[point], recorder.EmptyOn[point]))
            .OrderBy(stock => stock.EmptyOn).ThenBy(stock => stock.Facility.Id, StringComparer.Ordinal).ThenBy(stock => stock.Item.Id, StringComparer.Ordinal)];
    }
}
