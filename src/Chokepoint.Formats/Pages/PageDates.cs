using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chokepoint.Formats.Pages;

/// <summary>Finds the day on which a page was published, in the places where pages say it.</summary>
internal static partial class PageDates
{
    private const int MostScripts = 20;

    private static readonly (string Attribute, string Value)[] s_meta =
    [
        ("property", "article:published_time"), ("property", "og:published_time"), ("itemprop", "datePublished"), ("name", "PubDate"), ("name", "publishdate"),
        ("name", "publish-date"), ("name", "parsely-pub-date"), ("name", "date"), ("name", "dc.date.issued"), ("name", "dcterms.issued"),
        ("name", "dcterms.date"), ("name", "dc.date"), ("name", "citation_publication_date"),
    ];

    public static DateOnly? Of(IHtmlDocument document, IElement main) =>
        document.QuerySelectorAll("script[type='application/ld+json' i]").Take(MostScripts).Select(script => OfJson(script.TextContent)).FirstOrDefault(day => day is not null)
        ?? s_meta.Select(meta => Day(HtmlPageReader.Meta(document, meta.Attribute, meta.Value))).FirstOrDefault(day => day is not null)
        ?? document.QuerySelectorAll("[itemprop=datePublished]").Select(DayOf).FirstOrDefault(day => day is not null)
        ?? main.QuerySelectorAll("time").Select(DayOf).FirstOrDefault(day => day is not null)
        ?? document.QuerySelectorAll("time[datetime]").Select(DayOf).FirstOrDefault(day => day is not null);

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

    private static DateOnly? DayOf(IElement element) =>
        Day(element.GetAttribute("datetime")) ?? Day(element.GetAttribute("content")) ?? Day(element.TextContent);

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
        JsonValueKind.Array => element.EnumerateArray().Select(Published).FirstOrDefault(day => day is not null),
        _ => null,
    };

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2}) (?<month>[A-Za-z]{3,9}),? (?<year>(?:19|20)[0-9]{2})|(?<month2>[A-Za-z]{3,9})\.? (?<day2>[0-9]{1,2}),? (?<year2>(?:19|20)[0-9]{2})")]
    private static partial Regex Written();
}
