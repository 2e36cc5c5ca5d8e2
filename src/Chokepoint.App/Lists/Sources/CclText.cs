using System.Text.RegularExpressions;

namespace Chokepoint.App.Lists.Sources;

/// <summary>What the shapes of the Commerce Control List have in common.</summary>
internal static partial class CclText
{
    /// <summary>The paragraph that a text begins with, <c>a.4.b</c> of <c>a.4.b. Equipment</c>, and the rest; blank where it begins with none.</summary>
    public static (string Paragraph, string Text) Split(string text) => Numbered().Match(text) is { Success: true } match
        ? (match.Groups[1].Value, match.Groups[2].Value)
        : ("", text);

    /// <summary>Whether it is a paragraph below an entry: letters and numbers with dots, a letter first.</summary>
    public static bool IsParagraph(string text) => Paragraph().IsMatch(text);

    /// <summary>One row of the licence requirements.</summary>
    public static string Requirement(string control, string chart) =>
        chart.Length == 0 || chart == control ? control : $"{control}: {chart.TrimEnd('.')}";

    /// <summary>Reasons in short, then the rows.</summary>
    public static string Reasons(string inShort, IEnumerable<string> rows) => string.Join(" | ", rows.Prepend(inShort).Where(text => text.Length > 0));

    [GeneratedRegex(@"^([a-z](?:\.(?:[a-z]|[0-9]{1,2})){0,7})\.\s+(\S.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[a-z](?:\.(?:[a-z]|[0-9]{1,2})){0,7}$")]
    private static partial Regex Paragraph();
}
