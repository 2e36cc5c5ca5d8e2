using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Intake.Reading;

/// <summary>Where in a text a claim stands, and with what weight.</summary>
internal enum Standing
{
    /// <summary>A main clause of the title or the first sentences says it: the text is about it.</summary>
    Lead,

    /// <summary>A main clause further down says it.</summary>
    Body,

    /// <summary>It is mentioned on the way to something else.</summary>
    Aside,
}

/// <summary>
/// One act as one sentence tells it. What is missing here may stand in another sentence about the same act; <c>Story</c> puts them together.
/// </summary>
internal sealed record Claim
{
    public required Quoted<Act> Act { get; init; }

    public required Quoted<Certainty> Certainty { get; init; }

    /// <summary>The number of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The number of the heading that it stands under.</summary>
    public int Heading { get; init; } = -1;

    public required Standing Standing { get; init; }

    /// <summary>Whether its words say no more than that trade is restricted: "curbs" may be a ban, a licence or a quota.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is aimed at parties that were named before: "the 28 entities".</summary>
    public bool IsAboutListed { get; init; }

    /// <summary>A list that the sentence does not name.</summary>
    public const string AnyList = "any";

    /// <summary>Which list a listing is of; empty for the ordinary one.</summary>
    public string List { get; init; } = "";

    /// <summary>Whether it is told of now or later: what "banned" tells without a day may be long ago.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Whether the title says it: a later sentence is more exact.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is told as something of the past.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether the sentence does what it says: <c>it is hereby decided</c>, <c>the bureau is amending</c>.</summary>
    public bool IsPerformed { get; init; }

    /// <summary>Whether it is told as news of these days.</summary>
    public bool IsRecent { get; init; }

    /// <summary>Whether a country is said to have done it, and more than a few days ago.</summary>
    public bool IsDaysOld { get; init; }

    public Quoted<string>? Authority { get; init; }

    public Quoted<Country>? By { get; init; }

    /// <summary>The government, cabinet or head of state, where it acts itself and none of its authorities.</summary>
    public Quoted<string>? Government { get; init; }

    /// <summary>Whether a list follows of what it is about.</summary>
    public bool OpensList { get; init; }

    /// <summary>Whether a list of goods is what it changes.</summary>
    public bool IsOfGoods { get; init; }

    /// <summary>Whether it only lets go on what was there before.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether it is to work only from a day far ahead.</summary>
    public bool IsFarAhead { get; init; }

    /// <summary>Whether it is told as what someone plans or weighs.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether the clause itself says that it happened on a day of these weeks.</summary>
    public bool IsDatedItself { get; init; }

    /// <summary>Whether the sentence names who acts, and not one before it.</summary>
    public bool NamesActor { get; init; }

    public ImmutableArray<Quoted<Country>> Countries { get; init; } = [];

    public Quoted<bool>? Worldwide { get; init; }

    public ImmutableArray<Quoted<string>> Parties { get; init; } = [];

    public ImmutableArray<Quoted<NamedItem>> Items { get; init; } = [];

    public ImmutableArray<Quoted<string>> EndUserTypes { get; init; } = [];

    public ImmutableArray<Quoted<string>> EndUses { get; init; } = [];

    public Quoted<DateOnly>? Announced { get; init; }

    /// <summary>Whether that day is only that of the text.</summary>
    public bool IsDateline { get; init; }

    public Quoted<DateOnly>? Effective { get; init; }

    /// <summary>The words that let it work from the day on which it was made public.</summary>
    public TextSpan? AtOnce { get; init; }

    public Quoted<DateOnly>? Until { get; init; }

    public Quoted<string>? Citation { get; init; }
}
