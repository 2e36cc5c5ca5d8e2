namespace Chokepoint.Planning.Solvers;

/// <summary>A linear program in sparse form: columns within their bounds, and rows that each reach at least a floor.</summary>
internal sealed class LinearProgram
{
    private readonly List<(double Lower, double Upper)> _columns = [];
    private readonly List<double> _floors = [];
    private readonly Dictionary<(int Row, int Column), double> _entries = [];

    /// <summary>The bounds of each column.</summary>
    public IReadOnlyList<(double Lower, double Upper)> Columns => _columns;

    /// <summary>What each row reaches at least.</summary>
    public IReadOnlyList<double> Floors => _floors;

    /// <summary>The coefficients, in the order in which they came.</summary>
    public IReadOnlyDictionary<(int Row, int Column), double> Entries => _entries;

    public int AddColumn(double lower, double upper)
    {
        _columns.Add((lower, upper));
        return _columns.Count - 1;
    }

    public int AddRow(double floor)
    {
        _floors.Add(floor);
        return _floors.Count - 1;
    }

    /// <summary>Adds to a coefficient.</summary>
    public void Add(int row, int column, double value) => _entries[(row, column)] = _entries.GetValueOrDefault((row, column)) + value;
}
