using Chokepoint.Law.Conditions;

namespace Chokepoint.Law.Measures;

/// <summary>
/// How one authority's law counts the controlled content of goods made elsewhere (<c>docs/methods/content.md</c>). Its conditions are asked of
/// each part on its way to the destination of the whole.
/// </summary>
public sealed record ContentRule
{
    /// <summary>Where the law says so.</summary>
    public required string Citation { get; init; }

    /// <summary>The parts that it looks at, such as those of its own origin. They are judged as they were received, and not opened; others are opened.</summary>
    public required Condition Of { get; init; }

    /// <summary>Which of these count, besides <see cref="Needs"/>.</summary>
    public required Condition Counts { get; init; }

    /// <summary>The provisions, by id, of which one must stand for the part; empty where nothing more is asked.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>The releases, by id, that count among those of <see cref="Needs"/>; others do not matter here.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    /// <summary>The kinds (<c>software</c>) that count though they are bundled with the whole and not built in.</summary>
    public required IReadOnlyList<string> Bundled { get; init; }

    /// <summary>Parts that hold what counts by what they are: without a recipe, none to all of their value may count.</summary>
    public required Condition Holds { get; init; }
}
