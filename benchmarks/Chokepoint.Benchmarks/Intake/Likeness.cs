using System.Text.RegularExpressions;

namespace Chokepoint.Benchmarks.Intake;

/// <summary>When a value that was read is the one that a person wrote.</summary>
internal static partial class Likeness
{
    /// <summary>Words that name the form of goods, not the goods.</summary>
    private static readonly HashSet<string> s_forms =
        ["a", "all", "and", "certain", "commodity", "concentrate", "good", "in", "item", "its", "material", "metal", "mineral", "of", "ore", "other", "product", "raw", "related", "some", "the", "unprocessed"];

    /// <summary>A value of a closed set, or the name of a body.</summary>
    public static bool IsOneOf(string? told, string? gold) => gold is null ? told is null : Choices(gold).Any(choice => Same(told, choice));

    /// <summary>A name: of goods without the words for their form, with the same head; a general one may miss an attribute.</summary>
    public static bool IsNamed(string told, string gold) => Choices(told).Any(name => Choices(gold).Any(choice => AreSameGoods(name, choice)));

    private static bool AreSameGoods(string name, string choice)
    {
        var (one, other) = (Tokens(name), Tokens(choice));
        return one.SequenceEqual(other) || (one.Count > 0 && other.Count > 0 && one[^1] == other[^1] && (one.TrueForAll(other.Contains) || other.TrueForAll(one.Contains)));
    }

    private static string[] Choices(string gold) => gold.Split('|', StringSplitOptions.TrimEntries);

    private static bool Same(string? told, string choice) =>
        choice is "" or "null" ? told is null : string.Equals(told, choice, StringComparison.OrdinalIgnoreCase);

    private static List<string> Tokens(string name)
    {
        var all = Words().Matches(name.ToLowerInvariant()).Select(word => word.Value.TrimEnd('.')).Select(Singular).ToList();
        var kept = all.FindAll(word => !s_forms.Contains(word));
        return kept.Count > 0 ? kept : all;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.Length > 3 && word[^1] == 's' ? word[..^1] : word;

    [GeneratedRegex(@"[\p{L}\p{N}.]+")]
    private static partial Regex Words();
}
