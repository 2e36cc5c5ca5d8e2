using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Law.Reading;

namespace Chokepoint.App.Simulate;

/// <summary>What <c>chokepoint.yaml</c> says of a halt (<c>docs/formats.md</c>). What it leaves out is left to options and to what is usual.</summary>
internal sealed record WorkspaceFile
{
    private const long LargestFile = 1 << 20;

    /// <summary>Keys that people may write for themselves.</summary>
    private static readonly string[] s_remarks = ["title", "note", "source"];
    private static readonly string[] s_known = ["start", "days", "known", "rulebooks", "overlays"];

    /// <summary>Keys that other commands are going to read.</summary>
    private static readonly string[] s_later = ["transactions", "network", "watchlists", "as_of", "dates"];

    /// <summary>No such file.</summary>
    public static WorkspaceFile None { get; } = new();

    public DateOnly? Start { get; private init; }

    public int? Days { get; private init; }

    public DateOnly? Known { get; private init; }

    /// <summary>Names or paths of rulebooks; none for no law; <c>null</c> where the file does not say.</summary>
    public IReadOnlyList<string>? Rulebooks { get; private init; }

    /// <summary>Paths of overlays.</summary>
    public IReadOnlyList<string> Overlays { get; private init; } = [];

    /// <summary>Reads it; throws <see cref="UnusableInputException"/> with every mistake found.</summary>
    public static WorkspaceFile Read(string path, Action<Diagnostic> note)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new UnusableInputException(Diagnostic.Error(AppCodes.TooLarge, new Place(path), $"is larger than {LargestFile} bytes", "a workspace file has a few lines"));
        }

        var bag = new DiagnosticBag();
        var map = YamlSource.Read(path, File.ReadAllText(path), bag);
        if (map is null)
        {
            throw new UnusableInputException([.. bag.All]);
        }

        map.Allow([.. s_known, .. s_remarks, .. s_later]);
        var folder = Path.GetDirectoryName(path)!;
        var file = new WorkspaceFile
        {
            Start = map.Day("start"),
            Days = map.Number("days"),
            Known = map.Day("known"),
            Rulebooks = map.Has("rulebooks") ? [.. map.Strings("rulebooks").Select(name => name.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, name) : name)] : null,
            Overlays = [.. map.Strings("overlays").Select(overlay => Path.Combine(folder, overlay))],
        };
        if (file.Days is { } days and (< 1 or > HaltRequest.MostDays))
        {
            bag.Error(HaltCodes.Value, map.PlaceOf("days"), $"`{days}` days cannot be run", $"give a whole number from 1 to {HaltRequest.MostDays}");
        }

        if (bag.HasErrors)
        {
            throw new UnusableInputException([.. bag.All]);
        }

        foreach (var key in map.Keys.Where(s_later.Contains))
        {
            note(Diagnostic.Warning(HaltCodes.Meaningless, map.PlaceOf(key), $"`{Excerpt.Of(key)}` is not read by this command and is passed over"));
        }

        return file;
    }
}
