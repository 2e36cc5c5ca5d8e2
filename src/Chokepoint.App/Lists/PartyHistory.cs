using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;

namespace Chokepoint.App.Lists;

/// <summary>
/// A party list over its editions: who is new is listed from the day of the edition, who is gone is removed on it, so that a transaction of
/// an earlier day meets the list as it was.
/// </summary>
internal static class PartyHistory
{
    private static readonly string[] s_columns = ["measure", "seq", "name", "aliases", "country", "listed", "removed", "note"];

    /// <summary>Takes an edition into the entries so far, which no newer edition may have made.</summary>
    public static IReadOnlyList<PartyListing> Merge(IReadOnlyList<PartyListing> before, IEnumerable<ListParty> edition, DateOnly day, string folder)
    {
        var newest = before.Select(listing => listing.Removed > listing.Listed ? listing.Removed.Value : listing.Listed).DefaultIfEmpty().Max();
        if (newest > day)
        {
            throw new UnusableInputException(Diagnostic.Error(
                ListCodes.Folder, new Place(folder), FormattableString.Invariant($"holds an edition of {newest:yyyy-MM-dd}, newer than {day:yyyy-MM-dd}"), "import the older edition into a folder of its own, or start anew with the oldest"));
        }

        // An edition that is imported again, or mended, takes the place of what it brought the first time.
        var kept = before.Where(listing => listing.Listed != day)
            .Select(listing => listing with { Measure = listing.Measure[(listing.Measure.IndexOf('/', StringComparison.Ordinal) + 1)..], Removed = listing.Removed == day ? null : listing.Removed }).ToList();
        var stands = kept.Where(listing => listing.Removed is null).ToLookup(Key);
        var now = edition.SelectMany(party => party.Measures.Select(measure => Listing(party, measure, day)))
            .Select(listing => listing with { Listed = stands[Key(listing)].FirstOrDefault()?.Listed ?? day }).ToList();
        var names = now.Select(Key).ToHashSet();
        var gone = kept.Where(listing => listing.Removed is not null || !names.Contains(Key(listing))).Select(listing => listing with { Removed = listing.Removed ?? day });
        return [.. now, .. gone];
    }

    public static string Write(IEnumerable<PartyListing> listings) => Csv.Of(listings.Select(listing => (string[])
    [
        listing.Measure, listing.Sequence ?? "", listing.Name, string.Join(';', listing.Aliases), listing.Country?.Code ?? "", Iso(listing.Listed),
        listing.Removed is { } removed ? Iso(removed) : "", listing.Note ?? "",
    ]).Prepend(s_columns));

    /// <summary>By which two editions name the same party.</summary>
    public static string Key(string name, string? country) => $"{Folding.LettersAndDigits(name)} {country}";

    private static string Key(PartyListing listing) => $"{listing.Measure} {Key(listing.Name, listing.Country?.Code)}";

    private static PartyListing Listing(ListParty party, string measure, DateOnly listed) => new()
    {
        List = "",
        Measure = measure,
        Sequence = party.Sequence.Length > 0 ? party.Sequence : null,
        Name = party.Name,
        Aliases = party.Aliases,
        Country = party.Country,
        Listed = listed,
        Confidence = Confidence.Source,
        Note = party.Note,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
