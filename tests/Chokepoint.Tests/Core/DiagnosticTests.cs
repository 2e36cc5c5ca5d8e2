using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Tests.Core;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_says_where_what_and_how_to_mend_it() => Assert.Equal(
        "measures/a.yaml:3:7: error RB0002: `efect` has no meaning here; did you mean `effect`?",
        Diagnostic.Error("RB0002", new Place("measures/a.yaml", 3, 7), "`efect` has no meaning here", "did you mean `effect`?").ToString());

    [Fact]
    public void A_cell_is_named_by_its_line_and_column() => Assert.Equal(
        "items/a.csv:3 [hs]: warning RB0010: odd", Diagnostic.Warning("RB0010", new Place("items/a.csv", 3, 0, "hs"), "odd").ToString());

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u001B[2Jb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202Eb")]
    public void What_came_in_neither_breaks_the_line_nor_steers_the_terminal(string input)
    {
        var line = Diagnostic.Error("RB0004", new Place(input), $"found `{input}`", input).ToString();
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u202E');
    }

    [Fact]
    public void An_endless_input_makes_no_endless_line() =>
        Assert.InRange(Diagnostic.Error("RB0004", new Place("a"), new string('x', 100_000)).ToString().Length, 1, 1100);
}
