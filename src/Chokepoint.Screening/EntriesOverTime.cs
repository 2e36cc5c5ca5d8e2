using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Chokepoint.Law.Measures;

namespace Chokepoint.Screening;

/// <summary>Entries that stand on a day, under a name that no other set has.</summary>
/// <param name="Name">The list, the notice, and the day since when it is these.</param>
/// <param name="Entries">Their numbers.</param>
internal sealed record ListedEntries(string Name, FrozenSet<int> Entries);

/// <summary>The entries of one list or notice, as they come and go. Threads: any number.</summary>
internal sealed class EntriesOverTime
{
    private readonly ConcurrentDictionary<DateOnly, ListedEntries> _on = new();
    private readonly string _name;
    private readonly List<(int Number, PartyListing Listing)> _listings;
    private readonly Eras _eras;

    public EntriesOverTime(string name, IReadOnlyList<PartyListing> listings, Func<PartyListing, bool> isOf)
    {
        (_name, _listings) = (name, [.. listings.Index().Where(pair => isOf(pair.Item)).Select(pair => (pair.Index, pair.Item))]);
        _eras = new Eras(_listings.SelectMany(pair => ChangesOf(pair.Listing)));
    }

    public ListedEntries On(DateOnly day) => _on.GetOrAdd(_eras.Of(day), since => new ListedEntries(
        string.Create(CultureInfo.InvariantCulture, $"{_name} {since:yyyyMMdd}"),
        _listings.Where(pair => pair.Listing.StandsOn(since)).Select(pair => pair.Number).ToFrozenSet()));

    /// <summary>The days on which an entry comes or goes, or last stands.</summary>
    public static IEnumerable<DateOnly> ChangesOf(PartyListing listing) =>
        new[] { listing.Listed, listing.SuspendedFrom, listing.SuspendedUntil, listing.Removed }.OfType<DateOnly>();
}
