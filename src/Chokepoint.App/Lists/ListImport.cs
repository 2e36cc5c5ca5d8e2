using System.Globalization;
using System.Text;
using Chokepoint.App.Lists.Sources;
using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;

namespace Chokepoint.App.Lists;

/// <summary>Which edition to import, and where to.</summary>
/// <param name="Kind">The list.</param>
/// <param name="File">The published edition.</param>
/// <param name="Folder">The user's own rulebook folder; made where it is not there.</param>
/// <param name="Edition">The day of the edition; <c>null</c> where the file says it.</param>
/// <param name="Extends">The rulebook that a new folder extends; <c>null</c> for that of the list's authority.</param>
/// <param name="Today">The day of the import, for the record.</param>
public sealed record ListImportRequest(ListKind Kind, string File, string Folder, DateOnly? Edition, string? Extends, DateOnly Today);

/// <summary>What an import did.</summary>
/// <param name="Edition">The day of the edition.</param>
/// <param name="File">The file written.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="SetAside">Entries that could not be read.</param>
/// <param name="Mended">Entries that were mended in reading.</param>
/// <param name="IsFirst">Whether the folder had no earlier edition of the list.</param>
/// <param name="Changes">What is different from the newest earlier one.</param>
/// <param name="NotInRulebook">Entries that no item of the rulebook carries.</param>
/// <param name="NotInEdition">Codes that the rulebook carries and the edition does not.</param>
public sealed record ListImportResult(
    DateOnly Edition,
    string File,
    int Entries,
    IReadOnlyList<Diagnostic> SetAside,
    IReadOnlyList<Diagnostic> Mended,
    bool IsFirst,
    IReadOnlyList<ListChange> Changes,
    IReadOnlyList<string> NotInRulebook,
    IReadOnlyList<string> NotInEdition);

/// <summary>
/// Takes a published edition into a rulebook folder of the user's own: words of goods lists as <c>wordings/LIST-DAY.csv</c>, parties as
/// <c>lists/LIST.csv</c>, and a line in <c>editions.csv</c>. The folder is read with the new file before anything is written.
/// </summary>
public static class ListImport
{
    private const string MainFile = "rulebook.yaml";
    private const string Log = "editions.csv";
    private static readonly string[] s_logColumns = ["list", "edition", "file", "entries", "set_aside", "source", "sha256", "imported"];

    /// <summary>Imports; throws <see cref="UnusableInputException"/> where the file or the folder cannot be used.</summary>
    public static ListImportResult Run(ListImportRequest request)
    {
        var source = SourceFile.Read(request.File);
        var edition = Read(request.Kind, source);
        var count = edition.Entries.Count + edition.Parties.Count;
        if (count == 0)
        {
            throw source.Unusable($"holds no entry of the {request.Kind.Title}", edition.SetAside is [var first, ..] ? $"the first: {first.Message}" : "give the file of the list");
        }

        var day = request.Edition ?? edition.Day ?? throw new UnusableInputException(Diagnostic.Error(
            ListCodes.Edition, new Place(request.File), "does not say of what day the edition is", "add --edition YYYY-MM-DD"));
        var mainFile = MainFileOf(request);
        var files = FilesWith(request, mainFile);
        var rulebook = Verified(request, files);
        var written = request.Kind.PartyList is { } list
            ? (Name: $"lists/{list}.csv", Text: PartyHistory.Write(PartyHistory.Merge(OwnParties(request, rulebook, list), ByMeasuresOf(rulebook, list, edition.Parties, request), day, request.Folder)))
            : (Name: FormattableString.Invariant($"wordings/{request.Kind.Name}-{day:yyyy-MM-dd}.csv"), Text: WordingFile.Write(request.Kind, edition.Entries));
        var before = ListSide.Newest(request.Folder, request.Kind, day);
        files[written.Name] = written.Text;
        Verified(request, files);
        Save(request.Folder, [.. mainFile is null ? [] : new[] { (MainFile, mainFile) }, written, (Log, LogWith(request, source, day, written.Name, count, edition.SetAside.Count))]);
        var path = Path.Combine(request.Folder, written.Name);
        return new ListImportResult(
            day,
            path,
            count,
            edition.SetAside,
            edition.Mended,
            before is null,
            before is null ? [] : ListDiff.Between(before, ListSide.Of(path, request.Kind.Name, day)),
            request.Kind.Authority is null ? [] : [.. Codes(edition).Except(Codes(rulebook), StringComparer.OrdinalIgnoreCase)],
            request.Kind.Authority is null || request.Kind.PartyList is not null ? [] : [.. Codes(rulebook).Except(Codes(edition), StringComparer.OrdinalIgnoreCase)]);
    }

    private static ListEdition Read(ListKind kind, SourceFile source) =>
        kind == ListKind.UsCcl ? CclXml.IsXml(source.Bytes) ? CclXml.Read(source) : CclJson.Read(source)
        : kind == ListKind.EuAnnexI ? AnnexJson.Read(source)
        : kind == ListKind.JpEndUsers ? EndUserJson.Read(source)
        : HsTable.Read(source);

    /// <summary>The main file of a new folder; <c>null</c> where the folder has one.</summary>
    private static string? MainFileOf(ListImportRequest request)
    {
        if (File.Exists(Path.Combine(request.Folder, MainFile)))
        {
            return request.Extends is null ? null : throw Unfit(request, $"has a {MainFile} already", "leave --extends out, or choose another folder");
        }

        var extended = request.Extends ?? request.Kind.Authority ?? throw Unfit(request, "is no rulebook folder, and the list belongs to no authority", "give the folder of a rulebook of yours, or --extends with the rulebook that a new one extends");
        return $"extends: {(LawSource.IsShipped(extended) ? extended : Path.GetRelativePath(request.Folder, LawSource.FolderOf(extended)))}\n";
    }

    private static Dictionary<string, string> FilesWith(ListImportRequest request, string? mainFile) =>
        RulebookFolder.Read(mainFile is null ? request.Folder : BaseOf(request));

    private static Rulebook Verified(ListImportRequest request, Dictionary<string, string> files)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        if (rulebook is null)
        {
            throw new UnusableInputException([.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => diagnostic with { Place = diagnostic.Place with { File = PlaceOf(request, diagnostic.Place.File) } })]);
        }

        return request.Kind.Authority is null || request.Kind.Authority == rulebook.Authority ? rulebook
            : throw Unfit(request, $"is of the authority `{rulebook.Authority}`, the list of `{request.Kind.Authority}`", "choose another folder");
    }

    /// <summary>The new file is not there yet, and shall be in the folder; of the rest each stands where it stands.</summary>
    private static string PlaceOf(ListImportRequest request, string file) =>
        File.Exists(Path.Combine(request.Folder, MainFile)) ? RulebookFolder.PathOf(request.Folder, file)
        : Path.Combine(File.Exists(Path.Combine(BaseOf(request), file)) ? BaseOf(request) : request.Folder, file);

    private static string BaseOf(ListImportRequest request) => LawSource.FolderOf(request.Extends ?? request.Kind.Authority!);

    /// <summary>The entries of an own file; those of the rulebook that is extended are replaced.</summary>
    private static List<PartyListing> OwnParties(ListImportRequest request, Rulebook rulebook, string list) =>
        File.Exists(Path.Combine(request.Folder, "lists", list + ".csv")) ? [.. rulebook.Listings.Where(listing => listing.List == list)] : [];

    /// <summary>A rulebook may make one measure of what others tell apart: who is named by one that it lacks is named by that of the list.</summary>
    private static IEnumerable<ListParty> ByMeasuresOf(Rulebook rulebook, string list, IReadOnlyList<ListParty> parties, ListImportRequest request)
    {
        bool Has(string measure) => rulebook.Measures.Any(known => known.Id == $"{rulebook.Authority}/{measure}");
        return Has(list)
            ? parties.Select(party => party with { Measures = [.. party.Measures.Select(measure => Has(measure) ? measure : list).Distinct()] })
            : throw Unfit(request, $"has no measure `{list}` that could name the parties", $"add measures/{list}.yaml, or extend a rulebook that has it");
    }

    private static string LogWith(ListImportRequest request, SourceFile source, DateOnly day, string file, int entries, int setAside)
    {
        var path = Path.Combine(request.Folder, Log);
        var row = Csv.Of([
            request.Kind.Name, Iso(day), file, entries.ToString(CultureInfo.InvariantCulture), setAside.ToString(CultureInfo.InvariantCulture),
            Path.GetFileName(request.File), source.Hash, Iso(request.Today),
        ]);
        return (File.Exists(path) ? File.ReadAllText(path).TrimEnd('\n') + "\n" : Csv.Of(s_logColumns)) + row;
    }

    private static void Save(string folder, IEnumerable<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new UnusableInputException(Diagnostic.Error(ListCodes.Folder, new Place(folder), $"cannot be made: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}", "choose another folder"));
            }

            using var file = AtomicFile.Create(path);
            file.Stream.Write(Encoding.UTF8.GetBytes(text));
            file.Commit();
        }
    }

    /// <summary>Entries of goods lists without their paragraphs: <c>3A001</c> of <c>3A001.a.2</c>.</summary>
    private static IEnumerable<string> Codes(ListEdition edition) => edition.Entries.Select(entry => Entry(entry.Code)).Distinct();

    private static IEnumerable<string> Codes(Rulebook rulebook) => rulebook.Items.SelectMany(item => item.Codes.Count > 0 ? item.Codes : [item.Id])
        .Select(Entry).Where(code => code.Length == 5 && char.IsAsciiDigit(code[0])).Distinct();

    private static string Entry(string code) => code.Split('.', 2)[0];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static UnusableInputException Unfit(ListImportRequest request, string message, string help) =>
        new(Diagnostic.Error(ListCodes.Folder, new Place(request.Folder), message, help));
}
