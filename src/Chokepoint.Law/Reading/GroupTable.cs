using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>Reads groups of countries: one row a country, with the time for which it belongs to the group.</summary>
internal static class GroupTable
{
    /// <summary>The groups of some files, by name; a group may be spread over several.</summary>
    public static Dictionary<string, CountryGroup> Read(IEnumerable<(string Path, string Text)> files, string authority, DiagnosticBag bag)
    {
        var members = new List<(string Group, Membership Member)>();
        foreach (var row in files.SelectMany(file => RulebookTable.Read(file.Path, file.Text, Keys.GroupRequired, Keys.GroupOptional, bag)))
        {
            if (Member(row, authority, bag) is { } member)
            {
                members.Add((row["group"], member));
            }
        }

        return members.GroupBy(pair => pair.Group, pair => pair.Member).ToDictionary(group => group.Key, group => Group([.. group]));
    }

    private static CountryGroup Group(List<Membership> members)
    {
        var always = members.Where(member => member is { From: null, Until: null }).Select(member => member.Country).Distinct().ToList();
        return new CountryGroup(always, [.. members.Where(member => !always.Contains(member.Country)).Distinct()]);
    }

    private static Membership? Member(TableRow row, string authority, DiagnosticBag bag)
    {
        var group = row.Required("group");
        RulebookReader.CheckName(group, "groups", row.At("group"), bag);
        var (from, until) = (row.Day("from"), row.Day("until"));
        if (until < from)
        {
            bag.Error(ReadingCodes.Value, row.At("until"), $"the last day lies before the first, {from:yyyy-MM-dd}");
        }

        var text = row.Required("country");
        if (CountryParts.TryParse(text, out var country))
        {
            return new Membership($"{authority}/{group}", country, from, until);
        }

        if (text.Length > 0)
        {
            bag.Error(ReadingCodes.Reference, row.At("country"), $"`{text}` is no country", CountryParts.Suggest(text));
        }

        return null;
    }
}
