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
    private readonly double[] _leastLeft;
    private readonly List<(string Stage, double[] Shares)> _stages;

    public ElementStudy(SupplyNetwork network, string element, IReadOnlyList<string> stages, Func<Facility, bool> isThere)
    {
        _element = element;
        var stated = ContentWeights.ElementOf(network, element);
        _content = ContentWeights.ContentOf(network, stated);
        var untold = UntoldContent.Of(network, stated);
        var weights = ContentWeights.Of(network, _content, untold);
        var lookThrough = new LookThrough(network, weights);
        _embedded = lookThrough.Solve(Amounts.Added(network, weights, isThere));
        _unknown = lookThrough.Unplaced();
        _stages = [.. stages.Zip(StagePassages.Of(network, weights, stages, isThere))];
        var there = network.Tables.Facilities.Select(isThere).ToArray();
        bool[] Makers(Func<int, bool> chosen) => [.. Enumerable.Range(0, network.PointCount).Select(point => there[network.FacilityOf[point]] && network.MakingOf[point] != Making.None && chosen(point))];
        bool Holds(int point) => network.Tables.Items[network.ItemOf[point]].Composition?.GetValueOrDefault(element) > 0;
        _left = Gating.Left(network, new Cut(Makers(Holds), null), withSpare: false);
        var mayBring = UntoldContent.MayBring(network, _content, weights, untold);
        _leastLeft = Makers(point => mayBring[point]).Contains(true)
            ? Gating.Left(network, new Cut(Makers(point => Holds(point) || mayBring[point]), null), withSpare: false)
            : _left;
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
        1 - _leastLeft[point],
        [.. _stages.Where(stage => !double.IsNaN(stage.Shares[point])).Select(stage => new NamedShare(stage.Stage, stage.Shares[point]))]);
}
