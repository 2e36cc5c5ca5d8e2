using System.Text.Json;
using Chokepoint.App.Rules;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class IntakeCommandTests : IDisposable
{
    private const string Japan = "samples/announcements/japan.md";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_every_value_with_its_place_in_the_text_and_the_draft_is_an_overlay()
    {
        var (exit, output, errors) = await Intake(Japan, "--format", "json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        var news = root.GetProperty("announcements")[0];
        Assert.Equal(("ban", "CN", "2026-01-06"), (Value(news, "act"), Value(news, "by"), Value(news, "announced")));
        Assert.Equal("2026-01-07", root.GetProperty("source").GetProperty("published").GetString());
        var text = root.GetProperty("text").GetString()!;
        var evidence = Evidence(root).ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, span => Assert.Equal(text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], span.GetProperty("text").GetString()));

        var draft = _folder.Write("draft.yaml", root.GetProperty("draft").GetString()!);
        Assert.NotNull(LawSource.Load(new LawRequest(["cn"], [draft], [])).UnderOverlay);
    }

    [Fact]
    public async Task Several_texts_of_one_event_are_put_together()
    {
        var (exit, output, errors) = await Intake("samples/announcements", "--format", "json");
        Assert.True(exit == 0, errors);
        var texts = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var japan = texts.Single(text => text.GetProperty("source").GetProperty("file").GetString()!.EndsWith("japan.md", StringComparison.Ordinal)).GetProperty("announcements")[0];
        Assert.Equal("https://courier.example/world/japan-dual-use-ban", japan.GetProperty("also_in")[0].GetProperty("address").GetString());
        Assert.Single(texts.SelectMany(text => text.GetProperty("announcements").EnumerateArray()).Where(told => told.GetProperty("event").GetInt32() == japan.GetProperty("event").GetInt32()).Select(told => Value(told, "act")).Distinct());
    }

    [Fact]
    public async Task An_article_without_a_measure_announces_none()
    {
        var (exit, output, _) = await Intake("samples/announcements/no-measure.md");
        Assert.Equal(0, exit);
        Assert.Contains("It announces no measure.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "none.md")]
    [InlineData(3, "none.md", "samples/announcements/no-measure.md")]
    [InlineData(2, "http://127.0.0.1:9/")]
    public async Task What_cannot_be_read_is_told_in_one_line(int expected, params string[] sources)
    {
        var (exit, _, errors) = await Intake(sources);
        Assert.Equal(expected, exit);
        Assert.Matches("error (CP0101|IK0002): ", Assert.Single(errors.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_draft_is_kept_accepted_and_used()
    {
        var review = _folder.Path("review");
        await Intake(Japan, "--keep", "--review-folder", review);
        var (refused, _, errors) = await Command.Run("intake", "review", "accept", "nothing", "--by", "A. Sato", "--review-folder", review);
        Assert.Equal((2, 1), (refused, errors.TrimEnd().Split('\n').Length));
        var (exit, output, _) = await Command.Run("intake", "review", "accept", "japan", "--by", "A. Sato", "--why", "read", "--review-folder", review);
        Assert.Equal(0, exit);
        Assert.Contains($"Use it: --overlay {Path.Combine(review, "accepted", "cn")}", output, StringComparison.Ordinal);
        var (_, list, _) = await Command.Run("intake", "review", "list", "--review-folder", review);
        Assert.Matches("accepted +cn +1 +accepted [0-9-]{10}, A. Sato", list);
        Assert.NotNull(LawSource.Load(new LawRequest(["cn"], [Path.Combine(review, "accepted", "cn")], [])).UnderOverlay);
    }

    [Fact]
    public async Task A_watch_that_looks_twice_tells_once()
    {
        string[] watch = ["watch", "samples/announcements", "--once", "--archive", _folder.Path("archive"), "--review-folder", _folder.Path("review")];
        var (exit, output, errors) = await Command.Run(watch);
        Assert.True(exit == 0, errors);
        Assert.Contains("New draft intake-2026-01-06", output, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), await Command.Run(watch));
    }

    [Fact]
    public async Task A_watch_that_reaches_nothing_fails_as_intake_does()
    {
        string[] folders = ["--archive", _folder.Path("archive"), "--review-folder", _folder.Path("review")];
        Assert.Equal(2, (await Command.Run(["watch", "nowhere", "--once", .. folders])).ExitCode);
        Assert.Equal(3, (await Command.Run(["watch", "nowhere", "samples/announcements", "--once", .. folders])).ExitCode);
        Assert.Equal(3, (await Command.Run(["watch", "nowhere", "samples/announcements", "--once", .. folders])).ExitCode);
    }

    [Theory]
    [InlineData("watch x --every 1s", "--every takes a time from 10s to 168h, such as 10m, found `1s`")]
    [InlineData("intake review accept x", "'--by' is required")]
    [InlineData("intake x --format pdf", "--format: ")]
    public async Task Wrong_usage_is_answered_in_one_line(string arguments, string told)
    {
        var (exit, _, errors) = await Command.Run(arguments.Split(' '));
        Assert.Equal(2, exit);
        Assert.Contains(told, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> Intake(params string[] arguments) => Command.Run(["intake", .. arguments, "--archive", _folder.Path("archive")]);

    private static string? Value(JsonElement announcement, string field) => announcement.GetProperty(field).GetProperty("value").GetString();

    private static IEnumerable<JsonElement> Evidence(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "evidence" ? property.Value.EnumerateArray() : Evidence(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Evidence),
        _ => [],
    };
}
