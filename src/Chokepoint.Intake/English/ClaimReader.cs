using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Reads the acts that sentences tell of, one after another: who was named before is who "it" and "the ministry" are.</summary>
internal sealed class ClaimReader(SourceText source, IReadOnlyList<Sentence> sentences)
{
    private const int LeadSentences = 4;

    private Actor? _last;
    private Actor? _home;
    private Claim? _told;
    private ImmutableArray<Quoted<Country>> _countries = [];
    private int _bodySentences;
    private bool _isAboutTrade;
    private bool _isEssay;
    private bool? _stopsTrade;
    private bool _isDraft;
    private bool _isNotice;
    private bool _listed;

    /// <summary>The acts of the next sentence.</summary>
    public IReadOnlyList<Claim> Read(Sentence sentence)
    {
        var units = sentence.Units;
        _bodySentences += sentence.Kind is BlockKind.Title or BlockKind.Heading || sentence.Units.Count < 8 || sentence.Units[0].Word == "[" ? 0 : 1;
        _home ??= sentences.Select(each => Actors.Home(each.Units)).FirstOrDefault(home => home is not null)
            ?? sentences.Select(each => Actors.First(each.Units)).FirstOrDefault(first => first is not null);
        _listed |= units.Any(unit => unit.As(PhraseKind.Noun) is { Value: "list" } && unit.Word.Contains(' ', StringComparison.Ordinal));
        _isEssay |= Telltales.IsEssay(sentence);
        _isAboutTrade |= sentence.Kind == BlockKind.Title && units.Any(IsAboutTrade);
        _isNotice |= _bodySentences <= 2 && Telltales.IsHeadOfNotice(sentence);
        _isDraft |= _bodySentences <= 3 && Cues.Has(units, "draft");
        if (sentence.IsQuestion)
        {
            return [];
        }

        var claims = new List<Claim>();
        var speaker = SpeakerOf(units);
        for (var at = 0; at < units.Count; at++)
        {
            if (VerbGroup.Read(units, at) is { } verb && ((verb.Class == "extend" ? Extension(sentence, verb, speaker) : null) ?? Claim(sentence, verb, speaker) ?? Extension(sentence, verb, speaker)) is { } claim)
            {
                // "Suspends the rule, lifting restrictions": what the suspension means.
                if (verb.Mood == VerbMood.Gerund && claim.Act.Value == Act.Lifting && claims.Exists(main => main.Act.Value == Act.Suspension && main.By?.Value == claim.By?.Value))
                {
                    continue;
                }

                claims.Add(claim);
                _told = claim;
                _countries = claim.Countries.IsEmpty ? _countries : claim.Countries;
            }
        }

        Remember(units, speaker, claims);
        return claims;
    }

    private Claim? Claim(Sentence sentence, VerbGroup verb, Actor? speaker)
    {
        var units = sentence.Units;
        var clause = Clause.Around(units, verb);
        verb = verb with { IsNegated = verb.IsNegated || (verb.Class is "export" or "leave" or "lift" && HasNoGoods(units, verb, clause)) };
        if (HeadOf(units, verb, clause) is not { } head)
        {
            return null;
        }

        // "Makes exports of graphite subject to a licence".
        if (verb.Class == "subject" && verb.Start == verb.At && Enumerable.Range(clause.Left, verb.Start - clause.Left).LastOrDefault(i => WordClasses.Making.Contains(units[i].Word), -1) is >= 0 and var making)
        {
            verb = verb with { Start = making };
        }

        var (objectFrom, objectTo) = verb.IsPassive || verb.Class is "subject" or "effect" or "remain" or "join" or "require" ? (clause.Left, clause.Right) : (verb.At + 1, clause.Right);
        var aboutTrade = _isAboutTrade || units.Any(IsAboutTrade);
        var withLicence = Enumerable.Range(clause.Left, clause.Right - clause.Left).Any(i => units[i].As(PhraseKind.Noun)?.Value == "licence" && Telltales.IsBehindWithout(units, i));
        var again = Enumerable.Range(clause.Left, clause.Right - clause.Left).Any(i => WordClasses.Again.Contains(units[i].Word));
        var closed = verb.At + 1 < units.Count && WordClasses.Closed.Contains(units[verb.At + 1].Word);
        var toSomeone = Objects.Targets(units, objectFrom, objectTo, null).Any();
        if (verb.Class == "amend" && Enumerable.Range(verb.At, Math.Max(0, head.At - verb.At)).Any(i => units[i].Word is "entry" or "entries"))
        {
            return null;
        }

        // "A list" is any list; who stands on one of parties is named with it.
        if (units[head.At].Word is "list" or "lists" && !units.Any(unit => WordClasses.People.Contains(unit.Word) || unit.Is(PhraseKind.Use)) && !IsOfGoods(units))
        {
            return null;
        }

        // A metal that is put on "the list" is an item, and no party.
        if (head.Class == "list" && WordClasses.AnyList.Contains(units[head.At].Word) && PutsGoods(units, verb, head, clause))
        {
            head = head with { Class = "goodslist" };
        }

        if (Frames.ActOf(verb, head, aboutTrade, withLicence, toSomeone, Objects.IsOfAmount(units, objectFrom, objectTo), again, closed) is not { } act)
        {
            return null;
        }

        act = act == Act.Suspension && IsHalt(units, head) ? Act.Ban : act;

        // "Secures approval", "holds a licence": who has one makes no rule.
        if (verb is { Class: "require", IsPassive: false, Mood: VerbMood.Fact or VerbMood.Gerund } && !WordClasses.Demands.Contains(units[verb.At].Word))
        {
            return null;
        }

        // "It now requires a licence to export": who needs one does not ask for one.
        if (verb is { Class: "require", IsPassive: false, Mood: VerbMood.Fact } && head.At <= verb.At + 2 && verb.Start > 0 && units[verb.Start - 1].Word is "it" or "they" or "he" or "she" or "we")
        {
            return null;
        }

        var governor = Governor.Of(units, verb);
        var actor = ActorOf(units, verb, governor, clause, speaker, out var namesActor);
        if (actor is null || Telltales.IsNone(units, verb, governor, clause))
        {
            return null;
        }

        var times = Times.In(units, 0, units.Count, source.Published);
        if (verb.Class == "remain" && times.Until is null && !units.Any(unit => unit.Word is "another" or "further" or "additional"))
        {
            // That something goes on is no news, but that it goes on for longer is.
            return null;
        }

        var (certainty, certaintyAt) = Certainties.Of(units, verb, governor, times);
        certainty = _isDraft && certainty == Certainty.Enacted && verb.IsPresent ? Certainty.Considered : certainty;
        act = governor is { Class: "threaten" } || verb.Class == "threaten" ? Act.Threat : Cues.Has(units, "rumour") ? Act.Rumour : act;
        var span = new TextSpan(units[verb.Start].Span.Start, units[verb.At].Span.End);
        var by = actor.By?.Value;
        var worldwide = Objects.Worldwide(units, objectFrom, objectTo);
        var standing = StandingOf(sentence, clause, verb);
        ImmutableArray<Quoted<NamedItem>> items = [.. Objects.Items(units, Math.Min(objectFrom, verb.Start), objectTo)];
        if (items.IsEmpty && verb.Mood == VerbMood.Gerund)
        {
            items = [.. Objects.Items(units, 0, verb.Start)];
        }
        if (act == Act.Listing)
        {
            items = [];
        }
        else if (!items.IsEmpty && act is Act.Ban or Act.Licence or Act.Quota)
        {
            items = [.. items, .. OpenItems.Beside(units, verb, clause, source.Text, items)];
        }
        else if (items.IsEmpty && act is Act.Ban or Act.Licence or Act.Quota or Act.Lifting or Act.Suspension)
        {
            items = [.. OpenItems.In(units, verb, clause, source.Text)];
        }

        return new Claim
        {
            Act = new Quoted<Act>(act, [span]),
            Certainty = new Quoted<Certainty>(act == Act.Rumour ? Certainty.Reported : certainty, [certaintyAt ?? span]),
            Sentence = sentence.Number,
            Standing = certainty == Certainty.Denied ? Standing.Lead : standing is Standing.Lead && governor is null && _bodySentences > 1 && Telltales.IsOldPerfect(sentence, verb, times, speaker) && !IsDatedSoon(sentence) ? Standing.Body : standing,
            IsTitle = sentence.Kind == BlockKind.Title,
            IsPast = (IsPast(units, clause, times) && !Telltales.Performs(units) && !(verb is { IsPresent: true, IsPassive: true } && times.Effective is not null) && !(governor is null && (verb.Mood == VerbMood.Future || (verb.Mood == VerbMood.Infinitive && sentence.Kind == BlockKind.Title)))) || (verb.IsPluperfect && certainty != Certainty.Denied) || Telltales.IsAlready(units, verb) || Cues.Has(units, "history"),
            IsPresent = verb.IsPresent,
            IsVague = (act == Act.Licence && IsVague(units, verb, head)) || units[head.At].Word.StartsWith("sanction", StringComparison.Ordinal) || units[head.At].Word.Contains("restrictive measure", StringComparison.Ordinal),
            IsAboutListed = act is Act.Ban or Act.Licence && Objects.IsAboutListed(units, objectFrom, objectTo),
            IsRecent = times.IsRecent && units[verb.Start].Word != "having",
            Authority = actor.Authority,
            By = actor.By,
            NamesActor = namesActor,
            List = act != Act.Listing ? "" : head.Class == "party" ? Reading.Claim.AnyList : ListOf(units[head.At].Word),
            // "To all countries, including Singapore": those that are named narrow nothing.
            Countries = worldwide is not null && act != Act.Listing ? [] : [.. Objects.Targets(units, objectFrom, act == Act.Listing ? Objects.EndOfTargets(units, Math.Max(head.At, verb.At)) : objectTo, by, act == Act.Listing).DistinctBy(country => country.Value)],
            Worldwide = worldwide,
            Parties = PartiesOf(sentence, verb, act, head, objectFrom, objectTo),
            Items = items,
            EndUserTypes = Objects.Uses(units, objectFrom, objectTo, "end_user_type"),
            EndUses = Objects.Uses(units, objectFrom, objectTo, "end_use"),
            Announced = times.Said,
            Effective = times.Effective,
            AtOnce = times.AtOnce,
            Until = times.Until,
        };
    }

    /// <summary><c>was considering whether to include rare earths</c>: the act that was told before, for more goods.</summary>
    private Claim? Extension(Sentence sentence, VerbGroup verb, Actor? speaker)
    {
        var units = sentence.Units;
        var governor = Governor.Of(units, verb);
        var clause = Clause.Around(units, verb);
        if (verb.Class is not ("include" or "add" or "extend" or "impose") || _told is not { Act.Value: Act.Ban or Act.Licence or Act.Quota or Act.Suspension } told
            || governor is not { Class: "consider" or "plan" or "propose" or "threaten" } || Telltales.IsNone(units, verb, governor, clause))
        {
            return null;
        }

        ImmutableArray<Quoted<NamedItem>> items = [.. Objects.Items(units, verb.At + 1, clause.Right)];
        var actor = ActorOf(units, verb, governor, clause, speaker, out var named);
        if (items.IsEmpty || actor?.By?.Value != told.By?.Value)
        {
            return null;
        }

        var (certainty, at) = Certainties.Of(units, verb, governor, Times.In(units, 0, units.Count, source.Published));
        return told with
        {
            Certainty = new Quoted<Certainty>(certainty, [at ?? units[verb.At].Span]),
            Act = told.Act with { Evidence = [units[verb.At].Span] },
            Sentence = sentence.Number,
            Standing = StandingOf(sentence, clause, verb),
            IsTitle = false,
            NamesActor = named,
            Items = items,
            Countries = told.Countries.IsEmpty ? _countries : told.Countries,
            // For whom the extension would be is not said, even where the ban itself is for some users only.
            EndUserTypes = [],
            EndUses = [],
            Parties = [],
            Announced = null,
            Effective = null,
            AtOnce = null,
            Until = null,
        };
    }

    /// <summary>Parties stand between the verb and its list, or behind "including".</summary>
    private ImmutableArray<Quoted<string>> PartiesOf(Sentence sentence, VerbGroup verb, Act act, Head head, int from, int to)
    {
        var units = sentence.Units;
        var including = Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(i => units[i].Word is "including" or "namely" or "among", -1);
        if (including >= 0 && (NamesParties(act, head) || Objects.IsAboutListed(units, from, to)))
        {
            return [.. Objects.Parties(units, including + 1, head.At > including ? head.At : Objects.EndOfNames(units, including + 1, to), source.Text)];
        }

        // Where every word of a title has a capital, capitals tell no names.
        if (sentence.Kind is BlockKind.Title or BlockKind.Heading && IsInTitleCase(units))
        {
            return [];
        }

        return !NamesParties(act, head) ? []
            : head.At > verb.At ? [.. Objects.Parties(units, verb.At + 1, head.At, source.Text)]
            : verb.IsPassive ? [.. Objects.Parties(units, from, verb.Start, source.Text)]
            : [.. Objects.Parties(units, from, to, source.Text)];
    }

    /// <summary>"After banning wheat in May, the government has banned flour": a day of the clause before is none of this one.</summary>
    private bool IsPast(IReadOnlyList<Unit> units, Clause clause, Times times) =>
        times.IsPast && (clause.Left == 0 || clause.Opener.Length > 0 || !WordClasses.Breakers.Contains(units[0].Word) || Times.In(units, clause.Left, units.Count, source.Published).IsPast);

    private static bool IsInTitleCase(IReadOnlyList<Unit> units)
    {
        var words = units.Where(unit => unit.Word.Length > 3 && char.IsLetter(unit.Word[0])).ToList();
        return words.Count > 4 && words.Count(unit => unit.IsCapital) * 5 >= words.Count * 4;
    }

    /// <summary>Which list: one act may put some on one and others on another.</summary>
    private static string ListOf(string list) =>
        list.Contains("unreliable", StringComparison.Ordinal) ? "unreliable"
        : list.Contains("watch", StringComparison.Ordinal) ? "watch"
        : list.Contains("unverified", StringComparison.Ordinal) || list == "uvl" ? "unverified"
        : list.Contains("military", StringComparison.Ordinal) || list.StartsWith("meu", StringComparison.Ordinal) ? "military"
        : "";

    private static bool NamesParties(Act act, Head head) => act == Act.Listing || (act == Act.Lifting && head.Class is "list" or "party");

    /// <summary>"The suspension", where the text has told that exports were suspended, is a ban.</summary>
    private bool IsHalt(IReadOnlyList<Unit> units, Head head) =>
        _told is not { Act.Value: Act.Suspension or Act.Lifting } && units[head.At].As(PhraseKind.Noun)?.Extra == "suspension" && !(head.At + 1 < units.Count && units[head.At + 1].Word is "of" or "on") && (_stopsTrade ??= sentences.Any(StopsTrade));

    private static bool StopsTrade(Sentence sentence)
    {
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].As(PhraseKind.Noun) is { Extra: "ban" } || (VerbGroup.Read(units, i) is { Class: "pause" or "stop" } verb
                && (Frames.HeadIn(units, verb.At + 1, Math.Min(units.Count, verb.At + 6), verb.Class) is { Class: "trade" } || Frames.HeadIn(units, Math.Max(0, verb.Start - 8), verb.Start, verb.Class) is { Class: "trade" })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>listed 12 Chinese entities</c>: whom a verb is about by itself.</summary>
    private static bool NamesPeople(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        var (from, to) = verb.IsPassive ? (clause.Left, verb.Start) : (verb.At + 1, Math.Min(verb.At + 8, clause.Right));
        return Enumerable.Range(from, Math.Max(0, to - from)).Any(i => WordClasses.PartyWords.Contains(units[i].Word));
    }

    private static bool IsOfGoods(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word.Contains("export", StringComparison.Ordinal) || unit.Word.Contains("control", StringComparison.Ordinal) || unit.Word.Contains("sanction", StringComparison.Ordinal));

    /// <summary>Whether what a verb puts on a list are goods: some are named, or only goods are spoken of.</summary>
    private static bool PutsGoods(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause)
    {
        var (from, to) = verb.IsPassive ? (clause.Left, verb.Start) : (verb.At + 1, head.At);
        var put = Enumerable.Range(from, Math.Max(0, to - from)).Select(i => units[i]).ToList();
        return put.Exists(unit => unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word))
            && !put.Exists(unit => WordClasses.PartyWords.Contains(unit.Word));
    }

    private static bool IsAboutTrade(Unit unit) =>
        unit.As(PhraseKind.Noun)?.Value is "trade" or "measure" || unit.Is(PhraseKind.Item) || Frames.IsTradeVerb(unit) || unit.Word is "exporters" or "exporter" or "overseas" or "abroad" || unit.Word.StartsWith("export ", StringComparison.Ordinal);

    /// <summary>Only words of permission say that a licence is what it takes.</summary>
    private static bool IsVague(IReadOnlyList<Unit> units, VerbGroup verb, Head head) =>
        verb.Class is not ("require" or "subject") && !units[head.At].Word.Contains("licens", StringComparison.Ordinal)
        && !units[head.At].Word.Contains("licence", StringComparison.Ordinal) && !units[head.At].Word.Contains("permit", StringComparison.Ordinal);

    private Head? HeadOf(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        if (verb.Class is "blacklist" or "delist" || (verb.Class == "list" && NamesPeople(units, verb, clause)) || (verb is { Class: "add" or "lift", Mood: not VerbMood.Infinitive } && _listed && NamesPeople(units, verb, clause) && Frames.HeadIn(units, verb.At + 1, clause.Right, verb.Class) is null))
        {
            return new Head("party", null, verb.At);
        }

        if (verb.Class == "leave")
        {
            // "No onions will leave Egypt": goods, and the country that they stay in.
            return LeavesCountry(units, verb) && Enumerable.Range(clause.Left, verb.Start - clause.Left).Any(i => units[i].Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(units[i].Word) || units[i].As(PhraseKind.Noun)?.Value == "trade") ? new Head("trade", null, verb.At) : null;
        }

        if (verb.Class == "export")
        {
            return verb.IsPassive || (verb is { Mood: VerbMood.Possible or VerbMood.Duty } && (verb.IsNegated || verb.IsNoLonger)) ? new Head("trade", null, verb.At) : null;
        }

        if (verb.IsPassive && verb.Class is "stop" && Frames.HeadIn(units, verb.At + 1, Math.Min(verb.At + 5, clause.Right), verb.Class) is { Class: "trade" } from)
        {
            return from;
        }

        // "Licences are required for chips".
        if (verb is { Class: "require", IsPassive: true } && Frames.HeadIn(units, clause.Left, verb.Start, verb.Class) is { Class: "licence" } required)
        {
            return required;
        }

        // A passive "placed under export control" and "added to the list" has the head behind it all the same.
        var behind = Frames.HeadIn(units, verb.At + 1, clause.Right, verb.Class);
        if (verb is { Class: "add", IsPassive: false } && behind is null or { Class: "item" } && Frames.HeadIn(units, verb.At + 1, Math.Min(verb.At + 8, clause.Right), "impose") is { Class: "measure" or "weak", Act: Act.Licence } added)
        {
            return added;
        }

        if (verb.Class is "effect" or "remain")
        {
            return Frames.HeadIn(units, clause.Left, verb.Start, verb.Class);
        }

        return verb.IsPassive && verb.Class is not ("place" or "add" or "include" or "list" or "subject" or "require")
            ? Frames.HeadIn(units, clause.Left, verb.Start, verb.Class)
            : behind ?? (verb.IsPassive ? Frames.HeadIn(units, clause.Left, verb.Start, verb.Class) : null);
    }

    /// <summary><c>no onions will leave</c>, <c>no entity may export</c>: what is denied stands before the goods, or before who sells them.</summary>
    private static bool HasNoGoods(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        for (var i = verb.Start - 1; i >= clause.Left; i--)
        {
            if (units[i].Word is "no" or "none")
            {
                return units[i + 1].Word != "longer" && units[i + 1].As(PhraseKind.Noun)?.Value is not "licence";
            }
        }

        return false;
    }

    private static bool LeavesCountry(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units[verb.At].Word.Contains("country", StringComparison.Ordinal) || (verb.At + 1 < units.Count && units[verb.At + 1].Place is not null);

    private Actor? ActorOf(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Clause clause, Actor? speaker, out bool named)
    {
        var start = governor?.Start ?? verb.Start;
        var from = governor is { } g ? Clause.Around(units, g).Left : clause.Left;
        Actor? own;
        if (verb.IsPassive)
        {
            own = Actors.By(units, verb.At + 1, clause.Right);
        }
        else if (verb.Mood == VerbMood.Gerund || (verb.Mood == VerbMood.Infinitive && governor is null))
        {
            own = Actors.Before(units, from, start);
            if (verb.Mood == VerbMood.Infinitive && Actors.IsOfCompany(units, from, start))
            {
                named = false;
                return null;
            }
        }
        else
        {
            var subject = Subject.Of(units, from, start);
            if (subject.Kind == SubjectKind.Other || (subject.Kind == SubjectKind.Trader && verb.Class is not ("require" or "export" or "subject")))
            {
                named = false;
                return null;
            }

            own = subject.Actor;
        }

        named = own is not null;
        if (own is not null)
        {
            return Complete(own, speaker);
        }

        named = speaker is not null;
        return speaker ?? _last ?? Actors.Anyone(units) ?? (_isAboutTrade || units.Any(IsAboutTrade) ? _home : null);
    }

    /// <summary>Where a sentence names the country that acts and its authority speaks, both are known.</summary>
    private static Actor Complete(Actor own, Actor? speaker) =>
        own.Authority is null && speaker?.Authority is not null && speaker.By?.Value == own.By?.Value ? own with { Authority = speaker.Authority } : own;

    /// <summary>Whether one of the next sentences gives a day of these weeks: then the text is about something new.</summary>
    private bool IsDatedSoon(Sentence sentence) =>
        sentences.Skip(sentence.Number + 1).Take(2).Any(next => next.Kind == BlockKind.Paragraph && Times.In(next.Units, 0, next.Units.Count, source.Published).IsRecent);

    private Standing StandingOf(Sentence sentence, Clause clause, VerbGroup verb)
    {
        if (clause.Opener is not ("" or "whether") || (verb.IsReduced && sentence.Kind != BlockKind.Title && sentence.Units[verb.Start - 1].Word != ",") || (sentence.Kind != BlockKind.Title && Certainties.IsDecided(sentence.Units, verb)) || Telltales.IsOngoing(sentence.Units, verb) || (sentence.Kind == BlockKind.ListItem && !sentence.Units[0].IsCapital))
        {
            return Standing.Aside;
        }

        if (_isEssay || verb.IsReduced)
        {
            return Standing.Body;
        }

        return sentence.Kind == BlockKind.Title || Telltales.Performs(sentence.Units) || _isNotice || _bodySentences <= LeadSentences ? Standing.Lead : Standing.Body;
    }

    /// <summary>Who speaks: <c>the ministry said</c>.</summary>
    private static Actor? SpeakerOf(IReadOnlyList<Unit> units)
    {
        for (var at = 0; at < units.Count; at++)
        {
            if (VerbGroup.Read(units, at) is { Class: "say" or "announce" or "decide" } verb && Actors.Before(units, Clause.Around(units, verb).Left, verb.Start) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    private void Remember(IReadOnlyList<Unit> units, Actor? speaker, List<Claim> claims)
    {
        var named = claims.FindLast(claim => claim.NamesActor);
        if (named is not null)
        {
            _last = new Actor(named.Authority, named.By);
        }
        else if (speaker?.Authority is not null)
        {
            _last = speaker;
        }
        else if (Actors.Subject(units) is { Authority: not null } subject)
        {
            _last = subject;
        }
    }

}
