using System.IO.Compression;
using System.Text;
using Chokepoint.App.Intake.Sources;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App.Intake;

public sealed class WebFetcherTests : IDisposable
{
    private readonly LoopbackServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_comes_with_its_type_and_its_hash()
    {
        _server.Put("/a", "text/html; charset=gbk", "<p>x</p>");
        var fetched = await FetchAsync("/a");
        Assert.Equal(("text/html", "gbk", $"{_server.Address}/a"), (fetched.Document!.Page.MediaType, fetched.Document.Page.Charset, fetched.Document.Address));
        Assert.Equal("5b8ff50300df4dd83e5c90b75b6f89c2ce6ca77bf48b2c5a07e7ae25b4ad3a1d".Length, fetched.Document.Sha256.Length);
    }

    [Fact]
    public async Task Neither_cookies_nor_credentials_are_sent()
    {
        _server.Put("/set", "302 Found\r\nSet-Cookie: a=b\r\nLocation: /next", []);
        _server.Put("/next", "text/plain", "x");
        await FetchAsync("/set");
        Assert.All(_server.Requests, request => Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("is no address", (await RefusedAsync($"http://user:secret@127.0.0.1:{_server.Port}/next")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task This_machine_is_not_asked_however_it_is_spelt(string pattern)
    {
        var address = pattern.Replace("{0}", $"{_server.Port}", StringComparison.Ordinal);
        using var fetcher = new WebFetcher(new FetchOptions());
        var refused = await Assert.ThrowsAsync<UnusableInputException>(() => fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken));
        Assert.Contains("add --allow-private", Assert.Single(refused.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Redirects_are_followed_so_far_and_to_pages_only()
    {
        _server.Put("/loop", "301 Moved\r\nLocation: /loop", []);
        _server.Put("/file", "301 Moved\r\nLocation: file:///etc/passwd", []);
        Assert.Contains("redirects more than 5 times", (await RefusedAsync($"{_server.Address}/loop")).Message, StringComparison.Ordinal);
        Assert.Equal(6, _server.Requests.Count);
        Assert.Contains("no address with http or https", (await RefusedAsync($"{_server.Address}/file")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_page_is_unpacked_and_a_bomb_is_not(string packing)
    {
        _server.Put("/page", $"200 OK\r\nContent-Encoding: {packing}", Packed(packing, Encoding.UTF8.GetBytes("<p>x</p>")));
        _server.Put("/bomb", $"200 OK\r\nContent-Encoding: {packing}", Packed(packing, new byte[64 << 20]));
        Assert.Equal("<p>x</p>", Encoding.UTF8.GetString((await FetchAsync("/page")).Document!.Page.Bytes.Span));
        Assert.Contains("is larger than 8,388,608 bytes", (await RefusedAsync($"{_server.Address}/bomb")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_fifty_megabytes_is_given_up_in_one_line()
    {
        _server.Put("/large", "200 OK", new byte[50 << 20]);
        Assert.Single((await RefusedAsync($"{_server.Address}/large")).Diagnostics);
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Encoding: gzip", "was cut off")]
    [InlineData("200 OK\r\nContent-Encoding: gzip, gzip", "is packed twice")]
    [InlineData("200 OK\r\nContent-Encoding: zip", "is packed with `zip`")]
    [InlineData("500 Broken", "answers 500")]
    public async Task What_a_server_gets_wrong_is_told_in_one_line(string head, string told)
    {
        _server.Put("/x", head, [1, 2, 3]);
        Assert.Contains(told, Assert.Single((await RefusedAsync($"{_server.Address}/x")).Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waits_for_a_server_for_ever()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        using var fetcher = new WebFetcher(new FetchOptions { AllowPrivate = true, Timeout = TimeSpan.FromMilliseconds(50) });
        var refused = await Assert.ThrowsAsync<UnusableInputException>(() => fetcher.FetchAsync($"http://{silent.LocalEndpoint}/", null, TestContext.Current.CancellationToken));
        Assert.Contains("did not answer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        _server.Put("/a", request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? ("304 Not Modified", []) : ("200 OK\r\nETag: \"v1\"", "x"u8.ToArray()));
        var first = await FetchAsync("/a");
        using var fetcher = new WebFetcher(new FetchOptions { AllowPrivate = true });
        Assert.Null((await fetcher.FetchAsync($"{_server.Address}/a", first.Version, TestContext.Current.CancellationToken)).Document);
    }

    private async Task<Fetched> FetchAsync(string path)
    {
        using var fetcher = new WebFetcher(new FetchOptions { AllowPrivate = true });
        return await fetcher.FetchAsync(_server.Address + path, null, TestContext.Current.CancellationToken);
    }

    private static async Task<UnusableInputException> RefusedAsync(string address)
    {
        using var fetcher = new WebFetcher(new FetchOptions { AllowPrivate = true });
        return await Assert.ThrowsAsync<UnusableInputException>(() => fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken));
    }

    private static byte[] Packed(string packing, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = packing == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
