using System.Text.RegularExpressions;
using Chokepoint.Core.Quantities;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Language;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>The page of the condition language says what the parser does.</summary>
public sealed partial class LanguagePageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs", "language.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Examples() => [.. Blocks(until: "## Units").SelectMany(block => block.Split('\n')).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_condition(string text) => Chokepoint.Tests.Law.Language.Parse(text);

    [Fact]
    public void All_facts_and_their_words_are_listed()
    {
        var rows = Rows("## Facts", "## Tests");
        Assert.Equal(Facts.Names.Order(StringComparer.Ordinal), rows.SelectMany(row => Code().Matches(row[0])).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        foreach (var fact in Facts.Names.Where(fact => Facts.WordsOf(fact).Count > 0))
        {
            Assert.Equal(Facts.WordsOf(fact), Code().Matches(rows.Single(row => row[0] == $"`{fact}`")[1]).Select(match => match.Groups[1].Value));
        }
    }

    [Fact]
    public void All_units_are_listed_by_what_they_measure()
    {
        var rows = Rows("## Units", "## True, false, unknown");
        Assert.Equal(Units.Dimensions, rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(
            Units.SymbolsOf(row[0]).Order(StringComparer.Ordinal), Code().Matches(row[1]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_word_of_the_language_is_in_the_grammar()
    {
        var grammar = s_page[s_page.IndexOf("## Grammar", StringComparison.Ordinal)..];
        Assert.All(
            Quoted().Matches(grammar).Select(match => match.Groups[1].Value).Where(word => char.IsAsciiLetter(word[0])),
            word => Assert.Contains($"{word}", s_page[..s_page.IndexOf("## Grammar", StringComparison.Ordinal)], StringComparison.Ordinal));
        foreach (var word in "always never known any item hs share contains content value date and or not".Split(' '))
        {
            Assert.True(ConditionParser.IsReserved(word), word);
            Assert.Contains($"\"{word}\"", grammar, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Blocks(string until) =>
        Block().Matches(s_page[..s_page.IndexOf(until, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);

    private static List<string[]> Rows(string from, string until)
    {
        var part = s_page[s_page.IndexOf(from, StringComparison.Ordinal)..s_page.IndexOf(until, StringComparison.Ordinal)];
        return [.. part.Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
