using Chokepoint.Core.Places;

namespace Chokepoint.Law.Measures;

/// <summary>One entry of a party list: who, by which notice, from when to when.</summary>
public sealed record PartyListing
{
    /// <summary>The list: <c>control-list</c>.</summary>
    public required string List { get; init; }

    /// <summary>The notice: <c>cn/2026-011</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The number in the notice, if known.</summary>
    public string? Sequence { get; init; }

    /// <summary>The name in the notice.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and scripts.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Where it is.</summary>
    public Country? Country { get; init; }

    /// <summary>First day of the entry.</summary>
    public required DateOnly Listed { get; init; }

    /// <summary>First day of a suspension of this entry alone.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>Last day of that suspension.</summary>
    public DateOnly? SuspendedUntil { get; init; }

    /// <summary>First day without the entry.</summary>
    public DateOnly? Removed { get; init; }

    /// <summary>How sure the sources are.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the entry stands on a day. Whether its notice is in force is a matter of the notice.</summary>
    public bool StandsOn(DateOnly day) =>
        Listed <= day && (Removed is not { } removed || day < removed)
        && !(SuspendedFrom is { } from && from <= day && (SuspendedUntil is not { } until || day <= until));
}
