using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Parties.Ownership;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Tests.Kit;

/// <summary>
/// Small random rulebooks and transactions. They draw from few words, so that one fact is looked at in many places and most
/// of what can go wrong does.
/// </summary>
internal sealed class RandomLaw(Random random)
{
    private const int KindsOfTests = 23;
    public static readonly IReadOnlyList<string> CountryCodes = ["CN", "US", "GB", "GB-NIR"];
    public static readonly DateOnly Day = new(2026, 6, 15);
    private static readonly Dictionary<string, string>[] s_countsAs =
        [new() { ["US"] = "CN" }, new() { ["GB"] = "CN" }, new() { ["GB-NIR"] = "US" }, new() { ["CN"] = "GB", ["US"] = "GB" }];
    private static readonly string[] s_countryFacts = ["origin", "export_from", "destination", "exporter_country", "consignee_country", "intermediary_country", "end_user_country", "transit"];
    private static readonly string[] s_parties = ["exporter", "consignee", "intermediary", "end_user"];
    private static readonly string[] s_headings = ["85", "8505", "850511", "85051110", "8505111000", "28", "280530", "28053011", "2805301100"];
    private static readonly string[] s_codes = ["1C901", "1C901.a", "1C901.b", "1C902", "1C902.a.1"];
    private static readonly string[] s_lists = ["red", "grey"];
    private static readonly string[] s_names = ["Ajax", "Bolt", "Ceres"];
    private static readonly TimeOnly[] s_times = [new(9, 0), new(12, 1)];

    // One law looks at a few facts only, and at each of them often.
    private readonly int[] _tests = [.. Enumerable.Range(0, 5).Select(_ => random.Next(KindsOfTests))];
    private readonly string[] _countryFacts = random.GetItems(s_countryFacts, 3);
    private readonly string[] _partyFacts = random.GetItems(s_parties, 2);

    public List<Rulebook> Rulebooks() => random.Chance(0.3) ? [Rulebook("cn"), Rulebook("us")] : [Rulebook("cn")];

    private Rulebook Rulebook(string authority)
    {
        var measures = Enumerable.Range(1, random.Next(2, 4)).Select(i => $"{authority}/m{i}").ToList();
        var scope = new Scope(authority, measures, [.. "ABC".Take(random.Next(4)).Select(c => $"{c}")], []);
        var items = scope.Items.ConvertAll(id => Item(id, scope));
        foreach (var item in items)
        {
            scope.Marked[item.Id] = item.Marks;
        }

        for (var i = 0; i < 2; i++)
        {
            scope.Terms[$"term{i}"] = Condition(scope, 1);
        }

        var regimes = Enumerable.Range(1, random.Next(1, 4)).Select(i => new Regime($"{authority}/r{i}", "", random.Chance(0.5) ? Chokepoint.Law.Conditions.Condition.Constant(false) : Condition(scope, 1))).ToList();
        var ids = measures.SelectMany(measure => Enumerable.Range(1, random.Next(1, 3)).Select(i => (measure, Id: $"{measure}#{i}"))).ToList();
        var isRelease = ids.ToDictionary(pair => pair.Id, _ => random.Chance(0.3));
        var provisions = ids.ConvertAll(pair => Provision(pair.Id, pair.measure, isRelease, regimes, scope));
        return new Rulebook
        {
            Authority = authority,
            Title = "",
            VerifiedThrough = random.Chance(0.7) ? Day.AddDays(30) : Day.AddDays(-5),
            UtcOffset = TimeSpan.FromHours(authority == "cn" ? 8 : -5),
            Regimes = regimes,
            Geography = random.Chance(0.3) ? new Geography(random.Pick(s_countsAs).ToDictionary(pair => Place(pair.Key), pair => Place(pair.Value))) : Geography.Plain,
            Measures = [.. measures.Select(id => Measure(id, [.. provisions.Where(provision => provision.MeasureId == id)]))],
            Items = items,
            Listings = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Listing(measures))],
            Parameters = new Dictionary<string, string> { ["purity"] = "share", ["temperature"] = "temperature" },
            Terms = scope.Terms,
            Hash = "",
            Files = new Dictionary<string, string>(),
        };
    }

    private Measure Measure(string id, IReadOnlyList<Provision> provisions) => new()
    {
        Id = id,
        Title = "",
        Citation = "",
        IssuedBy = [],
        Role = MeasureRole.Control,
        Announced = Day.AddDays(-100),
        Confidence = Confidence.Source,
        Sources = [],
        Provisions = provisions,
        PartiesFrom = random.Chance(0.3) ? "elsewhere" : null,
        Holding = random.Chance(0.3) ? new HoldingRule([random.Chance(0.5) ? id : id[..^1] + "1"], random.Pick([50m, 60m])) : null,
        Timeline = new Timeline([]),
    };

    private PartyListing Listing(List<string> measures) => new()
    {
        List = random.Pick(s_lists),
        Measure = random.Pick(measures),
        Name = random.Pick(s_names),
        Aliases = [],
        Confidence = Confidence.Source,
        Listed = Day.AddDays(random.Chance(0.9) ? -50 : 1),
        SuspendedFrom = random.Chance(0.1) ? Day.AddDays(-1) : null,
    };

    private RuleItem Item(string id, Scope scope)
    {
        var isRemainder = random.Chance(0.15);
        return new RuleItem
        {
            Id = id,
            Codes = isRemainder ? ["*"] : random.Chance(0.3) ? [] : [random.Pick(s_codes)],
            Measure = "",
            Description = "",
            Marks = random.Chance(0.4) ? [] : random.Pick<string[]>([["M"], ["N"], ["M", "N"]]),
            Kinds = random.Pick<string[]>([["goods"], ["goods"], ["goods", "software"], ["technology"], [.. Facts.Kinds]]),
            Hs = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Heading()).Distinct()],
            Test = random.Chance(0.4) ? Chokepoint.Law.Conditions.Condition.Constant(true) : Technical(scope),
            TestsDecide = random.Chance(0.5),
            IsRemainder = isRemainder,
            Confidence = Confidence.Source,
        };
    }

    private Condition Technical(Scope scope) => random.Next(4) switch
    {
        0 => new Condition.And([Parameter(), Share()]),
        1 => new Condition.Or([Parameter(), random.Chance(0.5) ? new Condition.Not(Parameter()) : Share()]),
        2 => Parameter(),
        _ => random.Chance(0.5) || scope.Terms.Count == 0 ? Share() : new Condition.Not(Share()),
    };

    private Provision Provision(string id, string measure, Dictionary<string, bool> isRelease, List<Regime> regimes, Scope scope)
    {
        var effect = random.Pick([Outcome.Conditional, Outcome.LicenceRequired, Outcome.LicenceRequired, Outcome.Prohibited]);
        var releasable = isRelease.Where(pair => !pair.Value).Select(pair => pair.Key).ToList();
        var releases = isRelease[id] && releasable.Count > 0;
        return new Provision
        {
            Id = id,
            MeasureId = measure,
            Title = "",
            Citation = "",
            Regime = random.Pick(regimes).Id,
            Items = random.Chance(0.3) && scope.Items.Count > 0 ? [.. scope.Items.Where(_ => random.Chance(0.6))] : [],
            When = random.Chance(0.1) ? Chokepoint.Law.Conditions.Condition.Constant(true) : Condition(scope, 2),
            Effect = releases ? null : effect,
            Releases = releases ? [.. releasable.Where(_ => random.Chance(0.5)).Append(releasable[0]).Distinct()] : [],
            Outlooks = releases || effect != Outcome.LicenceRequired ? [] :
                [new OutlookRule(random.Pick(Enum.GetValues<Outlook>()), Condition(scope, 1)), new OutlookRule(random.Pick(Enum.GetValues<Outlook>()), null)],
            AddsTo = random.Chance(0.3) ? "goods-list" : null,
            Timeline = RandomTimeline(),
        };
    }

    private Timeline RandomTimeline()
    {
        var announced = Day.AddDays(-90);
        TimelineEvent Event(TimelineEventKind kind, int days, TimeOnly? time = null, DateOnly? until = null, bool uncertain = false) =>
            new(kind, new Moment(Day.AddDays(days), time), announced, until, null, uncertain);
        return new Timeline(random.Next(20) switch
        {
            0 => [Event(TimelineEventKind.InForce, 0, random.Pick(s_times))],
            1 => [Event(TimelineEventKind.InForce, -80), Event(TimelineEventKind.Suspended, 0, random.Pick(s_times))],
            2 => [Event(TimelineEventKind.InForce, 0, s_times[0]), Event(TimelineEventKind.Suspended, 0, s_times[1])],
            3 => [Event(TimelineEventKind.InForce, 10), Event(TimelineEventKind.Suspended, 0, s_times[1])],
            4 => [Event(TimelineEventKind.InForce, -80, uncertain: true)],
            5 => [Event(TimelineEventKind.InForce, -80), Event(TimelineEventKind.Suspended, -20, until: Day.AddDays(random.Next(-4, 5)))],
            _ => [Event(TimelineEventKind.InForce, -80)],
        });
    }

    private Condition Condition(Scope scope, int depth)
    {
        if (depth == 0 || random.Chance(0.3))
        {
            return Test(scope);
        }

        var parts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Condition(scope, depth - 1)).ToList();
        return random.Next(10) switch
        {
            0 => new Condition.Not(parts[0]),
            1 => new Condition.Known(parts[0]),
            2 => new Condition.Or([parts[0], new Condition.Not(parts[0])]),
            < 6 => new Condition.Or(parts),
            _ => new Condition.And(parts),
        };
    }

    private Condition Test(Scope scope) => random.Pick(_tests) switch
    {
        0 or 1 or 2 => new Condition.CountryTest(Some(_countryFacts), random.Chance(0.7) ? [Country()] : [Country(), Country()]),
        3 => new Condition.WordTest("kind", [random.Pick(Facts.Kinds)]),
        4 => new Condition.WordTest("end_user_type", Some([.. Facts.EndUserTypes])),
        5 => new Condition.WordTest("end_use", [random.Pick(["civil", "military", "wmd"])]),
        6 => new Condition.ListingTest(Some(_partyFacts), random.Pick(s_lists), null),
        7 => new Condition.ListingTest(Some(_partyFacts), null, random.Pick(scope.Measures)),
        8 => Parameter(),
        9 => Share(),
        10 => new Condition.ContentTest(random.Pick(["CN", "US"]), Comparison(), random.Pick([0m, 10m, 25m]), scope.Items.Count > 0 && random.Chance(0.4) ? Marks(scope) : null),
        11 when random.Chance(0.2) => new Condition.AuthorityTest("licence", "US", random.Pick(["1", "2"])),
        11 => new Condition.AuthorityTest(random.Pick(["made_with", "licence", "informed"]), random.Pick(["CN", "US"])),
        12 => new Condition.HsTest(random.Chance(0.5) ? [Heading()] : [Heading(), Heading()]),
        13 when scope.Items.Count > 0 => new Condition.ItemTest([], Some([.. scope.Items])),
        14 when scope.Items.Count > 0 => new Condition.ListedItemTest("goods-list"),
        15 when scope.Terms.Count > 0 => new Condition.Term("term0", scope.Terms["term0"]),
        20 when scope.Items.Count > 0 => Marks(scope),
        21 => new Condition.DateTest(random.Chance(0.5), Day.AddDays(random.Next(-8, 1)), scope.Authority + "/group"),
        16 => new Condition.DiffersTest(OneCountryFact(), OneCountryFact()),
        17 => new Condition.ValueTest(Comparison(), random.Pick([5m, 10m]), random.Pick(["JPY", "USD"])),
        18 => new Condition.ListingTest(Some(_partyFacts), null, random.Pick(scope.Measures)),
        19 => new Condition.WordsTest("aware", Some(["civil", "military", "wmd"])),
        _ => new Condition.DateTest(random.Chance(0.5), Day.AddDays(random.Next(-1, 2))),
    };

    private Condition.MarkTest Marks(Scope scope)
    {
        var marks = Some(["M", "N"]);
        return new Condition.MarkTest(marks, scope.Marked.Where(pair => marks.Exists(pair.Value.Contains)).Select(pair => pair.Key).ToHashSet());
    }

    private string OneCountryFact() => random.Pick(_countryFacts) is var fact && fact == "transit" ? "destination" : fact;

    private List<T> Some<T>(IReadOnlyList<T> values) => random.Chance(0.6) ? [random.Pick(values)] : [.. new[] { random.Pick(values), random.Pick(values) }.Distinct()];

    private Condition.ParameterTest Parameter()
    {
        var name = random.Pick(["purity", "temperature"]);
        Units.TryFind(name == "purity" ? "%" : "C", out var unit);
        return new Condition.ParameterTest(name, Comparison(), new Quantity(random.Pick<decimal>(name == "purity" ? [50m, 100m] : [-10m, 0m]), unit));
    }

    private Condition.ShareTest Share() => new(random.Pick(["Dy", "Nd"]), Comparison(), random.Pick([0m, 5m]));

    private Comparison Comparison() => random.Pick(Enum.GetValues<Comparison>());

    private Country Country() => Place(random.Pick(CountryCodes));

    private HsCode Heading() => HsCode.TryParse(random.Pick(s_headings), 2, out var heading) ? heading : default;

    /// <summary>A transaction with nothing stated but its date, then one fact after another stated at random until few enough worlds are left.</summary>
    public Transaction Transaction(Func<Transaction, long> worlds, long most)
    {
        var facts = new Transaction { Id = "1", Date = new TransactionDate(Day) };
        var statements = Statements();
        random.Shuffle(statements);
        for (var i = 0; i < statements.Length && (random.Chance(0.4) || worlds(facts) > most); i++)
        {
            facts = statements[i](facts);
        }

        return facts;
    }

    private Func<Transaction, Transaction>[] Statements() =>
    [
        facts => facts with { Date = new TransactionDate(Day, random.Pick<TimeOnly>([new(8, 0), new(12, 1), new(23, 0)]), random.Chance(0.5) ? null : TimeSpan.FromHours(1)) },
        facts => facts with { Kind = facts.Hs is not null ? "goods" : random.Pick(Facts.Kinds) },
        facts => facts with { Hs = HsCode.TryParse(random.Pick(Worlds.CustomsNumbers)[..random.Pick([6, 8, 10])], 6, out var hs) ? hs : null, Kind = "goods" },
        facts => facts with { ControlCodes = [.. facts.ControlCodes, new ControlCode("CN", random.Pick<string>(["none", "A", "B", .. s_codes, "1C999"]))] },
        facts => facts with { ControlCodes = [.. facts.ControlCodes, new ControlCode("US", random.Pick<string>(["none", "A", "B", .. s_codes, "1C999"]))] },
        facts => facts with { Origin = Anywhere() },
        facts => facts with { ExportFrom = Anywhere() },
        facts => facts with { Destination = Anywhere() },
        facts => facts with { Transit = [Anywhere()] },
        facts => facts with { Exporter = Party() },
        facts => facts with { ExporterCountry = Anywhere() },
        facts => facts with { Consignee = Party() },
        facts => facts with { ConsigneeCountry = Anywhere() },
        facts => facts with { Intermediary = Party() },
        facts => facts with { IntermediaryCountry = Anywhere() },
        facts => facts with { EndUser = Party() },
        facts => facts with { EndUserCountry = Anywhere() },
        facts => facts with { EndUserType = random.Pick(Facts.EndUserTypes) },
        facts => facts with { EndUse = random.Pick(Facts.EndUses) },
        facts => facts with { Composition = new Dictionary<string, decimal> { ["Dy"] = random.Next(7) } },
        facts => facts with { Parameters = new Dictionary<string, Quantity>(facts.Parameters) { ["purity"] = new Quantity(random.Pick([49m, 50m, 100m]), Units.Percent) } },
        facts => facts with { Parameters = new Dictionary<string, Quantity>(facts.Parameters) { ["temperature"] = Units.TryFind("C", out var unit) ? new Quantity(random.Next(-12, 2), unit) : default } },
        facts => facts with { Content = new Dictionary<string, decimal>(facts.Content) { ["CN"] = random.Pick([0m, 9m, 10m, 30m]) } },
        facts => facts with { Content = new Dictionary<string, decimal>(facts.Content) { ["US"] = random.Pick([0m, 9m, 10m, 30m]) } },
        facts => facts with { MadeWith = random.Pick<string[]>([[], ["CN"], ["CN", "US"]]) },
        facts => facts with { Value = random.Next(12), Currency = random.Pick<string?>(["JPY", "USD", "EUR", null]) },
        facts => facts with { Licences = [new ControlCode(random.Pick(["CN", "US"]), "1")] },
        facts => facts with { Informed = random.Pick<string[]>([[], ["CN"], ["CN", "US"]]) },
        facts => facts with { Aware = random.Pick<string[]>([["military"], ["wmd", "terrorism"]]) },
        facts => facts with { Holdings = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Holding(Party(), Party(), random.Pick([25m, 50m, 60m])))] },
    ];

    private Country Anywhere() => Place(random.Pick<string>([.. CountryCodes, "DE"]));

    private static Country Place(string code) => CountryParts.TryParse(code, out var place) ? place : default;

    private string Party() => random.Pick<string>([.. s_names, "Nobody"]);

    /// <summary>What conditions of a rulebook may name.</summary>
    private sealed record Scope(string Authority, List<string> Measures, List<string> Items, Dictionary<string, Condition> Terms)
    {
        public Dictionary<string, IReadOnlyList<string>> Marked { get; } = [];
    }
}
