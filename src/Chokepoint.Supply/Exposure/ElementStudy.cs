using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>How each point depends on a country for one chemical element.</summary>
internal sealed class ElementStudy
{
    private readonly string _element;
    private readonly double[] _content;
    private readonly double[] _embedded;
    private readonly double[] _unknown;
    private readonly double[] _left;
    private readonly List<(string Stage, double[] Shares)> _stages;

    public ElementStudy(SupplyNetwork network, string element, IReadOnlyList<string> stages, Func<Facility, bool> isThere)
    {
        _element = element;
        _content = ContentWeights.ContentOf(network, ContentWeights.ElementOf(network, element));
        var weights = ContentWeights.Of(network, _content);
        var lookThrough = new LookThrough(network, weights);
        _embedded = lookThrough.Solve(Amounts.Added(network, weights, isThere));
        _unknown = lookThrough.Unplaced();
        _stages = [.. stages.Zip(StagePassages.Of(network, weights, stages, isThere))];
        var there = network.Tables.Facilities.Select(isThere).ToArray();
        _left = Gating.Left(
            network,
            new Cut([.. Enumerable.Range(0, network.PointCount).Select(point => there[network.FacilityOf[point]] && network.MakingOf[point] != Making.None && Holds(network, point))], null),
            withSpare: false);

        bool Holds(SupplyNetwork whole, int point) => whole.Tables.Items[whole.ItemOf[point]].Composition?.GetValueOrDefault(element) > 0;
    }

    /// <summary>The elements that some item is known to hold, in alphabetical order.</summary>
    public static IReadOnlyList<string> ElementsOf(SupplyNetwork network) =>
        [.. network.Tables.Items.SelectMany(item => item.Composition ?? new Dictionary<string, double>()).Where(pair => pair.Value > 0).Select(pair => pair.Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The dependence of a point, or <c>null</c> where it holds none of the element.</summary>
    public ElementExposure? Of(int point) => _content[point] <= 0 ? null : new ElementExposure(
        _element,
        _content[point],
        _embedded[point],
        _unknown[point],
        1 - _left[point],
        [.. _stages.Where(stage => !double.IsNaN(stage.Shares[point])).Select(stage => new NamedShare(stage.Stage, stage.Shares[point]))]);
}
