using System.Globalization;
using System.Text.Json;
using Chokepoint.App.Lists;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Measures;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>A list of parties becomes one to screen against, and its editions its history.</summary>
public sealed class PartyImportTests : IDisposable
{
    private readonly ListWorkshop _jp = new("jp");

    public void Dispose() => _jp.Dispose();

    [Fact]
    public void A_party_has_its_names_in_every_script_its_country_and_its_concern()
    {
        var result = Import(null, """
            {"id": "x-7", "source_url": "https://example.org/press/2025/09/20250929006/list.html", "entity_name": "Utopia Works Co.（UWC）（理想工場）", "aliases": ["Utopia; and", "U.W."], "addresses": ["Islamic Republic of Iran"], "reason": "懸念: ミサイル、核 M、Ｎ; 通常: CW"}
            """);
        Assert.Equal((1, 0, new DateOnly(2025, 9, 29)), (result.Entries, result.SetAside.Count, result.Edition));
        var party = Assert.Single(Parties());
        Assert.Equal(("7", "Utopia Works Co.", "IR", "concern: M, N, CW"), (party.Sequence, party.Name, party.Country?.Code, party.Note));
        Assert.Equal(["Utopia Works Co.(UWC)(理想工場)", "理想工場", "Utopia, and", "U.W."], party.Aliases);
        Assert.Equal("jp/end-user-list", party.Measure);
    }

    [Fact]
    public void A_name_that_slipped_behind_the_country_is_put_back_and_said_and_a_party_without_any_is_set_aside()
    {
        var result = Import("2025-09-29", """
            {"entity_name": "", "addresses": ["People's Republic of China Slipped Trading Ltd"], "reason": "N"}, {"entity_name": "", "addresses": ["India"]}, "text"
            """);
        Assert.Equal((1, 2, 1), (result.Entries, result.SetAside.Count, result.Mended.Count));
        Assert.Equal(("Slipped Trading Ltd", "CN"), (Parties()[0].Name, Parties()[0].Country?.Code));
    }

    [Fact]
    public void An_edition_lists_who_is_new_and_removes_who_is_gone_from_its_day()
    {
        Import("2025-09-29", Named("Stays"), Named("Goes"));
        var second = Import("2026-09-30", Named("Stays", "C"), Named("Comes"));
        Assert.Equal(["note", "added", "removed"], second.Changes.Select(change => change.Change));
        Assert.Equal(["Stays 2025-09-29 ", "Comes 2026-09-30 ", "Goes 2025-09-29 2026-09-30"], History());
        Import("2026-09-30", Named("Stays", "C"), Named("Comes"));
        Assert.Equal(["Stays 2025-09-29 ", "Comes 2026-09-30 ", "Goes 2025-09-29 2026-09-30"], History());
        Import("2027-01-01", Named("Goes"));
        Assert.Equal(["Goes 2027-01-01 ", "Stays 2025-09-29 2027-01-01", "Comes 2026-09-30 2027-01-01", "Goes 2025-09-29 2026-09-30"], History());
    }

    [Fact]
    public void A_concern_of_conventional_arms_has_a_measure_of_its_own_where_the_rulebook_has_one()
    {
        string[] parties = [Named("Both", "M, CW"), Named("Arms", "CW"), Named("Silent", "")];
        Import("2025-09-29", parties);
        Assert.Equal(["Both jp/end-user-list", "Arms jp/end-user-list", "Silent jp/end-user-list"], Parties().Select(party => $"{party.Name} {party.Measure}"));
        _jp.Write("jp/measures/end-user-list-cw.yaml", "id: end-user-list-cw\ntitle: arms\ncitation: Notice 2\nannounced: 2025-01-01\n");
        Import("2025-09-29", parties);
        Assert.Equal(
            ["Both jp/end-user-list", "Both jp/end-user-list-cw", "Arms jp/end-user-list-cw", "Silent jp/end-user-list"], Parties().Select(party => $"{party.Name} {party.Measure}"));
    }

    [Fact]
    public void What_changed_for_the_parties_of_an_order_book_names_its_lines()
    {
        _jp.Import(ListKind.JpEndUsers, "jp.json", $"[{Named("Stays")}, {Named("Arcadia")}]", new DateOnly(2025, 9, 29), "old");
        _jp.Import(ListKind.JpEndUsers, "jp.json", $"[{Named("Stays")}, {Named("Utopia Works")}, {Named("Elsewhere")}]", new DateOnly(2026, 9, 30), "new");
        var orders = _jp.Write("orders.csv", "id,end_user,consignee\n1,UTOPIA WORKS LTD,\n2,Someone,arcadia\n3,Stays,\n");
        var changes = ListDiff.Run(_jp.Path("old"), _jp.Path("new"), orders).Changes;
        Assert.Equal(["Utopia Works added 1", "Arcadia removed 2"], changes.Select(change => $"{change.Entry} {change.Change} {string.Join(',', change.Lines)}"));
    }

    [Fact]
    public void An_older_edition_cannot_be_laid_over_a_newer_one()
    {
        Import("2026-09-30", Named("Stays"));
        var before = File.ReadAllText(_jp.Path("mine", "lists", "end-user-list.csv"));
        Assert.Equal("LI0005", Assert.Throws<UnusableInputException>(() => Import("2025-09-29", Named("Stays"))).Diagnostics[0].Code);
        Assert.Equal(before, File.ReadAllText(_jp.Path("mine", "lists", "end-user-list.csv")));
    }

    [Fact]
    public async Task The_user_is_screened_against_the_list()
    {
        Import("2025-09-29", Named("Utopia Works"));
        var orders = _jp.Write("orders.csv", "id,date,end_user\nHIT,2026-01-01,UTOPIA WORKS CO LTD\nMISS,2026-01-01,Arcadia Works\nEARLY,2024-01-01,Utopia Works\n");
        var (exit, output, _) = await Command.Run("screen", orders, "--rulebook", _jp.Path("mine"), "--format", "json");
        Assert.Equal(0, exit);
        var verdicts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("most").GetString());
        Assert.Equal(["prohibited", "licence_required", "licence_required"], verdicts);
    }

    [Fact]
    public void The_published_list_is_read_whole()
    {
        var path = Reference.FileOrSkip("data", "jp-end-user-list", "jp.json");
        var result = _jp.Import(ListKind.JpEndUsers, "jp.json", File.ReadAllText(path));
        Assert.Equal((835, 0, new DateOnly(2025, 9, 29)), (result.Entries, result.SetAside.Count, result.Edition));
        Assert.All(Parties(), party => Assert.NotNull(party.Country));
        Assert.Equal(835, Parties().Count);
        Assert.DoesNotContain(Parties(), party => party.Note!.Contains("not stated", StringComparison.Ordinal));
    }

    private ListImportResult Import(string? day, params string[] parties) => _jp.Import(
        ListKind.JpEndUsers, "jp.json", $"[{string.Join(',', parties)}]", day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Named(string name, string concern = "N") => $$"""{"entity_name": "{{name}}", "addresses": ["India"], "reason": "{{concern}}"}""";

    private IReadOnlyList<PartyListing> Parties() => _jp.Load().Listings;

    private IEnumerable<string> History() => Parties().Select(party => string.Create(CultureInfo.InvariantCulture, $"{party.Name} {party.Listed:yyyy-MM-dd} {party.Removed:yyyy-MM-dd}"));
}
