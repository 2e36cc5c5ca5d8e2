using System.Text;
using Chokepoint.Cli.Rendering;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class TextTableTests
{
    [Fact]
    public void The_widest_text_gives_way_and_an_id_stays_whole()
    {
        var text = Write(new Column("Id"), new Column("About"), ["cn/2015-ordinary-licence#1@status", string.Join(' ', Enumerable.Repeat("word", 40))]);
        Assert.Contains("cn/2015-ordinary-licence#1@status", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100));
    }

    [Fact]
    public void Numbers_stand_to_the_right_and_are_never_broken()
    {
        var lines = Write(new Column("Prose"), new Column("Value", IsNumber: true), [new string('x', 200), "1,234,567"], ["short", "89"]).Split('\n');
        var edge = lines[2].IndexOf("1,234,567", StringComparison.Ordinal) + 9;
        Assert.Equal(edge, lines.Single(line => line.Contains("short", StringComparison.Ordinal)).Length);
    }

    [Fact]
    public void A_Chinese_character_takes_two_cells()
    {
        var lines = Write(new Column("Name"), new Column("Country"), ["株式会社", "JP"], ["Ltd", "GB"]).Split('\n');
        Assert.Equal("  株式会社  JP", lines[2]);
        Assert.Equal("  Ltd       GB", lines[3]);
    }

    [Fact]
    public void What_would_steer_a_terminal_is_a_blank()
    {
        var text = Write(new Column("Item"), new Column("To"), ["a\u001b[2Jb\u202ec\nd", "JP"]);
        Assert.Equal("  a [2Jb c d  JP", text.Split('\n')[2]);
    }

    [Fact]
    public void Wrapping_loses_no_word_and_keeps_the_width() => Seeds.Each(200, random =>
    {
        var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => string.Concat(Enumerable.Repeat(random.Pick(["a", "株", "é", "#"]), random.Next(1, 25)))).ToList();
        var width = random.Next(4, 60);
        var lines = Wrapping.Wrap(string.Join(' ', words), width).ToList();
        Assert.All(lines, line => Assert.True(Wrapping.WidthOf(line) <= width));
        Assert.Equal(string.Concat(words), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    });

    private static string Write(Column first, Column second, params string[][] rows)
    {
        var table = new TextTable(first, second);
        foreach (var row in rows)
        {
            table.Add(row[0], row[1]);
        }

        using var output = new MemoryStream();
        Page.On(output).Write(table);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
