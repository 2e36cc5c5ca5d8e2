using System.Globalization;
using System.Text;
using System.Text.Json;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Law.Measures;

namespace Chokepoint.App.Intake.Review;

/// <summary>
/// Drafts and what people decided about them: <c>ID.yaml</c> the overlay, <c>ID.json</c> its record, <c>versions/</c> what it was before an
/// edit, <c>accepted/AUTHORITY/</c> the overlays that were accepted. Nothing else is ever laid over the law.
/// </summary>
public sealed partial class ReviewFolder(string folder, TimeProvider time)
{
    private const long LargestFile = 4 << 20;
    private const int MostDrafts = 10_000;

    /// <summary>The folder.</summary>
    public string Path => folder;

    /// <summary>All drafts, by id.</summary>
    public IReadOnlyList<ReviewedDraft> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Take(MostDrafts).Select(Read)]
        : [];

    /// <summary>One draft by its id, or by a part of it that no other has.</summary>
    public ReviewedDraft Find(string id)
    {
        var all = All();
        var found = all.Where(draft => draft.Record.Id == id).ToList() is [_] exact ? exact : [.. all.Where(draft => draft.Record.Id.Contains(id, StringComparison.OrdinalIgnoreCase))];
        return found is [var one] ? one : throw new UnusableInputException(Diagnostic.Error(
            IntakeCodes.NoDraft, new Place(folder),
            found.Count == 0 ? $"has no draft `{id}`" : $"has {found.Count} drafts with `{id}`",
            found.Count == 0 ? Nearest.Suggest(id, [.. all.Select(draft => draft.Record.Id)]) ?? "no draft is there: `chokepoint intake FILE --keep` puts drafts into it" : "give more of the id; `chokepoint intake review list` shows them"));
    }

    /// <summary>Accepts a draft: a dated overlay is written, and only such files are ever used.</summary>
    public ReviewedDraft Accept(string id, Rulebook rulebook, string by, string? why)
    {
        var draft = Find(id);
        if (draft.Record.State == "rejected")
        {
            throw State(draft, "was rejected", "edit it first, with the reason");
        }

        var checkedDraft = CheckedDraft.Check(draft.Path, draft.Yaml, rulebook);
        var name = System.IO.Path.Combine("accepted", draft.Record.Authority, $"{Day(time.GetUtcNow())}-{draft.Record.Id}.yaml");
        var heading = $"# Accepted on {Day(time.GetUtcNow())} by {Excerpt.Of(by)}{(why is null ? "" : $": {Excerpt.Of(why, 200)}")}\n";
        var overlay = heading + draft.Yaml;
        // The record goes first: a file without a record would be used unseen, a record without its file is seen.
        var record = Logged(draft.Record with { State = "accepted", Title = checkedDraft.Title, Accepted = new AcceptedOverlay(name, Hashes.Of(overlay), Hashes.Of(draft.Yaml)) }, by, "accepted", why, draft.Yaml);
        Withdraw(draft.Record, except: name);
        Save(record);
        Write(System.IO.Path.Combine(folder, name), overlay);
        return Find(draft.Record.Id);
    }

    /// <summary>Puts another text in the place of a draft, which is kept as it was; it is open again, and what was accepted stays until that is.</summary>
    public ReviewedDraft Edit(string id, string yaml, string name, Rulebook rulebook, string by, string? why)
    {
        var draft = Find(id);
        var mended = CheckedDraft.Check(name, yaml, rulebook);
        if (mended.Id != draft.Record.Id)
        {
            throw State(draft, $"would become `{mended.Id}`", "leave the id as it is");
        }

        Write(System.IO.Path.Combine(folder, "versions", string.Create(CultureInfo.InvariantCulture, $"{draft.Record.Id}-{draft.Record.Log.Count}.yaml")), draft.Yaml);
        Save(Logged(draft.Record with { State = "open", Title = mended.Title }, by, "edited", why, yaml));
        Write(draft.Path, yaml);
        return Find(draft.Record.Id);
    }

    /// <summary>Rejects a draft; its record stays, and an overlay that it had is withdrawn.</summary>
    public ReviewedDraft Reject(string id, string by, string? why)
    {
        var draft = Find(id);
        Withdraw(draft.Record, except: null);
        Save(Logged(draft.Record with { State = "rejected", Accepted = null }, by, "rejected", why, draft.Yaml));
        return Find(draft.Record.Id);
    }

    private void Withdraw(ReviewRecord record, string? except)
    {
        if (record.Accepted is { } accepted && accepted.File != except)
        {
            File.Delete(System.IO.Path.Combine(folder, accepted.File));
        }
    }

    private ReviewRecord Logged(ReviewRecord record, string by, string did, string? why, string yaml) => record with
    {
        Log = [.. record.Log, new ReviewEntry(time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), by, did, why, Hashes.Of(yaml))],
    };

    private ReviewedDraft Read(string path)
    {
        var yaml = TextOf(path);
        var beside = System.IO.Path.ChangeExtension(path, ".json");
        var record = File.Exists(beside) ? RecordOf(beside) : throw Unusable(path, "has no record beside it", "put drafts into the folder with `chokepoint intake FILE --keep`");
        return new ReviewedDraft(record, yaml, path, DoubtOf(record, yaml));
    }

    private string? DoubtOf(ReviewRecord record, string yaml)
    {
        if (record.Accepted is { } accepted)
        {
            var path = System.IO.Path.Combine(folder, accepted.File);
            return !File.Exists(path) ? "its overlay is missing; accept it again"
                : Hashes.Of(TextOf(path)) != accepted.Sha256 ? "its overlay was changed since it was accepted; accept it again"
                : Hashes.Of(yaml) != accepted.DraftSha256 ? "it was changed since it was accepted; accept it again"
                : null;
        }

        return record.Log is [.., var last] && last.DraftSha256 != Hashes.Of(yaml) ? $"it was changed by hand since it was {last.Did}" : null;
    }

    private static ReviewRecord RecordOf(string path)
    {
        try
        {
            var record = JsonSerializer.Deserialize(TextOf(path), ReviewJson.Default.ReviewRecord) ?? throw new JsonException();
            // The name of an accepted file comes from a file too, and may not lead out of the folder.
            return record.Id.AsSpan().ContainsAny('/', '\\') || record.Accepted?.File.Contains("..", StringComparison.Ordinal) == true || System.IO.Path.IsPathRooted(record.Accepted?.File ?? "")
                ? throw Unusable(path, "names a file outside the folder", "restore the record")
                : record;
        }
        catch (JsonException problem)
        {
            throw Unusable(path, $"is no record of a draft (line {problem.LineNumber + 1})", "restore it, or remove it with its draft");
        }
    }

    private static string TextOf(string path) => new FileInfo(path).Length <= LargestFile
        ? File.ReadAllText(path)
        : throw Unusable(path, $"is larger than {LargestFile >> 20} MiB", "restore it");

    private void Save(ReviewRecord record) =>
        Write(System.IO.Path.Combine(folder, $"{record.Id}.json"), JsonSerializer.Serialize(record, ReviewJson.Default.ReviewRecord) + "\n");

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, $"cannot be written: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}", "choose another folder with --review-folder");
        }

        using var file = AtomicFile.Create(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Commit();
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static UnusableInputException State(ReviewedDraft draft, string message, string help) =>
        new(Diagnostic.Error(IntakeCodes.State, new Place(draft.Path), message, help));

    private static UnusableInputException Unusable(string path, string message, string help) =>
        new(Diagnostic.Error(IntakeCodes.Folder, new Place(path), message, help));
}
