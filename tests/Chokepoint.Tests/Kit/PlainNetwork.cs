using Chokepoint.Supply.Network;

namespace Chokepoint.Tests.Kit;

/// <summary>
/// What a network means, the slow way: straight from its tables, by facility and item, with sets and repetition instead of orders and
/// arrays. Shares nothing with the product but the tables.
/// </summary>
internal sealed class PlainNetwork
{
    private const int Any = -1;
    private readonly NetworkTables _tables;
    private readonly (int Item, int From, int To)[] _links;
    private readonly HashSet<(int Facility, int Item)> _arrives;
    private readonly HashSet<(int Facility, int Item)> _leaves;
    private readonly Dictionary<(int Facility, int Item), List<int[]>?> _groups = [];

    public PlainNetwork(NetworkTables tables)
    {
        _tables = tables;
        _links = [.. Enumerable.Range(0, tables.Links.Count).Select(link => (tables.Links.Item(link), tables.Links.From(link), tables.Links.To(link)))];
        _arrives = [.. _links.Select(link => (link.To, link.Item))];
        _leaves = [.. _links.Select(link => (link.From, link.Item)),
            .. tables.Demand.Select(row => (row.Facility, row.Item)),
            .. tables.Capacities.Select(row => (row.Facility, row.Item))];
        foreach (var facility in Enumerable.Range(0, tables.Facilities.Count))
        {
            foreach (var item in Enumerable.Range(0, tables.Items.Count))
            {
                _groups[(facility, item)] = HowItIsMade(facility, item);
            }
        }
    }

    /// <summary>All that can be had once what <paramref name="cut"/> says is gone: grown from nothing until nothing is added.</summary>
    public HashSet<(int Facility, int Item)> Had(Func<int, int, bool> cut)
    {
        var had = new HashSet<(int Facility, int Item)>();
        int before;
        do
        {
            before = had.Count;
            foreach (var ((facility, item), groups) in _groups)
            {
                var arrives = _links.Any(link => link.Item == item && link.To == facility && had.Contains((link.From, item)));
                var made = groups is not null && groups.All(group => group.Any(input => had.Contains((facility, input))));
                if (!cut(facility, item) && (arrives || made))
                {
                    had.Add((facility, item));
                }
            }
        }
        while (had.Count > before);
        return had;
    }

    /// <summary>The inputs of each group by which a facility makes an item; none where it makes it from nothing, <c>null</c> where it does not.</summary>
    private List<int[]>? HowItIsMade(int facility, int item)
    {
        if (_tables.Capacities.Any(row => row.Facility == facility && row.Item == item && row.PerDay == 0))
        {
            return null;
        }

        if (Groups(facility, item) is { Count: > 0 } own)
        {
            return own;
        }

        var ships = _leaves.Contains((facility, item)) && !_arrives.Contains((facility, item));
        if (Groups(Any, item) is { Count: > 0 } general)
        {
            return ships || CouldHave(facility, general) ? general : null;
        }

        return ships ? [.. InputsWithoutUse(facility).Select(input => new[] { input })] : null;
    }

    /// <summary>Whether the facility receives an input of each group, or could make it by recipes from what it receives.</summary>
    private bool CouldHave(int facility, List<int[]> groups)
    {
        var could = _arrives.Where(place => place.Facility == facility).Select(place => place.Item)
            .Concat(_tables.Recipes.Where(row => row.Facility == facility).Select(row => row.Output)).ToHashSet();
        while (_tables.Recipes.Where(row => row.Facility == Any).Select(row => row.Output)
            .Any(output => Groups(Any, output).All(group => group.Any(could.Contains)) && could.Add(output)))
        {
        }

        return groups.All(group => group.Any(could.Contains));
    }

    private List<int> InputsWithoutUse(int facility) => [.. Enumerable.Range(0, _tables.Items.Count)
        .Where(item => _arrives.Contains((facility, item)) && !_leaves.Contains((facility, item)))
        .Where(item => !Enumerable.Range(0, _tables.Items.Count)
            .Where(output => _arrives.Contains((facility, output)) || _leaves.Contains((facility, output)))
            .Any(output => (Groups(facility, output) is { Count: > 0 } own ? own : Groups(Any, output)).Any(group => group.Contains(item))))];

    private List<int[]> Groups(int facility, int output) => [.. _tables.Recipes.Where(row => row.Facility == facility && row.Output == output)
        .GroupBy(row => row.Group).Select(group => group.Select(row => row.Input).ToArray())];
}
