using System.Text;

namespace Chokepoint.Tests.Formats;

public sealed class EncodingTests
{
    private const string Csv = "id,name\n1,Müller 磁材\n2,b\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Csv) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)] },
        { "UTF-16 LE with its mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv)] },
        { "UTF-16 BE with its mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Csv) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Csv) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_its_encoding(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        Assert.Equal(["2:1|Müller 磁材", "3:2|b"], TableText.OfCsv(bytes));
    }

    [Fact]
    public void A_row_whose_bytes_are_no_UTF_8_is_set_aside_and_never_read_with_other_letters()
    {
        byte[] bytes = [.. "id,name\n1,a\n2,M"u8, 0xFC, .. "ller\n3,c\n"u8];
        Assert.Equal(["2:1|a", "3!CP0106", "4:3|c"], TableText.OfCsv(bytes));
    }

    [Fact]
    public void A_row_that_lost_letters_in_another_program_is_set_aside_with_its_column()
    {
        var row = TableText.SetAside("id,name,note\n1,\"M\uFFFDller, Inc\",x\n2,b,y\n");
        Assert.Equal((2, 5, "name"), (row.Problem.Place.Line, row.Problem.Place.Column, row.Problem.Place.Field));
        Assert.Contains("UTF-8", row.Problem.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_a_NUL_is_set_aside() =>
        Assert.Equal(["2:1|a", "3!CP0106", "4:3|c"], TableText.OfCsv("id,name\n1,a\n2,b\0\n3,c\n"));

    [Fact]
    public void A_lost_letter_in_a_cell_of_several_lines_costs_the_whole_row() =>
        Assert.Equal(["2!CP0106", "4:2|b"], TableText.OfCsv("id,name\n1,\"a\n\uFFFD\"\n2,b\n"));
}
