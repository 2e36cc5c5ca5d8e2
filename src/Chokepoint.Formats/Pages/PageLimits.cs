using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats.Pages;

/// <summary>What an honest page or feed keeps within: beyond that it is refused before it costs anything.</summary>
public static class PageLimits
{
    /// <summary>Bytes of a page or a feed, after unpacking.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>Tags of a page.</summary>
    internal const int MostTags = 400_000;

    /// <summary>Elements that are open at once; what lies deeper is taken as lying side by side.</summary>
    internal const int DeepestNesting = 300;

    /// <summary>Characters of a title or another fact about the page.</summary>
    internal const int LongestFact = 1000;

    internal static UnusableInputException Refused(string name, string message) => new(Diagnostic.Error(
        FormatCodes.Page, new Place(name), message, "save the article alone, as HTML, Markdown or text"));
}
