using System.Collections.Immutable;

namespace Chokepoint.Formats.Pages;

/// <summary>What a block of a page is.</summary>
public enum PageBlockKind
{
    /// <summary>The title of the whole.</summary>
    Title,

    /// <summary>A heading inside the text.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>One entry of a list.</summary>
    ListItem,

    /// <summary>One row of a table, its cells parted by tabs.</summary>
    TableRow,

    /// <summary>What leads to another text, or stands beside this one: a teaser, a caption, a box.</summary>
    Aside,
}

/// <summary>One block of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, on one line and without markup; never blank.</param>
public sealed record PageBlock(PageBlockKind Kind, string Text)
{
    /// <summary>The words of it that are set in bold, in their order: names, labels, what a reader shall not miss.</summary>
    public ImmutableArray<string> Strong { get; init; } = [];
}

/// <summary>What a page says, and what it says about itself, whatever it was written in.</summary>
public sealed record TextPage
{
    /// <summary>Its title, if it has one; also the first block then.</summary>
    public string? Title { get; init; }

    /// <summary>The day on which it was published, in its own time zone, if it says so.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Language by its ISO 639-1 code, if it says so.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it, by name, if it says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address that it gives as its own, with <c>http</c> or <c>https</c>.</summary>
    public string? Address { get; init; }

    /// <summary>Its blocks in their order.</summary>
    public required ImmutableArray<PageBlock> Blocks { get; init; }
}
