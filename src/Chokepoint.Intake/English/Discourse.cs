using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>What words point back to: who was spoken of last, who acted last, which day was told last.</summary>
internal sealed class Discourse(SourceText source, Masthead masthead)
{
    private const int NewsGoesOn = 2;
    private const int LeadSentences = 3;

    private Actor? _last = masthead.Issuer;
    private Quoted<DateOnly>? _day;
    private Quoted<DateOnly>? _listed;
    private (Country By, int Sentence)? _news;
    private readonly HashSet<Country> _acted = [];

    /// <summary>Who acted last, and acts on where nobody else is named.</summary>
    public Actor? Acting { get; private set; } = masthead.Issuer;

    /// <summary>Begins the section of a country, or one of several, in which nobody acts yet.</summary>
    public void Open(Actor? section, bool isOfSeveral)
    {
        if (isOfSeveral)
        {
            _last = null;
            Acting = null;
        }

        _last = section ?? _last;
        Acting = section ?? Acting;
    }

    /// <summary>Whose text it is, by who is first said to act in it: "this rule" is theirs.</summary>
    public Actor? Author { get; private set; } = masthead.Issuer;

    /// <summary>Who "it" is; "our ministry" is the one that publishes the text.</summary>
    public Actor? Meant(IReadOnlyList<Unit> units) => masthead.Issuer is { } issuer && units.Any(unit => unit.Word is "our" or "we") ? issuer : _last;

    /// <summary>Whether the text has told of something new that a country did.</summary>
    public bool HasActed(Country? country) => country is { } by && _acted.Contains(by);

    /// <summary>Whether one of the sentences right before tells of something new that a country did.</summary>
    public bool IsInNews(Country? country) => _news is { } news && news.By == country;

    /// <summary>The day of all entries of a list: <c>Other steps that were taken on Monday:</c></summary>
    public Quoted<DateOnly>? DayOfList(Sentence sentence) => sentence.Kind == BlockKind.ListItem ? _listed : null;

    /// <summary>"On the same day": the day that was told last.</summary>
    public Quoted<DateOnly>? SameDay(IReadOnlyList<Unit> units)
    {
        var same = Enumerable.Range(0, units.Count - 1).FirstOrDefault(i => units[i].Word == "same" && units[i + 1].Word == "day", -1);
        return same >= 0 && _day is { } day ? new Quoted<DateOnly>(day.Value, [.. day.Evidence, new TextSpan(units[same].Span.Start, units[same + 1].Span.End)]) : null;
    }

    /// <summary>Takes in a sentence and the acts that it told of.</summary>
    public void Add(Sentence sentence, Actor? speaker, List<Claim> claims)
    {
        var units = sentence.Units;
        Remember(sentence, speaker, claims);
        RememberNews(sentence, speaker, claims);
        Author ??= Acting;
        _acted.UnionWith(claims.Where(claim => claim is { Standing: Standing.Lead, IsPast: false, By: not null }).Select(claim => claim.By!.Value));
        var before = _day;
        _day = Times.In(units, 0, units.Count, source.Published) is { IsRecent: true, Said: { } day } ? day : _day;

        // "They put into law what he promised last Thursday:" is of another day.
        _listed = units[^1].Word == ":" ? units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "plan") ? before : _day : sentence.Kind == BlockKind.ListItem ? _listed : null;
    }

    /// <summary>"Britain announced its own measures on Monday. It also listed": what one did these days goes on in the next sentences.</summary>
    private void RememberNews(Sentence sentence, Actor? speaker, List<Claim> claims)
    {
        var units = sentence.Units;
        var isNew = Times.In(units, 0, units.Count, source.Published).Or(SameDay(units)).IsRecent && (claims.Exists(claim => claim.IsRecent) || Telltales.Issues(units));
        _news = isNew && (claims.FindLast(claim => claim.IsRecent)?.By ?? speaker?.By ?? Actors.Home(units)?.By) is { } by ? (by.Value, sentence.Number)
            : _news is { } news && sentence.Number - news.Sentence < NewsGoesOn ? _news : null;
    }

    private void Remember(Sentence sentence, Actor? speaker, List<Claim> claims)
    {
        var units = sentence.Units;
        // The Security Council acts for no country: only a text that begins with it tells what it does.
        var isOfCouncil = sentence.Number < LeadSentences || Acting is { By: null };
        var isOfActs = masthead.Issuer is null && (sentence.Kind is BlockKind.Heading || units.Count <= 10 || ActsOf(units));
        if (claims.FindLast(claim => claim.NamesActor && (claim.Standing != Standing.Aside || claim.Authority is not null) && (claim.By is not null || isOfCouncil)) is { } named)
        {
            _last = new Actor(named.Authority, named.By);
            Acting = _last;
        }
        else if (speaker?.Authority is not null && (speaker.By is not null || isOfCouncil))
        {
            _last = speaker;
            Acting = isOfActs ? _last : Acting;
        }
        else if (Actors.Subject(units) is { Authority: not null } subject && (subject.By is not null || isOfCouncil))
        {
            _last = subject;
            Acting = isOfActs ? _last : Acting;
        }
    }

    /// <summary>"Adopted its 19th package" goes on in what follows; "deplored the step" does not.</summary>
    private static bool ActsOf(IReadOnlyList<Unit> units) =>
        Enumerable.Range(0, units.Count).Any(i => VerbGroup.Read(units, i) is { Class: "impose" or "announce" or "approve" or "decide" or "pause" or "lift" or "stop" or "amend" or "add" or "extend", Mood: not VerbMood.Gerund });
}
