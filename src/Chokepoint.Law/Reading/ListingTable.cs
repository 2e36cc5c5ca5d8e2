using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>The party entries of one list file; the file's name is the list's.</summary>
internal static class ListingTable
{
    private static readonly string[] s_required = ["measure", "name", "listed"];
    private static readonly string[] s_optional = ["seq", "aliases", "country", "suspended_from", "suspended_until", "removed", "confidence", "source", "note"];

    public static IEnumerable<PartyListing> Read(string file, string text, string authority, DiagnosticBag bag)
    {
        var list = Path.GetFileNameWithoutExtension(file);
        foreach (var row in RulebookTable.Read(file, text, s_required, s_optional, bag))
        {
            Country? country = null;
            if (row.Optional("country") is { } code)
            {
                if (Countries.TryParse(code, out var parsed))
                {
                    country = parsed;
                }
                else
                {
                    bag.Error(ReadingCodes.Value, row.At("country"), $"`{code}` is no country", Countries.Suggest(code));
                }
            }

            yield return new PartyListing
            {
                List = list,
                Measure = $"{authority}/{row.Required("measure")}",
                Sequence = row.Optional("seq"),
                Name = row.Required("name"),
                Aliases = row.Many("aliases"),
                Country = country,
                Listed = row.Day("listed") ?? default,
                SuspendedFrom = row.Day("suspended_from"),
                SuspendedUntil = row.Day("suspended_until"),
                Removed = row.Day("removed"),
                Confidence = row.Choice("confidence", Words.Confidences, Confidence.Source),
                Note = row.Optional("note"),
            };
        }
    }
}
