using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;

namespace Chokepoint.App.Rules;

/// <summary>Which law to load.</summary>
/// <param name="Rulebooks">Names of shipped rulebooks, or folders; none for <see cref="LawSource.Usual"/>.</param>
/// <param name="Overlays">Files or folders of measures to lay over it.</param>
/// <param name="Watchlists">Lists of the user's own.</param>
public sealed record LawRequest(IReadOnlyList<string> Rulebooks, IReadOnlyList<string> Overlays, IReadOnlyList<string> Watchlists);

/// <summary>The law as it is, and with overlays if there are any.</summary>
/// <param name="Today">The rulebooks alone.</param>
/// <param name="UnderOverlay">The rulebooks with the overlays, or <c>null</c>.</param>
public sealed record LoadedLaw(LawBook Today, LawBook? UnderOverlay);

/// <summary>Loads rulebooks from disk.</summary>
public static class LawSource
{
    /// <summary>The folder of the rulebooks that ship with the program.</summary>
    public static string ShippedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "rulebooks");

    /// <summary>
    /// The rulebook that is asked where none is named. To hold goods against a law is a choice: every law more has its own questions, and takes
    /// its time.
    /// </summary>
    public const string Usual = "cn";

    /// <summary>Loads the law; throws <see cref="UnusableInputException"/> with every mistake found.</summary>
    public static LoadedLaw Load(LawRequest request)
    {
        var folders = request.Rulebooks.Count > 0 ? request.Rulebooks.Select(FolderOf).ToList() : [FolderOf(Usual)];
        // Who lays a folder of his own over a rulebook has named that rulebook by it.
        var extended = folders.Select(RulebookFolder.BaseOf).OfType<string>().Select(Path.GetFullPath).ToHashSet();
        var rulebooks = folders.FindAll(folder => !extended.Contains(Path.GetFullPath(folder))).ConvertAll(folder =>
        {
            var (rulebook, diagnostics) = RulebookReader.Read(RulebookFolder.Read(folder));
            return Unwrap((rulebook, [.. diagnostics.Select(diagnostic => InFolder(folder, diagnostic))]));
        });
        if (rulebooks.GroupBy(rulebook => rulebook.Authority).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--rulebook"), $"two rulebooks are of the authority `{twice.Key}`", "give one of them"));
        }

        rulebooks.AddRange(request.Watchlists.Select((path, i) => OwnWatchlist.Read(path, i)));
        return new LoadedLaw(new LawBook(rulebooks), request.Overlays.Count == 0 ? null : new LawBook(WithOverlays(rulebooks, request.Overlays)));
    }

    /// <summary>Reads one rulebook, or an overlay laid over those that ship, for its diagnostics, warnings included.</summary>
    public static (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) Check(string nameOrPath)
    {
        if (File.Exists(nameOrPath))
        {
            return Lay(nameOrPath, RulebookFolder.ReadOverlay(nameOrPath), Load(new LawRequest(Shipped(), [], [])).Today.Rulebooks).Read;
        }

        var folder = FolderOf(nameOrPath);
        var (rulebook, diagnostics) = RulebookReader.Read(RulebookFolder.Read(folder));
        return (rulebook, [.. diagnostics.Select(diagnostic => InFolder(folder, diagnostic))]);
    }

    /// <summary>A law with a draft laid over the rulebook that can read it.</summary>
    public static LawBook With(LawBook law, string name, string text)
    {
        var rulebooks = law.Rulebooks.ToList();
        var (place, read) = Lay(name, new Dictionary<string, string> { ["draft.yaml"] = text }, rulebooks);
        rulebooks[place] = Unwrap(read);
        return new LawBook(rulebooks);
    }

    /// <summary>Names of the rulebooks that ship with the program.</summary>
    public static IReadOnlyList<string> Shipped() => Directory.Exists(ShippedFolder)
        ? [.. Directory.EnumerateDirectories(ShippedFolder).Where(IsRulebook).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder of a shipped rulebook's name, or of a path.</summary>
    public static string FolderOf(string nameOrPath)
    {
        return IsShipped(nameOrPath) ? Path.Combine(ShippedFolder, nameOrPath)
            : IsRulebook(nameOrPath) ? nameOrPath
            : throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Rulebook, new Place(nameOrPath), "is neither a rulebook that ships nor a folder with a rulebook.yaml", Nearest.Suggest(nameOrPath, [.. Shipped()])));
    }

    /// <summary>Whether it is the name of a rulebook that ships.</summary>
    internal static bool IsShipped(string name) =>
        !name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) && IsRulebook(Path.Combine(ShippedFolder, name));

    private static List<Rulebook> WithOverlays(List<Rulebook> rulebooks, IReadOnlyList<string> overlays)
    {
        var result = new List<Rulebook>(rulebooks);
        foreach (var overlay in overlays)
        {
            var (place, read) = Lay(overlay, RulebookFolder.ReadOverlay(overlay), result);
            result[place] = Unwrap(read);
        }

        return result;
    }

    /// <summary>An overlay belongs to the rulebook whose terms and items it uses: the first that can read it.</summary>
    private static (int Place, (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) Read) Lay(
        string overlay, Dictionary<string, string> files, IReadOnlyList<Rulebook> rulebooks)
    {
        var attempts = rulebooks.Select(rulebook => RulebookReader.Read(rulebook, files)).ToList();
        var place = Math.Max(attempts.FindIndex(attempt => attempt.Rulebook is not null), 0);
        return (place, (attempts[place].Rulebook, [.. attempts[place].Diagnostics.Select(diagnostic => InOverlay(overlay, diagnostic))]));
    }

    private static bool IsRulebook(string folder) => File.Exists(Path.Combine(folder, "rulebook.yaml"));

    private static Rulebook Unwrap((Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) read) =>
        read.Rulebook ?? throw new UnusableInputException([.. read.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);

    private static Diagnostic InFolder(string folder, Diagnostic diagnostic) =>
        diagnostic with { Place = diagnostic.Place with { File = RulebookFolder.PathOf(folder, diagnostic.Place.File) } };

    /// <summary>The files of an overlay are read as overlay/LAYER/NAME; it is their folder, or the one file itself.</summary>
    private static Diagnostic InOverlay(string overlay, Diagnostic diagnostic) =>
        diagnostic.Place.File.Split('/', 3) is not ["overlay", _, var name] ? diagnostic
        : diagnostic with { Place = diagnostic.Place with { File = Directory.Exists(overlay) ? Path.Combine(overlay, name) : overlay } };
}
