namespace Chokepoint.Formats.Pages;

/// <summary>What a page says about itself in its head.</summary>
internal sealed class HtmlHead
{
    private static readonly string[] s_keys = ["property", "name", "itemprop", "http-equiv"];
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    public HtmlHead(HtmlNode document)
    {
        foreach (var meta in document.All("meta"))
        {
            if (meta["content"] is { } content && s_keys.Select(key => meta[key]).FirstOrDefault(key => key is not null) is { } name)
            {
                _metas.TryAdd(name, content);
            }
        }

        Language = PageText.Language(document.All("html").FirstOrDefault()?["lang"]) ?? PageText.Language(Meta("content-language"));
        Address = PageText.Address(document.All("link").FirstOrDefault(link => link["rel"] == "canonical")?["href"]) ?? PageText.Address(Meta("og:url"));
    }

    public string? Language { get; }

    public string? Address { get; }

    /// <summary>The content of the first meta element with a name, whatever its case and whichever attribute holds it.</summary>
    public string? Meta(string name) => _metas.GetValueOrDefault(name);
}
