using Chokepoint.Core.Codes;
using Chokepoint.Core.Quantities;
using Chokepoint.Screening;
using Chokepoint.Screening.Classification;
using Chokepoint.Screening.Facts;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>Which entries an item could be, by the shipped entries of China and by invented ones.</summary>
public sealed class ClassifierTests
{
    private static readonly Clock s_clock = new(new DateOnly(2026, 3, 1));

    private static readonly LawBook s_kitchen = new([Rulebooks.Read(new Dictionary<string, string>
    {
        ["rulebook.yaml"] = """
            authority: kt
            title: kitchens
            verified_through: 2026-06-30
            regimes:
              - {id: kt/dual-use, title: licence, subject: always}
            terms:
              hot: power > 2 kW
            parameters: {power: power, volume: volume}
            """,
        ["measures/m.yaml"] = """
            id: m
            title: kettles
            citation: Notice 1
            announced: 2024-01-01
            regime: kt/dual-use
            provisions:
              - id: "1"
                items: [KETTLE]
                effect: licence_required
                outlook: strict
                timeline: [{event: in_force, date: 2024-01-01}, {event: repealed, date: 2026-01-01}]
              - id: "2"
                items: [KETTLE, "RECIPE"]
                effect: licence_required
                outlook: strict
                timeline: [{event: in_force, date: 2025-01-01}]
            """,
        ["items/goods.csv"] = """
            id,measure,codes,type,description,hs,test,tests_decide
            KETTLE,m,1A001,A,electric kettles,8516.10;73239300,hot and not (volume > 2 L or contains Pb),yes
            POT,m,1A002,A,"pots of steel, not electric",7323.93,,
            RECIPE,m,1E001,E,technology for electric kettles,,,
            """,
    })]);

    [Fact]
    public void What_the_tests_say_is_read_part_by_part()
    {
        var kettle = First(s_kitchen, new Transaction { Id = "k", Hs = Hs("851610"), Kind = "goods", Parameters = Parameters(("power", "3 kW"), ("volume", "1 L")) });
        Assert.Equal(("KETTLE", "possible", 6), (kettle.Item.Id, kettle.Standing, kettle.Digits));
        Assert.Equal(
            [("power > 2 kW", "met", false), ("not volume > 2 L", "met", false), ("not share of Pb > 0 %", "unknown", true)],
            kettle.Thresholds.Select(threshold => (threshold.Test, threshold.State, threshold.Decides)));
        Assert.Equal(["composition is not stated"], kettle.Thresholds[2].Facts);
        Assert.Equal(0.75, kettle.Tests);
        Assert.Equal(["kt/m#2"], kettle.Provisions);
    }

    [Fact]
    public void A_failed_test_that_decides_puts_the_entry_down_and_is_named()
    {
        var facts = new Transaction { Id = "k", Hs = Hs("851610"), Kind = "goods", Description = "an electric kettle", Parameters = Parameters(("power", "1 kW")) };
        var kettle = First(s_kitchen, facts);
        Assert.Equal("ruled_out", kettle.Standing);
        Assert.Equal(["power > 2 kW fails: power = 1 kW"], kettle.RuledOutBy);
        var hotter = First(s_kitchen, facts with { Parameters = Parameters(("power", "3 kW")) });
        Assert.True(kettle.Score <= 0.25 && hotter.Score > kettle.Score);
    }

    [Fact]
    public void Where_all_is_met_and_the_rulebook_lets_tests_decide_the_entry_fits_but_no_more()
    {
        var facts = new Transaction { Id = "k", Hs = Hs("851610"), Kind = "goods", Composition = new Dictionary<string, decimal> { ["Fe"] = 100 }, Parameters = Parameters(("power", "3 kW"), ("volume", "1 L")) };
        Assert.Equal("fits", First(s_kitchen, facts).Standing);
        Assert.Equal("possible", First(s_kitchen, facts with { Hs = null }).Standing);
    }

    [Fact]
    public void Kind_and_customs_number_rule_out_and_are_named()
    {
        var candidates = new Classifier(s_kitchen, s_clock).Rank(new Transaction { Id = "k", Hs = Hs("732393"), Kind = "goods", Description = "technology for kettles" }, 10)[0].Candidates;
        Assert.Equal(["kind = goods; the entry is for technology, service"], candidates.Single(candidate => candidate.Item.Id == "RECIPE").RuledOutBy);
        Assert.Empty(candidates.Single(candidate => candidate.Item.Id == "POT").RuledOutBy);
        var toaster = new Classifier(s_kitchen, s_clock).Rank(new Transaction { Id = "t", Hs = Hs("851672"), Kind = "goods", Description = "electric kettle" }, 10)[0].Candidates;
        Assert.Equal(["hs = 851672; the entry is for other numbers"], toaster.Single(candidate => candidate.Item.Id == "KETTLE").RuledOutBy);
    }

    [Theory]
    [InlineData("732393", 6)]
    [InlineData("7323930099", 8)]
    [InlineData("7323931000", 6)]
    public void Digits_beyond_six_count_in_pairs_and_only_where_they_agree(string number, int digits) =>
        Assert.Equal(digits, First(s_kitchen, new Transaction { Id = "k", Kind = "goods", Hs = Hs(number), Description = "kettle" }).Digits);

    [Fact]
    public void A_classification_changes_nothing() => Assert.Equal(
        First(s_kitchen, new Transaction { Id = "k", Hs = Hs("851610") }).Score,
        First(s_kitchen, new Transaction { Id = "k", Hs = Hs("851610"), ControlCodes = [new("KT", "POT")] }).Score);

    [Theory]
    [InlineData("850511", "sintered NdFeB magnet", "Nd=29%;Dy=2%;Fe=67%", "", "DY-MAGNET", "fits")]
    [InlineData("850511", "permanent magnet with dysprosium", "", "", "DY-MAGNET", "possible")]
    [InlineData("282580", "diantimony trioxide", "", "purity=99.999%", "SB-OXIDE", "fits")]
    [InlineData("282580", "antimony trioxide", "", "purity=99.8%", "SB-OXIDE", "ruled_out")]
    [InlineData("380110", "isostatic graphite block", "", "purity=99.95%;density=1.8 g/cm3;flexural_strength=45 MPa", "GRAPHITE-ART", "fits")]
    [InlineData("880622", "camera drone", "", "endurance=40 min;takeoff_mass=9 kg", "UAV-AIRCRAFT", "possible")]
    [InlineData("", "technology for sintering NdFeB magnets and other rare-earth metals", "", "", "TC-RE", "possible")]
    [InlineData("2805301200", "dysprosium metal", "", "", "DY-METAL", "possible")]
    public void Items_of_China_find_their_entry_first(string hs, string description, string composition, string parameters, string entry, string standing)
    {
        var found = First(Rulebooks.China, Read(Rulebooks.China, hs, description, composition, parameters));
        Assert.Equal((entry, standing), (found.Item.Id, found.Standing));
    }

    [Fact]
    public void A_graphite_block_of_low_density_is_put_down_by_its_density()
    {
        var facts = Read(Rulebooks.China, "380110", "isostatic graphite block", "", "purity=99.95%;density=1.6 g/cm3");
        var graphite = new Classifier(Rulebooks.China, s_clock).Rank(facts, 10)[0].Candidates.Single(candidate => candidate.Item.Id == "GRAPHITE-ART");
        Assert.Equal(["density > 1.73 g/cm3 fails: density = 1.6 g/cm3"], graphite.RuledOutBy);
        Assert.Equal(["met", "unknown", "failed"], graphite.Thresholds.Select(threshold => threshold.State));
    }

    [Fact]
    public void A_broad_range_of_customs_numbers_speaks_for_no_entry_and_a_mark_counts_as_a_restriction()
    {
        var law = new LawBook([Rulebooks.Read(new Dictionary<string, string>
        {
            ["rulebook.yaml"] = """
                authority: gt
                title: gates
                verified_through: 2026-06-30
                regimes:
                  - {id: gt/dual-use, title: licence, subject: always}
                terms:
                  industrial: hs under (84, 85)
                """,
            ["measures/m.yaml"] = """
                id: m
                title: gates
                citation: Notice 1
                announced: 2024-01-01
                regime: gt/dual-use
                timeline: [{event: in_force, date: 2024-01-01}]
                provisions:
                  - {id: "1", when: item marked NS2 and destination is JP, effect: licence_required, outlook: strict}
                  - {id: "2", when: destination is JP, effect: licence_required, outlook: strict}
                """,
            ["items/goods.csv"] = """
                id,measure,codes,type,description,hs,test,tests_decide,marks
                ARMS,m,1A001,A,firearms,,industrial,,
                PUMP,m,1A002,A,vacuum pumps,,industrial,,NS2
                """,
        })]);
        var candidates = new Classifier(law, s_clock).Rank(new Transaction { Id = "p", Kind = "goods", Hs = Hs("841410"), Description = "a vacuum pump" }, 10)[0].Candidates;
        Assert.Equal(["PUMP"], candidates.Select(candidate => candidate.Item.Id));
        Assert.Equal(["gt/m#1"], candidates[0].Provisions);
    }

    /// <summary>More facts never bring an entry back that fewer ruled out, and what fits was never ruled out by less.</summary>
    [Fact]
    public void To_state_one_fact_more_never_lifts_what_was_ruled_out() => Seeds.Each(40, random =>
    {
        (string Name, string Size)[] all = [("purity", random.Pick(["99%", "99.95%", "99.9999%"])), ("density", random.Pick(["1.5 g/cm3", "2 g/cm3"])), ("flexural_strength", random.Pick(["20 MPa", "50 MPa"])), ("diameter", random.Pick(["10 mm", "200 mm"]))];
        var hs = random.Pick(["380110", "282580", "811010", "8101940000"]);
        var some = all.Where(_ => random.Chance(0.5)).ToArray();
        Transaction With((string, string)[] parameters) => new() { Id = "x", Kind = "goods", Hs = Hs(hs), Parameters = Parameters(parameters) };
        var (fewer, more) = (Standings(With(some)), Standings(With(all)));
        Assert.All(fewer.Where(pair => pair.Value == "ruled_out" && more.ContainsKey(pair.Key)), pair => Assert.Equal("ruled_out", more[pair.Key]));
    });

    private static Dictionary<string, string> Standings(Transaction facts) =>
        new Classifier(Rulebooks.China, s_clock).Rank(facts, int.MaxValue).SelectMany(list => list.Candidates).ToDictionary(candidate => candidate.Item.Id, candidate => candidate.Standing);

    private static Candidate First(LawBook law, Transaction facts) => new Classifier(law, s_clock).Rank(facts, 10)[0].Candidates[0];

    private static Transaction Read(LawBook law, params string[] cells)
    {
        var reader = new TransactionReader(new TransactionColumns("test", ["id", "hs", "description", "composition", "parameters", "kind"], out _), law, _ => { });
        var facts = reader.Read(["x", .. cells, cells[0].Length > 0 ? "goods" : "technology"], 1, out var problems);
        Assert.Empty(problems);
        return facts!;
    }

    private static Dictionary<string, Quantity> Parameters(params (string Name, string Size)[] sizes) =>
        sizes.ToDictionary(size => size.Name, size => Quantity.TryParse(size.Size, out var quantity, out var problem) ? quantity : throw new InvalidOperationException(problem));

    private static HsCode Hs(string text) => HsCode.TryParse(text, 6, out var code) ? code : throw new InvalidOperationException(text);
}
