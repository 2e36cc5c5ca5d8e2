using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Law.Measures;

/// <summary>One rule of a measure: a condition and an effect, with a life of its own.</summary>
public sealed record Provision
{
    /// <summary>The id: <c>cn/2025-061#1.3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The measure that it is part of.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What it says, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>How it is cited.</summary>
    public required string Citation { get; init; }

    /// <summary>The regime that it belongs to: <c>cn/dual-use</c>.</summary>
    public required string Regime { get; init; }

    /// <summary>The list entries that it covers, by id; empty where it is not limited to entries.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>When it applies, besides <see cref="Items"/>.</summary>
    public required Condition When { get; init; }

    /// <summary>What it does where it applies: <c>null</c> for a release.</summary>
    public Outcome? Effect { get; init; }

    /// <summary>The provisions that it releases, by id; empty for a restriction.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>The outlook of a required licence; the worst of those whose condition holds, the one without a condition otherwise.</summary>
    public IReadOnlyList<OutlookRule> Outlooks { get; init; } = [];

    /// <summary>The goods list that it adds its items to, such as <c>dual-use-list</c>; or <c>null</c>.</summary>
    public string? AddsTo { get; init; }

    /// <summary>Its life.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>What the law offers: licence, documents, days; or <c>null</c>.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Whom it reaches outside the country, in words; or <c>null</c>.</summary>
    public string? Reach { get; init; }

    /// <summary>How sure the sources are.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What a reader should know: uncertain dates, doubtful readings.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it releases rather than restricts.</summary>
    public bool IsRelease => Effect is null;
}

/// <summary>An outlook and the condition under which it is the authority's policy.</summary>
/// <param name="Outlook">The policy.</param>
/// <param name="When">Its condition; <c>null</c> for the ordinary case.</param>
public sealed record OutlookRule(Outlook Outlook, Condition? When);

/// <summary>How sure the sources of a fact are.</summary>
public enum Confidence
{
    /// <summary>A source states it.</summary>
    Source,

    /// <summary>Remembered from general knowledge; to be checked before anyone relies on it.</summary>
    Background,

    /// <summary>Sources contradict each other, or leave it open.</summary>
    Uncertain,
}
