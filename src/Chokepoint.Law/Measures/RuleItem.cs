using Chokepoint.Core.Codes;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Law.Measures;

/// <summary>An entry of a goods list: its codes, the customs numbers that it names for reference, and its technical tests.</summary>
public sealed record RuleItem
{
    /// <summary>The rulebook's own id: <c>DY-MAGNET</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Official codes such as <c>1C905.a.4</c>; empty where not known.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>The measure that brought it in, without authority: <c>2025-018</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// Marks such as the reasons for control <c>NS2</c>, <c>AT1</c>. Entries with marks divide the list among them: a code belongs to the nearest
    /// one above it.
    /// </summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The kinds (<c>goods</c>, <c>software</c>, ...) that it can be.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Customs numbers for reference; empty where none was given, and then none rules an item out.</summary>
    public required IReadOnlyList<HsCode> Hs { get; init; }

    /// <summary>The technical tests, <c>always</c> where there are none.</summary>
    public required Condition Test { get; init; }

    /// <summary>
    /// Whether goods under the customs numbers that pass the tests are the entry. Where not, only a classification says so:
    /// customs numbers alone never do.
    /// </summary>
    public required bool TestsDecide { get; init; }

    /// <summary>Whether it stands for the official codes that the rulebook does not carry one by one.</summary>
    public required bool IsRemainder { get; init; }

    /// <summary>How sure the sources are.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Exclusions and doubts.</summary>
    public string? Note { get; init; }
}
