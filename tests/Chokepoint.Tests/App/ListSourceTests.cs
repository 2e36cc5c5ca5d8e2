using Chokepoint.App.Lists;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Wordings;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>The shapes in which official lists are published, with invented content.</summary>
public sealed class ListSourceTests : IDisposable
{
    private readonly ListWorkshop _us = new("us");
    private readonly ListWorkshop _eu = new("eu");

    public void Dispose()
    {
        _us.Dispose();
        _eu.Dispose();
    }

    [Fact]
    public void The_parsed_control_list_gives_codes_texts_reasons_and_notes()
    {
        var result = _us.Import(ListKind.UsCcl, "ccl.json", """
            {"ecfrIssueDate": "2026-01-02", "entries": [
              {"eccn": "3A001", "heading": "Kettles, as\n follows", "reasonForControl": "NS, AT",
               "countryChart": [{"control": "NS applies to entire entry", "countryChart": "NS Column 2."}, {"control": "AT applies", "countryChart": "AT applies"}],
               "licenceExceptionFlags": {"LVS": "$5", "GBS": "N/A"},
               "items": [
                 {"paragraph": "a", "kind": "item", "depth": 1, "text": "Whistling kettles having"},
                 {"paragraph": "a.1", "kind": "item", "depth": 2, "text": "a lid"},
                 {"paragraph": null, "kind": "text", "depth": 0, "text": "Lids of glass count."},
                 {"paragraph": "1", "kind": "note", "depth": 1, "text": "So do those of tin."},
                 {"paragraph": "a", "kind": "item", "depth": 1, "text": "twice"}]},
              {"eccn": "3A001", "heading": "again"}, {"eccn": "kettle", "heading": "no code"}, {"eccn": "3A002"}, 7]}
            """);
        Assert.Equal(new DateOnly(2026, 1, 2), result.Edition);
        Assert.Equal((3, 4), (result.Entries, result.SetAside.Count));
        Assert.All(result.SetAside, problem => Assert.Equal("LI0003", problem.Code));
        var wordings = _us.Load().Wordings;
        Assert.Equal(["3A001", "3A001.a", "3A001.a.1"], wordings.Select(wording => wording.Code));
        Assert.Equal("Kettles, as follows", wordings[0].Text);
        Assert.Equal("NS, AT | NS applies to entire entry: NS Column 2 | AT applies", wordings[0].Reasons);
        Assert.Equal("LVS: $5 GBS: N/A", wordings[0].Note);
        Assert.Equal("twice", wordings[1].Note);
        Assert.Equal("Lids of glass count. 1. So do those of tin.", wordings[2].Note);
    }

    [Fact]
    public void The_control_list_in_the_form_of_the_eCFR_is_read_with_all_its_irregular_headings()
    {
        _us.Import(ListKind.UsCcl, "title-15.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <DIV5 N="774" TYPE="PART"><HEAD>PART 774</HEAD>
            <DIV9 N="Supplement No. 1 to Part 774" TYPE="APPENDIX"><HEAD>Supplement No. 1 to Part 774</HEAD>
            <HD1>Category 3—Kitchens</HD1>
            <HD1>A. “End Items”</HD1>
            <FP-2><B>3A001 Kettles “specially designed” for tea (see List of Items Controlled).</B></FP-2>
            <FP-1><E T="04">License Requirements</E></FP-1>
            <FP-1><I>Reason for Control:</I> NS, AT</FP-1>
            <DIV><TABLE><THEAD><TR><TH>Control(s)</TH><TH>Country chart (See Supp. No. 1 to part 738)</TH></TR></THEAD>
            <TBODY><TR><TD>NS applies to <I>entire</I> entry</TD><TD>NS Column 2.</TD></TR></TBODY></TABLE></DIV>
            <HD1>List Based License Exceptions (See Part 740)</HD1>
            <FP-1><I>LVS:</I> N/A</FP-1>
            <HD1>List of Items Controlled</HD1>
            <FP-1><I>Related Controls:</I> See 3D001.</FP-1>
            <FP><I>Items:</I> a. Whistling kettles, having <B>3A002</B> no part in it:</FP>
            <P>a.1. a volume of 3 × 10<SU>3</SU> ml or more; <I>or</I></P>
            <NOTE><HED>Note:</HED><P>Glass counts.</P></NOTE>
            <P>b. [Reserved]</P>
            <HD2>Lids</HD2>
            <FP-2>
              <B>3A002 Pots.</B></FP-2>
            <P>a. No word `Items` stands above this pot.</P>
            <DIV><TABLE><TR><TH>Process</TH></TR><TR><TD>Boiling</TD></TR></TABLE></DIV>
            <FP-2><B>EAR99 Items on no list.</B></FP-2>
            <P>a. Prose behind the last entry.</P>
            <HD1>D. “Software”</HD1>
            <P>a. Prose between two groups.</P>
            <FP-1><B>3D001 “Software” for kettles</B>.</FP-1>
            <FP-1><I>List of Items Controlled</I></FP-1>
            <FP><I>Items:</I> The list of items controlled is contained in the ECCN heading.</FP>
            </DIV9>
            <DIV9 N="Supplement No. 2 to Part 774" TYPE="APPENDIX"><FP-2><B>9A999 Not here.</B></FP-2></DIV9></DIV5>
            """, new DateOnly(2026, 1, 2));
        var wordings = _us.Load().Wordings;
        Assert.Equal(["3A001", "3A001.a", "3A001.a.1", "3A001.b", "3A002", "3A002.a", "3D001"], wordings.Select(wording => wording.Code));
        Assert.Equal("NS, AT | NS applies to entire entry: NS Column 2", wordings[0].Reasons);
        Assert.Equal("Kettles “specially designed” for tea (see List of Items Controlled).", wordings[0].Text);
        Assert.Equal("Whistling kettles, having 3A002 no part in it:", wordings[1].Text);
        Assert.Equal("a volume of 3 × 103 ml or more; or", wordings[2].Text);
        Assert.Equal("Note: Glass counts.", wordings[2].Note);
        Assert.Equal("“Software” for kettles.", wordings[6].Text);
        Assert.Null(wordings[4].Reasons);
        Assert.Equal("LVS: N/A", wordings[0].Note);
    }

    [Fact]
    public void Annex_I_is_read_line_by_line_with_its_notes_apart()
    {
        var result = _eu.Import(ListKind.EuAnnexI, "annex.json", """
            {"valid_from": "2025-11-15", "entries": [
              {"entry_code": "3A001", "category": "3", "verbatim_text": "3A001 Kettles as follows:\n3A001 Note: Pots are no kettles.\n3A001.a Whistling kettles\n3A001.a. N.B. SEE ALSO 3A002\n3A001.a.1 having a lid"},
              {"entry_code": "3A002", "verbatim_text": "Pots"}, {"entry_code": "3A003"}]}
            """);
        Assert.Equal((3, 2), (result.Entries, result.SetAside.Count));
        var wordings = _eu.Load().Wordings;
        Assert.Equal([("3A001", "Kettles as follows:", "Note: Pots are no kettles."), ("3A001.a", "Whistling kettles", "N.B. SEE ALSO 3A002"), ("3A001.a.1", "having a lid", null)],
            wordings.Select(wording => (wording.Code, wording.Text, wording.Note)));
    }

    [Fact]
    public void Customs_numbers_go_into_a_folder_of_any_authority()
    {
        var result = _us.Import(ListKind.Hs, "hs.csv", "section,hscode,description,parent,level\nXVI,85,Machines,TOTAL,2\nXVI,8516,\"Kettles, electric\",85,4\nXVI,851,lost zero,,\nXVI,8516,twice,,\n,TOTAL,all,,0\n", new DateOnly(2022, 1, 1));
        Assert.Equal((2, 2), (result.Entries, result.SetAside.Count));
        Assert.Equal([4, 5], result.SetAside.Select(problem => problem.Place.Line));
        var book = new WordingBook(_us.Load().Wordings);
        Assert.True(HsCode.TryParse("851610", 6, out var number));
        Assert.Equal("Kettles, electric", book.Of(number, ListWorkshop.Today)!.Text);
    }

    [Theory]
    [InlineData("a.json", "{", "LI0001")]
    [InlineData("a.json", "[]", "LI0001")]
    [InlineData("a.json", """{"entries": []}""", "LI0001")]
    [InlineData("a.json", """{"entries": {}}""", "LI0001")]
    [InlineData("a.json", """{"entries": [{"eccn": "3A001", "heading": "undated"}]}""", "LI0004")]
    [InlineData("a.xml", "<DIV9 N=\"Supplement No. 2 to Part 774\"/>", "LI0001")]
    [InlineData("a.xml", "<DIV9 N=\"Supplement No. 1 to Part 774\"", "LI0001")]
    [InlineData("a.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "LI0001")]
    public void A_file_that_is_no_edition_costs_one_clear_line_and_writes_nothing(string name, string text, string code)
    {
        var problem = Assert.Throws<UnusableInputException>(() => _us.Import(ListKind.UsCcl, name, text));
        var diagnostic = Assert.Single(problem.Diagnostics);
        Assert.Equal((code, _us.Path(name)), (diagnostic.Code, diagnostic.Place.File));
        Assert.NotNull(diagnostic.Help);
        Assert.False(Directory.Exists(_us.Path("mine")));
    }

    [Fact]
    public void Nesting_without_end_is_refused_in_every_shape()
    {
        Assert.Equal("LI0001", CodeOf("a.json", new string('[', 100_000)));
        Assert.Equal("LI0002", CodeOf("a.xml", string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000))));

        string CodeOf(string name, string text) => Assert.Throws<UnusableInputException>(() => _us.Import(ListKind.UsCcl, name, text)).Diagnostics[0].Code;
    }

    [Fact]
    public void What_a_spreadsheet_would_run_is_defused_in_the_files_written()
    {
        _us.Import(ListKind.UsCcl, "ccl.json", """{"entries": [{"eccn": "3A001", "heading": "=HYPERLINK(1)"}]}""", new DateOnly(2026, 1, 2));
        Assert.Contains("3A001,'=HYPERLINK(1),,", File.ReadAllText(_us.Path("mine", "wordings", "us-ccl-2026-01-02.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_control_list_is_read_whole()
    {
        var path = Reference.FileOrSkip("data", "us-ear-ecfr-2026-07", "ccl.json");
        var result = _us.Import(ListKind.UsCcl, "ccl.json", File.ReadAllText(path));
        Assert.Equal((new DateOnly(2026, 7, 23), 0), (result.Edition, result.SetAside.Count));
        Assert.Equal(633, _us.Load().Wordings.Count(wording => !wording.Code.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_published_annex_is_read_whole()
    {
        var path = Reference.FileOrSkip("data", "eu-annex-i-2025-11-15", "annex.json");
        var result = _eu.Import(ListKind.EuAnnexI, "annex.json", File.ReadAllText(path));
        Assert.Equal((new DateOnly(2025, 11, 15), 0), (result.Edition, result.SetAside.Count));
        Assert.Equal(384, _eu.Load().Wordings.Count(wording => !wording.Code.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_published_nomenclature_is_read_whole()
    {
        var path = Reference.FileOrSkip("data", "hs-2022", "harmonized-system.csv");
        var result = _us.Import(ListKind.Hs, "hs.csv", File.ReadAllText(path), new DateOnly(2022, 1, 1));
        Assert.Equal((6939, 0), (result.Entries, result.SetAside.Count));
    }
}
