using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;

namespace Chokepoint.App.Lists.Sources;

/// <summary>A published edition on disk: its bytes, within limits, and their hash.</summary>
internal sealed partial class SourceFile
{
    /// <summary>The largest file, in MiB. The longest of these lists has two.</summary>
    internal const int LargestMebibytes = 64;

    private const int DeepestNesting = 32;
    private const int LongestText = 100_000;

    private SourceFile(string path, byte[] bytes) => (Path, Bytes, Hash) = (path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public string Path { get; }

    public byte[] Bytes { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public string Hash { get; }

    public static SourceFile Read(string path)
    {
        using var stream = InputFile.Open(path);
        if (stream.Length > LargestMebibytes << 20)
        {
            throw new UnusableInputException(Diagnostic.Error(ListCodes.TooLarge, new Place(path), $"is larger than {LargestMebibytes} MiB", "give the list alone"));
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceFile(path, bytes);
    }

    /// <summary>What is wrong with the file as a whole.</summary>
    public UnusableInputException Unusable(string message, string? help, int line = 0) =>
        new(Diagnostic.Error(ListCodes.Shape, new Place(Path, line), message, help));

    /// <summary>Reads JSON; throws where it is none, nested deeper than any edition, or its keys are no text.</summary>
    public JsonDocument ReadJson()
    {
        var json = Bytes.AsMemory(Bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        try
        {
            CheckKeys(json.Span);
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        }
        catch (JsonException problem)
        {
            throw Unusable("is not JSON, or is nested more than 32 deep", "give the file as it was published", (int)(problem.LineNumber ?? -1) + 1);
        }
        catch (InvalidOperationException)
        {
            throw Unusable("has a key that is no text in Unicode", "give the file as it was published");
        }
    }

    /// <summary>Texts are checked where they are used, and cost their entry; keys are compared everywhere.</summary>
    private static void CheckKeys(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }

    /// <summary>Each element of an array of objects, with its place in words.</summary>
    public static IEnumerable<(JsonElement Entry, string Place)> Objects(JsonElement array, string name) =>
        array.EnumerateArray().Select((entry, i) => (entry, $"{name}[{i}]"));

    /// <summary>That an entry is set aside.</summary>
    public Diagnostic SetAside(string place, string message) =>
        Diagnostic.Error(ListCodes.Entry, new Place(Path, 0, 0, place), message, "it is set aside; mend it in the file, or look it up in the list itself");

    /// <summary>That an entry was mended.</summary>
    public Diagnostic Mended(string place, string message) =>
        Diagnostic.Warning(ListCodes.Mended, new Place(Path, 0, 0, place), message, "compare it with the list itself");

    /// <summary>The text of a property, on one line; blank where it is none, or longer than any honest one.</summary>
    public static string TextOf(JsonElement entry, string name) => OneLine(WrittenIn(entry, name));

    /// <summary>The text of a property as it is written, with its lines; blank where it is none.</summary>
    public static string WrittenIn(JsonElement entry, string name) => entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) ? Written(value) : "";

    /// <summary>A text; blank where the value is none, or holds what is no letter of Unicode.</summary>
    public static string Written(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>The texts of an array; none where it is none.</summary>
    public static IEnumerable<string> TextsOf(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Select(value => OneLine(Written(value))).Where(text => text.Length > 0)
            : [];

    /// <summary>A text without line breaks and runs of blanks.</summary>
    public static string OneLine(string text) => text.Length > LongestText ? "" : Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
