using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chokepoint.Formats.Pages;

/// <summary>Finds the day on which a page was published, in the places where pages say it.</summary>
internal static partial class PageDates
{
    private const int MostScripts = 20;

    private static readonly string[] s_meta =
    [
        "article:published_time", "og:published_time", "datePublished", "PubDate", "publishdate", "publish-date", "parsely-pub-date", "date", "dc.date.issued", "dcterms.issued",
        "dcterms.date", "dc.date", "citation_publication_date",
    ];

    public static DateOnly? Of(HtmlNode document, HtmlHead head, HtmlNode main) =>
        First(document.All("script").Where(script => "application/ld+json".Equals(script["type"], StringComparison.OrdinalIgnoreCase)).Take(MostScripts).Select(script => OfJson(script.Text)))
        ?? First(s_meta.Select(meta => Day(head.Meta(meta))))
        ?? First(document.Below().Where(node => node["itemprop"] == "datePublished").Select(DayOf))
        ?? First(main.All("time").Select(DayOf))
        ?? First(document.All("time").Where(time => time["datetime"] is not null).Select(DayOf));

    private static DateOnly? First(IEnumerable<DateOnly?> days) => days.FirstOrDefault(day => day is not null);

    /// <summary>The day of a date as pages and feeds write it, in its own time zone: what "Tuesday" means there.</summary>
    public static DateOnly? Day(string? text)
    {
        text = PageText.Fact(text);
        if (text is null)
        {
            return null;
        }

        if (Iso().Match(text) is { Success: true } iso)
        {
            return DateOnly.TryParseExact($"{iso.Groups[1].Value}-{iso.Groups[2].Value}-{iso.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        // As mail writes it, `Tue, 06 Jan 2026 18:00:00 +0800`, and as people do, `6 January 2026`, `January 6, 2026`.
        return Written().Match(text) is { Success: true } written && DateOnly.TryParseExact(
            Join(written), ["d MMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) ? named : null;
    }

    private static string Join(Match written) => written.Groups["day"].Success
        ? $"{written.Groups["day"].Value} {written.Groups["month"].Value} {written.Groups["year"].Value}"
        : $"{written.Groups["day2"].Value} {written.Groups["month2"].Value} {written.Groups["year2"].Value}";

    private static DateOnly? DayOf(HtmlNode element) => Day(element["datetime"]) ?? Day(element["content"]) ?? Day(element.Text);

    private static DateOnly? OfJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            return Published(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Pages get their JSON wrong: then the other places are asked.
            return null;
        }
    }

    private static DateOnly? Published(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String => Day(date.GetString()),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Published(graph),
        JsonValueKind.Array => First(element.EnumerateArray().Select(Published)),
        _ => null,
    };

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2}) (?<month>[A-Za-z]{3,9}),? (?<year>(?:19|20)[0-9]{2})|(?<month2>[A-Za-z]{3,9})\.? (?<day2>[0-9]{1,2}),? (?<year2>(?:19|20)[0-9]{2})")]
    private static partial Regex Written();
}
