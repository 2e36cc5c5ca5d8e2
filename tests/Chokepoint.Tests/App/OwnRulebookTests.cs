using Chokepoint.App.Lists;
using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>A folder of one's own that extends a rulebook, and the wording that it brings.</summary>
public sealed class OwnRulebookTests : IDisposable
{
    private const string Edition = """
        {"entries": [{"eccn": "3A001", "heading": "Kettles", "reasonForControl": "NS",
          "items": [{"paragraph": "a", "kind": "item", "text": "whistling"}, {"paragraph": "a.1", "kind": "item", "text": "{0}"}, {"paragraph": "a.1.b", "kind": "item", "text": "of tin"}]},
          {"eccn": "3A999", "heading": "Urns"}]}
        """;

    private readonly ListWorkshop _us = new("us");

    public void Dispose() => _us.Dispose();

    [Fact]
    public void It_has_all_of_the_rulebook_that_it_extends_and_its_own_files_beside_or_in_their_place()
    {
        _us.Write("mine/rulebook.yaml", "extends: ../us\n");
        _us.Write("mine/items/own.csv", "id,measure,codes,type,description,hs\nPOT,end-user-list,,A,pots,7323\n");
        _us.Write("mine/lists/end-user-list.csv", "measure,name,listed\nend-user-list,Utopia,2026-01-01\n");
        var rulebook = _us.Load();
        Assert.Equal(["KETTLE", "POT"], rulebook.Items.Select(item => item.Id));
        Assert.Equal("Utopia", Assert.Single(rulebook.Listings).Name);
    }

    [Fact]
    public void Named_beside_the_rulebook_it_takes_its_place()
    {
        _us.Write("mine/rulebook.yaml", "extends: ../us\n");
        var rulebook = Assert.Single(LawSource.Load(new LawRequest([_us.Base, _us.Path("mine")], [], [])).Today.Rulebooks);
        Assert.Equal("us", rulebook.Authority);
    }

    [Theory]
    [InlineData("extends: ../nowhere\n", "CP0003")]
    [InlineData("extends: ../us\ntitle: mine\n", "RB0002")]
    [InlineData("extends: [a, b]\n", "RB0004")]
    [InlineData("extends:\n", "RB0003")]
    public void A_mistake_in_its_main_file_is_one_line(string main, string code)
    {
        var path = _us.Write("mine/rulebook.yaml", main);
        var diagnostic = Assert.Single(Assert.Throws<UnusableInputException>(() => _us.Load()).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.StartsWith(code == "CP0003" ? _us.Path("mine") : path, diagnostic.Place.File, StringComparison.Ordinal);
    }

    [Fact]
    public void It_extends_no_rulebook_that_extends_another()
    {
        _us.Write("second/rulebook.yaml", "extends: ../us\n");
        _us.Write("mine/rulebook.yaml", "extends: ../second\n");
        Assert.Contains(Assert.Throws<UnusableInputException>(() => _us.Load()).Diagnostics, diagnostic => diagnostic.Message.Contains("extends no other", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_file_of_either_folder_is_reported_where_it_stands()
    {
        _us.Write("mine/rulebook.yaml", "extends: ../us\n");
        var own = _us.Write("mine/items/own.csv", "id,measure,codes,type,description,hs\nPOT,end-user-list,,A,pots,x\n");
        var other = _us.Write("us/items/bad.csv", "id,measure,codes,type,description,hs\nPAN,end-user-list,,A,pans,y\n");
        var files = Assert.Throws<UnusableInputException>(() => _us.Load()).Diagnostics.Select(diagnostic => Path.GetFullPath(diagnostic.Place.File));
        Assert.Equal([other, own], files);
    }

    [Theory]
    [InlineData("kettles.csv", "code,text\n3A001,kettles\n", "RB0004")]
    [InlineData("x-2026-01-02.csv", "code,text\n,kettles\n", "RB0003")]
    [InlineData("x-2026-01-02.csv", "code,hs,text\n3A001,8516,kettles\n", "RB0003")]
    [InlineData("x-2026-01-02.csv", "hs,text\nx,kettles\n", "RB0004")]
    [InlineData("x-2026-01-02.csv", "code,text\n3A001,\n", "RB0003")]
    [InlineData("x-2026-01-02.csv", "code,words\n3A001,kettles\n", "RB0008")]
    public void A_file_of_wordings_with_a_mistake_is_refused(string name, string text, string code)
    {
        _us.Write("mine/rulebook.yaml", "extends: ../us\n");
        _us.Write("mine/wordings/" + name, text);
        Assert.Equal(code, Assert.Throws<UnusableInputException>(() => _us.Load()).Diagnostics[0].Code);
    }

    [Fact]
    public async Task Explain_shows_the_wording_of_the_entry_as_it_was_classified_in_the_edition_of_the_day()
    {
        _us.Import(ListKind.UsCcl, "ccl.json", Edition.Replace("{0}", "with a lid", StringComparison.Ordinal), new DateOnly(2026, 1, 2));
        _us.Import(ListKind.UsCcl, "ccl.json", Edition.Replace("{0}", "with a lid of 3 mm", StringComparison.Ordinal), new DateOnly(2026, 7, 2));
        var orders = _us.Write("orders.csv", "id,date,control_codes\nEARLY,2026-03-01,US:3A001.a.1.b\nLATE,2026-08-01,US:3A001.a.1\n");
        var early = (await Command.Run("explain", orders, "--id", "EARLY", "-r", _us.Path("mine"))).Output;
        Assert.Contains("3A001 (us-ccl 2026-01-02): Kettles\n", early, StringComparison.Ordinal);
        Assert.Contains("reasons: NS\n", early, StringComparison.Ordinal);
        Assert.Contains("3A001.a.1 (us-ccl 2026-01-02): with a lid\n", early, StringComparison.Ordinal);
        Assert.Contains("3A001.a.1.b (us-ccl 2026-01-02): of tin\n", early, StringComparison.Ordinal);
        var late = (await Command.Run("explain", orders, "--id", "LATE", "-r", _us.Path("mine"))).Output;
        Assert.Contains("3A001.a.1 (us-ccl 2026-07-02): with a lid of 3 mm\n", late, StringComparison.Ordinal);
        Assert.DoesNotContain("of tin", late, StringComparison.Ordinal);
        Assert.Contains("3A001.a.1 (us-ccl 2026-07-02): with a lid of 3 mm\n", (await Command.Run("rules", "show", "us/end-user-list", "-r", _us.Path("mine"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wording_changes_no_verdict_and_an_import_says_what_the_rulebook_lacks()
    {
        var result = _us.Import(ListKind.UsCcl, "ccl.json", Edition, new DateOnly(2026, 1, 2));
        Assert.Equal(["3A999"], result.NotInRulebook);
        Assert.Empty(result.NotInEdition);
        Assert.Equal(_us.Load("us").Items.Select(item => item.Id), _us.Load().Items.Select(item => item.Id));
    }

    [Fact]
    public async Task The_command_counts_sets_aside_and_records_the_edition()
    {
        var file = _us.Write("ccl.json", """{"ecfrIssueDate": "2026-01-02", "entries": [{"eccn": "3A001", "heading": "Kettles"}, {"eccn": "?"}]}""");
        var (exit, output, errors) = await Command.Run("lists", "import", "us-ccl", file, "-o", _us.Path("mine"), "--extends", _us.Base);
        Assert.Equal(3, exit);
        Assert.Contains("in 2 = read 1 + set aside 1", errors, StringComparison.Ordinal);
        Assert.Contains("LI0003", errors, StringComparison.Ordinal);
        Assert.Contains("edition 2026-01-02: 1 entries", output, StringComparison.Ordinal);
        var log = (await File.ReadAllLinesAsync(_us.Path("mine", "editions.csv"), TestContext.Current.CancellationToken))[1].Split(',');
        Assert.Equal(["us-ccl", "2026-01-02", "wordings/us-ccl-2026-01-02.csv", "1", "1", "ccl.json"], log[..6]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))), log[6]);
        Assert.Equal("extends: ../us\n", await File.ReadAllTextAsync(_us.Path("mine", "rulebook.yaml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_list_of_another_authority_is_refused()
    {
        var file = _us.Write("annex.json", """{"valid_from": "2025-11-15", "entries": [{"entry_code": "3A001", "verbatim_text": "3A001 Kettles"}]}""");
        var (exit, _, errors) = await Command.Run("lists", "import", "eu-annex-i", file, "-o", _us.Path("us"));
        Assert.Equal(2, exit);
        Assert.Contains("error LI0005: is of the authority `us`, the list of `eu`", errors, StringComparison.Ordinal);
    }
}
