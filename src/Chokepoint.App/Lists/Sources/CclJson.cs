using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chokepoint.App.Lists.Sources;

/// <summary>
/// The Commerce Control List as JSON: <c>entries</c> with <c>eccn</c>, <c>heading</c>, <c>reasonForControl</c>, <c>countryChart</c>,
/// <c>licenceExceptionFlags</c> and <c>items</c> by paragraph (<c>docs/formats.md</c>).
/// </summary>
internal static partial class CclJson
{
    public static ListEdition Read(SourceFile file)
    {
        using var json = file.ReadJson();
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("entries", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw file.Unusable("has no `entries`", "give the list as JSON with `entries`, or the eCFR's XML of part 774");
        }

        var gathered = new EntryGatherer();
        var aside = new List<Core.Diagnostics.Diagnostic>();
        foreach (var (entry, place) in SourceFile.Objects(entries, "entries"))
        {
            var (code, heading) = (SourceFile.TextOf(entry, "eccn"), SourceFile.TextOf(entry, "heading"));
            if (!Eccn().IsMatch(code) || heading.Length == 0 || gathered.Has(code))
            {
                aside.Add(file.SetAside(place, gathered.Has(code) ? $"`{code}` is there twice" : "expected an `eccn` such as `3A001` and its `heading`"));
                continue;
            }

            gathered.Add(code, heading, ReasonsOf(entry));
            gathered.AddNote(code, FlagsOf(entry));
            ReadItems(entry, code, gathered);
        }

        return new ListEdition { Day = DayOf(json.RootElement), Entries = gathered.Entries, SetAside = aside };
    }

    /// <summary>The reasons in short, then each row of the licence requirements.</summary>
    private static string ReasonsOf(JsonElement entry)
    {
        var rows = entry.TryGetProperty("countryChart", out var chart) && chart.ValueKind == JsonValueKind.Array
            ? chart.EnumerateArray().Select(row => CclText.Requirement(SourceFile.TextOf(row, "control"), SourceFile.TextOf(row, "countryChart")))
            : [];
        return CclText.Reasons(SourceFile.TextOf(entry, "reasonForControl"), rows);
    }

    private static string FlagsOf(JsonElement entry) => entry.TryGetProperty("licenceExceptionFlags", out var flags) && flags.ValueKind == JsonValueKind.Object
        ? string.Join(' ', flags.EnumerateObject().Select(flag => (flag.Name, Text: SourceFile.OneLine(SourceFile.Written(flag.Value)))).Where(flag => flag.Text.Length > 0).Select(flag => $"{flag.Name}: {flag.Text}"))
        : "";

    /// <summary>Text without a paragraph, and numbered notes, belong to the paragraph above them.</summary>
    private static void ReadItems(JsonElement entry, string code, EntryGatherer gathered)
    {
        if (!entry.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var last = code;
        foreach (var item in items.EnumerateArray())
        {
            var (paragraph, text) = (SourceFile.TextOf(item, "paragraph"), SourceFile.TextOf(item, "text"));
            if (SourceFile.TextOf(item, "kind") == "item" && CclText.IsParagraph(paragraph) && text.Length > 0)
            {
                last = $"{code}.{paragraph}";
                gathered.Add(last, text);
            }
            else
            {
                gathered.AddNote(last, paragraph.Length > 0 ? $"{paragraph}. {text}" : text);
            }
        }
    }

    private static DateOnly? DayOf(JsonElement root) =>
        DateOnly.TryParseExact(SourceFile.TextOf(root, "ecfrIssueDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^[0-9][A-E][0-9]{3}$")]
    private static partial Regex Eccn();
}
