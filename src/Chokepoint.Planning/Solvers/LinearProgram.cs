namespace Chokepoint.Planning.Solvers;

/// <summary>
/// A linear program in sparse form: the least cost of columns within their bounds, where every row reaches at least its floor. All the
/// models here are written so.
/// </summary>
internal sealed class LinearProgram
{
    private readonly List<double> _lower;
    private readonly List<double> _upper;
    private readonly List<double> _cost;
    private readonly List<double> _floor;
    private readonly List<Entry> _entries;

    public LinearProgram() => (_lower, _upper, _cost, _floor, _entries) = ([], [], [], [], []);

    private LinearProgram(LinearProgram other) =>
        (_lower, _upper, _cost, _floor, _entries) = ([.. other._lower], [.. other._upper], [.. other._cost], [.. other._floor], [.. other._entries]);

    public int Columns => _cost.Count;

    public int Rows => _floor.Count;

    public IReadOnlyList<Entry> Entries => _entries;

    public double Lower(int column) => _lower[column];

    public double Upper(int column) => _upper[column];

    public double Cost(int column) => _cost[column];

    public double Floor(int row) => _floor[row];

    public int AddColumn(double lower, double upper)
    {
        _lower.Add(lower);
        _upper.Add(upper);
        _cost.Add(0);
        return _cost.Count - 1;
    }

    public int AddRow(double floor)
    {
        _floor.Add(floor);
        return _floor.Count - 1;
    }

    /// <summary>Adds a coefficient; several for one place add up.</summary>
    public void Add(int row, int column, double value) => _entries.Add(new Entry(row, column, value));

    public void Bound(int column, double lower, double upper) => (_lower[column], _upper[column]) = (lower, upper);

    public void SetCost(int column, double cost) => _cost[column] = cost;

    public LinearProgram Copy() => new(this);

    /// <summary>One coefficient.</summary>
    internal readonly record struct Entry(int Row, int Column, double Value);
}
