using System.Text;
using Chokepoint.Formats.Pages;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats.Pages;

public sealed class PageEncodingTests
{
    private static readonly string[] s_names = ["a.html", "a.md", "a.txt", "a"];
    private static readonly string?[] s_charsets = [null, "utf-8", "gbk", "utf-16", "shift_jis"];
    private const string Chinese = "商务部公告";

    [Theory]
    [InlineData("gb2312", "<meta charset=gb2312>", null)]
    [InlineData("gb18030", "", "gb18030")]
    [InlineData("gb18030", "<meta http-equiv='Content-Type' content='text/html; charset=gbk'>", null)]
    [InlineData("utf-8", "<meta charset='utf-8'>", null)]
    [InlineData("utf-8", "", null)]
    [InlineData("utf-16", "", "utf-16")]
    public void The_encoding_is_what_server_or_page_says(string encoding, string head, string? charset)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes($"<html><head>{head}</head><body><p>{Chinese}</p></body></html>");
        Assert.Equal($"Paragraph: {Chinese}", Pages.Blocks(Pages.Read(new PageSource("a.html", bytes) { Charset = charset })));
    }

    [Fact]
    public void A_mark_at_the_beginning_goes_before_what_anyone_says() =>
        Assert.Equal($"Paragraph: {Chinese}", Pages.Blocks(Pages.Read(new PageSource("a.html", (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<p>{Chinese}</p>")]) { Charset = "utf-8" })));

    [Fact]
    public void Bytes_of_no_named_encoding_are_read_as_most_such_pages_are_meant() =>
        Assert.Equal("Paragraph: Verbot für Japan", Pages.Blocks(Pages.Read(new PageSource("a.html", Encoding.Latin1.GetBytes("<p>Verbot für Japan</p>")))));

    [Theory]
    [InlineData("no-such-encoding")]
    [InlineData("utf-7")]
    [InlineData("\"'")]
    public void An_encoding_that_nobody_knows_is_passed_over(string charset) =>
        Assert.Equal("Paragraph: Text", Pages.Blocks(Pages.Read(new PageSource("a.html", "<p>Text</p>"u8.ToArray()) { Charset = charset })));

    [Fact]
    public void Broken_bytes_do_not_make_it_fail() => Seeds.Each(200, random =>
    {
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        var name = random.Pick(s_names);
        try
        {
            Pages.Read(new PageSource(name, bytes) { Charset = random.Pick(s_charsets) });
        }
        catch (Chokepoint.Core.Diagnostics.UnusableInputException refused)
        {
            Assert.Contains("is no text", refused.Message, StringComparison.Ordinal);
        }
    });
}
