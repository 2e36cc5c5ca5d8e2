using System.Collections.Immutable;
using Chokepoint.Core.Places;

namespace Chokepoint.Intake.Announcements;

/// <summary>One act that a text tells of. What it leaves open is <c>null</c> or empty, never guessed.</summary>
public sealed record Announcement
{
    /// <summary>What is done.</summary>
    public required Quoted<Act> Act { get; init; }

    /// <summary>How certain it is.</summary>
    public required Quoted<Certainty> Certainty { get; init; }

    /// <summary>Who does it, by the short name of the field: <c>MOFCOM</c>, <c>BIS</c>, <c>OFAC</c>, <c>EU Council</c>, <c>METI</c>.</summary>
    public Quoted<string>? Authority { get; init; }

    /// <summary>The country that acts.</summary>
    public Quoted<Country>? By { get; init; }

    /// <summary>Countries that it is aimed at; all the world where the text says so.</summary>
    public ImmutableArray<Quoted<Country>> Countries { get; init; } = [];

    /// <summary>Whether the text says that it holds for all countries.</summary>
    public Quoted<bool>? Worldwide { get; init; }

    /// <summary>Parties that it is aimed at, as the text names them.</summary>
    public ImmutableArray<Quoted<string>> Parties { get; init; } = [];

    /// <summary>What it is about.</summary>
    public ImmutableArray<Quoted<NamedItem>> Items { get; init; } = [];

    /// <summary>For whom, in the words of the column <c>end_user_type</c>: <c>military</c>, <c>government</c>, <c>civil</c>.</summary>
    public ImmutableArray<Quoted<string>> EndUserTypes { get; init; } = [];

    /// <summary>For what, in the words of the column <c>end_use</c>.</summary>
    public ImmutableArray<Quoted<string>> EndUses { get; init; } = [];

    /// <summary>The day on which it was made public.</summary>
    public Quoted<DateOnly>? Announced { get; init; }

    /// <summary>The first day on which it works.</summary>
    public Quoted<DateOnly>? Effective { get; init; }

    /// <summary>The last day on which it works.</summary>
    public Quoted<DateOnly>? Until { get; init; }

    /// <summary>The number or citation of the act, as the text has it.</summary>
    public Quoted<string>? Citation { get; init; }

    /// <summary>What the text itself says is not known: "did not say which items". Names of fields, with those words.</summary>
    public ImmutableArray<Quoted<string>> LeftOpen { get; init; } = [];
}
