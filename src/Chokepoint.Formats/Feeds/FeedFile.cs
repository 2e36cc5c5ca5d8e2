using System.Text.RegularExpressions;
using System.Xml;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Pages;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;

namespace Chokepoint.Formats.Feeds;

/// <summary>Reads RSS and Atom.</summary>
public static partial class FeedFile
{
    private const int MostEntries = 1000;
    private const int DeepestNesting = 64;
    private const int HeadLength = 1024;

    /// <summary>Whether it begins as a feed does.</summary>
    public static bool IsFeed(PageSource source)
    {
        if (source.MediaType is "text/html" or "application/xhtml+xml")
        {
            return false;
        }

        return Root().IsMatch(PageText.Decode(source with { Bytes = source.Bytes[..Math.Min(HeadLength, source.Bytes.Length)] }));
    }

    /// <summary>
    /// The entries in their order; throws <see cref="UnusableInputException"/> where it is no feed. Addresses are resolved against
    /// that of the feed. No definition of entities is read, so that none can be blown up.
    /// </summary>
    public static IReadOnlyList<FeedEntry> Read(PageSource source)
    {
        if (source.Bytes.Length > PageLimits.MostBytes)
        {
            throw Unusable(source, $"is larger than {PageLimits.MostBytes >> 20} MiB");
        }

        var text = PageText.Decode(source).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        Check(source, text);
        try
        {
            var entries = FeedReader.ReadFromString(text).Items.Take(MostEntries).Select(item => EntryOf(item, source.Name));
            return [.. entries.OfType<FeedEntry>().DistinctBy(entry => entry.Id)];
        }
        catch (Exception problem) when (problem is XmlException or FeedTypeNotSupportedException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException)
        {
            throw Unusable(source, "is neither RSS nor Atom");
        }
    }

    /// <summary>The library reads with the platform's usual settings: what those allow too much of is looked for first.</summary>
    private static void Check(PageSource source, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > DeepestNesting)
                {
                    throw Unusable(source, $"nests elements more than {DeepestNesting} deep");
                }
            }
        }
        catch (XmlException problem)
        {
            throw new UnusableInputException(Diagnostic.Error(
                FormatCodes.Feed, new Place(source.Name, problem.LineNumber, problem.LinePosition),
                text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? "a feed with a document type is not read" : "is no well-formed feed",
                "give the address of an RSS or Atom feed"));
        }
    }

    private static FeedEntry? EntryOf(FeedItem item, string feed)
    {
        var address = Resolved(item.Link, feed);
        var updated = (item.SpecificItem as AtomFeedItem)?.UpdatedDateString;
        var content = item.SpecificItem is Rss20FeedItem rss ? rss.Content : item.SpecificItem is AtomFeedItem atom ? atom.Content : null;
        var id = PageText.Fact(item.Id) ?? address ?? PageText.Fact(item.Title);
        return id is null ? null : new FeedEntry(
            id,
            PageText.Fact(item.Title),
            address,
            PageDates.Day(item.PublishingDateString) ?? PageDates.Day(updated),
            string.IsNullOrWhiteSpace(content) ? null : content);
    }

    private static string? Resolved(string? link, string feed) => PageText.Fact(link) is not { } written ? null
        : PageText.Address(written)
        ?? (Uri.TryCreate(feed, UriKind.Absolute, out var root) && Uri.TryCreate(root, written, out var address) ? PageText.Address(address.AbsoluteUri) : null);

    private static UnusableInputException Unusable(PageSource source, string message) =>
        new(Diagnostic.Error(FormatCodes.Feed, new Place(source.Name), message, "give the address of an RSS or Atom feed"));

    [GeneratedRegex(@"^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^<]*<?)*<(?:rss|feed|rdf:RDF)[\s>]", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Root();
}
