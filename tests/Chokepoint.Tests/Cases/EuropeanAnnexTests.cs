using System.Text.Json;
using System.Text.RegularExpressions;
using Chokepoint.App.Rules;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cases;

/// <summary>The rulebook of the Union against the edition of Annex I that it was written from, and the groups of countries of the dossier.</summary>
public sealed partial class EuropeanAnnexTests
{
    private static readonly Chokepoint.Screening.LawBook s_law = LawSource.Load(new LawRequest(["eu"], [], [])).Today;

    [Fact]
    public void Every_paragraph_of_the_edition_is_an_entry_or_lies_under_or_above_one()
    {
        // The stored text has a slip: what it heads 1C010.1 is 1C010.e.1.
        var lost = Codes().Where(code => !code.StartsWith("1C010.1", StringComparison.Ordinal) && s_law.ItemsOf("EU")!.UnderCode(code).Count == 0).ToList();
        Assert.Empty(lost);
    }

    [Fact]
    public void Every_entry_is_a_paragraph_of_the_edition()
    {
        var codes = Codes().ToHashSet();
        var strange = s_law.Rulebooks[0].Items.SelectMany(item => item.Codes).Except(codes).ToList();
        Assert.Empty(strange);
        Assert.Equal(382, s_law.Rulebooks[0].Items.SelectMany(item => item.Codes).Select(code => code[..5]).Distinct().Count());
    }

    [Theory]
    [InlineData("EU:member", "eu")]
    [InlineData("EU:EU001", "eu001")]
    [InlineData("EU:EU002", "eu002")]
    [InlineData("EU:EU003", "eu003")]
    [InlineData("EU:EU004", "eu003")]
    [InlineData("EU:EU005", "eu005")]
    [InlineData("EU:EU006", "eu006")]
    [InlineData("EU:EU007", "eu007")]
    [InlineData("EU:EU008-excluded", "eu008_excluded")]
    [InlineData("EU:arms-embargo", "arms_embargo")]
    [InlineData("EU:833-annex-viii-partner", "annex_viii")]
    public void Groups_of_destinations_are_those_of_the_dossier(string dossier, string group)
    {
        var text = s_law.Rulebooks[0].Files["rulebook.yaml"];
        var members = Regex.Match(text, $@"^  {group}: \[(.*?)\]", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var ours = Country().Matches(members).Select(match => match.Value).Except(["GB-NIR"]);
        var theirs = Dossier.Rows("country-groups.csv").Where(row => row["group"] == dossier).Select(row => row["iso2"]);
        Assert.Equal(theirs.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_entry_is_marked_with_its_regime_and_its_kind() =>
        Assert.All(s_law.Rulebooks[0].Items.Where(item => item.Codes.Count > 0), item =>
        {
            Assert.Contains(item.Marks, mark => mark is "WA" or "MTCR" or "NSG" or "AG" or "CWC" or "NEW");
            Assert.Equal(item.Kinds.Contains("goods"), !item.Marks.Any(mark => mark is "software" or "technology"));
        });

    /// <summary>The codes at the heads of lines, without those that are not used or only point elsewhere, and all below such a one.</summary>
    private static IEnumerable<string> Codes()
    {
        using var edition = JsonDocument.Parse(File.ReadAllBytes(Reference.FileOrSkip("data", "eu-annex-i-2025-11-15", "annex.json")));
        var lines = edition.RootElement.GetProperty("entries").EnumerateArray()
            .SelectMany(entry => entry.GetProperty("verbatim_text").GetString()!.Split('\n'))
            .Select(line => Line().Match(line)).Where(match => match.Success)
            .Select(match => (Code: match.Groups[1].Value, Text: match.Groups[2].Value)).ToList();
        var empty = lines.Where(line => line.Text.StartsWith("Not used", StringComparison.Ordinal) || line.Text.StartsWith("see ", StringComparison.OrdinalIgnoreCase))
            .Select(line => line.Code).ToHashSet();
        return [.. lines.Select(line => line.Code).Distinct().Where(code => !empty.Contains(code))];
    }

    [GeneratedRegex(@"^([0-9][A-E][0-9]{3}(?:\.[a-z0-9]+)*)\s+(?!Note|N\.B|Technical)(.*)")]
    private static partial Regex Line();

    [GeneratedRegex("[A-Z]{2}(-[A-Z]+)?")]
    private static partial Regex Country();
}
