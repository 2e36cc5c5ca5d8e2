using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;
using Chokepoint.Law.Measures;

namespace Chokepoint.Intake.Drafts;

/// <summary>
/// Says in the condition language which goods a text means. By an entry's code, by the words of its title, by the elements or customs numbers
/// that the name stands for, in this order; never by anything wider.
/// </summary>
internal static class ItemTerms
{
    private const int MostEntries = 40;

    /// <summary>The condition, or <c>null</c> where the rulebook has no words for the item.</summary>
    public static string? Of(NamedItem item, Rulebook rulebook)
    {
        if (item.Name == "dual-use items")
        {
            return GoodsList(rulebook);
        }

        var coded = item.ControlCodes.Where(code => rulebook.Items.Any(entry => entry.Codes.Contains(code, StringComparer.OrdinalIgnoreCase))).ToList();
        if (coded.Count > 0)
        {
            return In("item", coded);
        }

        var titled = rulebook.Items.Where(entry => !entry.IsRemainder && Names(entry.Description, item.Name)).Select(entry => entry.Id).ToList();
        if (titled.Count is > 0 and <= MostEntries)
        {
            return In("item", titled);
        }

        var elements = ItemTable.ElementsOf(item.Name);
        if (elements.Length == 1)
        {
            return $"contains {elements[0]}";
        }

        if (elements.Length > 1)
        {
            return "(" + string.Join(" or ", elements.Select(element => $"contains {element}")) + ")";
        }

        return item.Hs.IsEmpty ? null : item.Hs.Length == 1 ? $"hs under {item.Hs[0]}" : $"hs under ({string.Join(", ", item.Hs)})";
    }

    /// <summary>The list that all controlled goods of a rulebook stand on: the one that provisions add most entries to.</summary>
    private static string? GoodsList(Rulebook rulebook)
    {
        var list = rulebook.Provisions.Where(provision => provision.AddsTo is not null)
            .GroupBy(provision => provision.AddsTo!)
            .OrderByDescending(group => group.Sum(provision => provision.Items.Count))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        return list is not null ? $"item on {list}" : rulebook.Items.Any(entry => entry.Marks.Contains("CCL")) ? "item marked CCL" : null;
    }

    /// <summary>Whether a title begins with the words of a name: an entry that merely mentions it is another thing.</summary>
    private static bool Names(string title, string name)
    {
        var words = Folding.Plain(title).ToLowerInvariant();
        var start = ItemTable.Single(name);
        return words.StartsWith(start, StringComparison.Ordinal) && (words.Length == start.Length || !char.IsLetterOrDigit(words[start.Length]) || words[start.Length] == 's');
    }

    private static string In(string fact, List<string> words) => words.Count == 1 ? $"{fact} is {words[0]}" : $"{fact} in ({string.Join(", ", words)})";
}
