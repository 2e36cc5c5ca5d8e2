namespace Chokepoint.Screening.Bulk;

/// <summary>What was worked out from some of the facts, by the numbers of their values.</summary>
internal sealed class Memo<T>
{
    private readonly int[] _places;
    private readonly Eras _eras;
    private readonly Dictionary<string, T> _known = [];
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Begins with nothing known.</summary>
    /// <param name="places">The places of the facts that count.</param>
    /// <param name="eras">The stretches of days in which nothing else changes.</param>
    public Memo(int[] places, Eras eras) => (_places, _eras, _lookup) = (places, eras, _known.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>How much is known.</summary>
    public int Count => _known.Count;

    /// <summary>Looks it up, or works it out.</summary>
    public T Of(ReadOnlySpan<char> values, DateOnly day, Func<T> work)
    {
        Span<char> key = stackalloc char[_places.Length + 1];
        key[^1] = (char)_eras.NumberOf(day);
        for (var i = 0; i < _places.Length; i++)
        {
            key[i] = values[_places[i]];
        }

        return _lookup.TryGetValue(key, out var known) ? known : _known[key.ToString()] = work();
    }

    public void Clear() => _known.Clear();
}
