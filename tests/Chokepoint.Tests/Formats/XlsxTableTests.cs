using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;
using static Chokepoint.Tests.Formats.Workbooks;

namespace Chokepoint.Tests.Formats;

public sealed class XlsxTableTests : IDisposable
{
    private static readonly string s_header = $"<row r=\"1\">{Text("A1", "id")}{Text("B1", "Date")}{Text("C1", "hs")}</row>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<c r=\"B2\" s=\"1\"><v>46028</v></c>", "2026-01-06")]
    [InlineData("<c r=\"B2\" s=\"1\"><v>46028.5</v></c>", "2026-01-06T12:00:00")]
    [InlineData("<c r=\"B2\"><v>99.950000000000003</v></c>", "99.95")]
    [InlineData("<c r=\"B2\"><v>8505111000</v></c>", "8505111000")]
    [InlineData("<c r=\"B2\"><v>8.505111E9</v></c>", "8505111000")]
    [InlineData("<c r=\"B2\" s=\"2\"><v>101210000</v></c>", "0101210000")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", "shared")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "in two runs")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A2</f><v>T1</v></c>", "T1")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t> plain </t></is></c>", "plain")]
    public void A_cell_says_what_a_person_would_write(string cell, string expected)
    {
        var row = Assert.IsType<TableLine.Row>(Assert.Single(Lines(Of($"{s_header}<row r=\"2\">{Text("A2", "T1")}{cell}</row>"))));
        Assert.Equal(["T1", expected, ""], row.Cells);
    }

    [Theory]
    [InlineData("<c r=\"C4\" t=\"e\"><v>#N/A</v></c>")]
    [InlineData("<c r=\"C4\"><f>A1+1</f></c>")]
    [InlineData("<c r=\"B4\"/><c t=\"e\"><v>#REF!</v></c>")]
    public void A_defect_is_set_aside_with_its_row_and_column(string cell)
    {
        var lines = Lines(Of($"{s_header}<row r=\"2\">{Text("A2", "T1")}</row><row r=\"4\">{Text("A4", "T2")}{cell}</row><row r=\"7\">{Text("A7", "T3")}</row>"));
        Assert.Equal([2, 7], lines.OfType<TableLine.Row>().Select(row => row.Line));
        var problem = Assert.Single(lines.OfType<TableLine.Unreadable>()).Problem;
        Assert.Equal((4, "hs"), (problem.Place.Line, problem.Place.Field));
    }

    [Fact]
    public void A_cell_behind_the_last_named_column_is_set_aside() =>
        Assert.Single(Lines(Of($"{s_header}<row r=\"2\">{Text("A2", "T1")}{Text("F2", "stray")}</row>")).OfType<TableLine.Unreadable>());

    [Fact]
    public void The_sheet_named_transactions_comes_first()
    {
        var lines = Lines(Of([("Notes", $"<row r=\"1\">{Text("A1", "note")}</row>"), ("Transactions", $"{s_header}<row r=\"2\">{Text("A2", "T1")}</row>")]));
        Assert.Equal("T1", Assert.IsType<TableLine.Row>(Assert.Single(lines)).Cells[0]);
    }

    [Fact]
    public void A_hidden_sheet_is_passed_over_unless_it_is_named_transactions()
    {
        var (shown, other) = ($"{s_header}<row r=\"2\">{Text("A2", "shown")}</row>", $"{s_header}<row r=\"2\">{Text("A2", "hidden")}</row>");
        Assert.Equal("shown", Assert.IsType<TableLine.Row>(Assert.Single(Lines(Of([(Hidden("Old"), other), ("Orders", shown)])))).Cells[0]);
        Assert.Equal("hidden", Assert.IsType<TableLine.Row>(Assert.Single(Lines(Of([("Orders", shown), (Hidden("transactions"), other)])))).Cells[0]);
        Assert.Throws<UnusableInputException>(() => Lines(Of([(Hidden("Old"), other)])));
    }

    [Fact]
    public void A_workbook_with_flipped_bytes_is_read_or_refused()
    {
        var sound = Of($"{s_header}<row r=\"2\">{Text("A2", "T1")}</row>");
        Seeds.Each(300, random =>
        {
            var bytes = sound.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                bytes[random.Next(4, bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                Assert.True(Lines(bytes).Count <= 1);
            }
            catch (UnusableInputException refused)
            {
                Assert.Single(refused.Diagnostics);
            }
        });
    }

    public static TheoryData<string> Hostile => ["doctype", "bomb", "damaged", "old", "empty"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_no_honest_workbook_is_gets_refused(string kind)
    {
        var sound = Of(s_header);
        byte[] bytes = kind switch
        {
            "doctype" => Of(s_header, "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
            "bomb" => Of([("S", s_header)], more: archive => Add(archive, "xl/media/z.xml", new string('0', 30_000_000))),
            "damaged" => sound[..(sound.Length / 2)],
            "old" => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]],
            _ => Of(""),
        };
        Assert.Single(Assert.Throws<UnusableInputException>(() => Lines(bytes)).Diagnostics);
    }

    private List<TableLine> Lines(byte[] bytes)
    {
        using var table = Tables.Open(_folder.Write("t.xlsx", bytes));
        return [.. table.ReadLines()];
    }
}
