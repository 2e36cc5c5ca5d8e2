using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;

namespace Chokepoint.App.Intake.Sources;

/// <summary>
/// Keeps the bytes of every document as they came, before anything is read in them: each content once, by its hash, and a line in
/// <c>index.jsonl</c> each time that it was met.
/// </summary>
public sealed class Archive(string folder, TimeProvider time)
{
    private const int MostAttempts = 200;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Puts a document into the archive; throws <see cref="UnusableInputException"/> where it cannot be written.</summary>
    public async Task KeepAsync(SourceDocument document, CancellationToken cancellation)
    {
        var path = PathOf(document.Sha256);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                using var file = AtomicFile.Create(path);
                await file.Stream.WriteAsync(document.Page.Bytes, cancellation).ConfigureAwait(false);
                file.Commit();
            }

            await AppendAsync(LineOf(document), cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(Diagnostic.Error(
                IntakeCodes.Folder, new Place(folder), $"the archive cannot be written: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}", "choose another folder with --archive"));
        }
    }

    /// <summary>Where the content with a hash is.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Several programs may write into one archive: who finds the index taken waits a moment.</summary>
    private async Task AppendAsync(byte[] line, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var index = new FileStream(Path.Combine(folder, "index.jsonl"), FileMode.Append, FileAccess.Write, FileShare.None);
                await using (index.ConfigureAwait(false))
                {
                    await index.WriteAsync(line, cancellation).ConfigureAwait(false);
                }

                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private byte[] LineOf(SourceDocument document)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("time", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("sha256", document.Sha256);
            writer.WriteNumber("bytes", document.Page.Bytes.Length);
            writer.WriteString("from", document.Page.Name);
            writer.WriteString("media_type", document.Page.MediaType);
            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
