using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Law.Timelines;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

public sealed class RulebookReaderTests
{
    private const string Content = """
        content:
          citation: Notice 1 of 2025, paragraph 3
          of: origin is FR
          needs: ["2025-001"]
          releases: ["2025-001#3"]
          bundled: [software]

        """;

    [Fact]
    public void A_rulebook_holds_what_its_files_say()
    {
        var rulebook = SmallRulebook.Read();
        Assert.Equal(("fr2", "Trade law of Freeland"), (rulebook.Authority, rulebook.Title));
        Assert.Equal((new DateOnly(2026, 6, 30), new TimeSpan(-3, -30, 0)), (rulebook.VerifiedThrough, rulebook.UtcOffset));
        Assert.Equal("fr2/dual-use: leaves", string.Join(", ", rulebook.Regimes.Select(regime => $"{regime.Id}: {regime.Subject}")));
        Assert.Equal(["fr2/2025-001", "fr2/2025-002"], rulebook.Measures.Select(measure => measure.Id));
        Assert.Equal(["fr2/2025-001#1", "fr2/2025-001#2", "fr2/2025-001#3"], rulebook.Provisions.Select(provision => provision.Id));
        Assert.Equal("share", rulebook.Parameters["purity"]);
        Assert.Equal("export_from is FR and not destination is FR", rulebook.Terms["leaves"].ToString());
        var measure = rulebook.Measures[0];
        Assert.Equal(["Ministry of Trade", "Customs"], measure.IssuedBy);
        Assert.Equal(["gazette"], measure.Sources);
        Assert.Equal(MeasureRole.Listing, rulebook.Measures[1].Role);
    }

    [Fact]
    public void A_provision_has_what_it_says_and_the_rest_from_its_measure()
    {
        var provisions = SmallRulebook.Read().Provisions.ToList();
        var (first, second, third) = (provisions[0], provisions[1], provisions[2]);
        Assert.Equal(("Magnets", "Notice 1 of 2025", "fr2/dual-use"), (first.Title, first.Citation, first.Regime));
        Assert.Equal(["MAGNET", "DESIGN"], first.Items);
        Assert.Equal((Outcome.LicenceRequired, "dual-use-list", "individual licence", 30), (first.Effect, first.AddsTo, first.Remedy?.Licence, first.Remedy?.Time?.Days));
        Assert.Equal([(Outlook.Denial, "end_user_type is military"), (Outlook.CaseByCase, null)], first.Outlooks.Select(rule => (rule.Outlook, rule.When?.ToString())));
        Assert.Equal("2025-02-01", $"{first.Timeline.Events.Single().Date}");

        Assert.Equal(("None to listed parties", "Notice 1 of 2025, paragraph 2"), (second.Title, second.Citation));
        Assert.Equal(("residents", Confidence.Uncertain, "doubtful"), (second.Reach, second.Confidence, second.Note));
        Assert.Equal(
            [
                new TimelineEvent(TimelineEventKind.InForce, Timelines.At("2025-02-01T12:00"), new DateOnly(2025, 1, 10)),
                new TimelineEvent(TimelineEventKind.Suspended, Timelines.At("2025-05-01"), new DateOnly(2025, 4, 20), new DateOnly(2026, 12, 31), "Notice 7 of 2025", Note: "a truce"),
                new TimelineEvent(TimelineEventKind.Political, Timelines.At("2026-01-01"), new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)),
            ],
            second.Timeline.Events);

        Assert.True(third.IsRelease);
        Assert.Equal(["fr2/2025-001#1", "fr2/2025-001#2"], third.Releases);
        Assert.Equal("destination in friends", third.When.ToString());
        Assert.Equal("none needed", third.Remedy?.Channel);
    }

    [Fact]
    public void A_rule_of_content_names_conditions_and_the_provisions_that_it_asks_for()
    {
        var rule = Rulebooks.Read(SmallRulebook.With("rulebook.yaml", "parameters:", Content + "parameters:")).Content!;
        Assert.Equal(("Notice 1 of 2025, paragraph 3", "origin is FR", "always", "not always"), (rule.Citation, rule.Of.ToString(), rule.Counts.ToString(), rule.Holds.ToString()));
        Assert.Equal(["fr2/2025-001#1", "fr2/2025-001#2"], rule.Needs);
        Assert.Equal(["fr2/2025-001#3"], rule.Releases);
        Assert.Equal(["software"], rule.Bundled);
    }

    [Theory]
    [InlineData("needs: [\"2025-001\"]", "needs: [\"2025-001#3\"]", "`2025-001#3` is no provision that restricts, nor a measure with one")]
    [InlineData("needs: [\"2025-001\"]", "needs: [\"2025-002\"]", "`2025-002` is no provision that restricts, nor a measure with one")]
    [InlineData("releases: [\"2025-001#3\"]", "releases: [\"2025-001#1\"]", "`2025-001#1` is no provision that releases, nor a measure with one")]
    public void A_rule_of_content_that_names_what_is_not_there_is_an_error(string old, string text, string message) =>
        Assert.Contains(SmallRulebook.DiagnosticsOf(SmallRulebook.With("rulebook.yaml", "parameters:", Content.Replace(old, text, StringComparison.Ordinal) + "parameters:")), diagnostic => diagnostic.Message == message);

    [Fact]
    public void Items_and_listings_hold_what_their_rows_say()
    {
        var rulebook = SmallRulebook.Read();
        var (magnet, design) = (rulebook.Items[0], rulebook.Items[1]);
        Assert.Equal("1C905.a 1C905.b, goods, 850511 850519", $"{string.Join(' ', magnet.Codes)}, {string.Join(' ', magnet.Kinds)}, {string.Join(' ', magnet.Hs)}");
        Assert.Equal(("share of Nd > 0 % and purity > 99%", true, false), (magnet.Test.ToString(), magnet.TestsDecide, magnet.IsRemainder));
        Assert.Equal(("designs, drawings", "always", false, Confidence.Background), (design.Description, design.Test.ToString(), design.TestsDecide, design.Confidence));
        Assert.Equal(["technology", "service"], design.Kinds);

        var acme = rulebook.Listings.Single();
        Assert.Equal(("blacklist", "fr2/2025-002", "Acme Inc.", "US"), (acme.List, acme.Measure, acme.Name, acme.Country?.Code));
        Assert.Equal(["Acme", "ACME 公司"], acme.Aliases);
        var standing = "2025-02-28 2025-03-01 2025-05-31 2025-06-01 2025-06-30 2025-07-01 2025-12-31 2026-01-01".Split(' ').Where(day => acme.StandsOn(Timelines.At(day).Day));
        Assert.Equal(["2025-03-01", "2025-05-31", "2025-07-01", "2025-12-31"], standing);
    }

    [Fact]
    public void A_later_beginning_is_announced_on_its_own_day()
    {
        var files = SmallRulebook.With("measures/control.yaml", "  - {event: in_force, date: 2025-02-01}\n", "  - {event: in_force, date: 2025-02-01}\n  - {event: repealed, date: 2025-06-01}\n  - {event: in_force, date: 2025-09-01}\n");
        var timeline = Rulebooks.Read(files).Measures[0].Timeline;
        Assert.Equal([new DateOnly(2025, 1, 10), new DateOnly(2025, 6, 1), new DateOnly(2025, 9, 1)], timeline.Events.Select(e => e.Announced));
    }

    [Fact]
    public void The_hash_is_that_of_the_content()
    {
        var hash = SmallRulebook.Read().Hash;
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Rulebooks.Read(SmallRulebook.Files.ToDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\r\n"))).Hash);
        Assert.Equal(hash, Rulebooks.Read(SmallRulebook.Files.Reverse().ToDictionary(file => file.Key, file => file.Value)).Hash);
        Assert.NotEqual(hash, Rulebooks.Read(SmallRulebook.With("measures/notice.yaml", "Names", "Name")).Hash);
        var moved = SmallRulebook.Files.ToDictionary(file => file.Key.Replace("notice", "notes", StringComparison.Ordinal), file => file.Value);
        Assert.NotEqual(hash, Rulebooks.Read(moved).Hash);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var expected = Text(SmallRulebook.Read());
        Seeds.Each(10, random =>
        {
            var files = SmallRulebook.Files.ToArray();
            random.Shuffle(files);
            Assert.Equal(expected, Text(Rulebooks.Read(files.ToDictionary(file => file.Key, file => file.Value))));
        });

        static string Text(Rulebook rulebook) => string.Join('\n', rulebook.Provisions.Select(provision => $"{provision.Id} {provision.When} {string.Join(',', provision.Items)}"));
    }

    [Fact]
    public void Line_ends_of_Windows_are_read_alike()
    {
        var windows = Rulebooks.Read(SmallRulebook.Files.ToDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\r\n")));
        Assert.Equal(SmallRulebook.Read().Provisions.Select(provision => Tree.Of(provision.When)), windows.Provisions.Select(provision => Tree.Of(provision.When)));
        Assert.Equal(SmallRulebook.Read().Items.Select(item => item.Id), windows.Items.Select(item => item.Id));
    }

    [Fact]
    public void Overlays_are_laid_over_one_another_with_the_rulebooks_own_words()
    {
        var law = SmallRulebook.Read();
        var (once, diagnostics) = RulebookReader.Read(law, Overlay("ban"));
        Assert.Empty(diagnostics);
        var (twice, more) = RulebookReader.Read(once!, Overlay("second-ban"));
        Assert.Empty(more);
        Assert.Equal(["fr2/2025-001", "fr2/2025-002", "fr2/ban", "fr2/second-ban"], twice!.Measures.Select(measure => measure.Id));
        Assert.Equal("draft", twice.Measures[^1].Status);
        Assert.Equal(3, new[] { law.Hash, once!.Hash, twice.Hash }.Distinct().Count());

        static Dictionary<string, string> Overlay(string id) => new()
        {
            ["ban.yaml"] = $$"""
                id: {{id}}
                title: Nothing leaves
                citation: none
                announced: 2026-01-01
                status: draft
                regime: fr2/dual-use
                provisions:
                  - {id: "1", when: leaves and item is MAGNET, effect: prohibited, timeline: [{event: in_force, date: 2026-01-01}]}
                """,
        };
    }

    [Fact]
    public void A_mistake_in_an_overlay_is_at_its_own_line()
    {
        var (rulebook, diagnostics) = RulebookReader.Read(SmallRulebook.Read(), new Dictionary<string, string> { ["ban.yaml"] = "id: ban\ntitel: Nothing\n" });
        Assert.Null(rulebook);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Place.ToString() == "overlay/1/ban.yaml:2:1");
    }
}
