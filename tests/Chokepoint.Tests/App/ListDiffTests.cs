using System.Globalization;
using Chokepoint.App.Lists;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>What an edition changes, for all and for one's own orders.</summary>
public sealed class ListDiffTests : IDisposable
{
    private readonly ListWorkshop _us = new("us");

    public void Dispose() => _us.Dispose();

    [Fact]
    public void Two_folders_differ_in_entries_added_removed_and_reworded_and_in_reasons()
    {
        Import("2026-01-02", "old", Entry("3A001", "a lid of 3 mm", "NS"), Entry("3A002", "pots", "AT"), Entry("3A003", "pans", "AT"));
        Import("2026-07-02", "new", Entry("3A001", "a lid of 4 mm", "NS"), Entry("3A003", "pans", "RS"), Entry("3A004", "woks", "AT"));
        var result = ListDiff.Run(_us.Path("old"), _us.Path("new"), null);
        Assert.Equal([("us-ccl", new DateOnly(2026, 1, 2), new DateOnly(2026, 7, 2))], result.Compared.Select(pair => (pair.List, pair.Old!.Value, pair.New!.Value)));
        Assert.Equal(
            [("3A001", "text", "a lid of 3 mm", "a lid of 4 mm"), ("3A003", "reasons", "AT", "RS"), ("3A004", "added", "", "woks"), ("3A002", "removed", "pots", "")],
            result.Changes.Select(change => (change.Entry, change.Change, change.Old, change.New)));
    }

    [Fact]
    public void Editions_stand_side_by_side_in_one_folder_and_an_import_says_what_it_changes()
    {
        Import("2026-01-02", "mine", Entry("3A001", "a lid of 3 mm", "NS"));
        var result = Import("2026-07-02", "mine", Entry("3A001", "a lid of 4 mm", "NS"));
        Assert.False(result.IsFirst);
        Assert.Equal("text", Assert.Single(result.Changes).Change);
        var changes = ListDiff.Run(_us.Path("mine", "wordings", "us-ccl-2026-01-02.csv"), _us.Path("mine", "wordings", "us-ccl-2026-07-02.csv"), null).Changes;
        Assert.Equal("a lid of 4 mm", Assert.Single(changes).New);
        Assert.Equal(3, File.ReadAllLines(_us.Path("mine", "editions.csv")).Length);
    }

    [Fact]
    public void Only_what_concerns_an_order_book_is_shown_with_its_lines()
    {
        Import("2026-01-02", "old", Entry("3A001", "kettles", "NS"), Entry("3A002", "pots", "AT"), Entry("3A003", "pans", "AT"));
        Import("2026-07-02", "new", Entry("3A001", "all kettles", "NS"), Entry("3A002", "all pots", "AT"), Entry("3A003", "all pans", "AT"));
        var orders = _us.Write("orders.csv", "id,control_codes\nBELOW,US:3A001.a.2\nOTHER,EU:3A002\nSAME,US:3A003\nNONE,US:none\n");
        var changes = ListDiff.Run(_us.Path("old"), _us.Path("new"), orders).Changes;
        Assert.Equal(["3A001 BELOW", "3A003 SAME"], changes.Select(change => $"{change.Entry} {string.Join(',', change.Lines)}"));
    }

    [Fact]
    public void What_holds_no_edition_is_said()
    {
        Directory.CreateDirectory(_us.Path("empty"));
        Import("2026-01-02", "old", Entry("3A001", "kettles", "NS"));
        Assert.Equal("LI0006", Assert.Throws<UnusableInputException>(() => ListDiff.Run(_us.Path("old"), _us.Path("empty"), null)).Diagnostics[0].Code);
        Assert.Equal("LI0006", Assert.Throws<UnusableInputException>(() => ListDiff.Run(_us.Path("old"), _us.Write("x.csv", "id\n1\n"), null)).Diagnostics[0].Code);
    }

    [Fact]
    public async Task The_command_marks_words_taken_out_and_put_in()
    {
        Import("2026-01-02", "old", Entry("3A001", "a lid of 3 mm", "NS"));
        Import("2026-07-02", "new", Entry("3A001", "a lid of 4 mm", "NS"));
        var (exit, output, _) = await Command.Run("lists", "diff", _us.Path("old"), _us.Path("new"));
        Assert.Equal(0, exit);
        Assert.Contains("a lid of [-3-] {+4+} mm", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runs_of_a_difference_give_both_texts_back() => Seeds.Each(300, random =>
    {
        var words = Enumerable.Range(0, random.Next(12)).Select(_ => random.Pick(["a", "b", "c"])).ToList();
        var other = words.Where(_ => random.Chance(0.7)).SelectMany(word => random.Chance(0.2) ? [word, "d"] : new[] { word }).ToList();
        var runs = WordDiff.Between(string.Join(' ', words), string.Join(' ', other));
        Assert.Equal(string.Join(' ', words), string.Join(' ', runs.Where(run => run.Sign != '+').Select(run => run.Text)));
        Assert.Equal(string.Join(' ', other), string.Join(' ', runs.Where(run => run.Sign != '-').Select(run => run.Text)));
        Assert.DoesNotContain(runs.Zip(runs.Skip(1)), pair => pair.First.Sign == pair.Second.Sign);
    });

    private ListImportResult Import(string day, string folder, params string[] entries) =>
        _us.Import(ListKind.UsCcl, "ccl.json", $$"""{"entries": [{{string.Join(',', entries)}}]}""", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), folder);

    private static string Entry(string code, string text, string reasons) => $$"""{"eccn": "{{code}}", "heading": "{{text}}", "reasonForControl": "{{reasons}}"}""";
}
