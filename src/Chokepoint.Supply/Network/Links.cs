namespace Chokepoint.Supply.Network;

/// <summary>Supply relations, one array for each column: networks have millions of them.</summary>
public sealed class Links
{
    private readonly List<string> _ids = [];
    private readonly List<int> _items = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly List<double> _perDay = [];
    private readonly List<double> _leadDays = [];
    private readonly List<double> _bufferDays = [];
    private readonly List<double> _prices = [];
    private readonly List<string?> _endUses = [];
    private readonly List<int> _lines = [];

    /// <summary>How many there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a link.</summary>
    public string Id(int link) => _ids[link];

    /// <summary>The item it carries.</summary>
    public int Item(int link) => _items[link];

    /// <summary>The facility it leaves.</summary>
    public int From(int link) => _from[link];

    /// <summary>The facility it reaches.</summary>
    public int To(int link) => _to[link];

    /// <summary>Units a calendar day at present; 0 for a supplier who is qualified and not used, NaN where it is unknown.</summary>
    public double PerDay(int link) => _perDay[link];

    /// <summary>Days under way; NaN where unknown.</summary>
    public double LeadDays(int link) => _leadDays[link];

    /// <summary>Days of use that the receiver keeps in stock; NaN where unknown.</summary>
    public double BufferDays(int link) => _bufferDays[link];

    /// <summary>The price of one unit; NaN where unknown.</summary>
    public double Price(int link) => _prices[link];

    /// <summary>What the item is for, in the words of a transaction; <c>null</c> where unknown.</summary>
    public string? EndUse(int link) => _endUses[link];

    /// <summary>Where it stands in its file, from 1; 0 where it comes from no file.</summary>
    public int Line(int link) => _lines[link];

    /// <summary>Adds a link.</summary>
    public void Add(
        string id, int item, int from, int to, double perDay, double leadDays = double.NaN, double bufferDays = double.NaN, double price = double.NaN, string? endUse = null, int line = 0)
    {
        _ids.Add(id);
        _items.Add(item);
        _from.Add(from);
        _to.Add(to);
        _perDay.Add(perDay);
        _leadDays.Add(leadDays);
        _bufferDays.Add(bufferDays);
        _prices.Add(price);
        _endUses.Add(endUse);
        _lines.Add(line);
    }
}
