using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Reads the acts that sentences tell of, one after another: who was named before is who "it" and "the ministry" are.</summary>
internal sealed class ClaimReader(SourceText source, IReadOnlyList<Sentence> sentences, Masthead masthead)
{
    private const int LongAgo = 45;
    private const int FewDays = 5;

    private readonly Topic _topic = new(source, sentences, masthead);
    private readonly Discourse _discourse = new(source, masthead);
    private Claim? _told;
    private ImmutableArray<Quoted<Country>> _countries = [];

    /// <summary>Whether parties that are "added" are put on a list that was named before.</summary>
    private bool NamesList => _topic.NamesList || _told is { Act.Value: Act.Listing };

    /// <summary>The acts of the next sentence.</summary>
    public IReadOnlyList<Claim> Read(Sentence sentence)
    {
        _topic.Add(sentence);
        if (sentence.IsQuestion || !_topic.IsOfExports)
        {
            return [];
        }

        _discourse.Open(_topic.Section);
        sentence = Nominals.Completed(sentence) ?? sentence;
        var units = sentence.Units;
        var claims = new List<Claim>();
        var speaker = Doer.Speaker(units);
        for (var at = 0; at < units.Count; at++)
        {
            if (VerbGroup.Read(units, at) is { } verb && ClaimOf(sentence, verb, speaker) is { } claim && !SaysWhatSuspensionMeans(claim, verb, claims))
            {
                Tell(claim, claims);
                foreach (var further in Further(sentence, verb, speaker, claim))
                {
                    Tell(further, claims);
                }
            }
        }

        _discourse.Add(sentence, speaker, claims);
        return claims;
    }

    private void Tell(Claim claim, List<Claim> claims)
    {
        claims.Add(claim);
        _told = claim.Standing == Standing.Aside ? _told ?? claim : claim;
        _countries = claim.Countries.IsEmpty ? _countries : claim.Countries;
    }

    /// <summary><c>approved sanctions, among them a ban on exports of engines</c>: one verb, and more than one act.</summary>
    private IEnumerable<Claim> Further(Sentence sentence, VerbGroup verb, Actor? speaker, Claim first)
    {
        var units = sentence.Units;
        var clause = Clause.Around(units, verb);
        return verb.IsPassive || Heads.Of(units, verb, clause, NamesList) is not { } head
            ? []
            : Heads.Further(units, head, clause)
                .Select(further => Told(sentence, verb, speaker, further))
                .OfType<Claim>()
                .Where(claim => claim.Act.Value != first.Act.Value || first.IsVague);
    }

    private Claim? ClaimOf(Sentence sentence, VerbGroup verb, Actor? speaker) =>
        (verb.Class == "extend" ? Extension(sentence, verb, speaker) : null) ?? Told(sentence, verb, speaker) ?? Extension(sentence, verb, speaker);

    /// <summary>"Suspends the rule, lifting restrictions".</summary>
    private static bool SaysWhatSuspensionMeans(Claim claim, VerbGroup verb, List<Claim> claims) =>
        verb.Mood == VerbMood.Gerund && claim.Act.Value == Act.Lifting && claims.Exists(main => main.Act.Value == Act.Suspension && main.By?.Value == claim.By?.Value);

    private Claim? Told(Sentence sentence, VerbGroup verb, Actor? speaker, Head? further = null)
    {
        var units = sentence.Units;
        var clause = Clause.Around(units, verb);
        verb = verb with { IsNegated = verb.IsNegated || (verb.Class is "export" or "leave" or "lift" && Telltales.HasNoGoods(units, verb, clause)), Start = StartOf(units, verb, clause) };

        // "Exports to the United Kingdom need no permit".
        verb = verb with { IsNegated = verb.IsNegated || (verb is { Class: "require", IsPassive: false } && Telltales.NeedsNone(units, verb, clause)) };
        var (from, to) = verb.IsPassive || verb.Class is "subject" or "effect" or "remain" or "join" or "require" or "leave" or "lapse" ? (clause.Left, clause.Right) : (verb.At + 1, clause.Right);
        from = further?.At ?? from;
        if ((further ?? Heads.Of(units, verb, clause, NamesList)) is not { } head
            || ActOf(units, verb, head, clause, from, to) is not { } act
            || Telltales.IsHolding(units, verb, head))
        {
            return null;
        }

        var governor = Governor.Of(units, verb);
        var times = Times.Of(units, clause, source.Published).Or(_discourse.SameDay(units)).OrOfList(_discourse.DayOfList(sentence));
        if (DoerOf(units, verb, governor, clause, speaker, out var namesActor) is not { } actor
            || Telltales.IsNone(units, verb, governor, clause)
            || Telltales.JustGoesOn(units, verb, times))
        {
            return null;
        }

        var (certainty, certaintyAt) = Certainties.Of(units, verb, governor, times);
        certainty = _topic.IsDraft && certainty == Certainty.Enacted && verb.IsPresent ? Certainty.Considered : certainty;
        if (certainty == Certainty.Announced && governor is { Class: "plan" } && speaker is null && sentence.Number + 1 < sentences.Count && Cues.Of(sentences[sentence.Number + 1].Units, "reported") is { } told)
        {
            // "Plans to restrict shipments. The rule is not final, said people familiar with the matter".
            (certainty, certaintyAt) = (Certainty.Reported, told);
        }

        if (certainty == Certainty.Enacted && namesActor && governor is null && speaker?.By is { } sayer && actor.By is { } doer && sayer.Value != doer.Value)
        {
            // "Seoul said Chinese customs had halted shipments".
            (certainty, certaintyAt) = (Certainty.Reported, sayer.Evidence[0]);
        }

        // A verb that the text leaves out has no words: those of its head say what is done.
        var said = units[verb.At].Span.Length > 0;
        var span = said ? new TextSpan(units[verb.Start].Span.Start, units[verb.At].Span.End) : units[head.At].Span;
        act = governor is { Class: "threaten" } || verb.Class == "threaten" ? Act.Threat : certainty != Certainty.Denied && Cues.Of(units, "rumour")?.Start < span.Start ? Act.Rumour : act;
        var worldwide = Objects.Worldwide(units, from, to);

        // In its own notice an authority that "has placed 26 entities" on a list tells what it does, and speaks for itself.
        var teller = act == Act.Listing && namesActor && !IsOfOther(actor) && masthead.Issuer is not null ? actor : speaker;
        var isDaysOld = (actor.Authority is null || (act == Act.Listing && IsAbroad(actor))) && (times.Said?.Value < source.Published?.AddDays(-FewDays) || units.Any(unit => unit.Word == "last week"));
        return new Claim
        {
            Act = new Quoted<Act>(act, [span]),
            Certainty = new Quoted<Certainty>(act == Act.Rumour ? Certainty.Reported : certainty, [certaintyAt ?? span]),
            Sentence = sentence.Number,
            Standing = StandingOf(sentence, clause, verb, governor, times, certainty, teller) is var standing && standing == Standing.Lead && ((IsOfOther(actor) && !times.IsRecent) || (isDaysOld && IsAbroad(actor))) ? Standing.Body : standing,
            IsTitle = sentence.Kind == BlockKind.Title,
            IsPast = IsPast(sentence, verb, governor, clause, times, certainty),
            IsPresent = verb.IsPresent && !Telltales.IsOldPerfect(sentence, verb, times, speaker),
            IsVague = (act == Act.Licence && Heads.IsVague(units, verb, head)) || Heads.IsSanction(units, head),
            IsAboutListed = act is Act.Ban or Act.Licence && (Parties.IsAboutListed(units, from, to) || (verb.Class == "subject" && _told is { Act.Value: Act.Listing } && sentence.Number == _told.Sentence + 1 && verb.Start == 1 && units[0].Word is "they" or "these")),
            IsRecent = IsRecent(units, verb, clause, times, actor),
            IsDaysOld = isDaysOld,
            Authority = actor.Authority,
            By = actor.By,
            NamesActor = namesActor,
            Government = actor.Authority is null ? Doer.Government(units, verb, clause) : null,
            IsOfGoods = head.Class == "goodslist",
            IsFarAhead = times.IsFarAhead,
            IsPlanned = governor is not null,
            // "Extends the requirement to spare parts" is wider, not longer.
            IsExtension = verb.Class == "extend" && act != Act.Licence && !Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At - 1)).Any(i => units[i].Word == "to" && units[i + 1].Date is null),
            IsDatedItself = IsDatedItself(units, clause, times),
            List = act != Act.Listing ? "" : Parties.ListOf(units, head, actor.By?.Value),
            // "To all countries, including Singapore": those that are named narrow nothing.
            Countries = worldwide is not null && act != Act.Listing ? [] : CountriesOf(units, verb, act, head, actor.By?.Value, from, to),
            Worldwide = worldwide,
            Parties = Parties.Of(sentence, verb, act, head, from, to, source.Text),
            Items = Goods.Of(units, verb, governor, head, act, clause, from, to, source.Text),
            EndUserTypes = Objects.Uses(units, from, to, "end_user_type"),
            EndUses = Objects.Uses(units, from, to, "end_use"),
            // "The suspension decided in February is prolonged".
            Announced = verb.IsPresent && times.Said?.Value < source.Published?.AddDays(-LongAgo) ? null : times.Said,
            IsDateline = times.IsDateline,
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
        var actor = DoerOf(units, verb, governor, clause, speaker, out var named);
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
            Standing = _topic.StandingOf(sentence, clause, verb),
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

    /// <summary>"Makes exports of graphite subject to a licence": the making belongs to the verb.</summary>
    private static int StartOf(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        verb.Class == "subject" && verb.Start == verb.At && Enumerable.Range(clause.Left, verb.Start - clause.Left).LastOrDefault(i => WordClasses.Making.Contains(units[i].Word), -1) is >= 0 and var making
            ? making
            : verb.Start;

    private Act? ActOf(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause, int from, int to)
    {
        if (verb.Class is "amend" or "place" or "decide" && Heads.PolicyIn(units, clause) is { } policy)
        {
            return policy;
        }

        // "What moved in export controls".
        if (verb.Class == "decide" && units[verb.At].Word.StartsWith("mov", StringComparison.Ordinal))
        {
            return null;
        }

        // "Designates the day", "announced the designation of a delegation".
        var isNaming = units[verb.At].Word.StartsWith("designat", StringComparison.Ordinal) || units[head.At].Word.EndsWith(" of", StringComparison.Ordinal);
        if (isNaming && (head.Class == "party" || head.Act == Act.Listing) && !(Topic.SpeaksOfExports(units) || _topic.NamesSanctions || units.Any(unit => WordClasses.PartyWords.Contains(unit.Word) || unit.As(PhraseKind.Authority)?.Value is "OFAC" or "OFSI")))
        {
            return null;
        }

        // "Remove Cambodia from the list of countries for which licences are denied".
        if (verb.Class == "lift" && Lists.IsOfPlaces(units, head))
        {
            return units.Skip(head.At).Any(unit => unit.As(PhraseKind.Noun)?.Value == "licence" || unit.Word.StartsWith("den", StringComparison.Ordinal) || unit.Word.StartsWith("embargo", StringComparison.Ordinal)) ? Act.Lifting : null;
        }

        if (verb.Class is "add" or "place" && Lists.IsOfPlaces(units, head))
        {
            return Enumerable.Range(clause.Left, units.Count - clause.Left).Any(i => units[i].As(PhraseKind.Noun)?.Value == "licence") ? Act.Licence : null;
        }

        if (Lists.IsOther(units, verb, head))
        {
            return null;
        }

        var own = Enumerable.Range(clause.Left, clause.Right - clause.Left);

        // Only China's export control list is one of parties.
        var isOfGoods = units[head.At].Word.Contains("export control list", StringComparison.Ordinal) && !(verb is { Class: "add" or "place", IsPassive: false } && Parties.In(units, verb.At + 1, head.At, source.Text).Any()) && _topic.Home?.By?.Value.Code != "CN" && !own.Any(i => WordClasses.PartyWords.Contains(units[i].Word));

        // A metal that is put on "the list" is an item, and no party.
        head = isOfGoods ? head with { Class = "goodslist" } : head.Class == "list" && WordClasses.AnyList.Contains(units[head.At].Word) && Lists.PutsGoods(units, verb, head, clause) ? head with { Class = "goodslist" } : head;
        // "58 entities join Annex I to Regulation 269/2014": another law has another Annex I.
        head = head.Class == "goodslist" && units[head.At].Word.StartsWith("annex", StringComparison.Ordinal) && Enumerable.Range(clause.Left, Math.Max(0, head.At - clause.Left)).Any(i => WordClasses.PartyWords.Contains(units[i].Word)) ? new Head("list", Act.Listing, head.At) : head;
        // "The list of prohibited goods".
        head = head is { Class: "goodslist" } && own.Any(i => units[i].As(PhraseKind.Verb) is { Value: "stop", Extra: not "base" and not "gerund" }) ? head with { Act = Act.Ban } : head;
        if (!(_told is not null || head.Class == "measure" || _topic.LeadsWithExports || _topic.OpensExports || Topic.SpeaksOfExports(units) || Citations.In(units, source.Text) is not null))
        {
            return null;
        }

        var act = Frames.ActOf(verb, head, new Setting(
            IsAboutTrade: _topic.IsAboutTrade || _topic.OpensExports || Topic.SpeaksOfTrade(units) || (head.Class == "licence" && own.Any(i => WordClasses.GoodsWords.Contains(units[i].Word))),
            IsForbidden: WordClasses.Forbidding.Contains(units[verb.At].Word),
            IsWithLicence: own.Any(i => units[i].As(PhraseKind.Noun)?.Value == "licence" && (verb.IsOnly || Telltales.IsBehindWithout(units, i))),
            IsEnd: WordClasses.Ending.Contains(units[verb.At].Word),
            IsExemption: !verb.IsPassive && !(verb.At > 0 && WordClasses.Be.Contains(units[verb.At - 1].Word)) && units[verb.At].Word.StartsWith("exempt", StringComparison.Ordinal),
            IsToSomeone: Objects.Targets(units, from, to, null).Any(),
            IsOfAmount: Objects.IsOfAmount(units, from, to),
            IsAgain: own.Any(i => WordClasses.Again.Contains(units[i].Word)),
            IsClosed: verb.At + 1 < units.Count && WordClasses.Closed.Contains(units[verb.At + 1].Word),
            IsAfterRestriction: _told is { Act.Value: Act.Ban or Act.Licence or Act.Quota or Act.Suspension },
            IsOnlyAfter: Enumerable.Range(verb.At + 1, Math.Max(0, Math.Min(clause.Right, units.Count - 1) - verb.At - 1)).Any(i => units[i].Word == "only" && units[i + 1].Word is "after" or "with" or "in" or "on" or "against" or "upon" or "subject" or "if"),
            IsOfMoney: Enumerable.Range(clause.Left, Math.Max(0, verb.Start - clause.Left)).Any(i => WordClasses.Money.Contains(units[i].Word)),
            IsOfExports: Topic.SpeaksOfExports(units) || units.Any(unit => unit.Is(PhraseKind.Item)),
            IsUntil: own.Any(i => WordClasses.Until.Contains(units[i].Word)),
            IsUnderQuota: Enumerable.Range(verb.At + 1, units.Count - verb.At - 1).Any(i => units[i].As(PhraseKind.Noun)?.Extra == "quota" && units.Before(i, 6).Any(unit => unit.Word is "under" or "within" or "by"))));
        // "22 entities, to which exports will be prohibited".
        if (act is Act.Ban or Act.Licence && clause.Opener == "which" && clause.Left > 1 && units[clause.Left - 2].Word == "to" && Heads.CountsParties(units, 0, clause.Left))
        {
            return Act.Listing;
        }

        return act == Act.Suspension && IsHalt(units, head) ? Act.Ban : act;
    }

    /// <summary>"The suspension", where the text has told that exports were suspended, is a ban.</summary>
    private bool IsHalt(IReadOnlyList<Unit> units, Head head) =>
        _told is not { Act.Value: Act.Suspension or Act.Lifting } && units[head.At].As(PhraseKind.Noun)?.Extra == "suspension"
        && !(head.At + 1 < units.Count && units[head.At + 1].Word is "of" or "on") && _topic.StopsTrade;

    private Actor? DoerOf(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Clause clause, Actor? speaker, out bool named) =>
        Doer.Of(units, verb, governor, clause, speaker, _discourse.Meant(units), _discourse.Acting, _topic.Home, out named);

    /// <summary>In its own notice an authority tells of others in passing.</summary>
    private bool IsOfOther(Actor actor) => masthead.Issuer?.By is { } own && actor.By is { } by && by.Value != own.Value;

    /// <summary>In a text about one country, what another did.</summary>
    private bool IsAbroad(Actor actor) => !_topic.IsOverview && _topic.Home?.By is { } home && actor.By is { } by && by.Value != home.Value;

    private Standing StandingOf(Sentence sentence, Clause clause, VerbGroup verb, VerbGroup? governor, Times times, Certainty certainty, Actor? speaker)
    {
        var units = sentence.Units;
        var standing = _topic.StandingOf(sentence, clause, verb);
        return certainty == Certainty.Denied && sentence.Units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "say" or "deny" or "refute" or "announce") ? Standing.Lead
            : standing == Standing.Lead && governor is null && !_topic.IsOpening && Telltales.IsOldPerfect(sentence, verb, times, speaker) && (units[verb.At - 1].Word == "also" || !_topic.IsDatedSoon(sentence)) ? Standing.Body
            : standing;
    }

    private bool IsPast(Sentence sentence, VerbGroup verb, VerbGroup? governor, Clause clause, Times times, Certainty certainty)
    {
        var units = sentence.Units;
        if ((verb.IsPluperfect && certainty != Certainty.Denied && !Telltales.IsSaid(units, verb)) || Telltales.IsAlready(units, verb) || (Cues.Has(units, "history") && !(verb.IsPresent && verb.Mood is VerbMood.Fact or VerbMood.Future)))
        {
            return true;
        }

        var isRule = Telltales.Performs(units) || (verb is { IsPresent: true, IsPassive: true } && (times.Effective is not null || times.Until?.Value >= source.Published));
        var isToCome = governor is null && (verb.Mood == VerbMood.Future || (verb.Mood == VerbMood.Infinitive && sentence.Kind == BlockKind.Title));
        return HasPastDay(units, verb, clause, times) && !isRule && !isToCome;
    }

    /// <summary>A day of these weeks says so, or a sentence right before: what one did these days goes on in the next sentences.</summary>
    private bool IsRecent(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Times times, Actor actor)
    {
        // "For the record, London had listed both last week".
        var isBefore = verb.IsPluperfect && !Telltales.IsSaid(units, verb) && times.Said?.Value < source.Published?.AddDays(-3);
        var goesOn = _discourse.IsInNews(actor.By?.Value) && !times.IsPast && !Telltales.IsAlready(units, verb) && !Cues.Has(units, "history")
            && verb is { IsPresent: false, IsPerfect: false, Mood: VerbMood.Fact } && clause.Opener.Length == 0;
        return ((times.IsRecent && !isBefore) || Telltales.IsSeparate(units) || goesOn) && units[verb.Start].Word != "having";
    }

    /// <summary>"Prices jumped after Russia on Thursday banned", "a day after Tehran forbade".</summary>
    private bool IsDatedItself(IReadOnlyList<Unit> units, Clause clause, Times times) =>
        times is { IsRecent: true, IsDateline: false } && clause.Opener switch
        {
            "after" when clause.Left > 1 && WordClasses.Spans.Contains(units[clause.Left - 2].Word) => true,
            "after" or "when" or "as" => Times.In(units, clause.Left, clause.Right, source.Published) is { IsRecent: true, Said: not null },
            _ => false,
        };

    /// <summary>"After banning wheat in May, the government has banned flour, which": a day of the clause before or behind is none of this one.</summary>
    private bool HasPastDay(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Times times)
    {
        // "Ending restrictions in place since March": how old the restrictions are.
        if (!times.IsPast || (verb.Class == "lift" && times.IsPastSince))
        {
            return false;
        }

        // "Following a dispute in 2010": a year that opens a sentence is that of all of it.
        if (clause.Left > 0 && units.Take(clause.Left).Any(unit => unit.Date is { Precision: DatePrecision.Year }) && Times.In(units, 0, clause.Left, source.Published).IsPast)
        {
            return true;
        }

        var from = clause.Left == 0 || clause.Opener.Length > 0 || !WordClasses.Breakers.Contains(units[0].Word) ? 0 : clause.Left;
        var to = Enumerable.Range(verb.At, units.Count - verb.At).FirstOrDefault(i => WordClasses.Describers.Contains(units[i].Word) || (units[i].Word == "had" && WordClasses.Stand.Contains(units[i - 1].Word)), units.Count);
        return Times.In(units, from, to, source.Published).IsPast;
    }

    private static ImmutableArray<Quoted<Country>> CountriesOf(IReadOnlyList<Unit> units, VerbGroup verb, Act act, Head head, Country? by, int from, int to)
    {
        if (verb.Class == "face")
        {
            // "Japan faces a Chinese ban".
            return [.. units.Take(verb.Start).Where(unit => unit.Place is not null).Select(unit => new Quoted<Country>(Actors.CountryOf(unit.Place!.Value)!.Value, [unit.Span])).Where(country => country.Value != by), .. Objects.Targets(units, from, to, by)];
        }

        var isListing = act == Act.Listing || head.Class is "party";
        from = isListing && verb.Mood == VerbMood.Gerund && verb.Start > 0 && units[verb.Start - 1].Word == "by" ? 0 : from;
        if (Lists.IsOfPlaces(units, head) || (head.Class == "privilege" && verb.Class is "add" or "include"))
        {
            // "Added South Africa to a list of destinations for which".
            return [.. units.Take(head.At).Skip(verb.IsPassive ? 0 : verb.At).Where(unit => unit.Is(PhraseKind.Country)).Select(unit => new Quoted<Country>(Actors.CountryOf(unit.Place!.Value)!.Value, [unit.Span])).Where(country => country.Value != by)];
        }

        return [.. Objects.Targets(units, from, isListing ? Objects.EndOfTargets(units, Math.Max(head.At, verb.At)) : Objects.EndOfDestinations(units, to), by, isListing).DistinctBy(country => country.Value)];
    }
}
