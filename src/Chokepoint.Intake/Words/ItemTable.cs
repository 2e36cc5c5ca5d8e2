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

    private sealed record Row(ImmutableArray<string> Hs, ImmutableArray<string> Elements);
}
