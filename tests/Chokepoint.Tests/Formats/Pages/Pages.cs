using System.Text;
using Chokepoint.Formats.Pages;

namespace Chokepoint.Tests.Formats.Pages;

/// <summary>Reads pages written in a test.</summary>
internal static class Pages
{
    public static TextPage Html(string html) => Read("page.html", html);

    public static TextPage Read(string name, string text) => Read(new PageSource(name, Encoding.UTF8.GetBytes(text)));

    public static TextPage Read(PageSource source) => PageReader.Read(source, TestContext.Current.CancellationToken);

    /// <summary>The blocks, one a line: the kind and the words.</summary>
    public static string Blocks(TextPage page) => string.Join('\n', page.Blocks.Select(block => $"{block.Kind}: {block.Text}"));
}
