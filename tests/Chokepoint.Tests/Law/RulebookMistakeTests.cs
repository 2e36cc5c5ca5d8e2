using System.Reflection;
using Chokepoint.Law.Language;
using Chokepoint.Law.Reading;

namespace Chokepoint.Tests.Law;

/// <summary>For every code that reading can report, files that earn it, with its place and how to mend it.</summary>
public sealed class RulebookMistakeTests
{
    private const string Main = "rulebook.yaml";
    private const string Control = "measures/control.yaml";
    private const string Goods = "items/goods.csv";
    private const string Names = "lists/blacklist.csv";

    public static readonly TheoryData<string, string, string, string> Mistakes = new()
    {
        // file, what is replaced, by what, the diagnostic; more of them only where another place is wrong for it too
        { Control, "title: Magnets", "title: \"Magnets", "measures/control.yaml:2:8: error RB0001: not YAML:" },
        { Control, "title: Magnets", "title: Magnets\ntitle: Magnets", "measures/control.yaml:3:1: error RB0001: not YAML: Duplicate key" },
        { Control, "title: Magnets", "title: &a Magnets", "measures/control.yaml:2:8: error RB0001: not YAML: `*`, `&` and `!` before a value are not used here; write the value out, in quotes if it begins so" },
        { Control, "title: Magnets", "title: *a", "measures/control.yaml:2:8: error RB0001: not YAML: `*`, `&` and `!`" },
        { Control, "title: Magnets", "title: !!str Magnets", "measures/control.yaml:2:8: error RB0001: not YAML: `*`, `&` and `!`" },
        { Control, "id: 2025-001", "--- {}\n--- {}", "error RB0001" },
        { Control, "note: the first notice", "note: " + new string('[', 40) + new string(']', 40), "measures/control.yaml:11:38: error RB0001: not YAML: nested more than 32 deep" },
        { Control, "url: ", "note: [[[\nurl: ", "measures/control.yaml:8:" },
        { Control, "effect: prohibited", "efect: prohibited", "measures/control.yaml:28:5: error RB0002: `efect` has no meaning here; did you mean `effect`?\nmeasures/control.yaml:24:5: error RB0004: `fr2/2025-001#2` needs either" },
        { Control, "title: Magnets", "title: Magnets\nyes: 1", "measures/control.yaml:3:1: error RB0002: `yes` has no meaning here; known: id, title," },
        { Main, "covers: two notices", "coverz: two notices", "rulebook.yaml:5:1: error RB0002: `coverz` has no meaning here; did you mean `covers`?" },
        { Control, "event: suspended, ", "event: suspended, to: 2026-01-01, ", "error RB0002: `to` has no meaning here" },
        { Control, "title: Magnets\n", "", "measures/control.yaml:1:1: error RB0003: `title` is missing; add `title: ...`" },
        { Control, "announced: 2025-01-10", "announced:", "measures/control.yaml:7:11: error RB0003: `announced` is missing" },
        { Control, "  - id: \"2\"\n    title", "  - title", "measures/control.yaml:24:5: error RB0003: `id` is missing; add `id: ...`\n`fr2/2025-001#2` is no provision" },
        { Control, "regime: fr2/dual-use\n", "", "measures/control.yaml:15:5: error RB0003: `regime` is missing; add `regime:` to the provision or to its measure\nyaml:23:5: error RB0003\nyaml:35:5: error RB0003" },
        { Control, "timeline:\n  - {event: in_force, date: 2025-02-01}\n", "", "measures/control.yaml:14:5: error RB0003: `fr2/2025-001#1` has no timeline; add `timeline:` to it or to its measure\n#3` has no timeline" },
        { Control, "    outlook: case_by_case\n", "", "measures/control.yaml:16:5: error RB0003: a required licence needs an `outlook`; one of presumed_approval, case_by_case, strict, denial" },
        { Control, ", when: end_user_type is military", "", "measures/control.yaml:22:9: error RB0003: `when` is missing" },
        { Control, "    items: [\"@2025-001\"]\n", "", "measures/control.yaml:22:14: error RB0003: nothing is added to `dual-use-list`; name the `items` that the provision adds" },
        { Main, "    subject: leaves\n", "", "rulebook.yaml:8:5: error RB0003: `subject` is missing" },
        { Goods, "DESIGN,2025-001", ",2025-001", "items/goods.csv:3 [id]: error RB0003: `id` is empty" },
        { Names, ",2025-03-01,2025-06-01", ",,2025-06-01", "lists/blacklist.csv:2 [listed]: error RB0003: `listed` is empty" },
        { Control, "announced: 2025-01-10", "announced: 10.1.2025", "measures/control.yaml:7:12: error RB0004: `announced` takes a day such as `2025-04-04`, found `10.1.2025`" },
        { Control, "date: 2025-02-01T12:00", "date: noon", "error RB0004: `date` takes a day such as `2025-04-04`, or `2025-04-10T12:01`, found `noon`" },
        { Control, "effect: prohibited", "effect: forbidden", "measures/control.yaml:28:13: error RB0004: `effect` takes `conditional`, `licence_required`, `prohibited`, found `forbidden`; known: conditional" },
        { Control, "role: control", "role: controls", "error RB0004: `role` takes `control`, `listing`, `framework`, `amendment`, `interpretation`, `context`, found `controls`; did you mean `control`?" },
        { Control, "uncertain: no", "uncertain: perhaps", "error RB0004: `uncertain` takes `true` or `false`, found `perhaps`" },
        { Control, "statutory_days: 30", "statutory_days: thirty", "error RB0004: `statutory_days` takes a whole number, found `thirty`" },
        { Control, "title: Magnets", "title: [Magnets]", "measures/control.yaml:2:8: error RB0004: `title` takes one value" },
        { Control, "issued_by: [Ministry of Trade, Customs]", "issued_by: {a: b}", "error RB0004: `issued_by` takes a list of words" },
        { Control, "remedy: {licence: individual licence, channel: the portal, documents: [contract], statutory_days: 30}", "remedy: ask", "error RB0004: `remedy` takes `key: value` lines" },
        { Control, "timeline:\n  - {event: in_force, date: 2025-02-01}", "timeline: {event: in_force, date: 2025-02-01}", "error RB0004: `timeline` takes a list: lines that begin with `-`\n#1` has no timeline\n#3` has no timeline" },
        { Control, "timeline:\n  - {event: in_force, date: 2025-02-01}", "timeline:\n  - 2025-02-01\n  - {event: in_force, date: 2025-02-01}", "error RB0004: each entry of `timeline` takes `key: value` lines" },
        { Control, "    when: leaves\n", "    when: [leaves]\n", "error RB0004: `when` takes one condition" },
        { Control, "    releases: [\"#1\", 2025-001#2]\n", "", "measures/control.yaml:36:5: error RB0004: `fr2/2025-001#3` needs either an `effect` or `releases`; a provision restricts, or releases what others restrict" },
        { Control, "    effect: prohibited", "    effect: prohibited\n    outlook: denial", "error RB0004: only a required licence has an outlook; leave `outlook` and `outlooks` out" },
        { Control, "items: [\"@2025-001\"]", "items: []", "measures/control.yaml:17:12: error RB0004: `items` is empty; name items, or leave the key out: then the provision is not limited to items" },
        { Control, "licence: individual licence, ", "licence: individual licence, office: bord, ", "error RB0006: `bord` is no office of this rulebook; add it under `offices`" },
        { Control, "statutory_days: 30", "statutory_days: 30, usual_days: 40", "error RB0004: `statutory_days` and `usual_days` exclude each other; a decision takes one time" },
        { Control, "statutory_days: 30", "duties: [{duty: keep the papers, time: kept}]", "error RB0004: `years` belongs to `time: kept`, and to no other time; say for how many years records are kept" },
        { Control, "statutory_days: 30", "duties: [{duty: declare, time: at_export, days: 3}]", "error RB0004: `days` are days before or after the export; use them with `before_export` or `after_export`" },
        { Control, "statutory_days: 30", "duties: [{duty: declare, time: later}]", "error RB0004: `time` takes `contract`, `before_export`, `at_export`, `after_export`, `kept`, found `later`" },
        { Control, "statutory_days: 30", "duties: [{time: at_export}]", "error RB0003: `duty` is missing" },
        { Control, "statutory_days: 30", "duties: [{duty: declare, time: at_export, when: origin iz FR}]", "error CL" },
        { Control, "note: the first notice", "held_by: 2025-003\nheld_at_least: 50 %", "error RB0006: `fr2/2025-003` is no measure; did you mean" },
        { Control, "note: the first notice", "held_by: 2025-002", "error RB0003: `held_at_least` is missing" },
        { Control, "note: the first notice", "held_at_least: 50 %", "error RB0003: `held_by` is missing; name the measures whose parties count as owners" },
        { Control, "note: the first notice", "held_by: 2025-002\nheld_at_least: half", "error RB0004: `held_at_least` takes a share such as `50 %`, found `half`" },
        { Main, "covers: two notices", "offices: [{id: board, name: Board, seats: [{country: Ruritania, name: B}]}]", "error RB0004: `Ruritania` is no country; use an ISO 3166 code or an English name" },
        { Main, "covers: two notices", "offices: [{id: board, name: Board, seats: [{country: DE, name: B}, {country: Germany, name: C}]}]", "error RB0005: `Germany` stands here twice; one body decides for exporters of one country" },
        { Main, "covers: two notices", "offices: [{id: board, name: Board}, {id: board, name: Bord}]", "error RB0005: `board` stands here twice; give each office an id of its own" },
        { Main, "utc_offset: \"-03:30\"", "utc_offset: GMT", "rulebook.yaml:4:13: error RB0004: `utc_offset` takes hours and minutes such as `+08:00`, found `GMT`" },
        { Main, "authority: fr2", "authority: f-2", "rulebook.yaml:1:12: error RB0004: `f-2` is no short name of an authority; use 2 to 12 letters and digits, such as `cn`\n`fr2/dual-use` is no regime of `f-2`" },
        { Main, "- id: fr2/dual-use", "- id: dual-use", "rulebook.yaml:8:9: error RB0004: `dual-use` is no regime of `fr2`; its id is `fr2/` and a name\n`fr2/dual-use` is no regime of this rulebook; did you mean `dual-use`?" },
        { Main, "  purity: share", "  purity: share\n  how pure: share", "rulebook.yaml:17:13: error RB0004: `how pure` is no name for one of the parameters; use letters, digits, `_` and `-`, with a letter first" },
        { Goods, "8505.11;", "850511x;", "items/goods.csv:2 [hs]: error RB0004: expected a customs number of 2 to 10 digits, found `850511x`" },
        { Goods, ",1E905,E,", ",1E905,F,", "items/goods.csv:3 [type]: error RB0004: `F` is no type; known: A, B, C, D, E, *" },
        { Goods, ",,no,background", ",,maybe,background", "items/goods.csv:3 [tests_decide]: error RB0004: `maybe` is no tests_decide; known: yes, no" },
        { Goods, "DESIGN,", "DE SIGN,", "items/goods.csv:3 [id]: error RB0004: `DE SIGN` is no id of an item; use letters, digits and `. - _`, such as `DY-MAGNET`" },
        { Names, ",US,2025-03-01", ",USSA,2025-03-01", "lists/blacklist.csv:2 [country]: error RB0004: `USSA` is no country" },
        { Names, ",2025-03-01,", ",March,", "lists/blacklist.csv:2 [listed]: error RB0004: expected a day such as `2025-04-04`, found `March`" },
        { Control, "  - id: \"2\"", "  - id: \"1\"", "measures/control.yaml:24:9: error RB0005: the id `fr2/2025-001#1` is used twice; the other stands at measures/control.yaml:16:9\n`fr2/2025-001#2` is no provision" },
        { "measures/notice.yaml", "2025-002", "2025-001", "measures/notice.yaml:1:5: error RB0005: the id `fr2/2025-001` is used twice; the other stands at measures/control.yaml:1:5\nlists/blacklist.csv:2 [measure]: error RB0006: `fr2/2025-002` is no measure" },
        { Goods, "DESIGN,", "MAGNET,", "items/goods.csv:3 [id]: error RB0005: the id `MAGNET` is used twice" },
        { Main, "regimes:\n", "regimes:\n  - {id: fr2/dual-use, title: same, subject: never}\n", "rulebook.yaml:9:9: error RB0005: the id `fr2/dual-use` is used twice; the other stands at rulebook.yaml:8:10" },
        { Main, "  purity: share", "  purity: share\n  origin: share", "rulebook.yaml:17:11: error RB0005: `origin` has a meaning of its own in conditions; choose another name" },
        { Main, "  friends: [DE, Italy]", "  friends: [DE, Italy]\n  jp: [KR]", "error RB0005: `jp` has a meaning of its own in conditions" },
        { Main, "  leaves: export_from", "  purity: always\n  leaves: export_from", "error RB0005: `purity` is a parameter already; give the term another name" },
        { Control, "regime: fr2/dual-use", "regime: fr2/dual", "measures/control.yaml:6:9: error RB0006: `fr2/dual` is no regime of this rulebook; known: fr2/dual-use" },
        { Control, "items: [\"@2025-001\"]", "items: [MAGNTE]", "measures/control.yaml:17:12: error RB0006: `MAGNTE` is no item; did you mean `MAGNET`?" },
        { Control, "items: [\"@2025-001\"]", "items: [\"@2020-001\"]", "error RB0006: `@2020-001` is no item; use an id of items/*.csv, `@measure` or a control code" },
        { Control, "2025-001#2]", "2025-001#7]", "measures/control.yaml:38:15: error RB0006: `fr2/2025-001#7` is no provision; did you mean `fr2/2025-001#1`?" },
        { Control, "2025-001#2]", "2]", "measures/control.yaml:38:15: error RB0006: `fr2/2` is no provision; write `\"#2\"` for a provision of this measure" },
        { Control, "2025-001#2]", "\"#3\"]", "measures/control.yaml:38:15: error RB0006: `fr2/2025-001#3` is itself a release; only restrictions can be released" },
        { Main, "purity: share", "purity: percentage", "rulebook.yaml:16:11: error RB0006: no unit measures `percentage`" },
        { Main, "[DE, Italy]", "[DE, Italia]", "error RB0006: `Italia` is no country; did you mean `Italy`?" },
        { Names, "\n2025-002,", "\n2025-003,", "lists/blacklist.csv:2 [measure]: error RB0006: `fr2/2025-003` is no measure; did you mean `fr2/2025-001`?" },
        { Control, "until: 2026-12-31", "until: 2024-12-31", "measures/control.yaml:34:9: error RB0007: the days contradict each other; announced of the measure <= announced of the event, date <= until" },
        { Control, "announced: 2025-04-20", "announced: 2025-01-09", "measures/control.yaml:34:9: error RB0007: the days contradict each other" },
        { Control, "event: suspended", "event: repealed", "error RB0007: only a suspension or a political promise has a last day; write the end as an event of its own: `lapsed` or `repealed`" },
        { Control, "  - {event: in_force, date: 2025-02-01}\n", "  - {event: suspended, date: 2025-02-01}\n", "error RB0007: `fr2/2025-001#1` never begins to apply; add an event `in_force` to its timeline\n#3` never begins" },
        { Control, "  - {event: in_force, date: 2025-02-01}\n", "  - {event: in_force, date: 2025-02-01}\n" + Repeat("  - {event: suspended, date: 2025-02-01, uncertain: yes}\n", 9), "error RB0007: more than 8 events are uncertain; keep those on which something hangs" },
        { Names, "2025-06-30,2026-01-01", "2025-06-30,2025-01-01", "lists/blacklist.csv:2 [removed]: error RB0007: the entry is removed before it is listed; listed <= removed" },
        { Names, "2025-06-01,2025-06-30", "2025-06-01,2025-05-30", "lists/blacklist.csv:2 [suspended_until]: error RB0007: the suspension ends before it begins" },
        { Names, "2025-06-01,2025-06-30", ",2025-06-30", "lists/blacklist.csv:2 [suspended_until]: error RB0007: the suspension ends before it begins" },
        { Goods, "description,hs", "description,hscode", "items/goods.csv:1: error RB0008: the column `hs` is missing; the header is id,measure,codes,type,description,hs,marks,elements,\n`@2025-001` is no item" },
        { Goods, ",", ";", "items/goods.csv:1: error RB0008: the cells are not separated by commas; save the table as CSV with commas\n`@2025-001` is no item" },
        { Goods, "elements,", "element,", "items/goods.csv:1: error RB0008: the column `element` has no meaning here; did you mean `elements`?" },
        { Goods, "elements,", "hs,", "items/goods.csv:1: error RB0008: the column `hs` is there twice\n`@2025-001` is no item" },
        { Goods, "\"designs, drawings\"", "designs, drawings", "items/goods.csv:3: error RB0008: the row has 13 cells, the header 12; put cells with a comma in double quotes" },
        { Names, "Acme Inc.", "\"Acme Inc.", "lists/blacklist.csv:2: error RB0008:" },
        { Control, "when: leaves\n", "when: leaves = 1\n", "measures/control.yaml:18:18: error CL0001: `=` has no meaning here" },
        { Control, "when: leaves\n", "when: leaves leaves\n", "measures/control.yaml:18:18: error CL0002: expected `and`, `or` or the end, found `leaves`" },
        { Control, "when: leaves\n", "when:\n", "measures/control.yaml:18:10: error CL0002: expected a test, a term, `not` or `(`, found the end" },
        { Control, "is listed on blacklist", "is listed on blaclist", "measures/control.yaml:27:70: error CL0003: `blaclist` is no list of parties; did you mean `blacklist`?" },
        { Goods, "purity > 99 %", "purity > 99 mm", "items/goods.csv:2 [test]: error CL0004: expected a share in" },
        { Control, "when: leaves\n", "when: " + Repeat("not ", 70) + "leaves\n", "error CL0005: nested more than 64 deep; name parts of it as terms of the rulebook" },
        { Main, "  leaves: export_from", "  t0: always\n" + Chain(12) + "  leaves: export_from", "error CL0005: the term `t8` is built from terms over more than 8 levels; write some of them out" },
        { Main, "  leaves: export_from", Chain(12) + "  t0: always\n  leaves: export_from", "error CL0005: the term" },
        { Control, "destination in friends", "destination in friend", "measures/control.yaml:37:26: error CL0006: `friend` is no code of a country, and no group; did you mean `friends`?" },
        { Main, "  leaves: export_from is FR", "  left: leaves\n  leaves: left and export_from is FR", "rulebook.yaml:13:11: error CL0007: the term `left` is defined by itself; write its meaning without it" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_once_at_its_place(string file, string old, string text, string expected)
    {
        var diagnostics = SmallRulebook.DiagnosticsOf(SmallRulebook.With(file, old, text)).Select(diagnostic => diagnostic.ToString()).ToList();
        var lines = expected.Split('\n');
        Assert.True(lines.Length == diagnostics.Count, string.Join('\n', diagnostics));
        Assert.All(lines, line => Assert.Single(diagnostics, diagnostic => diagnostic.Contains(line, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_without_its_main_file_is_no_rulebook()
    {
        var files = SmallRulebook.Files.Where(file => file.Key != Main).ToDictionary(file => file.Key, file => file.Value);
        Assert.Equal(
            "rulebook.yaml: error RB0009: is missing; a rulebook is a folder with rulebook.yaml, measures, items and lists",
            SmallRulebook.DiagnosticsOf(files).Single().ToString());
    }

    [Fact]
    public void A_file_that_nobody_reads_is_a_warning()
    {
        var files = new Dictionary<string, string>(SmallRulebook.Files) { ["measures/new.yml"] = "id: new" };
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        Assert.NotNull(rulebook);
        Assert.Equal("measures/new.yml: warning RB0010: is not read; measures are *.yaml, items, lists, groups and wordings *.csv", diagnostics.Single().ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    public void A_file_that_holds_no_keys_is_refused(string text)
    {
        var files = new Dictionary<string, string>(SmallRulebook.Files) { ["measures/notice.yaml"] = text };
        Assert.Contains(SmallRulebook.DiagnosticsOf(files), d => d.ToString() == "measures/notice.yaml:1:1: error RB0001: expected one YAML document of `key: value` lines");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var files = SmallRulebook.With("measures/notice.yaml", "title: Names", "title: Names\nnote: " + new string('x', 1 << 20));
        Assert.Contains(SmallRulebook.DiagnosticsOf(files), d => d.Code == "RB0001" && d.Message.Contains("at most 1048576 are read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_is_empty_or_only_a_header_holds_no_rows()
    {
        Assert.Equal(["RB0008"], SmallRulebook.DiagnosticsOf(new Dictionary<string, string>(SmallRulebook.Files) { ["items/more.csv"] = "" }).Select(d => d.Code));
        Assert.Empty(SmallRulebook.DiagnosticsOf(new Dictionary<string, string>(SmallRulebook.Files) { ["lists/empty.csv"] = "measure,name,listed\n" }));
    }

    [Fact]
    public void A_list_whose_last_party_was_removed_can_still_be_named()
    {
        var files = SmallRulebook.With(Control, "end_user is listed on blacklist", "end_user is listed on old");
        files["lists/old.csv"] = "measure,name,listed\n";
        Assert.Empty(SmallRulebook.DiagnosticsOf(files));
    }

    [Fact]
    public void A_long_cell_is_read_and_an_endless_one_refused()
    {
        Assert.Empty(SmallRulebook.DiagnosticsOf(SmallRulebook.With(Goods, "how to make them", new string('x', 100_000))));
        Assert.Equal("RB0008", SmallRulebook.DiagnosticsOf(SmallRulebook.With(Goods, "how to make them", new string('x', 3 << 20)))[0].Code);
    }

    [Fact]
    public void Thousands_of_mistakes_are_cut_short()
    {
        var files = new Dictionary<string, string>(SmallRulebook.Files)
        {
            ["lists/bad.csv"] = "measure,name,listed\n" + Repeat("2025-002,,yesterday\n", 5000),
        };
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        Assert.Null(rulebook);
        Assert.Equal(1000, diagnostics.Count);
    }

    [Fact]
    public void Every_code_has_an_example()
    {
        var known = new[] { typeof(ReadingCodes), typeof(LanguageCodes) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);
        var shown = Mistakes.Select(row => row.Data.Item4).Append("RB0009 RB0010").ToList();
        Assert.All(known, code => Assert.Contains(shown, text => text.Contains(code, StringComparison.Ordinal)));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Terms t1 to t<paramref name="length"/>, each defined by the one before it.</summary>
    private static string Chain(int length) => string.Concat(Enumerable.Range(1, length).Select(i => $"  t{i}: t{i - 1}\n"));
}
