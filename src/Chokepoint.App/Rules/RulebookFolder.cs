using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Reading;

namespace Chokepoint.App.Rules;

/// <summary>Reads the text files of a rulebook or an overlay from disk, within limits.</summary>
internal static class RulebookFolder
{
    private const long LargestFile = 64L << 20;
    private const int MostFiles = 10_000;
    private const string MainFile = "rulebook.yaml";
    private static readonly string[] s_folders = ["measures", "items", "lists", "groups", "wordings"];

    /// <summary>
    /// The files of a rulebook by their path in its folder: <c>rulebook.yaml</c>, <c>measures/*.yaml</c>, and so on. One that extends
    /// another has the other's files, and its own in their place or beside them.
    /// </summary>
    public static Dictionary<string, string> Read(string folder)
    {
        var own = ReadOwn(folder);
        if (BaseOf(folder) is not { } extended)
        {
            return own;
        }

        var files = ReadOwn(extended);
        foreach (var (name, text) in own.Where(file => file.Key != MainFile))
        {
            files[name] = text;
        }

        return files;
    }

    /// <summary>The folder of the rulebook that a folder extends, or <c>null</c>; throws <see cref="UnusableInputException"/> where there is none.</summary>
    public static string? BaseOf(string folder)
    {
        var main = new Dictionary<string, string>();
        Add(main, folder, MainFile);
        var (extended, diagnostics) = main.TryGetValue(MainFile, out var text) ? RulebookReader.BaseOf(text) : (null, []);
        return diagnostics.Count > 0
            ? throw new UnusableInputException([.. diagnostics.Select(diagnostic => diagnostic with { Place = diagnostic.Place with { File = Path.Combine(folder, MainFile) } })])
            : extended is null ? null
            : LawSource.IsShipped(extended) ? LawSource.FolderOf(extended)
            : LawSource.FolderOf(Path.Combine(folder, extended));
    }

    /// <summary>Where a file of a rulebook stands on disk.</summary>
    public static string PathOf(string folder, string name)
    {
        var extended = name == MainFile || !File.Exists(Path.Combine(folder, name)) ? BaseOf(folder) : null;
        return Path.Combine(extended ?? folder, name);
    }

    private static Dictionary<string, string> ReadOwn(string folder)
    {
        var files = new Dictionary<string, string>();
        Add(files, folder, MainFile);
        foreach (var part in s_folders.Where(part => Directory.Exists(Path.Combine(folder, part))))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, part)).Where(IsText).Order(StringComparer.Ordinal).Take(MostFiles))
            {
                Add(files, folder, $"{part}/{Path.GetFileName(path)}");
            }
        }

        return files;
    }

    /// <summary>One measure file, or all of a folder, by name.</summary>
    public static Dictionary<string, string> ReadOverlay(string path)
    {
        var files = new Dictionary<string, string>();
        if (File.Exists(path))
        {
            Add(files, Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        }
        else if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Take(MostFiles))
            {
                Add(files, path, Path.GetFileName(file));
            }
        }

        return files.Count > 0
            ? files
            : throw new UnusableInputException(Diagnostic.Error(AppCodes.NotFound, new Place(path), "no measure file is there", "give a *.yaml file, or a folder with such files"));
    }

    /// <summary>The reader does not know <c>.yml</c>, and says so: passed over here, the law in it would be missed without a word.</summary>
    private static bool IsText(string path) => Path.GetExtension(path) is ".yaml" or ".yml" or ".csv";

    private static void Add(Dictionary<string, string> files, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return;
        }

        if (new FileInfo(path).Length > LargestFile)
        {
            throw new UnusableInputException(Diagnostic.Error(AppCodes.TooLarge, new Place(path), $"is larger than {LargestFile >> 20} MiB", "split it"));
        }

        files[name] = File.ReadAllText(path);
    }
}
