using Chokepoint.Core.Places;

namespace Chokepoint.Supply.Halts.Records;

/// <summary>What a row of a record tells of the world.</summary>
public enum RecordKind
{
    /// <summary>A line first lost output within these days.</summary>
    FirstLoss,

    /// <summary>A line first stood still within these days.</summary>
    FirstStop,

    /// <summary>A line that stood still ran again within these days.</summary>
    Restart,

    /// <summary>A line was back at its normal output within these days.</summary>
    Recovered,

    /// <summary>A line lost no output in these days.</summary>
    NoLoss,

    /// <summary>A line did not stand still in these days.</summary>
    NoStop,

    /// <summary>So much left a country in these days.</summary>
    Exports,

    /// <summary>So much reached a country in these days.</summary>
    Imports,

    /// <summary>The share of the normal flow that held a licence on the last of these days.</summary>
    Licences,
}

/// <summary>What happened, as far as anybody wrote it down: something to hold a run against.</summary>
public sealed record RecordRow
{
    /// <summary>What it tells.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The facility whose line is meant; <c>null</c> for every product.</summary>
    public string? Facility { get; init; }

    /// <summary>The items that are meant, by id; none for all.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The country that goods leave; for lines the one in which they stand.</summary>
    public Country? From { get; init; }

    /// <summary>The country that they reach.</summary>
    public Country? To { get; init; }

    /// <summary>The first day that is meant.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The first day after them.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The amount or share as the source gives it; NaN for dates.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>The least that counts as a hit.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>The most that counts as a hit.</summary>
    public double High { get; init; } = double.NaN;

    /// <summary>The unit of amounts.</summary>
    public string? Unit { get; init; }

    /// <summary>Who says so; <c>null</c> where nobody is named.</summary>
    public string? Source { get; init; }

    /// <summary>What people should know.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a run has to count a flow for it.</summary>
    public bool IsFlow => Kind is RecordKind.Exports or RecordKind.Imports;

    /// <summary>Whether it gives an amount or a share rather than dates.</summary>
    public bool IsAmount => IsFlow || Kind == RecordKind.Licences;

    /// <summary>Whether it says that something did not happen.</summary>
    public bool IsAbsence => Kind is RecordKind.NoLoss or RecordKind.NoStop;

    /// <summary>That flow.</summary>
    public BorderFlow Flow => new(Items, From, To, Kind == RecordKind.Imports);
}
