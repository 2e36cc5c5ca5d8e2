namespace Chokepoint.Tests.Formats.Pages;

public sealed class HtmlPageTests
{
    private const string News = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Ministry bans lenses | The Daily Example</title>
        <meta property="og:title" content="Ministry bans lenses"><link rel="canonical" href="https://news.example/a">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-01-07T02:00:00+09:00"}]}</script></head>
        <body><div class="cookie-consent">We use cookies.</div><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
        <article><h1>Ministry bans lenses</h1><div class="share-bar">Share on X</div>
        <p>The ministry <a href="/x">banned</a> the export&nbsp;of   lenses.</p>
        <p><a href="/other"><strong>FROM LENSES TO MIRRORS: HOW IT BEGAN</strong></a></p>
        <figure><img src="x.jpg"><figcaption>A lens at work.</figcaption></figure>
        <h2>What is meant</h2><ul><li>Lenses of germanium</li><li><a href="/l">Our list</a></li></ul>
        <table><tr><th>Code</th><th>Item</th></tr><tr><td>6A004</td><td>Lens</td></tr></table>
        <aside><p>Sign up for our letter.</p></aside>
        <p>Read more: <a href="/m">lenses in war</a></p>
        <script>document.write("<p>injected</p>")</script><p hidden>hidden</p></article>
        <div id="related-stories"><p>Another ministry banned mirrors.</p></div><footer>Imprint</footer></body></html>
        """;

    [Fact]
    public void The_article_is_read_block_by_block_and_the_rest_of_the_page_is_not() => Assert.Equal(
        """
        Title: Ministry bans lenses
        Paragraph: The ministry banned the export of lenses.
        Aside: FROM LENSES TO MIRRORS: HOW IT BEGAN
        Aside: A lens at work.
        Heading: What is meant
        ListItem: Lenses of germanium
        Aside: Our list
        TableRow: Code	Item
        TableRow: 6A004	Lens
        Aside: Sign up for our letter.
        Aside: Read more: lenses in war
        """.ReplaceLineEndings("\n"),
        Pages.Blocks(Pages.Html(News)));

    [Fact]
    public void Bold_words_are_kept_with_their_block() => Assert.Equal(
        ["Acme Optics", "Omnipol"],
        Pages.Html("<html><body><p><b>Lead</b></p><p>Listed are <strong>Acme\n Optics</strong> and <b>Omnipol</b>.</p></body></html>").Blocks[1].Strong);

    [Fact]
    public void The_site_is_who_publishes_it() =>
        Assert.Equal("Council of the EU", Pages.Html("<html><head><meta property=\"og:site_name\" content=\"Council of the EU\"></head><body><p>Words.</p></body></html>").Publisher);

    [Fact]
    public void The_page_says_what_it_is()
    {
        var page = Pages.Html(News);
        Assert.Equal(("Ministry bans lenses", new DateOnly(2026, 1, 7), "en", "https://news.example/a"), (page.Title, page.Published, page.Language, page.Address));
    }

    [Theory]
    [InlineData("<meta name='PubDate' content='2026-01-06 18:00'>", "")]
    [InlineData("<meta property='article:published_time' content='2026-01-06T23:30:00+08:00'>", "")]
    [InlineData("", "<time datetime='2026-01-06T10:00'>this morning</time>")]
    [InlineData("", "<time>January 6, 2026</time>")]
    [InlineData("<script type='application/ld+json'>{broken</script><meta name='date' content='6 January 2026'>", "")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"x\"},{\"datePublished\":\"Tue, 06 Jan 2026 18:00:00 +0800\"}]</script>", "")]
    public void The_day_is_found_where_pages_say_it_and_is_that_of_their_own_time(string head, string body) =>
        Assert.Equal(new DateOnly(2026, 1, 6), Pages.Html($"<html><head>{head}</head><body><p>Text.</p>{body}</body></html>").Published);

    [Theory]
    [InlineData("2026-13-45")]
    [InlineData("yesterday")]
    [InlineData("06/01/2026")]
    public void A_date_that_is_none_or_could_be_two_is_not_guessed(string written) =>
        Assert.Null(Pages.Html($"<meta name='date' content='{written}'><p>Text.</p>").Published);

    [Fact]
    public void An_element_with_most_of_the_words_stays_whatever_its_name() =>
        Assert.Contains("The ministry banned lenses.", Pages.Blocks(Pages.Html("<body><div class='page has-sidebar menu'><p>The ministry banned lenses.</p></div></body>")), StringComparison.Ordinal);

    [Fact]
    public void Line_breaks_part_paragraphs_where_nobody_wrote_any() => Assert.Equal(
        "Paragraph: One line and its end.\nParagraph: Another.",
        Pages.Blocks(Pages.Html("<div>One line<br>and its end.<br><br>Another.</div>")));

    [Fact]
    public void Signs_that_show_nothing_or_turn_the_writing_are_gone() =>
        Assert.Equal("Paragraph: banned lenses", Pages.Blocks(Pages.Html("<p>ban\u200bned \u202elenses\u0007</p>")));
}
