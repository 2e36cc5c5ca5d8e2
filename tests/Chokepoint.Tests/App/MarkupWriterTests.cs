using System.Text;
using System.Xml.Linq;
using Chokepoint.App.Reporting;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class MarkupWriterTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' x='")]
    [InlineData("]]> <!-- & &amp; -->")]
    [InlineData("株式会社 🚢")]
    public void Text_and_attributes_read_back_as_they_were(string text)
    {
        var element = XElement.Parse(Write(text));
        Assert.Equal(text, element.Attribute("title")!.Value);
        Assert.Equal(text, element.Value.TrimStart('\n'));
        Assert.Empty(element.Elements());
    }

    [Fact]
    public void Whatever_the_characters_the_markup_is_well_formed() => Seeds.Each(200, random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(random.Chance(0.5) ? 0x80 : 0x10000)));
        Assert.Empty(XElement.Parse(Write(text)).Elements());
    });

    [Theory]
    [InlineData("p onclick")]
    [InlineData("")]
    [InlineData("p>")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new MarkupWriter(new StringWriter()).Element(name, "text"));

    [Theory]
    [InlineData("a < b")]
    [InlineData("a && b")]
    public void A_script_that_XML_would_read_otherwise_is_refused(string script) =>
        Assert.Throws<ArgumentException>(() => new MarkupWriter(new StringWriter()).Verbatim("script", script));

    private static string Write(string text)
    {
        var output = new StringBuilder();
        var writer = new MarkupWriter(new StringWriter(output));
        using (writer.Open("p", ("title", text)))
        {
            writer.Text(text);
        }

        return output.ToString();
    }
}
