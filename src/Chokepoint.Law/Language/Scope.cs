using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Language;

/// <summary>What a condition may name besides facts: all of it comes from the rulebook that the condition stands in.</summary>
internal sealed class Scope
{
    /// <summary>The authority's short name, lower case, for measure ids written without it.</summary>
    public required string Authority { get; init; }

    /// <summary>Parameter name to the dimension of its unit.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Finds the ids that <c>ID</c>, a code such as <c>1C902</c> or a set such as <c>@2024-033</c> stands for; none if unknown.</summary>
    public required Func<string, IReadOnlyList<string>> FindItems { get; init; }

    /// <summary>Words for the suggestion where an item is unknown.</summary>
    public required IReadOnlyCollection<string> ItemWords { get; init; }

    /// <summary>Ids of measures, with their authority.</summary>
    public required IReadOnlySet<string> Measures { get; init; }

    /// <summary>Names of party lists.</summary>
    public required IReadOnlySet<string> PartyLists { get; init; }

    /// <summary>Names of goods lists that provisions add to.</summary>
    public required IReadOnlySet<string> GoodsLists { get; init; }

    /// <summary>Country groups by name.</summary>
    public required IReadOnlyDictionary<string, CountryGroup> Groups { get; init; }

    /// <summary>For each mark the ids of the entries that carry it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Marks { get; init; }

    /// <summary>Names of terms.</summary>
    public required IReadOnlyCollection<string> TermNames { get; init; }

    /// <summary>Binds a term when first asked for; <c>null</c> where it is being bound already, and so is defined by itself.</summary>
    public required Func<string, Condition?> FindTerm { get; init; }
}
