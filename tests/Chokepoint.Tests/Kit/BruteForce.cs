using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Tests.Kit;

/// <summary>
/// What rulebooks mean, the slow way: every world that the unknown facts allow is evaluated by itself, with true and false only.
/// Shares no code with the evaluator but the rulebooks, the facts and the timelines.
/// </summary>
internal sealed class BruteForce
{
    private readonly LawBook _law;
    private readonly Transaction _facts;
    private readonly TransactionDate _date;
    private readonly DateOnly _known;
    private readonly World[] _worlds;
    private readonly Dictionary<object, bool> _certain = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Provision, TimeOnly? Time), StandingKind> _standings = [];
    private readonly List<Provision> _provisions = [];
    private readonly Dictionary<string, bool[]> _applies = [];
    private readonly Outcome[][] _outcomes;

    public BruteForce(LawBook law, Transaction facts, Clock clock)
    {
        (_law, _facts, _known) = (law, facts, clock.Known);
        _date = clock.AsOf is { } day ? new TransactionDate(day) : facts.Date ?? new TransactionDate(clock.Known);
        var unknown = new Worlds(law, facts, _date, clock.Known);
        _worlds = unknown.All();
        foreach (var rulebook in law.Rulebooks)
        {
            foreach (var provision in rulebook.Measures.SelectMany(measure => measure.Provisions))
            {
                _provisions.Add(provision);
                _applies[provision.Id] = Array.ConvertAll(_worlds, world => Applies(provision, rulebook, world));
            }
        }

        _outcomes = OutcomesByWorld();
        Questions = QuestionsOf(unknown);
    }

    /// <summary>The mildest and the hardest of the worst outcomes.</summary>
    public (Outcome Least, Outcome Most) Bounds => (_outcomes.Min(outcomes => outcomes.Max()), _outcomes.Max(outcomes => outcomes.Max()));

    /// <summary>The outcome of each regime that says anything: the mildest and the hardest over all worlds.</summary>
    public IReadOnlyDictionary<string, (Outcome Least, Outcome Most)> Regimes => _law.Rulebooks.SelectMany(rulebook => rulebook.Regimes)
        .Select((regime, i) => (regime.Id, Least: _outcomes.Min(outcomes => outcomes[i]), Most: _outcomes.Max(outcomes => outcomes[i])))
        .Where(regime => regime.Most != Outcome.NotSubject)
        .ToDictionary(regime => regime.Id, regime => (regime.Least, regime.Most));

    /// <summary>The facts of which two worlds differ in nothing else and yet in their result.</summary>
    public IReadOnlySet<string> Questions { get; }

    /// <summary>The restrictions that stand in some world, and the releases that release one in some world, with their truth.</summary>
    public IReadOnlyDictionary<string, (Truth Truth, Outlook? Outlook)> Findings
    {
        get
        {
            var findings = new Dictionary<string, (Truth, Outlook?)>();
            foreach (var restriction in _provisions.Where(provision => !provision.IsRelease))
            {
                var stands = Worlds(i => _applies[restriction.Id][i] && !IsReleased(restriction, i));
                if (stands.Contains(true))
                {
                    findings[restriction.Id] = (TruthOf(stands), OutlookOf(restriction));
                }

                foreach (var release in ReleasesOf(restriction).Where(release => Worlds(i => _applies[restriction.Id][i] && _applies[release.Id][i]).Contains(true)))
                {
                    findings[release.Id] = (TruthOf(_applies[release.Id]), null);
                }
            }

            return findings;
        }
    }

    private bool[] Worlds(Func<int, bool> holds) => [.. Enumerable.Range(0, _worlds.Length).Select(holds)];

    private static Truth TruthOf(bool[] values) => !values.Contains(true) ? Truth.False : values.Contains(false) ? Truth.Unknown : Truth.True;

    private IEnumerable<Provision> ReleasesOf(Provision restriction) => _provisions.Where(release => release.Releases.Contains(restriction.Id));

    private bool IsReleased(Provision restriction, int world) => ReleasesOf(restriction).Any(release => _applies[release.Id][world]);

    /// <summary>The worst policy whose condition holds in every world, else the one without a condition.</summary>
    private Outlook? OutlookOf(Provision provision)
    {
        var rulebook = _law.Rulebooks.Single(rulebook => rulebook.Provisions.Contains(provision));
        return provision.Outlooks.Where(rule => rule.When is not null && IsCertain(rule.When, rulebook)).Max(rule => (Outlook?)rule.Outlook)
            ?? provision.Outlooks.FirstOrDefault(rule => rule.When is null)?.Outlook;
    }

    /// <summary>
    /// The outcome of each regime in each world: that of the worst restriction that applies, exempt where it is released. Without one it
    /// is clear, or not subject where no world is subject to the regime.
    /// </summary>
    private Outcome[][] OutcomesByWorld()
    {
        var regimes = _law.Rulebooks.SelectMany(rulebook => rulebook.Regimes.Select(regime => (
            regime.Id,
            Floor: Array.Exists(_worlds, world => Holds(regime.Subject, rulebook, world)) ? Outcome.Clear : Outcome.NotSubject,
            Restrictions: _provisions.Where(provision => provision.Regime == regime.Id && !provision.IsRelease).ToList()))).ToList();
        return [.. _worlds.Select((_, i) => regimes
            .Select(regime => regime.Restrictions.Where(restriction => _applies[restriction.Id][i])
                .Select(restriction => IsReleased(restriction, i) ? Outcome.Exempt : restriction.Effect!.Value).Append(regime.Floor).Max())
            .ToArray())];
    }

    /// <summary>
    /// The result of a world is the outcome of each regime; but where some regime prohibits, it is that something is prohibited,
    /// whatever the others say.
    /// </summary>
    private HashSet<string> QuestionsOf(Worlds unknown)
    {
        var results = Array.ConvertAll(_outcomes, outcomes => outcomes.Contains(Outcome.Prohibited) ? "prohibited" : string.Join(' ', outcomes));
        var questions = new HashSet<string>();
        var stride = results.Length;
        foreach (var (part, values) in unknown.Unknown)
        {
            stride /= values.Length;
            for (var i = 0; i < results.Length; i++)
            {
                var sameButForThisPart = i - i / stride % values.Length * stride;
                if (results[i] != results[sameButForThisPart])
                {
                    questions.Add(Kit.Worlds.QuestionOf(part));
                }
            }
        }

        return questions;
    }

    private bool Applies(Provision provision, Rulebook rulebook, World world) =>
        IsInForce(provision, rulebook, world)
        && Holds(provision.When, rulebook, world)
        && (provision.Items.Count == 0 || provision.Items.Any(item => IsUnder(item, rulebook, world)));

    private bool IsInForce(Provision provision, Rulebook rulebook, World world)
    {
        var time = world.TryGetValue($"date {rulebook.Authority}", out var hour) ? (TimeOnly)hour : _date.At(rulebook.UtcOffset).Time;
        if (!_standings.TryGetValue((provision.Id, time), out var standing))
        {
            var moment = _date.At(rulebook.UtcOffset) with { Time = time };
            _standings[(provision.Id, time)] = standing = provision.Timeline.At(moment, _known, rulebook.VerifiedThrough).Kind;
        }

        return standing switch
        {
            StandingKind.InForce => true,
            StandingKind.Unknown => world.Get<bool>($"{provision.Id}@status"),
            _ => false,
        };
    }

    private bool IsCertain(Condition condition, Rulebook rulebook) => InEveryWorld(condition, world => Holds(condition, rulebook, world));

    private bool InEveryWorld(object subject, Predicate<World> holds) =>
        _certain.TryGetValue(subject, out var known) ? known : _certain[subject] = Array.TrueForAll(_worlds, holds);

    private bool Holds(Condition condition, Rulebook rulebook, World world) => condition switch
    {
        Condition.Always => true,
        Condition.And and => and.Parts.All(part => Holds(part, rulebook, world)),
        Condition.Or or => or.Parts.Any(part => Holds(part, rulebook, world)),
        Condition.Not not => !Holds(not.Part, rulebook, world),
        Condition.Known known => IsCertain(known.Part, rulebook),
        Condition.Term term => Holds(term.Meaning, rulebook, world),
        Condition.CountryTest test => test.Facts.SelectMany(fact => Countries(fact, world)).Any(code => Wider(code, rulebook).Any(wider => test.Countries.Any(country => country.Code == wider))),
        Condition.DiffersTest test => Countries(test.Fact, world).Any(code => Countries(test.Other, world).Any(other => Wider(other, rulebook).Last() != Wider(code, rulebook).Last())),
        Condition.WordTest test => test.Words.Contains(_facts.WordOf(test.Fact) ?? world.Get<string>(test.Fact)),
        Condition.ListingTest test => test.Parties.Any(party => (test.Measure is { } notice && IsUnnamed(notice, _date.At(rulebook.UtcOffset).Day) ? world.GetValueOrDefault($"{notice}@parties {party}") is true : IsListed(Party(party, world), test, rulebook, world))
            || (test.Measure is { } measure && IsHeld(party, measure, rulebook, world))),
        Condition.ParameterTest test => Compare(Parameter(test.Parameter, world), test.Comparison, test.Threshold.InBaseUnits),
        Condition.ShareTest test => Compare(Share(test.Element, world), test.Comparison, test.Percent),
        Condition.ContentTest test => Compare(test.Parts is null || Holds(test.Parts, rulebook, world) ? Content(test.Authority, world) : 0, test.Comparison, test.Percent),
        Condition.ValueTest test => Compare(_facts.Currency == test.Currency && _facts.Value is { } value ? value : world.Get<decimal>($"value {test.Currency}"), test.Comparison, test.Amount),
        Condition.AuthorityTest { Fact: "licence" } test => _facts.Licences.Any(licence => licence.Authority == test.Authority && licence.Entry == (test.Number ?? licence.Entry)),
        Condition.AuthorityTest { Fact: "informed" } test => _facts.Informed.Contains(test.Authority),
        Condition.WordsTest test => test.Words.Any(word => _facts.Aware.Contains(word)),
        Condition.AuthorityTest test => _facts.MadeWith is { } stated ? stated.Contains(test.Authority) : world.Get<bool>($"made_with {test.Authority}"),
        Condition.HsTest test => Kind(world) == "goods" && test.Headings.Any(heading => FullNumber(world).StartsWith(heading.Digits, StringComparison.Ordinal)),
        Condition.ItemTest test => test.Items.Any(item => IsUnder(item, rulebook, world)),
        Condition.MarkTest test => rulebook.Items.Any(item => item.Marks.Any(test.Marks.Contains) && IsUnder(item.Id, rulebook, world)),
        Condition.ListedItemTest test => rulebook.Provisions.Any(provision =>
            provision.AddsTo == test.List && IsInForce(provision, rulebook, world) && provision.Items.Any(item => IsUnder(item, rulebook, world))),
        Condition.DateTest test => (_date.At(rulebook.UtcOffset).Day >= test.Day && world.GetValueOrDefault($"{test.Group}@status {test.Day:yyyyMMdd}") is not false) == test.OnOrAfter,
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private IEnumerable<string> Countries(string fact, World world) =>
        fact == "transit" ? _facts.Transit.Select(country => country.Code)
        : _facts.CountryOf(fact) is { } stated ? [stated.Code]
        : world.TryGetValue(fact, out var code) ? [(string)code]
        : [];

    /// <summary>The place, and what it is part of or counts as, the widest last.</summary>
    private static IEnumerable<string> Wider(string code, Rulebook rulebook)
    {
        var stated = rulebook.Geography.CountsAs.Where(pair => pair.Key.Code == code).Select(pair => pair.Value.Code).FirstOrDefault();
        var wider = stated ?? code.Split('-')[0];
        return wider == code ? [code] : Wider(wider, rulebook).Prepend(code);
    }

    private string Party(string party, World world) => _facts.PartyOf(party) ?? (string)world.GetValueOrDefault(party, "Nobody");

    private decimal Parameter(string name, World world) =>
        _facts.Parameters.TryGetValue(name, out var stated) ? stated.InBaseUnits : world.Get<decimal>($"parameters {name}");

    private decimal Share(string element, World world) =>
        _facts.Composition is { } stated ? stated.GetValueOrDefault(element, 0) : world.Get<decimal>($"composition {element}");

    private decimal Content(string authority, World world) =>
        _facts.Content.TryGetValue(authority, out var stated) ? stated : world.Get<decimal>($"content {authority}");

    /// <summary>Ten digits, of which some may be stated.</summary>
    private string FullNumber(World world) => world.TryGetValue("hs", out var number) ? (string)number : _facts.Hs!.Value.Digits;

    private string Kind(World world) => _facts.Kind ?? world.Get<string>("kind");

    private static bool Compare(decimal value, Comparison comparison, decimal threshold) => comparison switch
    {
        Comparison.Below => value < threshold,
        Comparison.AtMost => value <= threshold,
        Comparison.AtLeast => value >= threshold,
        _ => value > threshold,
    };

    private bool IsUnnamed(string notice, DateOnly day) => _law.Rulebooks.Any(rulebook =>
        rulebook.Measures.Any(measure => measure.Id == notice && measure.PartiesFrom is not null) && !rulebook.Listings.Any(entry => entry.Measure == notice && entry.Listed <= day));

    private bool IsListed(string name, Condition.ListingTest test, Rulebook rulebook, World world) => rulebook.Listings.Any(entry =>
        entry.Name == name
        && entry.StandsOn(_date.At(rulebook.UtcOffset).Day)
        && (test.Measure is not null
            ? entry.Measure == test.Measure
            : entry.List == test.List && NoticeIsInForce(entry.Measure, rulebook, world)));

    /// <summary>By listed owners; where it is open who is listed, the world says whether they are.</summary>
    private bool IsHeld(string party, string notice, Rulebook rulebook, World world)
    {
        var day = _date.At(rulebook.UtcOffset).Day;
        if (rulebook.Measures.Single(measure => measure.Id == notice).Holding is not { } rule || _facts.PartyOf(party) is not { } name)
        {
            return false;
        }

        bool Reaches(Func<string, bool> isListed)
        {
            var counts = _facts.Holdings.Select(holding => holding.Owner).Where(isListed).ToHashSet();
            for (var round = 0; round < _facts.Holdings.Count; round++)
            {
                foreach (var company in _facts.Holdings.Select(holding => holding.Company))
                {
                    if (_facts.Holdings.Where(holding => holding.Company == company && counts.Contains(holding.Owner)).Sum(holding => holding.Percent) >= rule.AtLeast)
                    {
                        counts.Add(company);
                    }
                }
            }

            return counts.Contains(name) && _facts.Holdings.Any(holding => holding.Company == name);
        }

        return Reaches(owner => rulebook.Listings.Any(entry => entry.Name == owner && rule.Owners.Contains(entry.Measure) && entry.StandsOn(day)))
            || (rule.Owners.Any(owners => IsUnnamed(owners, day)) && Reaches(_ => true) && world.GetValueOrDefault($"{notice}@parties {party}") is true);
    }

    private bool NoticeIsInForce(string notice, Rulebook rulebook, World world) =>
        rulebook.Provisions.Any(provision => provision.MeasureId == notice && !provision.IsRelease && IsInForce(provision, rulebook, world));

    /// <summary>
    /// A stated classification decides. Otherwise a world classifies the item under one entry or none, and it falls under that entry if
    /// nothing else rules it out; but what is stated may settle the matter by itself.
    /// </summary>
    private bool IsUnder(string id, Rulebook rulebook, World world)
    {
        var item = rulebook.Items.Single(item => item.Id == id);
        var codes = _facts.ControlCodes.Where(code => string.Equals(code.Authority, rulebook.Authority, StringComparison.OrdinalIgnoreCase)).ToList();
        return codes.Count > 0
            ? codes.Exists(code => IsCode(code.Entry, item, rulebook) && (item.Marks.Count == 0 || world.GetValueOrDefault($"control_codes {rulebook.Authority}:{code.Entry}", id).Equals(id)))
            : TestsSettle(item, rulebook) || (CanBe(item, rulebook, world) && world.Get<string>($"control_codes {rulebook.Authority}") == id);
    }

    /// <summary>What is stated of the goods makes them the entry in every world.</summary>
    private bool TestsSettle(RuleItem item, Rulebook rulebook) =>
        item.TestsDecide && _facts.Hs is not null
        && InEveryWorld(item, world => CanBe(item, rulebook, world));

    /// <summary>Whether a stated code means the entry. Of entries with marks above the code only those with the longest code of their own are meant.</summary>
    public static bool IsCode(string code, RuleItem item, Rulebook rulebook) =>
        (IsCarriedBy(code, item) && (IsAtOrBelow(code, item) || item.Marks.Count == 0 || LongestAbove(code, item) == rulebook.Items.Where(other => other.Marks.Count > 0).Max(other => LongestAbove(code, other))))
        || (item.IsRemainder && code.Length >= 5 && char.IsDigit(code[0]) && !rulebook.Items.Any(other => IsCarriedBy(code, other)));

    private static bool IsAtOrBelow(string code, RuleItem item) =>
        code == item.Id || item.Codes.Any(official => official == code || official.StartsWith(code + ".", StringComparison.Ordinal));

    private static int LongestAbove(string code, RuleItem item) =>
        item.Codes.Where(official => code == official || code.StartsWith(official + ".", StringComparison.Ordinal)).Select(official => official.Length).Append(0).Max();

    private static bool IsCarriedBy(string code, RuleItem item) =>
        code == item.Id || item.Codes.Any(official => code == official || code.StartsWith(official + ".", StringComparison.Ordinal) || official.StartsWith(code + ".", StringComparison.Ordinal));

    private bool CanBe(RuleItem item, Rulebook rulebook, World world) =>
        item.Kinds.Contains(Kind(world)) && CustomsNumberAllows(item, rulebook, world) && Holds(item.Test, rulebook, world);

    private bool CustomsNumberAllows(RuleItem item, Rulebook rulebook, World world)
    {
        if (item.Hs.Count == 0 || (_facts.Hs is null && Kind(world) != "goods"))
        {
            return true;
        }

        var number = _facts.Hs?.Digits ?? world.Get<string>("hs");
        var digits = Countries("export_from", world).Any(code => Wider(code, rulebook).Contains(rulebook.Authority.ToUpperInvariant())) ? 8 : 6;
        return item.Hs.Any(reference => Agree(reference, number, digits))
            && !(item.IsRemainder && rulebook.Items.Any(other => !other.IsRemainder && other.Hs.Any(carried => carried.Digits.Length >= 6 && Agree(carried, number, 6))));
    }

    private static bool Agree(HsCode reference, string number, int digits)
    {
        var length = new[] { digits, reference.Digits.Length, number.Length }.Min();
        return reference.Digits[..length] == number[..length];
    }
}
