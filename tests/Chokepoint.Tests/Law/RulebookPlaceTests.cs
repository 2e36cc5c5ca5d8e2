using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>A mistake inside a condition is at its own line and column of the file, however the file writes the condition.</summary>
public sealed class RulebookPlaceTests
{
    private const string Control = "measures/control.yaml";
    private const string Written = "    when: leaves\n";

    [Theory]
    [InlineData("plain", "    when: leaves and wrong\n", 18, 22)]
    [InlineData("plain over lines", "    when: leaves\n      and wrong\n", 19, 11)]
    [InlineData("plain with a remark", "    when: leaves and wrong # why\n", 18, 22)]
    [InlineData("single quotes", "    when: 'leaves and wrong'\n", 18, 23)]
    [InlineData("double quotes", "    when: \"leaves and wrong\"\n", 18, 23)]
    [InlineData("double quotes over lines", "    when: \"leaves\n      and\n      wrong\"\n", 20, 7)]
    [InlineData("folded", "    when: >\n      leaves and\n      wrong\n", 20, 7)]
    [InlineData("folded and stripped", "    when: >-\n      leaves and\n        (wrong)\n", 20, 10)]
    [InlineData("folded with a remark", "    when: > # why\n      leaves\n\n      and wrong\n", 21, 11)]
    [InlineData("literal", "    when: |\n      leaves\n      and wrong\n", 20, 11)]
    [InlineData("value on its own line", "    when:\n      leaves and wrong\n", 19, 18)]
    [InlineData("flow mapping", "    outlooks: [{outlook: denial, when: leaves and wrong}]\n", 18, 51)]
    [InlineData("flow mapping in quotes", "    outlooks: [{outlook: denial, when: \"leaves and wrong\"}]\n", 18, 52)]
    public void A_mistake_is_where_it_stands(string form, string text, int line, int column)
    {
        var files = SmallRulebook.With(Control, Written, text);
        if (form.StartsWith("flow", StringComparison.Ordinal))
        {
            files[Control] = files[Control].Replace("    outlooks:\n      - {outlook: denial, when: end_user_type is military}\n", "", StringComparison.Ordinal);
        }

        Check(files, line, column);
        Check(files.ToDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\r\n")), line, column);
    }

    [Theory]
    [InlineData("    when: >\n      leaves\n\n\n")]
    [InlineData("    when: >\n      leaves\n  # a remark\n")]
    [InlineData("    when: >\n      leaves\n    # a remark\n    # another: one\n")]
    [InlineData("    when: |+\n      leaves\n\n")]
    [InlineData("    when: |2\n      leaves\n")]
    [InlineData("    when: leaves\n# a remark\n")]
    [InlineData("    when: leaves   \n\n")]
    public void What_stands_below_a_condition_is_no_part_of_it(string text) => Assert.Empty(SmallRulebook.DiagnosticsOf(SmallRulebook.With(Control, Written, text)));

    [Fact]
    public void Letters_of_any_script_before_it_move_no_place() =>
        Check(SmallRulebook.With(Control, "title: Magnets", "title: 磁石 😀 Ünïcode").ToDictionary(file => file.Key, file => file.Value.Replace(Written, "    when: leaves and wrong\n", StringComparison.Ordinal)), 18, 22);

    [Theory]
    [InlineData("", 2)]
    [InlineData("FIRST,2025-001,,C,,\"two\nlines\",,,,,,\n", 4)]
    [InlineData("\n\n", 4)]
    [InlineData("#1,2025-001,,C,,not a remark,,,,,,\n", 3)]
    [InlineData("FIRST,2025-001,,C,,\"a \"\"quoted\"\" word\",,,,,,\n", 3)]
    public void A_mistake_in_a_test_of_a_table_is_reported_once_at_its_row(string above, int line)
    {
        var files = SmallRulebook.With("items/goods.csv", "contains Nd and purity > 99 %", "contains Nd and purty > 99 %");
        files["items/goods.csv"] = files["items/goods.csv"].Replace("\nMAGNET", "\n" + above + "MAGNET", StringComparison.Ordinal);
        foreach (var ends in new[] { "\n", "\r\n" })
        {
            files["items/goods.csv"] = files["items/goods.csv"].ReplaceLineEndings(ends);
            var ofTest = SmallRulebook.DiagnosticsOf(files).Where(diagnostic => diagnostic.Place.Field == "test");
            Assert.Equal(
                $"items/goods.csv:{line} [test]: error CL0003: `purty` is no fact, parameter or term; did you mean `purity`?",
                Assert.Single(ofTest).ToString());
        }
    }

    [Fact]
    public void Every_condition_of_the_shipped_law_has_its_place()
    {
        // Each condition in turn gets a sign at its end that the language does not know.
        foreach (var file in Repository.RulebookFiles("cn").Where(file => file.Key.StartsWith("measures/2025-0", StringComparison.Ordinal)))
        {
            var at = file.Value.IndexOf("end_user_type is military", StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var broken = new Dictionary<string, string>(Repository.RulebookFiles("cn")) { [file.Key] = file.Value.Insert(at + "end_user_type is ".Length, "?") };
            var diagnostic = Assert.Single(SmallRulebook.DiagnosticsOf(broken));
            var before = file.Value[..(at + "end_user_type is ".Length)];
            Assert.Equal((file.Key, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), (diagnostic.Place.File, diagnostic.Place.Line, diagnostic.Place.Column));
        }
    }

    private static void Check(Dictionary<string, string> files, int line, int column)
    {
        var diagnostic = Assert.Single(SmallRulebook.DiagnosticsOf(files));
        Assert.Equal(("CL0003", Control, line, column), (diagnostic.Code, diagnostic.Place.File, diagnostic.Place.Line, diagnostic.Place.Column));
    }
}
