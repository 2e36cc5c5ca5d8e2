using Chokepoint.Law.Conditions;
using Chokepoint.Law.Wordings;

namespace Chokepoint.Law.Measures;

/// <summary>The regimes of one authority: measures, goods lists, party lists. Immutable; equal content has equal <see cref="Hash"/>.</summary>
public sealed class Rulebook
{
    /// <summary>The authority's short name, lower case: <c>cn</c>.</summary>
    public required string Authority { get; init; }

    /// <summary>The rulebook's title.</summary>
    public required string Title { get; init; }

    /// <summary>The last day through which its law was verified.</summary>
    public required DateOnly VerifiedThrough { get; init; }

    /// <summary>The authority's own time.</summary>
    public required TimeSpan UtcOffset { get; init; }

    /// <summary>Its regimes.</summary>
    public required IReadOnlyList<Regime> Regimes { get; init; }

    /// <summary>Who decides about its permits.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>How it sees places.</summary>
    public Geography Geography { get; init; } = Geography.Plain;

    /// <summary>Its measures, by id.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Its goods entries.</summary>
    public required IReadOnlyList<RuleItem> Items { get; init; }

    /// <summary>Its party entries.</summary>
    public required IReadOnlyList<PartyListing> Listings { get; init; }

    /// <summary>What editions of official lists say of its entries, if someone imported them.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];

    /// <summary>Technical parameters by name, with the dimension of their unit.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Named conditions.</summary>
    public required IReadOnlyDictionary<string, Condition> Terms { get; init; }

    /// <summary>How controlled content is worked out from a bill of materials; <c>null</c> where its law asks for none, or the rulebook does not say.</summary>
    public ContentRule? Content { get; init; }

    /// <summary>SHA-256 over all its files, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>All provisions of all measures, in order.</summary>
    public IEnumerable<Provision> Provisions => Measures.SelectMany(measure => measure.Provisions);

    /// <summary>The files that it was read from, by path; an overlay is read together with them.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

/// <summary>One body of law with its own permit.</summary>
/// <param name="Id">The id: <c>cn/dual-use</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Subject">When a transaction is subject to it at all.</param>
public sealed record Regime(string Id, string Title, Condition Subject)
{
    /// <summary>What is to be done about every transaction that it reaches, whatever its provisions say.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];
}
