using System.Text.Json;
using System.Text.Json.Serialization;
using Chokepoint.App.Intake.Sources;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;

namespace Chokepoint.App.Intake.Watch;

/// <summary>What a watch has read so far, in a file beside the drafts: whoever starts it again goes on where it was.</summary>
internal sealed record WatchState(IReadOnlyList<string> Seen, IReadOnlyDictionary<string, PageVersion> Versions)
{
    private const long LargestFile = 64L << 20;
    private const int LongestVersion = 1000;

    /// <summary>The memory that a file holds; an empty one where there is no file.</summary>
    public static SourceMemory Read(string path)
    {
        if (!File.Exists(path))
        {
            return new SourceMemory();
        }

        try
        {
            var state = new FileInfo(path).Length > LargestFile ? null : JsonSerializer.Deserialize(File.ReadAllBytes(path), WatchJson.Default.WatchState);
            return state is { Seen: not null, Versions: not null } ? new SourceMemory(state.Seen, state.Versions) : throw Unusable(path);
        }
        catch (JsonException)
        {
            throw Unusable(path);
        }
    }

    /// <summary>Keeps a memory; what servers sent as a version is kept only where it is as long as an honest one.</summary>
    public static void Save(string path, SourceMemory memory)
    {
        var versions = memory.Versions.Where(version => (version.Value.ETag?.Length ?? 0) < LongestVersion).ToDictionary(version => version.Key, version => version.Value);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = AtomicFile.Create(path);
        JsonSerializer.Serialize(file.Stream, new WatchState([.. memory.Seen], versions), WatchJson.Default.WatchState);
        file.Commit();
    }

    private static UnusableInputException Unusable(string path) => new(Diagnostic.Error(
        IntakeCodes.Folder, new Place(path), "is no state of a watch", "restore it, or remove it: then everything is read again"));
}

/// <summary>Reads and writes states.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(WatchState))]
internal sealed partial class WatchJson : JsonSerializerContext;
