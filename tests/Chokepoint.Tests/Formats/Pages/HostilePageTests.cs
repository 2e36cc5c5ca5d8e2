using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Pages;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats.Pages;

public sealed class HostilePageTests
{
    /// <summary>What browsers take a quadratic time for, or a stack, repeated to a quarter of a megabyte; and what is only long.</summary>
    public static TheoryData<string> Repeated =>
    [
        "<div>", "<b>", "<b><p>", "<a><div>", "<table><tr><td>", "<table><b>", "<svg><g>", "<svg><title>", "<math><mi>", "<template>", "<i><table><p></i>", "<b><div></b>", "<x><div></x>",
        "<ul><li>", "<span></p>", "<font color=red><p>", "<object>", "<noscript><div>", "</p><a>", "<select><xmp></select><div>", "<", "<a", "<!--", "</", "<p a='", "&amp;&#x41;&#",
        "<p>a</p>", "<script>", "<title>", "<h1>", "<li id=menu>", "<![CDATA[", "<table class=ad>",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_is_nested_or_repeated_without_end_is_read(string unit)
    {
        var page = Pages.Html(Repeat(unit, 1 << 18) + "<p>Last words");
        Assert.All(page.Blocks, block => Assert.False(string.IsNullOrWhiteSpace(block.Text)));
    }

    [Fact]
    public void More_tags_than_any_honest_page_has_are_refused() =>
        Assert.Contains("has more than 400,000 tags", Assert.Throws<UnusableInputException>(() => Pages.Html(Repeat("<p>", 3 * 400_001))).Message, StringComparison.Ordinal);

    [Fact]
    public void Few_tags_that_browsers_open_again_in_every_paragraph_are_read_as_few() =>
        Assert.Equal(5000, Pages.Html(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p><font a{i}=1>x</p>"))).Blocks.Length);

    [Fact]
    public void The_words_of_what_is_nested_too_deep_are_not_lost() =>
        Assert.Equal("Paragraph: Deep\nParagraph: After", Pages.Blocks(Pages.Html(Repeat("<div>", 5 * 1000) + "<p>Deep</p>" + Repeat("</div>", 6 * 1000) + "<p>After</p>")));

    [Fact]
    public void Pages_of_fifty_megabytes_are_refused_in_one_line() => Assert.Equal(
        "page.html: error CP0115: is larger than 8 MiB; save the article alone, as HTML, Markdown or text",
        Assert.Throws<UnusableInputException>(() => Pages.Read(new PageSource("page.html", new byte[50 << 20]))).Message);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("![](")]
    [InlineData("<div>")]
    public void Markdown_nested_without_end_is_read_or_refused_and_ends(string unit)
    {
        try
        {
            Pages.Read("a.md", Repeat(unit, 1 << 16));
        }
        catch (UnusableInputException refused)
        {
            Assert.Single(refused.Diagnostics);
        }
    }

    [Fact]
    public void An_interrupted_reading_ends() =>
        Assert.Throws<OperationCanceledException>(() => PageReader.Read(new PageSource("a.html", "<p>Text</p>"u8.ToArray()), new CancellationToken(canceled: true)));

    [Fact]
    public void Soup_of_tags_is_read_or_refused_in_one_line()
    {
        string[] pieces = ["<p>", "</p>", "<b>", "</b>", "<table>", "</table>", "<tr>", "<td>", "<a href=x>", "</a>", "<svg>", "</svg>", "<title>", "<h1>", "text ", "<!--", "-->", "<li>", "</ul>", "<article>", "&lt;", "<br>", "<script>", "</script>", "<select>", "<template>"];
        Seeds.Each(300, random =>
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => random.Pick(pieces)));
            Assert.All(Pages.Html(html).Blocks, block => Assert.False(string.IsNullOrWhiteSpace(block.Text)));
        });
    }

    private static string Repeat(string unit, int length) => new StringBuilder(length).Insert(0, unit, length / unit.Length).ToString();
}
