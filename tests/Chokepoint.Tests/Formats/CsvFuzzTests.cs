using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Formats.Csv;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class CsvFuzzTests
{
    private static readonly string[] s_pieces = [",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "a", "b c", "5\"", " ", "é", "#", "=", "id,name,x\n"];

    [Fact]
    public void Random_bytes_are_read_or_refused() => Seeds.Each(1000, random =>
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Chance(0.6) ? random.Pick(","u8.ToArray().Concat("\"\n\ra;\t "u8.ToArray()).ToArray()) : bytes[i];
        }

        Read(bytes, random);
    });

    /// <summary>The guard splits no line and drops none: each line with something on it belongs to one row.</summary>
    [Fact]
    public void Every_line_of_any_text_belongs_to_one_row() => Seeds.Each(3000, random =>
    {
        var text = "id,name,x\n" + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Pick(s_pieces)));
        var lines = Assert.IsType<List<TableLine>>(Read(Encoding.UTF8.GetBytes(text), random));
        var physical = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var written = Enumerable.Range(2, physical.Length - 1).Where(number => physical[number - 1].Trim(',', ' ', '\t').Length > 0).ToList();
        var next = 2;
        foreach (var line in lines)
        {
            Assert.Contains(line.Line, written);
            Assert.DoesNotContain(written, number => number >= next && number < line.Line);
            next = line.Line + 1 + (line is TableLine.Row row ? row.Cells.Sum(cell => cell.ReplaceLineEndings("\n").Count(c => c == '\n')) : 0);
        }

        Assert.DoesNotContain(written, number => number >= next);
    });

    [Fact]
    public void One_broken_row_among_two_hundred_spares_all_others() => Seeds.Each(120, random =>
    {
        var rows = Enumerable.Range(0, 200).Select(i => (string[])[$"T-{i}", .. Enumerable.Range(0, 5).Select(_ => Cell(random))]).ToList();
        var (delimiter, end) = (random.Pick([',', ';', '\t']), random.Pick(["\n", "\r\n"]));
        var texts = rows.ConvertAll(row => string.Join(delimiter, row.Select(cell => Quoted(cell, delimiter, random))));
        var broken = random.Next(rows.Count);
        var isOneLine = !texts[broken].Contains('\n');
        var first = 2 + texts.Take(broken).Sum(text => 1 + text.Count(c => c == '\n'));
        var count = 1 + texts[broken].Count(c => c == '\n');
        texts[broken] = Break(texts[broken], delimiter, random);
        var csv = string.Join(delimiter, "id", "a", "b", "c", "d", "e") + end + string.Concat(texts.Select(text => text + end));

        var lines = Assert.IsType<List<TableLine>>(Read(Encoding.UTF8.GetBytes(csv), random));
        var others = lines.Where(line => line.Line < first || line.Line >= first + count).ToList();
        Assert.Equal(rows.Where((_, i) => i != broken), others.Select(line => Assert.IsType<TableLine.Row>(line).Cells.ToArray()));
        Assert.InRange(lines.Count, 200, 199 + count);
        Assert.True(!isOneLine || lines.Count == 200);
    });

    /// <summary>Every cell begins with a letter: one that begins with a delimiter could honestly go on a cell of the row above.</summary>
    private static string Cell(Random random) => random.Chance(0.2)
        ? ""
        : "x" + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => random.Pick(["a", " b", ",", ";", "\t", "\"", "\n", "é", "磁"])));

    private static string Quoted(string cell, char delimiter, Random random) =>
        cell.Contains('"') || cell.Contains('\n') || cell.Contains(delimiter) || random.Chance(0.2) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Break(string text, char delimiter, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text.Insert(at, "\""),
            1 => text.Insert(at, $"{delimiter}\""),
            2 => text.Insert(at, $"{delimiter}"),
            3 => text.Remove(at, text[at] == '\n' ? 0 : 1),
            4 => text.Insert(at, random.Pick(["\0", "\uFFFD"])),
            _ => text.IndexOf('\n', at) is var lineEnd && lineEnd < 0 ? text[..at] + "x" : text.Remove(at, lineEnd - at),
        };
    }

    private static List<TableLine>? Read(byte[] bytes, Random random)
    {
        try
        {
            using var table = CsvTable.Open("fuzz.csv", new Drip(bytes, random));
            return [.. table.ReadLines()];
        }
        catch (UnusableInputException)
        {
            return null;
        }
    }

    /// <summary>Hands out a few bytes at a time, so that line ends and letters fall between two reads.</summary>
    private sealed class Drip(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        private readonly int _most = random.Next(1, 64);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, _most + 1)));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, _most + 1))]);
    }
}
