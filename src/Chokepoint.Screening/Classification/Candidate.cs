using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Wordings;

namespace Chokepoint.Screening.Classification;

/// <summary>One test of an entry and how the item stands to it.</summary>
/// <param name="Test">The test in the words of the rulebook.</param>
/// <param name="Truth">Met, failed, or unknown.</param>
/// <param name="Facts">The facts that it looked at.</param>
/// <param name="Decides">Whether the truth of the whole condition rests on it.</param>
public sealed record Threshold(string Test, Truth Truth, IReadOnlyList<string> Facts, bool Decides)
{
    /// <summary><c>met</c>, <c>failed</c> or <c>unknown</c>.</summary>
    public string State => Truth switch
    {
        Truth.True => "met",
        Truth.False => "failed",
        Truth.Unknown => "unknown",
    };
}

/// <summary>An entry that the item could be, with what speaks for it and against it. Help for a person, and no classification.</summary>
public sealed record Candidate
{
    /// <summary>The entry.</summary>
    public required RuleItem Item { get; init; }

    /// <summary>From 0 to 1: the mean of the three parts below, a quarter of it where something rules the entry out.</summary>
    public required double Score { get; init; }

    /// <summary>Digits of the customs number that agree, of eight.</summary>
    public required double Customs { get; init; }

    /// <summary>How much of the entry's tests is known to be met; 0 where it has none.</summary>
    public required double Tests { get; init; }

    /// <summary>The share of the description's words, by weight, that the entry has.</summary>
    public required double Words { get; init; }

    /// <summary>How many digits of the customs number agree.</summary>
    public required int Digits { get; init; }

    /// <summary>The words that item and entry share, the rarest first; chemical elements by their symbols.</summary>
    public required IReadOnlyList<string> SharedWords { get; init; }

    /// <summary>Each test of the entry.</summary>
    public required IReadOnlyList<Threshold> Thresholds { get; init; }

    /// <summary>What rules the entry out: the kind of item, the customs number, or a test that decides and fails. Empty where nothing does.</summary>
    public required IReadOnlyList<string> RuledOutBy { get; init; }

    /// <summary>Whether the entry's tests are all met and the rulebook says that they decide.</summary>
    public required bool Fits { get; init; }

    /// <summary>
    /// Restrictions that name the entry, and after them those that may hold for it and cannot hold for what is on no list; all in force on
    /// the day, or perhaps.
    /// </summary>
    public required IReadOnlyList<string> Provisions { get; init; }

    /// <summary>What imported editions of the list say of it.</summary>
    public required IReadOnlyList<Wording> Wordings { get; init; }

    /// <summary><c>fits</c>, <c>possible</c> or <c>ruled_out</c>.</summary>
    public string Standing => RuledOutBy.Count > 0 ? "ruled_out" : Fits ? "fits" : "possible";
}

/// <summary>The candidates of one authority, the likeliest first.</summary>
/// <param name="Authority">The authority's short name, upper case.</param>
/// <param name="Candidates">The candidates.</param>
public sealed record CandidateList(string Authority, IReadOnlyList<Candidate> Candidates);
