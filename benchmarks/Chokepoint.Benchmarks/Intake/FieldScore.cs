namespace Chokepoint.Benchmarks.Intake;

/// <summary>How many values of a field were read right, how many were read, and how many there were to read.</summary>
internal sealed class FieldScore
{
    private int _right;
    private int _read;
    private int _gold;

    /// <summary>In per cent.</summary>
    public double Precision => _read == 0 ? 100 : 100.0 * _right / _read;

    /// <summary>In per cent.</summary>
    public double Recall => _gold == 0 ? 100 : 100.0 * _right / _gold;

    public void Add(int right, int read, int gold) => (_right, _read, _gold) = (_right + right, _read + read, _gold + gold);

    public override string ToString() => $"{Precision:0}/{Recall:0}";
}
