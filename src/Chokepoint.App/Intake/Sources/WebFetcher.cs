using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Pages;

namespace Chokepoint.App.Intake.Sources;

/// <summary>
/// Fetches pages over http and https: without cookies, credentials or proxies, within limits of size, time and redirects. Which machine
/// is asked is checked where the connection is made, so that no name can point elsewhere between the check and the call.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private const int MostHeaderKilobytes = 32;
    private readonly FetchOptions _options;
    private readonly HttpClient _client;

    /// <summary>Makes a fetcher; one serves many pages.</summary>
    public WebFetcher(FetchOptions options)
    {
        _options = options;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            // Through a proxy the address that is reached could not be checked.
            UseProxy = false,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("chokepoint", "0.1"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/*;q=0.8");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    /// <summary>
    /// Fetches a page; throws <see cref="UnusableInputException"/> with one line where it cannot be had, or goes beyond a limit. With a
    /// version, a page that has not changed since is not sent again.
    /// </summary>
    public async Task<Fetched> FetchAsync(string address, PageVersion? known, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(address, known, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed(address, FormattableString.Invariant($"did not answer within {_options.Timeout.TotalSeconds:0} s"));
        }
        catch (HttpRequestException problem)
        {
            throw problem.InnerException as UnusableInputException ?? Failed(address, $"cannot be reached: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or SocketException)
        {
            throw Failed(address, $"was cut off: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Fetched> FollowAsync(string address, PageVersion? known, CancellationToken cancellation)
    {
        var at = Checked(address, address);
        for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
        {
            using var request = RequestFor(at, known);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                return new Fetched(null, known);
            }

            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
            {
                at = Checked(address, new Uri(at, location).AbsoluteUri);
                continue;
            }

            if (!answer.IsSuccessStatusCode)
            {
                throw Failed(address, FormattableString.Invariant($"answers {(int)answer.StatusCode}"));
            }

            var bytes = await ReadAsync(address, answer.Content, cancellation).ConfigureAwait(false);
            var type = answer.Content.Headers.ContentType;
            var page = new PageSource(at.AbsoluteUri, bytes) { MediaType = type?.MediaType?.ToLowerInvariant(), Charset = type?.CharSet };
            return new Fetched(new SourceDocument(page) { Address = at.AbsoluteUri }, VersionOf(answer));
        }

        throw Failed(address, FormattableString.Invariant($"redirects more than {_options.MostRedirects} times"));
    }

    private static HttpRequestMessage RequestFor(Uri address, PageVersion? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } day)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        }

        return request;
    }

    private static PageVersion? VersionOf(HttpResponseMessage answer)
    {
        var version = new PageVersion(answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        return version.ETag is null && version.LastModified is null ? null : version;
    }

    /// <summary>A user name in an address would be sent to whoever is asked.</summary>
    private static Uri Checked(string asked, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? uri
            : throw Failed(asked, asked == address ? "is no address with http or https" : $"leads to `{address}`, which is no address with http or https");

    /// <summary>Counts what comes out of the packing, so that a small bomb stays small.</summary>
    private async Task<byte[]> ReadAsync(string address, HttpContent content, CancellationToken cancellation)
    {
        var encodings = content.Headers.ContentEncoding;
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var unpacked = encodings.Count == 0 ? stream : encodings.Count > 1 ? throw Failed(address, "is packed twice") : Unpacked(address, encodings.First(), stream);
            await using (unpacked.ConfigureAwait(false))
            {
                using var bytes = new MemoryStream();
                var buffer = new byte[1 << 16];
                while (await unpacked.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
                {
                    bytes.Write(buffer, 0, read);
                    if (bytes.Length > _options.MostBytes)
                    {
                        throw Failed(address, FormattableString.Invariant($"is larger than {_options.MostBytes:N0} bytes"));
                    }
                }

                return bytes.ToArray();
            }
        }
    }

    private static Stream Unpacked(string address, string encoding, Stream stream) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "br" => new BrotliStream(stream, CompressionMode.Decompress),
        "identity" => stream,
        var other => throw Failed(address, $"is packed with `{other}`, which is not read"),
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var allowed = _options.AllowPrivate ? addresses : Array.FindAll(addresses, AddressGuard.IsPublic);
        if (allowed.Length == 0)
        {
            throw new UnusableInputException(Diagnostic.Error(
                IntakeCodes.Private, new Place(host), "is an address of this machine or of a private network, and is not asked", "add --allow-private if it is yours"));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // To the very addresses that were checked.
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static UnusableInputException Failed(string address, string message) =>
        new(Diagnostic.Error(IntakeCodes.Source, new Place(address), message, "check the address, or save the page and give the file"));
}
