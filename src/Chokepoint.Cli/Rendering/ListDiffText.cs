using Chokepoint.App.Lists;
using Chokepoint.Core.Text;

namespace Chokepoint.Cli.Rendering;

/// <summary>Differences between editions as a person reads them; what changed inside a text in <c>[-old-] {+new+}</c>.</summary>
internal sealed class ListDiffText(Page page)
{
    private const int MostEntries = 500;
    private const int MostLines = 8;
    private const int LongestText = 300;
    private const int Around = 6;

    public void Write(ListDiffResult result)
    {
        foreach (var (list, old, now) in result.Compared)
        {
            page.Line($"{list}{(now is null ? "" : FormattableString.Invariant($", from {old:yyyy-MM-dd} to {now:yyyy-MM-dd}"))}", "bold");
            var changes = result.Changes.Where(change => change.List == list).ToList();
            page.Line(changes.Count == 0 ? "  no change" : "  " + string.Join(", ", changes.GroupBy(change => change.Change).Select(group => $"{Words.Count(group.Count())} {Kind(group.Key)}")));
            foreach (var change in changes.Take(MostEntries))
            {
                Write(change);
            }

            if (changes.Count > MostEntries)
            {
                page.Line($"  the first {MostEntries} of {Words.Count(changes.Count)}; --format json has all");
            }
        }
    }

    private void Write(ListChange change)
    {
        page.Line($"  {change.Entry}  {Kind(change.Change)}", change.Change switch { "added" => "green", "removed" => "red", _ => "yellow" });
        page.Line("    " + change.Change switch
        {
            "added" => Excerpt.Of(change.New, LongestText),
            "removed" => Excerpt.Of(change.Old, LongestText),
            _ => string.Join(' ', WordDiff.Between(change.Old, change.New).Select(Shown)),
        });
        if (change.Lines.Count > 0)
        {
            page.Line($"    lines: {string.Join(", ", change.Lines.Take(MostLines))}{(change.Lines.Count > MostLines ? $" and {Words.Count(change.Lines.Count - MostLines)} more" : "")}");
        }
    }

    /// <summary>The kind of a change in words.</summary>
    public static string Kind(string change) => change switch
    {
        "text" => "reworded",
        "added" or "removed" => change,
        _ => $"{change} changed",
    };

    private static string Shown(WordRun run) => run.Sign switch
    {
        '-' => $"[-{Excerpt.Of(run.Text, LongestText)}-]",
        '+' => $"{{+{Excerpt.Of(run.Text, LongestText)}+}}",
        _ => Near(run.Text.Split(' ')),
    };

    /// <summary>Of what did not change only the words beside what did.</summary>
    private static string Near(string[] words) => words.Length <= 2 * Around
        ? string.Join(' ', words)
        : $"{string.Join(' ', words[..Around])} … {string.Join(' ', words[^Around..])}";
}
