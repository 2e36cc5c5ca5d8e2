using Chokepoint.App.Screen;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Parties.Names;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Lists;

/// <summary>One difference between two editions.</summary>
/// <param name="List">The list.</param>
/// <param name="Entry">The code, customs number or name.</param>
/// <param name="Change"><c>added</c>, <c>removed</c>, or the column that changed: <c>text</c>, <c>reasons</c>, <c>note</c>, <c>aliases</c>.</param>
/// <param name="Old">What it said; blank where it was added.</param>
/// <param name="New">What it says; blank where it was removed.</param>
/// <param name="Lines">Ids of the lines that it concerns, where a file of transactions was given.</param>
public sealed record ListChange(string List, string Entry, string Change, string Old, string New, IReadOnlyList<string> Lines);

/// <summary>What is different between two imports.</summary>
/// <param name="Compared">Each list that both have, with the days of its editions.</param>
/// <param name="Changes">The differences, list by list in the order of the new edition; removed entries last.</param>
public sealed record ListDiffResult(IReadOnlyList<(string List, DateOnly? Old, DateOnly? New)> Compared, IReadOnlyList<ListChange> Changes);

/// <summary>Compares editions of official lists.</summary>
public static class ListDiff
{
    /// <summary>
    /// Compares what two paths hold, folders or files; with a file of transactions only what concerns its codes, customs numbers and
    /// parties. Throws <see cref="UnusableInputException"/> where they have no list in common.
    /// </summary>
    public static ListDiffResult Run(string oldPath, string newPath, string? transactions)
    {
        var (before, after) = (ListSide.At(oldPath), ListSide.At(newPath));
        var pairs = before is [var one] && after is [var other] && (File.Exists(oldPath) || File.Exists(newPath))
            ? [(one, other)]
            : before.Join(after, side => side.List, side => side.List, (old, now) => (Old: old, New: now)).ToList();
        if (pairs.Count == 0)
        {
            throw new UnusableInputException(Diagnostic.Error(
                ListCodes.Nothing, new Place(newPath), $"has no list in common with {oldPath}", $"there: {string.Join(", ", before.Select(side => side.List))}; here: {string.Join(", ", after.Select(side => side.List))}"));
        }

        var changes = pairs.SelectMany(pair => Between(pair.Item1, pair.Item2)).ToList();
        return new ListDiffResult(
            [.. pairs.Select(pair => (pair.Item2.List, pair.Item1.Edition, pair.Item2.Edition))],
            transactions is null ? changes : Concerning(transactions, changes));
    }

    /// <summary>The differences between two editions of one list.</summary>
    public static IReadOnlyList<ListChange> Between(ListSide before, ListSide after)
    {
        var old = before.Entries.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        var now = after.Entries.Select(entry => entry.Key).ToHashSet();
        return
        [
            .. after.Entries.DistinctBy(entry => entry.Key).SelectMany(entry => old.TryGetValue(entry.Key, out var was)
                ? entry.Fields.Where(field => field.Value != was.Fields.GetValueOrDefault(field.Key, ""))
                    .Select(field => new ListChange(after.List, entry.Name, field.Key, was.Fields.GetValueOrDefault(field.Key, ""), field.Value, []))
                : [new ListChange(after.List, entry.Name, "added", "", Shown(entry), [])]),
            .. old.Values.Where(entry => !now.Contains(entry.Key)).Select(entry => new ListChange(after.List, entry.Name, "removed", Shown(entry), "", [])),
        ];
    }

    private static string Shown(SideEntry entry) => entry.Fields.TryGetValue("text", out var text) ? text : entry.Fields["note"];

    private static List<ListChange> Concerning(string path, IReadOnlyList<ListChange> changes)
    {
        var lines = new SortedSet<int>[changes.Count];
        var names = new NameIndex(changes.Select((change, i) => (i, (IEnumerable<string>)[change.Entry])));
        var ids = new List<string>();
        using var file = new TransactionFile(path, new LawBook([]), _ => { });
        foreach (var transaction in file.Read().Select(row => row.Transaction).OfType<Transaction>())
        {
            ids.Add(transaction.Id);
            var parties = new[] { transaction.Exporter, transaction.Consignee, transaction.Intermediary, transaction.EndUser }.OfType<string>().SelectMany(names.Find).ToHashSet();
            for (var i = 0; i < changes.Count; i++)
            {
                if (parties.Contains(i) || Concerns(changes[i], transaction))
                {
                    (lines[i] ??= []).Add(ids.Count - 1);
                }
            }
        }

        return [.. changes.Zip(lines).Where(pair => pair.Second is not null).Select(pair => pair.First with { Lines = [.. pair.Second.Select(line => ids[line])] })];
    }

    /// <summary>An entry concerns who is classified under it, above it or below it; a customs number who declares it.</summary>
    private static bool Concerns(ListChange change, Transaction transaction) => ListKind.Find(change.List) is { } kind && (kind.Authority is null
        ? transaction.Hs is { } hs && hs.Digits.StartsWith(change.Entry, StringComparison.Ordinal)
        : transaction.ControlCodes.Any(code => string.Equals(code.Authority, kind.Authority, StringComparison.OrdinalIgnoreCase)
            && (ControlCode.Covers(change.Entry, code.Entry) || ControlCode.Covers(code.Entry, change.Entry))));
}
