using System.Collections.Frozen;

namespace Chokepoint.Parties.Names;

/// <summary>
/// Finds list entries by name. Names match when their <see cref="PartyName.Normalise"/> forms are equal;
/// a matcher that tolerates more takes this class's place. Immutable.
/// </summary>
public sealed class NameIndex
{
    private readonly FrozenDictionary<string, int[]> _entries;

    /// <summary>Indexes entries by all their names; an entry is known by its number.</summary>
    public NameIndex(IEnumerable<(int Entry, IEnumerable<string> Names)> entries)
    {
        _entries = entries
            .SelectMany(entry => entry.Names.Select(name => (Name: PartyName.Normalise(name), entry.Entry)))
            .Where(pair => pair.Name.Length > 0)
            .GroupBy(pair => pair.Name, pair => pair.Entry)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().Order().ToArray());
    }

    /// <summary>The sets of entries that one name can match at once.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);

    /// <summary>The entries that <paramref name="name"/> matches, in order; none where it matches nothing.</summary>
    public IReadOnlyList<int> Find(string name) => _entries.GetValueOrDefault(PartyName.Normalise(name), []);
}
