namespace Chokepoint.Tests.Formats;

public sealed class BrokenQuoteTests
{
    private const string Header = "id,item,destination,note\n";

    [Fact]
    public void A_quote_that_never_closes_costs_one_line_and_not_the_rest_of_the_file() =>
        Assert.Equal(
            ["2:1|a|JP|x", "3!CP0107", "4:3|c|JP|z", "5:4|d|US|z"],
            TableText.OfCsv(Header + "1,a,JP,x\n2,\"b,JP,y\n3,c,JP,z\n4,d,US,z\n"));

    [Fact]
    public void A_stray_quote_swallows_no_rows_where_a_later_mark_of_inches_would_close_it() =>
        Assert.Equal(
            ["2!CP0107", "3:2|b|JP|x", "4:3|pipe 5\"|JP|x"],
            TableText.OfCsv(Header + "1,\"a,JP,x\n2,b,JP,x\n3,pipe 5\",JP,x\n"));

    [Fact]
    public void Two_whole_rows_are_two_rows_where_a_quote_in_each_could_make_them_one() =>
        Assert.Equal(
            ["2!CP0107", "3:2|pipe 5\"|JP|x"],
            TableText.OfCsv(Header + "1,\"a,JP,x\n2,pipe 5\",JP,x\n"));

    [Fact]
    public void A_row_that_breaks_off_inside_quotes_takes_no_part_of_the_next_row() =>
        Assert.Equal(
            ["2!CP0107", "3:2|b|, Inc|x"],
            TableText.OfCsv(Header + "1,\"Acm\n2,b,\", Inc\",x\n"));

    [Fact]
    public void A_stray_quote_before_rows_with_quoted_cells_costs_one_line() =>
        Assert.Equal(
            ["2!CP0107", "3:2|b, c|JP|", "4:3|d|JP|e, f"],
            TableText.OfCsv(Header + "1,\"a,JP,x\n2,\"b, c\",JP,\"\"\n3,d,JP,\"e, f\"\n"));

    [Fact]
    public void A_record_that_comes_out_with_another_number_of_cells_costs_only_its_first_line() =>
        Assert.Equal(
            ["2!CP0107", "3!CP0108", "4:2|b|JP|x"],
            TableText.OfCsv(Header + "1,\"a\nb\",JP\n2,b,JP,x\n"));

    [Fact]
    public void A_cell_of_several_lines_is_one_cell_and_lines_below_keep_their_numbers() =>
        Assert.Equal(
            ["2:1|Motor,\n\nwith \"cable\"|JP|x", "5:2|b|JP|two\nlines", "7:3|c|JP|"],
            TableText.OfCsv(Header + "1,\"Motor,\n\nwith \"\"cable\"\"\",JP,x\n2,b,JP,\"two\nlines\"\n3,c,JP,\n"));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_cell_may_span_256_lines(int breaks, bool isRead)
    {
        var lines = TableText.OfCsv(Header + "1,\"" + string.Concat(Enumerable.Repeat("x\n", breaks)) + "\",JP,n\n2,b,JP,x\n");
        Assert.Equal(isRead, lines.Length == 2);
        Assert.Equal($"{breaks + 3}:2|b|JP|x", lines[^1]);
    }

    [Theory]
    [InlineData("2,b,JP,\"")]
    [InlineData("2,b,\"JP\"x,y")]
    [InlineData("2, \"b\",JP,x")]
    [InlineData("\"2,b,JP,x")]
    [InlineData("2,b,JP,\"\"\"")]
    [InlineData("2,\"b\" ,JP,x")]
    public void Every_form_of_a_broken_quote_spares_the_rows_around_it(string row) =>
        Assert.Equal(["2:1|a|JP|x", "3!CP0107", "4:3|c|JP|z"], TableText.OfCsv(Header + $"1,a,JP,x\n{row}\n3,c,JP,z\n"));

    [Fact]
    public void A_broken_quote_in_the_last_line_is_found_at_the_end_of_the_file() =>
        Assert.Equal(["2:1|a|JP|x", "3!CP0107"], TableText.OfCsv(Header + "1,a,JP,x\n2,\"b,JP,x"));

    [Fact]
    public void The_cell_that_does_not_close_is_named()
    {
        var problem = TableText.SetAside(Header + "1,a,JP,\"x\n2,b,JP,y\n").Problem;
        Assert.Equal((2, 8, "note"), (problem.Place.Line, problem.Place.Column, problem.Place.Field));
        Assert.Equal("no quote closes this cell before the next row begins", problem.Message);
    }
}
