using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;

namespace Chokepoint.App.Lists.Sources;

/// <summary>
/// The Foreign End User List as JSON: an array of parties with <c>entity_name</c>, <c>aliases</c>, <c>addresses</c> (the country),
/// <c>reason</c> (the concern, with its letters) and <c>source_url</c> (the press release, whose address has the day).
/// </summary>
internal static partial class EndUserJson
{
    /// <summary>The measure of parties whose concern is weapons of mass destruction.</summary>
    private const string MassDestructionMeasure = "end-user-list";

    /// <summary>The measure of parties whose concern is conventional arms.</summary>
    private const string ConventionalMeasure = "end-user-list-cw";

    private const string Conventional = "CW";
    private static readonly string[] s_concerns = ["B", "C", "M", "N", Conventional];

    public static ListEdition Read(SourceFile file)
    {
        using var json = file.ReadJson();
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw file.Unusable("is no array of parties", "give the list as JSON: an array of objects with `entity_name`");
        }

        var edition = new ListEdition { Day = DayOf(json.RootElement) };
        var parties = new List<ListParty>();
        var aside = new List<Core.Diagnostics.Diagnostic>();
        var mended = new List<Core.Diagnostics.Diagnostic>();
        foreach (var (entry, place) in SourceFile.Objects(json.RootElement, "parties"))
        {
            var (country, rest) = SplitCountry(SourceFile.TextsOf(entry, "addresses").FirstOrDefault(""));
            var name = SourceFile.TextOf(entry, "entity_name");
            if (name.Length == 0 && country is not null && rest.Length > 0)
            {
                name = rest;
                mended.Add(file.Mended(place, $"the name is blank; `{Excerpt.Of(rest)}` stands behind the country and is taken for it"));
            }

            if (name.Length == 0)
            {
                aside.Add(file.SetAside(place, "the party has no `entity_name`"));
                continue;
            }

            var names = NamesIn(name).Concat(SourceFile.TextsOf(entry, "aliases").SelectMany(NamesIn)).Distinct().ToList();
            var concerns = ConcernsIn(SourceFile.TextOf(entry, "reason"));
            parties.Add(new ListParty(
                Number().Match(SourceFile.TextOf(entry, "id")).Value, names[0], names[1..], country, $"concern: {(concerns.Count > 0 ? string.Join(", ", concerns) : "not stated")}", [.. MeasuresOf(concerns)]));
        }

        return edition with { Parties = parties, SetAside = aside, Mended = mended };
    }

    /// <summary>A name as it stands, without what is in brackets, and what is in brackets in another script. A cell of names is split at semicolons.</summary>
    private static IEnumerable<string> NamesIn(string written)
    {
        var whole = written.Replace(';', ',').Replace('（', '(').Replace('）', ')').Trim(' ', ',');
        var plain = Brackets().Replace(whole, " ").Trim();
        if (plain.Length > 0 && plain != whole)
        {
            yield return SourceFile.OneLine(plain);
        }

        yield return whole;
        foreach (var inside in Brackets().Matches(whole).Select(match => match.Groups[1].Value.Trim()).Where(text => text.Any(c => c > '\u2E7F')))
        {
            yield return inside;
        }
    }

    /// <summary>The longest beginning of words that names a country, and the rest.</summary>
    private static (Country? Country, string Tail) SplitCountry(string address)
    {
        for (var end = address.Length; end > 0; end = address.LastIndexOf(' ', end - 1))
        {
            if (Countries.TryParse(address[..end], out var country))
            {
                return (country, address[end..].Trim());
            }
        }

        return (null, address);
    }

    private static List<string> ConcernsIn(string reason)
    {
        var letters = Letters().Matches(Folding.Plain(reason)).Select(match => match.Value).ToHashSet();
        return [.. s_concerns.Where(letters.Contains)];
    }

    /// <summary>Japan's law asks apart for concerns of weapons of mass destruction and of conventional arms; who has no stated one counts for the first.</summary>
    private static IEnumerable<string> MeasuresOf(List<string> concerns)
    {
        if (concerns is not [Conventional])
        {
            yield return MassDestructionMeasure;
        }

        if (concerns.Contains(Conventional))
        {
            yield return ConventionalMeasure;
        }
    }

    private static DateOnly? DayOf(JsonElement parties) => parties.EnumerateArray()
        .Select(entry => PressRelease().Match(SourceFile.TextOf(entry, "source_url")).Groups[1].Value)
        .Select(text => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
        .Max();

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("[A-Z]+")]
    private static partial Regex Letters();

    [GeneratedRegex("[0-9]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"/press/[0-9]{4}/[0-9]{2}/([0-9]{8})")]
    private static partial Regex PressRelease();
}
