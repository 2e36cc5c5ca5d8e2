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
    private readonly List<double> _qualifyDays = [];
    private readonly List<double> _rampDays = [];
    private readonly List<int> _lines = [];
    private readonly Dictionary<(int Link, LinkNumber Number), NumberRange> _ranges = [];

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

    /// <summary>Days until a supplier who is not used today may deliver, counted from the first need; NaN where unknown.</summary>
    public double QualifyDays(int link) => _qualifyDays[link];

    /// <summary>Days from that first delivery to all that he can give; NaN where unknown.</summary>
    public double RampDays(int link) => _rampDays[link];

    /// <summary>The range in which a number of a link lies, where the table states one; else the number itself.</summary>
    public NumberRange? RangeOf(int link, LinkNumber number) => _ranges.TryGetValue((link, number), out var range) ? range : null;

    /// <summary>What the item is for, in the words of a transaction; <c>null</c> where unknown.</summary>
    public string? EndUse(int link) => _endUses[link];

    /// <summary>Where it stands in its file, from 1; 0 where it comes from no file.</summary>
    public int Line(int link) => _lines[link];

    /// <summary>Adds a link.</summary>
    public void Add(
        string id, int item, int from, int to, double perDay, double leadDays = double.NaN, double bufferDays = double.NaN, double price = double.NaN, string? endUse = null, int line = 0,
        double qualifyDays = double.NaN, double rampDays = double.NaN)
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
        _qualifyDays.Add(qualifyDays);
        _rampDays.Add(rampDays);
    }

    /// <summary>States the range in which a number of a link lies.</summary>
    public void SetRange(int link, LinkNumber number, NumberRange range) => _ranges[(link, number)] = range;
}

/// <summary>The numbers of a link that may be stated as a range.</summary>
public enum LinkNumber
{
    /// <summary>Days under way.</summary>
    LeadDays,

    /// <summary>Days of use in stock.</summary>
    BufferDays,

    /// <summary>Days until a new supplier delivers.</summary>
    QualifyDays,
}

/// <summary>A number that is known as a range, with the value held most likely.</summary>
/// <param name="Low">The lowest value.</param>
/// <param name="Likely">The most likely value; the middle where none is stated.</param>
/// <param name="High">The highest value.</param>
public readonly record struct NumberRange(double Low, double Likely, double High);
