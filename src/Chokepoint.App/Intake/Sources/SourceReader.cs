using System.Runtime.CompilerServices;
using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Formats.Feeds;
using Chokepoint.Formats.Pages;

namespace Chokepoint.App.Intake.Sources;

/// <summary>
/// Gets the documents behind what a user names: a file, a folder, an address, a feed. Each is in the archive before it is handed on, and
/// counts as read when the next is asked for.
/// </summary>
public sealed class SourceReader(WebFetcher fetcher, Archive archive, SourceMemory memory, Action<Diagnostic> failed)
{
    private const int MostFiles = 10_000;
    private const int DeepestFolder = 16;
    private const int ShortestFullText = 600;
    private static readonly string[] s_endings = [.. PageReader.Endings, ".xml", ".rss", ".atom"];

    /// <summary>Whether a source is an address rather than a path.</summary>
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The documents that were not read yet. What fails is told, and the rest goes on.</summary>
    public async IAsyncEnumerable<SourceDocument> ReadAsync(string source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!IsAddress(source) && Directory.Exists(source))
        {
            var files = Directory.EnumerateFiles(source, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = DeepestFolder,
                // Links may lead in circles, or out of the folder.
                AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
            });
            foreach (var file in files.Where(IsRead).Order(StringComparer.Ordinal).Take(MostFiles))
            {
                await foreach (var document in OneAsync(file, cancellation).ConfigureAwait(false))
                {
                    yield return document;
                }
            }

            yield break;
        }

        await foreach (var document in OneAsync(source, cancellation).ConfigureAwait(false))
        {
            yield return document;
        }
    }

    private static bool IsRead(string path) => s_endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private async IAsyncEnumerable<SourceDocument> OneAsync(string source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var key = IsAddress(source) ? null : $"file {Path.GetFullPath(source)}";
        if (await TryAsync(key ?? source, () => GetAsync(source, memory.VersionOf(source), cancellation)).ConfigureAwait(false) is not { Document: { } document } fetched)
        {
            yield break;
        }

        if (!FeedFile.IsFeed(document.Page))
        {
            var content = $"sha256 {document.Sha256}";
            if (!memory.Has(content))
            {
                yield return document;
                memory.Add(content);
            }

            memory.Keep(source, fetched.Version);
            yield break;
        }

        var isWhole = true;
        foreach (var entry in await TryAsync(source, () => Task.FromResult(FeedFile.Read(document.Page))).ConfigureAwait(false) ?? [])
        {
            var entryKey = $"entry {entry.Address ?? $"{source} {entry.Id}"}";
            if (memory.Has(entryKey))
            {
                continue;
            }

            if (await TryAsync(entryKey, () => OfAsync(entry, document, cancellation)).ConfigureAwait(false) is { } found)
            {
                yield return found;
                memory.Add(entryKey);
            }
            else
            {
                isWhole = false;
            }
        }

        // Whoever keeps the version of a feed is not told of it again: then every entry must be read.
        memory.Keep(source, isWhole ? fetched.Version : null);
    }

    private async Task<Fetched> GetAsync(string source, PageVersion? known, CancellationToken cancellation)
    {
        var fetched = IsAddress(source)
            ? await fetcher.FetchAsync(source, known, cancellation).ConfigureAwait(false)
            : new Fetched(new SourceDocument(new PageSource(source, await BytesOfAsync(source, cancellation).ConfigureAwait(false))), null);
        if (fetched.Document is { } document)
        {
            await archive.KeepAsync(document, cancellation).ConfigureAwait(false);
        }

        return fetched;
    }

    private static async Task<byte[]> BytesOfAsync(string path, CancellationToken cancellation)
    {
        var file = InputFile.Open(path);
        await using (file.ConfigureAwait(false))
        {
            if (file.Length > PageLimits.MostBytes)
            {
                throw new UnusableInputException(Diagnostic.Error(
                    AppCodes.TooLarge, new Place(path), $"is larger than {PageLimits.MostBytes >> 20} MiB", "save the article alone, as HTML, Markdown or text"));
            }

            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes;
        }
    }

    /// <summary>The page that an entry leads to; its own text where the feed brings it in full, or it leads nowhere.</summary>
    private async Task<SourceDocument> OfAsync(FeedEntry entry, SourceDocument feed, CancellationToken cancellation)
    {
        if (entry.Content is { } content && (content.Length >= ShortestFullText || entry.Address is null))
        {
            var own = new SourceDocument(new PageSource(entry.Address ?? feed.Page.Name, Encoding.UTF8.GetBytes(content)) { MediaType = "text/html", Charset = "utf-8" })
            {
                Address = entry.Address,
                Entry = entry,
                IsEntryItself = true,
            };
            await archive.KeepAsync(own, cancellation).ConfigureAwait(false);
            return own;
        }

        var address = entry.Address ?? throw new UnusableInputException(Diagnostic.Error(
            IntakeCodes.Source, new Place(feed.Page.Name), $"has an entry `{entry.Title ?? entry.Id}` without a text and without an address", "nothing; the other entries are read"));
        return (await GetAsync(address, null, cancellation).ConfigureAwait(false)).Document! with { Entry = entry };
    }

    private async Task<T?> TryAsync<T>(string key, Func<Task<T>> get)
        where T : class
    {
        try
        {
            return await get().ConfigureAwait(false);
        }
        catch (UnusableInputException problem)
        {
            foreach (var diagnostic in problem.Diagnostics)
            {
                failed(diagnostic);
            }

            if (key.StartsWith("entry ", StringComparison.Ordinal))
            {
                memory.Fail(key);
            }

            return null;
        }
    }
}
