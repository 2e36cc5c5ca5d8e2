using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Reads the acts that sentences tell of, one after another: who was named before is who "it" and "the ministry" are.</summary>
internal sealed class ClaimReader(SourceText source, IReadOnlyList<Sentence> sentences, Masthead masthead, Topic topic, Discourse discourse)
{
    private const int LongAgo = 45;
    private const int FewDays = 5;

    private readonly Acts _acts = new(source, topic);
    private readonly Age _age = new(source, discourse);
    private Claim? _told;
    private bool _isOfEnds;
    private ImmutableArray<Quoted<Country>> _countries = [];

    /// <summary>Whether parties that are "added" are put on a list that was named before.</summary>
    private bool NamesList => topic.NamesList || _told is { Act.Value: Act.Listing };

    /// <summary>The acts of the next sentence.</summary>
    public IReadOnlyList<Claim> Read(Sentence sentence)
    {
        topic.Add(sentence);
        if (sentence.IsQuestion || !topic.IsOfExports || topic.IsAdvice)
        {
            return [];
        }

        discourse.Open(topic.Section, topic.IsSectionOfSeveral);
        _isOfEnds = sentence.Kind == BlockKind.ListItem ? _isOfEnds : Nominals.OpensEnds(sentence);
        sentence = Insertions.Without(sentence) ?? Nominals.Completed(sentence, _isOfEnds) ?? (topic.IsTableOfPolicy ? Nominals.OfPolicy(sentence) : null) ?? sentence;
        var units = sentence.Units;
        var claims = new List<Claim>();
        for (var at = 0; at < units.Count; at++)
        {
            if (VerbGroup.Read(units, at) is { } verb && Doer.Speaker(units, at) is var speaker && ClaimOf(sentence, verb, speaker) is { } claim && !SaysWhatSuspensionMeans(claim, verb, claims))
            {
                Tell(AsSureAs(claims, claim, verb), claims);
                foreach (var further in Further(sentence, verb, speaker, claim))
                {
                    Tell(further, claims);
                }
            }
        }

        discourse.Add(sentence, Doer.Speaker(units, units.Count), claims);
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

    /// <summary>"Would allow sales, loosening a limit": what a plan does is planned too.</summary>
    private static Claim AsSureAs(List<Claim> claims, Claim claim, VerbGroup verb) =>
        verb.Mood == VerbMood.Gerund && claims.Count > 0 && claims[^1] is { Act.Value: var act, Certainty.Value: Certainty.Announced or Certainty.Considered } plan && act == claim.Act.Value
            ? claim with { Certainty = plan.Certainty }
            : claim;

    /// <summary>"Suspends the rule, lifting restrictions".</summary>
    private static bool SaysWhatSuspensionMeans(Claim claim, VerbGroup verb, List<Claim> claims) =>
        verb.Mood == VerbMood.Gerund && claim.Act.Value == Act.Lifting && claims.Exists(main => main.Act.Value == Act.Suspension && main.By?.Value == claim.By?.Value);

    private Claim? Told(Sentence sentence, VerbGroup verb, Actor? speaker, Head? further = null)
    {
        var units = sentence.Units;
        var clause = Clause.Around(units, verb);
        verb = verb.WithSharedHelper(units);
        verb = verb with { IsNegated = verb.IsNegated || ((verb.Class is "export" or "leave" or "lift" || (verb is { Class: "pause" or "stop", IsPassive: true } && units[clause.Left].Word is "no" or "nobody")) && Telltales.HasNoGoods(units, verb, clause)), Start = StartOf(units, verb, clause) };

        // "Forbids raw minerals to leave Malawi".
        verb = verb is { Class: "leave" or "export", Mood: VerbMood.Infinitive } && Telltales.Forbidden(units, verb, clause) is { } forbids ? verb with { IsNegated = !forbids.IsNegated, Mood = forbids.Mood, IsPresent = forbids.IsPresent } : verb;

        // "Exports to the United Kingdom need no permit".
        verb = verb with { IsNegated = verb.IsNegated || (verb is { Class: "require", IsPassive: false } && Telltales.NeedsNone(units, verb, clause)) };
        var (from, to) = verb.IsPassive || verb.Class is "subject" or "effect" or "remain" or "join" or "require" or "leave" or "lapse" ? (clause.Left, clause.Right) : (verb.At + 1, clause.Right);
        from = further?.At ?? from;
        to = verb.IsPassive ? to : clause.EndOfDescription(units);
        if ((further ?? Heads.Of(units, verb, clause, NamesList)) is not { } head
            || _acts.Of(units, verb, head, clause, from, to, _told) is not { } act
            || Telltales.IsHolding(units, verb, head))
        {
            return null;
        }

        var governor = Governor.Of(units, verb);
        var times = Times.Of(units, clause, source.Published).Or(discourse.SameDay(units)).OrOfList(discourse.DayOfList(sentence));
        if (DoerOf(units, verb, governor, clause, speaker, out var namesActor) is not { } actor
            || NoActs.Is(units, verb, governor, clause)
            || Telltales.JustGoesOn(units, verb, times))
        {
            return null;
        }

        var (certainty, certaintyAt) = Certainties.Of(units, verb, governor, times);
        certainty = topic.IsDraft && certainty == Certainty.Enacted && verb.IsPresent ? Certainty.Considered : certainty;
        if (certainty == Certainty.Announced && governor is { Class: "plan" } && speaker is null && sentence.Number + 1 < sentences.Count && Cues.Of(sentences[sentence.Number + 1].Units, "reported") is { } told)
        {
            // "Plans to restrict shipments. The rule is not final, said people familiar with the matter".
            (certainty, certaintyAt) = (Certainty.Reported, told);
        }

        if (certainty == Certainty.Enacted && verb.Class == "effect" && WordClasses.Coverage.Contains(units[verb.At].Word) && _told is { Certainty.Value: Certainty.Announced or Certainty.Considered } plan && plan.By?.Value == actor.By?.Value)
        {
            // "Russia will ban exports. The ban covers producers too": what is planned.
            (certainty, certaintyAt) = (plan.Certainty.Value, plan.Certainty.Evidence[0]);
        }

        if (certainty == Certainty.Enacted && namesActor && governor is null && speaker?.By is { } sayer && actor.By is { } doer && sayer.Value != doer.Value)
        {
            // "Seoul said Chinese customs had halted shipments".
            (certainty, certaintyAt) = (Certainty.Reported, sayer.Evidence[0]);
        }

        // A verb that the text leaves out has no words: those of its head say what is done.
        var said = units[verb.At].Span.Length > 0;
        var span = said ? new TextSpan(units[verb.Start].Span.Start, units[verb.At].Span.End) : units[head.At].Span;
        act = governor is { Class: "threaten" } || verb.Class == "threaten" || Telltales.IsInAnswer(units, verb, clause) ? Act.Threat : certainty != Certainty.Denied && Cues.Of(units, "rumour")?.Start < span.Start ? Act.Rumour : act;
        var worldwide = Objects.Worldwide(units, from, to);

        // In its own notice an authority that "has placed 26 entities" on a list tells what it does, and speaks for itself.
        var teller = act == Act.Listing && namesActor && !IsOfOther(actor) && masthead.Issuer is not null ? actor : speaker;
        var isDaysOld = (actor.Authority is null || (act == Act.Listing && IsAbroad(actor))) && (times.Said?.Value < source.Published?.AddDays(-FewDays) || units.Any(unit => unit.Word == "last week"));
        return new Claim
        {
            Act = new Quoted<Act>(act, [span]),
            Certainty = new Quoted<Certainty>(act == Act.Rumour ? Certainty.Reported : certainty, [certaintyAt ?? span]),
            Sentence = sentence.Number,
            Heading = topic.Heading,
            Standing = OfActor(StandingOf(sentence, clause, verb, governor, times, certainty, teller), actor, times, isDaysOld),
            IsTitle = sentence.Kind == BlockKind.Title,
            IsPast = _age.IsPast(sentence, verb, governor, clause, times, certainty),
            IsPresent = verb.IsPresent && !Telltales.IsOldPerfect(sentence, verb, times, speaker),
            IsVague = (act == Act.Licence && Heads.IsVague(units, verb, head)) || (Heads.IsSanction(units, head) && !(head.At > verb.At && Parties.AreCounted(units, head.At + 1, Math.Min(head.At + 5, clause.Right)))),
            IsAboutListed = act is Act.Ban or Act.Licence && IsAboutListed(sentence, verb, clause, from, to),
            IsPerformed = Telltales.Performs(units) || Telltales.IsUnderWay(units) || Telltales.IsFromNow(units, verb),
            IsRecent = _age.IsRecent(units, verb, clause, times, actor),
            IsDaysOld = isDaysOld,
            Authority = actor.Authority,
            By = actor.By,
            NamesActor = namesActor,
            Government = actor.Authority is null ? Doer.Government(units, verb, clause) : null,
            OpensList = units[^1].Word == ":",
            IsOfGoods = head.Class == "goodslist",
            IsFarAhead = times.IsFarAhead,
            IsPlanned = governor is not null,
            // "Extends the requirement to spare parts" is wider, not longer.
            IsExtension = verb.Class == "extend" && act != Act.Licence && !Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At - 1)).Any(i => units[i].Word == "to" && units[i + 1].Date is null),
            IsDatedItself = _age.IsDatedItself(units, clause, times),
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
            || governor is not { Class: "consider" or "plan" or "propose" or "threaten" } || NoActs.Is(units, verb, governor, clause))
        {
            return null;
        }

        ImmutableArray<Quoted<NamedItem>> items = [.. KnownGoods.In(units, verb.At + 1, clause.Right)];
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
            Heading = topic.Heading,
            Standing = topic.StandingOf(sentence, clause, verb),
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
        verb.Class == "subject" && verb.Start == verb.At && clause.UpTo(verb.Start).LastOrDefault(i => WordClasses.Making.Contains(units[i].Word), -1) is >= 0 and var making
            ? making
            : verb.Start;

    private Actor? DoerOf(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Clause clause, Actor? speaker, out bool named) =>
        Doer.Of(units, verb, governor, clause, speaker, discourse.Meant(units), Telltales.Performs(units) ? discourse.Author ?? discourse.Acting : discourse.Acting, topic.Home, out named);

    /// <summary>What may not go to those who were listed: <c>exports to the eight are prohibited; export activities under way shall be stopped</c>, <c>they are subject to controls</c>.</summary>
    private bool IsAboutListed(Sentence sentence, VerbGroup verb, Clause clause, int from, int to)
    {
        var units = sentence.Units;
        return Parties.IsAboutListed(units, from, to)
            || (verb.Class == "stop" && _told is { Act.Value: Act.Listing } or { IsAboutListed: true } && units.Skip(clause.Left).Take(clause.Right - clause.Left).Any(unit => unit.Word == "activities"))
            || (verb.Class == "subject" && _told is { Act.Value: Act.Listing } && sentence.Number == _told.Sentence + 1 && verb.Start == 1 && units[0].Word is "they" or "these");
    }

    /// <summary>In its own notice an authority tells of others in passing.</summary>
    private bool IsOfOther(Actor actor) => AreOfTwo(actor, masthead.Issuer);

    /// <summary>In a text about one country, what another did.</summary>
    private bool IsAbroad(Actor actor) => !topic.IsOverview && AreOfTwo(actor, topic.Home);

    private static bool AreOfTwo(Actor actor, Actor? other) => other?.By is { } own && actor.By is { } by && by.Value != own.Value;

    /// <summary>What another did is less the news of a text than what its own country or authority did.</summary>
    private Standing OfActor(Standing standing, Actor actor, Times times, bool isDaysOld) => standing switch
    {
        Standing.Lead when (IsOfOther(actor) && !times.IsRecent) || (isDaysOld && IsAbroad(actor)) => Standing.Body,
        Standing.Body when IsAbroad(actor) && actor.Authority is null => Standing.Aside,
        _ => standing,
    };

    private Standing StandingOf(Sentence sentence, Clause clause, VerbGroup verb, VerbGroup? governor, Times times, Certainty certainty, Actor? speaker)
    {
        var units = sentence.Units;
        var standing = topic.StandingOf(sentence, clause, verb);
        return certainty == Certainty.Denied && sentence.Units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "say" or "deny" or "refute" or "announce") ? Standing.Lead
            : standing == Standing.Lead && governor is null && !topic.IsOpening && !topic.IsHeaded && Telltales.IsOldPerfect(sentence, verb, times, speaker) && (units[verb.At - 1].Word == "also" || !topic.IsDatedSoon(sentence)) ? Standing.Body
            : standing;
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
