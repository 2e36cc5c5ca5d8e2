using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Feeds;
using Chokepoint.Formats.Pages;

namespace Chokepoint.Tests.Formats;

public sealed class FeedFileTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link>
        <item><title>Lenses &amp; mirrors</title><link>https://news.example/1</link><guid>n1</guid><pubDate>Tue, 06 Jan 2026 23:30:00 +0800</pubDate><description>Short.</description></item>
        <item><title>Whole</title><link>/2</link><guid>n2</guid><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item>
        <item><title>Bad</title><link>javascript:alert(1)</link><guid>n3</guid></item></channel></rss>
        """;

    [Fact]
    public void Rss_gives_titles_addresses_days_and_full_texts() => Assert.Equal(
        [
            new FeedEntry("n1", "Lenses & mirrors", "https://news.example/1", new DateOnly(2026, 1, 6), null),
            new FeedEntry("n2", "Whole", "https://news.example/2", null, "<p>All of it.</p>"),
            new FeedEntry("n3", "Bad", null, null, null),
        ],
        Read(Rss));

    [Fact]
    public void Atom_gives_the_day_of_its_update_where_it_has_no_other() => Assert.Equal(
        [new FeedEntry("i1", "One", "https://news.example/rel/1", new DateOnly(2026, 1, 6), "<p>Text</p>")],
        Read("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>One</title><id>i1</id><link rel='alternate' href='/rel/1'/><updated>2026-01-06T23:00:00+08:00</updated><content type='html'>&lt;p>Text&lt;/p></content></entry></feed>"));

    [Fact]
    public void The_old_form_of_ministries_is_read_too() => Assert.Equal(
        [new FeedEntry("https://news.example/2", "One", "https://news.example/2", new DateOnly(2026, 1, 6), null)],
        Read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>t</title><link>l</link></channel><item rdf:about='y'><title>One</title><link>https://news.example/2</link><dc:date>2026-01-06</dc:date></item></rdf:RDF>"));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>", "document type")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&e;</title></channel></rss>", "document type")]
    [InlineData("<rss version='2.0'><channel>", "no well-formed feed")]
    [InlineData("<rss version='2.0'/>", "neither RSS nor Atom")]
    [InlineData("<other/>", "neither RSS nor Atom")]
    [InlineData("", "no well-formed feed")]
    public void What_is_no_feed_or_a_bomb_is_refused_in_one_line(string xml, string told) =>
        Assert.Contains(told, Assert.Single(Assert.Throws<UnusableInputException>(() => Read(xml)).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Elements_nested_without_end_are_refused() => Assert.Contains(
        "more than 64 deep",
        Assert.Throws<UnusableInputException>(() => Read("<rss version='2.0'>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", true)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", true)]
    [InlineData("<html><body>about <rss> feeds", false)]
    [InlineData("An <rss> feed is a file.", false)]
    public void A_feed_is_told_by_how_it_begins(string text, bool isFeed) => Assert.Equal(isFeed, FeedFile.IsFeed(Source(text)));

    [Fact]
    public void What_a_server_calls_HTML_is_no_feed() => Assert.False(FeedFile.IsFeed(Source("<rss version='2.0'>") with { MediaType = "text/html" }));

    private static IReadOnlyList<FeedEntry> Read(string xml) => FeedFile.Read(Source(xml));

    private static PageSource Source(string text) => new("https://news.example/feed", Encoding.UTF8.GetBytes(text));
}
