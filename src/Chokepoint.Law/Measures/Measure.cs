namespace Chokepoint.Law.Measures;

/// <summary>What a measure is for.</summary>
public enum MeasureRole
{
    /// <summary>Controls goods, uses or destinations.</summary>
    Control,

    /// <summary>Puts parties on a list.</summary>
    Listing,

    /// <summary>Sets the frame that other measures fill; restricts nothing by itself.</summary>
    Framework,

    /// <summary>Changes the life of other measures: a suspension, a repeal.</summary>
    Amendment,

    /// <summary>Says how another measure is read.</summary>
    Interpretation,

    /// <summary>Belongs to the story, and restricts no export.</summary>
    Context,
}

/// <summary>One legal act with its provisions.</summary>
public sealed record Measure
{
    /// <summary>The id: <c>cn/2025-018</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>How it is cited.</summary>
    public required string Citation { get; init; }

    /// <summary>Who issued it.</summary>
    public required IReadOnlyList<string> IssuedBy { get; init; }

    /// <summary>What it is for.</summary>
    public required MeasureRole Role { get; init; }

    /// <summary>When it was made public.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>How sure the sources are of the act itself.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where its facts are from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Its rules, in the order of the act.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }

    /// <summary>Events of an act without provisions; otherwise each provision has its own.</summary>
    public required Timelines.Timeline Timeline { get; init; }

    /// <summary>The address of the official text, if known.</summary>
    public string? Url { get; init; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// How to get the parties that it names, where they do not come with the rulebook; <c>null</c> where they do. Until a list has one of
    /// them, nobody knows whom it names.
    /// </summary>
    public string? PartiesFrom { get; init; }

    /// <summary>Whose holdings put a company among the parties that it names; <c>null</c> where no holding does.</summary>
    public HoldingRule? Holding { get; init; }

    /// <summary>For an overlay: <c>draft</c> or <c>reported</c>; <c>null</c> for law.</summary>
    public string? Status { get; init; }
}
