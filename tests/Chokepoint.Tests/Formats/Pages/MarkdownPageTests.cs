namespace Chokepoint.Tests.Formats.Pages;

public sealed class MarkdownPageTests
{
    [Fact]
    public void Front_matter_says_what_the_text_is_and_the_body_may_be_HTML()
    {
        var page = Pages.Read("a.md", "---\ntitle: \"Lenses: banned\"\ndate: 2026-01-07\nlang: en\nlink: 'https://news.example/a'\ntags:\n- 'x'\n- {y: [1, 2]}\ndraft: false\n---\n<p>The ministry banned lenses.</p><p><a href='/x'><b>MORE</b></a></p>\n");
        Assert.Equal(("Lenses: banned", new DateOnly(2026, 1, 7), "en", "https://news.example/a"), (page.Title, page.Published, page.Language, page.Address));
        Assert.Equal("Title: Lenses: banned\nParagraph: The ministry banned lenses.\nAside: MORE", Pages.Blocks(page));
    }

    [Theory]
    [InlineData("source: Ministry of Commerce", "Ministry of Commerce")]
    [InlineData("source: 'https://news.example/feed'", null)]
    [InlineData("lang: en", null)]
    public void A_source_by_name_is_who_publishes_it_and_an_address_is_not(string fact, string? publisher) =>
        Assert.Equal(publisher, Pages.Read("a.md", $"---\n{fact}\n---\nBody.\n").Publisher);

    [Fact]
    public void Markdown_is_read_as_headings_paragraphs_lists_and_tables() => Assert.Equal(
        "Title: Lenses\nParagraph: The ministry banned *all* lenses.\nHeading: Which\nListItem: of germanium\nListItem: of zinc selenide\nTableRow: Code\tItem\nTableRow: 6A004\tLens".Replace("*all*", "all", StringComparison.Ordinal),
        Pages.Blocks(Pages.Read("a.md", "# Lenses\n\nThe ministry banned\n*all* lenses.\n\n## Which\n\n- of germanium\n- of zinc selenide\n\n| Code | Item |\n| --- | --- |\n| 6A004 | Lens |\n")));

    [Theory]
    [InlineData("---\ntitle: a: b: c\n---\nBody.\n")]
    [InlineData("---\n- no\n- mapping\n---\nBody.\n")]
    [InlineData("---\na: &a [x, x]\nb: [*a, *a]\n*a : c\n---\nBody.\n")]
    public void Front_matter_that_is_none_costs_its_facts_and_not_the_text(string text) =>
        Assert.Equal("Paragraph: Body.", Pages.Blocks(Pages.Read("a.md", text)));

    [Fact]
    public void Plain_text_is_parted_by_blank_lines_and_a_line_of_capitals_is_a_teaser() => Assert.Equal(
        "Title: Ministry bans lenses\nParagraph: It said so today, in a statement.\nAside: FROM LENSES TO MIRRORS: HOW IT ALL BEGAN\nParagraph: - of germanium\nParagraph: - of zinc selenide",
        Pages.Blocks(Pages.Read("a.txt", "Ministry bans lenses\r\n\r\nIt said so today,\r\nin a statement.\r\n\r\nFROM LENSES TO MIRRORS: HOW IT ALL BEGAN\r\n\r\n- of germanium\r\n- of zinc selenide\r\n")));
}
