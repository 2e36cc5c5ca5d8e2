using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>What crosses borders and is to be counted in a run; what is left out holds for all.</summary>
/// <param name="Items">Ids of items; none for all. What is counted together has one unit.</param>
/// <param name="From">The country that the goods leave.</param>
/// <param name="To">The country that they reach.</param>
/// <param name="OnArrival">Whether they are counted on the day of their arrival, as importers do, or on the day on which they leave.</param>
public sealed record BorderFlow(IReadOnlyList<string> Items, Country? From, Country? To, bool OnArrival)
{
    /// <summary>Whether a link is meant: it crosses a border, and a facility without a country lies abroad.</summary>
    public bool Means(SupplyNetwork network, int link)
    {
        var links = network.Tables.Links;
        var (from, to) = (network.Tables.Facilities[links.From(link)].Country, network.Tables.Facilities[links.To(link)].Country);
        return from != to
            && (From is not { } sender || from == sender)
            && (To is not { } receiver || to == receiver)
            && (Items.Count == 0 || Items.Contains(network.Tables.Items[links.Item(link)].Id));
    }
}

/// <summary>What crossed borders in a run.</summary>
/// <param name="Flow">What was counted.</param>
/// <param name="Normal">Units a day while nothing happens.</param>
/// <param name="ByDay">Units on each day.</param>
public sealed record BorderFlowResult(BorderFlow Flow, double Normal, IReadOnlyList<double> ByDay);

/// <summary>Counts flows in a run: the links of each are added up in the order of the network, so that the sums are always the same.</summary>
internal sealed class BorderFlowRecorder
{
    private readonly HaltRun _run;
    private readonly BorderFlow[] _flows;
    private readonly int[][] _links;
    private readonly double[] _normal;
    private readonly double[][] _byDay;

    public BorderFlowRecorder(HaltModel model, HaltRun run, IReadOnlyList<BorderFlow> flows)
    {
        _run = run;
        _flows = [.. flows];
        var links = model.Layout.Links;
        _links = [.. _flows.Select(flow => Enumerable.Range(0, links.Length).Where(link => flow.Means(model.Network, model.Network.EdgeLink[links[link].Edge])).ToArray())];
        _normal = [.. _links.Select(meant => meant.Sum(link => links[link].Flow))];
        _byDay = [.. _flows.Select(_ => new double[model.Options.Days])];
    }

    /// <summary>The flows, in the order in which they were asked for.</summary>
    public IReadOnlyList<BorderFlowResult> Results => [.. _flows.Select((flow, i) => new BorderFlowResult(flow, _normal[i], _byDay[i]))];

    /// <summary>Takes down the day that has just been run.</summary>
    public void Add()
    {
        for (var i = 0; i < _flows.Length; i++)
        {
            var sum = 0.0;
            foreach (var link in _links[i])
            {
                sum += (_flows[i].OnArrival ? _run.ArrivedOver(link) : _run.Links[link].Shipped)[0];
            }

            _byDay[i][_run.Day - 1] = sum;
        }
    }
}
