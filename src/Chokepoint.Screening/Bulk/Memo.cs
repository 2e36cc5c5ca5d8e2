using System.Collections.Concurrent;
using System.Numerics;

namespace Chokepoint.Screening.Bulk;

/// <summary>What was worked out from some of the facts, by the numbers of their values. Threads: any number.</summary>
internal sealed class Memo<T>
{
    private readonly int[] _places;
    private readonly Eras _eras;
    private readonly ConcurrentDictionary<string, T> _known = new(Comparer.Instance);
    private readonly ConcurrentDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Begins with nothing known.</summary>
    /// <param name="places">The places of the facts that count.</param>
    /// <param name="eras">The stretches of days in which nothing else changes.</param>
    public Memo(int[] places, Eras eras) => (_places, _eras, _lookup) = (places, eras, _known.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Looks it up.</summary>
    public bool Knows(ReadOnlySpan<char> values, DateOnly day, out T known)
    {
        Span<char> key = stackalloc char[_places.Length + 1];
        Write(values, day, key);
        return _lookup.TryGetValue(key, out known!);
    }

    /// <summary>Remembers it.</summary>
    public void Keep(ReadOnlySpan<char> values, DateOnly day, T worked)
    {
        Span<char> key = stackalloc char[_places.Length + 1];
        Write(values, day, key);
        _known[key.ToString()] = worked;
    }

    /// <summary>Keys are numbers that nobody outside chooses, so a quick hash does.</summary>
    private sealed class Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.SequenceEqual(other);

        public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<char> alternate)
        {
            var hash = 17u;
            foreach (var number in alternate)
            {
                hash = unchecked((BitOperations.RotateLeft(hash, 5) ^ number) * 0x9E3779B1u);
            }

            return unchecked((int)(hash ^ (hash >> 15)));
        }

        public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();
    }

    private void Write(ReadOnlySpan<char> values, DateOnly day, Span<char> key)
    {
        key[^1] = (char)_eras.NumberOf(day);
        for (var i = 0; i < _places.Length; i++)
        {
            key[i] = values[_places[i]];
        }
    }
}
