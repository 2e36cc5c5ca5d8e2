using System.Collections.Frozen;
using System.Collections.Immutable;
using Chokepoint.Intake.Announcements;

namespace Chokepoint.Intake.Words;

/// <summary>What the usual names of items stand for in trade and chemistry, whatever language names them.</summary>
internal static class ItemTable
{
    private static readonly FrozenDictionary<string, Row> s_rows = Gazetteer.Rows("items.csv")
        .ToFrozenDictionary(row => row["name"], row => new Row([.. row.Several("hs")], [.. row.Several("elements")]));

    /// <summary>The item of a name.</summary>
    public static NamedItem Named(string name) => new() { Name = name, Hs = s_rows.TryGetValue(name, out var row) ? row.Hs : [] };

    /// <summary>The elements that a name stands for; empty for none, or for no certain ones.</summary>
    public static ImmutableArray<string> ElementsOf(string name) => s_rows.TryGetValue(name, out var row) ? row.Elements : [];

    /// <summary>A name as it stands before another noun: <c>fighter jet</c> parts.</summary>
    public static string Single(string name) => name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;

    /// <summary>Whether one name is that of a class of goods, and the other that of some of them: <c>grain</c> and <c>wheat</c>.</summary>
    public static bool Covers(string general, string special) =>
        general != special && s_rows.TryGetValue(general, out var whole) && s_rows.TryGetValue(special, out var part) && !whole.Hs.IsEmpty && !part.Hs.IsEmpty
        && part.Hs.All(hs => whole.Hs.Any(chapter => hs.Length > chapter.Length && hs.StartsWith(chapter, StringComparison.Ordinal)));

    private sealed record Row(ImmutableArray<string> Hs, ImmutableArray<string> Elements);
}
