using System.Text.RegularExpressions;
using Chokepoint.App.Rules;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>The page on writing rulebooks shows the example as it is, and the example works.</summary>
public sealed partial class RulebooksPageTests
{
    private static readonly string s_folder = Repository.Path("docs", "example-rulebook");
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs", "rulebooks.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_shows_every_file_of_the_example_as_it_is()
    {
        var shown = Shown().Matches(s_page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var files = Directory.EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(s_folder, path).Replace('\\', '/')).Where(name => name != "orders.csv").Order(StringComparer.Ordinal);
        Assert.Equal(files, shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown, file => Assert.Equal(File.ReadAllText(Path.Combine(s_folder, file.Key)).ReplaceLineEndings("\n"), file.Value));
    }

    [Fact]
    public void The_example_is_read_without_a_word_and_its_cases_pass()
    {
        var (rulebook, diagnostics) = LawSource.Check(s_folder);
        Assert.Empty(diagnostics);
        Assert.Contains(
            $"{rulebook!.Measures.Count} measures, {rulebook.Provisions.Count()} provisions, {rulebook.Items.Count} items, {rulebook.Listings.Count} listings: no errors", s_page, StringComparison.Ordinal);
        var cases = CaseTest.Run(s_folder, LawSource.Load(new LawRequest([s_folder], [], [])).Today, new DateOnly(2026, 11, 25));
        Assert.All(cases, result => Assert.Empty(result.Failures));
        Assert.Contains($"{cases.Count} cases passed, 0 failed", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_takes_its_overlay() =>
        Assert.NotNull(LawSource.Load(new LawRequest([s_folder], [Path.Combine(s_folder, "overlays", "lenses-japan.yaml")], [])).UnderOverlay);

    [Fact]
    public void Every_key_every_column_and_every_closed_word_is_explained()
    {
        string[][] keys =
        [
            Keys.Rulebook, Keys.Regime, Keys.Content, Keys.Measure, Keys.Provision, Keys.Event, Keys.Outlook, Keys.Remedy, Keys.Duty, Keys.Office, Keys.Seat,
            Keys.ItemRequired, Keys.ItemOptional, Keys.GroupRequired, Keys.GroupOptional, Keys.ListingRequired, Keys.ListingOptional,
            [.. Words.Roles.Keys], [.. Words.Effects.Keys], [.. Words.Outlooks.Keys], [.. Words.Events.Keys], [.. Words.Confidences.Keys], [.. Words.Statuses.Keys], [.. Words.DutyTimes.Keys],
        ];
        Assert.All(keys.SelectMany(list => list).Distinct(), key => Assert.Contains($"`{key}`", s_page, StringComparison.Ordinal));
    }

    [GeneratedRegex("^`([a-z0-9/.-]+)`:\n\n```(?:yaml|csv)\n(.*?)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();
}
