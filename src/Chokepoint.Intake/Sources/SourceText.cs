using System.Collections.Immutable;

namespace Chokepoint.Intake.Sources;

/// <summary>
/// The words of an article, a notice or a note, without markup, and what its source said about it. All spans of a reading count
/// characters of <see cref="Text"/>.
/// </summary>
public sealed record SourceText
{
    /// <summary>All blocks one after another, parted by blank lines; line breaks inside a block are spaces.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks in their order, without gaps but the blank lines.</summary>
    public required ImmutableArray<TextBlock> Blocks { get; init; }

    /// <summary>What is set in bold, in its order.</summary>
    public ImmutableArray<TextSpan> Strong { get; init; } = [];

    /// <summary>The day on which it was published, if its source says so: what "Tuesday" and "last month" count from.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Language by its ISO 639-1 code, if its source says so.</summary>
    public string? Language { get; init; }
}
