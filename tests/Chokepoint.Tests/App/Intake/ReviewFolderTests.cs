using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Review;
using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Measures;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App.Intake;

public sealed class ReviewFolderTests : IDisposable
{
    private static readonly DateOnly s_day = new(2026, 1, 6);
    private static readonly DraftLaw s_law = new([]);
    private readonly TemporaryFolder _folder = new();
    private readonly ReviewFolder _review;

    public ReviewFolderTests() => _review = new ReviewFolder(_folder.Path("review"), new FixedTime());

    private static Rulebook China => s_law.Of("cn")!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_draft_waits_open_with_its_evidence_and_an_event_is_drafted_once()
    {
        var draft = Assert.Single(_review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law));
        Assert.Empty(_review.Add(Announced.Text("Second", "China has banned germanium for Japan.", s_day.AddDays(1)), s_law));
        var found = Assert.Single(_review.All());
        Assert.Equal(("open", null, 2), (found.Record.State, found.Doubt, found.Record.Sources.Count));
        Assert.Equal(["written", "source added"], found.Record.Log.Select(entry => entry.Did));
        Assert.Equal("banned", found.Record.Read!.Value[0].GetProperty("act").GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Equal(draft.Record.Id, _review.Find("first").Record.Id);
    }

    [Fact]
    public void What_is_accepted_becomes_an_overlay_with_who_when_and_why_and_nothing_else_does()
    {
        _review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law);
        _review.Add(Announced.Text("Other", "China banned gallium for Japan.", s_day), s_law);
        var accepted = _review.Accept("first", China, "A. Sato", "read against the notice");
        var folder = _folder.Path("review/accepted/cn");
        var overlay = Assert.Single(Directory.EnumerateFiles(folder));
        Assert.Equal($"2026-02-01-{accepted.Record.Id}.yaml", Path.GetFileName(overlay));
        Assert.StartsWith("# Accepted on 2026-02-01 by A. Sato: read against the notice\n", File.ReadAllText(overlay), StringComparison.Ordinal);
        var law = LawSource.Load(new LawRequest([], [folder], [])).UnderOverlay!;
        Assert.Equal([$"cn/{accepted.Record.Id}"], law.Rulebooks[0].Measures.Where(measure => measure.Status is not null && measure.Id.Contains("intake", StringComparison.Ordinal)).Select(measure => measure.Id));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("overlay")]
    [InlineData("gone")]
    public void A_change_after_acceptance_is_noticed(string what)
    {
        _review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law);
        var accepted = _review.Accept("first", China, "A. Sato", null);
        var overlay = _folder.Path($"review/{accepted.Record.Accepted!.File}");
        switch (what)
        {
            case "draft":
                File.AppendAllText(accepted.Path, "# and China too\n");
                break;
            case "overlay":
                File.AppendAllText(overlay, "# and China too\n");
                break;
            default:
                File.Delete(overlay);
                break;
        }

        Assert.Contains("accept it again", Assert.Single(_review.All()).Doubt, StringComparison.Ordinal);
        Assert.Null(_review.Accept("first", China, "A. Sato", "again").Doubt);
    }

    [Fact]
    public void An_edit_is_checked_as_law_is_and_the_old_version_is_kept()
    {
        var draft = _review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law)[0];
        var refused = Assert.Throws<UnusableInputException>(() => _review.Edit("first", draft.Yaml.Replace("destination", "destinaton", StringComparison.Ordinal), "mended.yaml", China, "A. Sato", null));
        Assert.StartsWith("mended.yaml:", refused.Message, StringComparison.Ordinal);
        Assert.Throws<UnusableInputException>(() => _review.Edit("first", draft.Yaml.Replace("id: \"intake", "id: \"outtake", StringComparison.Ordinal), "mended.yaml", China, "A. Sato", null));
        Assert.Throws<UnusableInputException>(() => _review.Edit("first", draft.Yaml.Replace("status: draft\n", "", StringComparison.Ordinal), "mended.yaml", China, "A. Sato", null));
        Assert.Equal(draft.Yaml, _review.Find("first").Yaml);

        var mended = draft.Yaml.Replace("effect: prohibited", "effect: conditional", StringComparison.Ordinal);
        Assert.Equal((mended, "open"), (_review.Edit("first", mended, "mended.yaml", China, "A. Sato", "a duty only").Yaml, _review.Find("first").Record.State));
        Assert.Equal(draft.Yaml, File.ReadAllText(Assert.Single(Directory.EnumerateFiles(_folder.Path("review/versions")))));
    }

    [Fact]
    public void A_rejected_draft_stays_on_record_and_its_overlay_is_withdrawn()
    {
        _review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law);
        _review.Accept("first", China, "A. Sato", null);
        var rejected = _review.Reject("first", "B. Mori", "denied by the ministry");
        Assert.Equal("rejected", rejected.Record.State);
        Assert.Equal(("B. Mori", "denied by the ministry"), (rejected.Record.Log[^1].By, rejected.Record.Log[^1].Why));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path("review/accepted/cn")));
        Assert.Throws<UnusableInputException>(() => _review.Accept("first", China, "A. Sato", null));
        Assert.Empty(_review.Add(Announced.Text("Again", "China banned germanium for Japan.", s_day), s_law));
    }

    [Theory]
    [InlineData("{", "is no record")]
    [InlineData("null", "is no record")]
    [InlineData("""{"id":"x","authority":"cn","title":"t","state":"accepted","accepted":{"file":"../../x.yaml","sha256":"","draft_sha256":""}}""", "outside the folder")]
    public void A_record_that_is_none_or_leads_elsewhere_is_told_in_one_line(string record, string told)
    {
        var draft = _review.Add(Announced.Text("First", "China banned germanium for Japan.", s_day), s_law)[0];
        File.WriteAllText(Path.ChangeExtension(draft.Path, ".json"), record);
        Assert.Contains(told, Assert.Single(Assert.Throws<UnusableInputException>(() => _review.All()).Diagnostics).ToString(), StringComparison.Ordinal);
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
