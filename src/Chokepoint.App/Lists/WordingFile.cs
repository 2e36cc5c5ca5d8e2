namespace Chokepoint.App.Lists;

/// <summary>The entries of an edition as a file of wordings.</summary>
internal static class WordingFile
{
    public static string Write(ListKind kind, IEnumerable<ListEntry> entries) => Csv.Of(
        entries.Select(entry => (string[])[entry.Code, entry.Text, entry.Reasons, entry.Note])
            .Prepend([kind.Authority is null ? "hs" : "code", "text", "reasons", "note"]));
}
