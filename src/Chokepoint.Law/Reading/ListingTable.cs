using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>The party entries of one list file; the file's name is the list's.</summary>
internal static class ListingTable
{
    /// <summary>The name of the list that a file holds.</summary>
    public static string ListOf(string file) => Path.GetFileNameWithoutExtension(file);

    /// <summary>Each entry with the place of its measure, which can only be checked once all measures are known.</summary>
    public static IEnumerable<(PartyListing Listing, Place Measure)> Read(string file, string text, string authority, DiagnosticBag bag)
    {
        foreach (var row in RulebookTable.Read(file, text, Keys.ListingRequired, Keys.ListingOptional, bag))
        {
            row.Required("listed");
            var listing = new PartyListing
            {
                List = ListOf(file),
                Measure = $"{authority}/{row.Required("measure")}",
                Sequence = row.Optional("seq"),
                Name = row.Required("name"),
                Aliases = row.Many("aliases"),
                Country = CountryOf(row, bag),
                Listed = row.Day("listed") ?? default,
                SuspendedFrom = row.Day("suspended_from"),
                SuspendedUntil = row.Day("suspended_until"),
                Removed = row.Day("removed"),
                Confidence = row.Choice("confidence", Words.Confidences, Confidence.Source),
                Note = row.Optional("note"),
            };
            CheckDays(row, listing, bag);
            yield return (listing, row.At("measure"));
        }
    }

    private static Country? CountryOf(TableRow row, DiagnosticBag bag)
    {
        if (row.Optional("country") is not { } text)
        {
            return null;
        }

        if (CountryParts.TryParse(text, out var country))
        {
            return country;
        }

        bag.Error(ReadingCodes.Value, row.At("country"), $"`{text}` is no country", CountryParts.Suggest(text));
        return null;
    }

    private static void CheckDays(TableRow row, PartyListing listing, DiagnosticBag bag)
    {
        if (listing.Removed < listing.Listed)
        {
            bag.Error(ReadingCodes.Timeline, row.At("removed"), "the entry is removed before it is listed", "listed <= removed");
        }

        if (listing.SuspendedUntil is not null && !(listing.SuspendedFrom <= listing.SuspendedUntil))
        {
            bag.Error(ReadingCodes.Timeline, row.At("suspended_until"), "the suspension ends before it begins", "suspended_from <= suspended_until; both are the days of the suspension");
        }
    }
}
