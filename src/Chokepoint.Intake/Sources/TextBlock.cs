namespace Chokepoint.Intake.Sources;

/// <summary>What a block of a text is, as far as its source told.</summary>
public enum BlockKind
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

    /// <summary>The name of who published it: no sentence of the text.</summary>
    Publisher,

    /// <summary>Words that quote or advertise another text: they are not what this one says.</summary>
    Aside,
}

/// <summary>One block of a text: a title, a paragraph, an entry of a list.</summary>
public readonly record struct TextBlock(BlockKind Kind, TextSpan Span);
