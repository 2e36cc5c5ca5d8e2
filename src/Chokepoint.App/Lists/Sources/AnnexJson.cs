using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chokepoint.App.Lists.Sources;

/// <summary>
/// Annex I as JSON: <c>entries</c> with <c>entry_code</c> and <c>verbatim_text</c>, in which each line begins with its own code. A line of
/// the code of the line before that says <c>Note</c>, <c>Technical Note</c> or <c>N.B.</c> is a note.
/// </summary>
internal static partial class AnnexJson
{
    public static ListEdition Read(SourceFile file)
    {
        using var json = file.ReadJson();
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("entries", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw file.Unusable("has no `entries`", "give Annex I as JSON with `entries`, each with `entry_code` and `verbatim_text`");
        }

        var gathered = new EntryGatherer();
        var aside = new List<Core.Diagnostics.Diagnostic>();
        foreach (var (entry, place) in SourceFile.Objects(entries, "entries"))
        {
            var lines = SourceFile.WrittenIn(entry, "verbatim_text").Split('\n');
            var code = SourceFile.TextOf(entry, "entry_code");
            if (!Code().IsMatch(code) || gathered.Has(code) || !lines.Any(line => line.StartsWith(code, StringComparison.Ordinal)))
            {
                aside.Add(file.SetAside(place, gathered.Has(code) ? $"`{code}` is there twice" : "expected an `entry_code` such as `3A001`, and a `verbatim_text` that begins with it"));
                continue;
            }

            ReadLines(lines.Select(SourceFile.OneLine), code, gathered);
        }

        return new ListEdition { Day = DayOf(json.RootElement), Entries = gathered.Entries, SetAside = aside };
    }

    private static void ReadLines(IEnumerable<string> lines, string code, EntryGatherer gathered)
    {
        var last = code;
        foreach (var line in lines)
        {
            var match = Coded().Match(line);
            if (match.Success && match.Groups[1].Value.StartsWith(code, StringComparison.Ordinal) && !Note().IsMatch(match.Groups[2].Value))
            {
                last = match.Groups[1].Value;
                gathered.Add(last, match.Groups[2].Value);
            }
            else if (gathered.Has(last))
            {
                gathered.AddNote(last, match.Success ? match.Groups[2].Value : line);
            }
        }
    }

    private static DateOnly? DayOf(JsonElement root) =>
        DateOnly.TryParseExact(SourceFile.TextOf(root, "valid_from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^[0-9][A-E][0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^([0-9][A-E][0-9]{3}(?:\.[a-z0-9]{1,3}){0,9})\.?\s+(\S.*)$")]
    private static partial Regex Coded();

    [GeneratedRegex(@"^(?:(?:Technical\s+)?Notes?\b|N\.\s?B\.)", RegexOptions.IgnoreCase)]
    private static partial Regex Note();
}
