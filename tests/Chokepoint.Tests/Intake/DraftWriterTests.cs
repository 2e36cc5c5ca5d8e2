using Chokepoint.Core.Diagnostics;
using Chokepoint.Intake.Drafts;
using Chokepoint.Intake.English;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Intake;

public class DraftWriterTests
{
    private static readonly Lazy<IReadOnlyList<Rulebook>> s_rulebooks = new(() => [.. new[] { "cn", "us", "eu", "jp" }.Select(name => Rulebooks.Read(Repository.RulebookFiles(name)))]);

    [Theory]
    [MemberData(nameof(ReadingTests.Texts), MemberType = typeof(ReadingTests))]
    public void Every_draft_passes_the_checks_of_overlays(string name)
    {
        var text = IntakeTexts.Named(name);
        var reading = EnglishReader.Read(text);
        foreach (var draft in s_rulebooks.Value.Select(rulebook => DraftWriter.Write(text, reading, rulebook, ["Paper, 2026-01-07, https://example.org, sha256 00"])).OfType<Draft>())
        {
            Assert.DoesNotContain(draft.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    [Fact]
    public void The_draft_of_a_ban_names_goods_and_country_and_leaves_open_what_the_text_leaves_open()
    {
        var text = IntakeTexts.Named("cn-japan-ban");

        var draft = DraftWriter.Write(text, EnglishReader.Read(text), s_rulebooks.Value[0], ["Paper, 2026-01-07, https://example.org, sha256 00"])!;

        Golden.Matches("intake-draft.yaml", draft.Yaml);
    }

    [Fact]
    public void A_listing_leaves_the_parties_to_be_added()
    {
        var text = IntakeTexts.Named("cn-28-entities");
        var rulebook = s_rulebooks.Value[0];

        var draft = DraftWriter.Write(text, EnglishReader.Read(text), rulebook, [])!;

        var (read, _) = RulebookReader.Read(rulebook, new Dictionary<string, string> { ["draft.yaml"] = draft.Yaml });
        var measure = Assert.Single(read!.Measures, measure => measure.Status is not null);
        Assert.Contains("General Dynamics", measure.PartiesFrom, StringComparison.Ordinal);
        Assert.Equal(MeasureRole.Listing, measure.Role);
    }

    [Fact]
    public void What_others_announce_is_no_draft_for_a_rulebook() =>
        Assert.Null(DraftWriter.Write(IntakeTexts.Named("in-rice"), EnglishReader.Read(IntakeTexts.Named("in-rice")), s_rulebooks.Value[0], []));
}
