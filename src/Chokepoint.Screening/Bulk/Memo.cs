namespace Chokepoint.Screening.Bulk;

/// <summary>What was worked out from some of the facts, by the numbers of their values.</summary>
internal sealed class Memo<T>
{
    private readonly int[] _places;
    private readonly Dictionary<string, T> _known = [];
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Begins with nothing known.</summary>
    /// <param name="places">The places of the facts that count.</param>
    public Memo(int[] places) => (_places, _lookup) = (places, _known.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Looks it up, or works it out.</summary>
    public T Of(ReadOnlySpan<char> values, Func<T> work)
    {
        Span<char> key = stackalloc char[_places.Length];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = values[_places[i]];
        }

        return _lookup.TryGetValue(key, out var known) ? known : _known[key.ToString()] = work();
    }

    public void Clear() => _known.Clear();
}
