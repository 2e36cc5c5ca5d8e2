using System.Text.Json;
using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Review;
using Chokepoint.App.Intake.Sources;
using Chokepoint.App.Intake.Watch;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App.Intake;

public sealed class WatchRunTests : IDisposable
{
    private static readonly DraftLaw s_law = new([]);
    private readonly LoopbackServer _server = new();
    private readonly TemporaryFolder _folder = new();
    private readonly WebFetcher _fetcher = new(new FetchOptions { AllowPrivate = true });
    private readonly List<Diagnostic> _failed = [];

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_feed_is_read_entry_by_entry_and_a_watch_that_starts_again_repeats_nothing()
    {
        PutFeed("/1", "/2");
        PutPage("/1", "China banned germanium for Japan.");
        PutPage("/2", "Nothing happened.");
        Assert.Equal([1, 0], (await PollAsync("/feed")).Select(text => text.Drafts.Count));
        Assert.Empty(await PollAsync("/feed"));

        PutFeed("/3", "/1", "/2");
        PutPage("/3", "China banned gallium for Japan.");
        Assert.Equal("Page /3", Assert.Single(await PollAsync("/feed")).Text.Page.Title);
        Assert.Equal(2, Directory.EnumerateFiles(_folder.Path("review"), "*.yaml").Count());
        Assert.Single(_server.Requests, request => request.StartsWith("GET /1 ", StringComparison.Ordinal));
        Assert.Empty(_failed);
    }

    [Fact]
    public async Task Who_is_interrupted_before_a_text_is_taken_reads_it_again()
    {
        PutFeed("/1", "/2");
        PutPage("/1", "China banned germanium for Japan.");
        PutPage("/2", "China banned gallium for Japan.");
        await foreach (var _ in Watch().PollAsync([$"{_server.Address}/feed"], TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal([0, 1], (await PollAsync("/feed")).Select(text => text.Drafts.Count));
    }

    [Fact]
    public async Task What_fails_is_told_and_the_rest_goes_on()
    {
        PutFeed("/gone", "/1");
        PutPage("/1", "China banned germanium for Japan.");
        var texts = await PollAsync("/no-feed", "/feed");
        Assert.Single(texts);
        Assert.Equal(["answers 404", "answers 404"], _failed.Select(problem => problem.Message));
    }

    [Fact]
    public async Task A_full_text_in_a_feed_is_read_there_and_a_page_that_changed_around_its_text_is_nothing_new()
    {
        var text = string.Concat(Enumerable.Repeat("<p>China banned germanium for Japan.</p>", 30));
        _server.Put("/feed", "application/rss+xml", $"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>t</title><item><title>Whole</title><link>{_server.Address}/none</link><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>");
        Assert.Equal("Whole", Assert.Single(await PollAsync("/feed")).Text.Page.Title);

        _server.Put("/page", "text/html", "<nav>1</nav><p>China banned gallium for Japan.</p>");
        Assert.Single(await PollAsync("/page"));
        _server.Put("/page", "text/html", "<nav>2</nav><p>China banned gallium for Japan.</p>");
        Assert.Empty(await PollAsync("/page"));
    }

    [Fact]
    public async Task Every_document_is_in_the_archive_with_its_hash_address_and_time()
    {
        PutFeed("/1");
        PutPage("/1", "China banned germanium for Japan.");
        var read = Assert.Single(await PollAsync("/feed"));
        Assert.Equal(read.Text.Document.Page.Bytes, File.ReadAllBytes(new Archive(_folder.Path("archive"), TimeProvider.System).PathOf(read.Text.Document.Sha256)));
        var lines = File.ReadAllLines(_folder.Path("archive/index.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([$"{_server.Address}/feed", $"{_server.Address}/1"], lines.Select(line => line.GetProperty("from").GetString()));
        Assert.All(lines, line => Assert.Matches("^[0-9-]{10}T[0-9:]{8}Z$", line.GetProperty("time").GetString()));
    }

    [Fact]
    public async Task A_folder_is_read_with_what_is_in_it_and_links_are_not_followed()
    {
        var inside = Directory.CreateDirectory(_folder.Path("in/deeper")).FullName;
        File.WriteAllText(Path.Combine(inside, "a.txt"), "News\n\nChina banned germanium for Japan.");
        File.WriteAllText(Path.Combine(inside, "a.bin"), "China banned gallium for Japan.");
        Directory.CreateSymbolicLink(Path.Combine(inside, "loop"), _folder.Path("in"));
        var texts = new List<WatchedText>();
        await foreach (var text in Watch().PollAsync([_folder.Path("in")], TestContext.Current.CancellationToken))
        {
            texts.Add(text);
        }

        Assert.Equal("News", Assert.Single(texts).Text.Page.Title);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_state_that_is_none_is_told_in_one_line(string state)
    {
        Directory.CreateDirectory(_folder.Path("review"));
        File.WriteAllText(_folder.Path("review/watch.json"), state);
        Assert.Contains("is no state of a watch", Assert.Throws<UnusableInputException>(Watch).Message, StringComparison.Ordinal);
    }

    private WatchRun Watch() => new(
        new ReviewFolder(_folder.Path("review"), TimeProvider.System), s_law, _fetcher, new Archive(_folder.Path("archive"), TimeProvider.System), new Announced(), _failed.Add);

    private async Task<List<WatchedText>> PollAsync(params string[] paths)
    {
        var texts = new List<WatchedText>();
        await foreach (var text in Watch().PollAsync([.. paths.Select(path => _server.Address + path)], TestContext.Current.CancellationToken))
        {
            texts.Add(text);
        }

        return texts;
    }

    private void PutFeed(params string[] paths) => _server.Put(
        "/feed",
        "application/rss+xml",
        $"<rss version='2.0'><channel><title>t</title>{string.Concat(paths.Select(path => $"<item><title>Entry {path}</title><link>{path}</link><pubDate>Wed, 07 Jan 2026 08:00:00 GMT</pubDate></item>"))}</channel></rss>");

    private void PutPage(string path, string text) => _server.Put(path, "text/html", $"<html><body><article><h1>Page {path}</h1><p>{text}</p></article></body></html>");
}
