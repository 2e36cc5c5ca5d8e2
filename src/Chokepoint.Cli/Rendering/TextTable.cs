namespace Chokepoint.Cli.Rendering;

/// <summary>A piece of text with a style.</summary>
internal readonly record struct Cell(string Text, string? Style = null)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>A column of a table; numbers stand to the right and are never wrapped.</summary>
internal sealed record Column(string Head, bool IsNumber = false);

/// <summary>
/// A table in plain lines. Columns are as wide as their longest cell; where that is too wide for the page the widest text column gives
/// way and wraps. Below a row there may be lines that take the whole width, for what no column could hold.
/// </summary>
internal sealed class TextTable(params IReadOnlyList<Column> columns)
{
    private const int Gap = 2;
    private const int Narrowest = 8;
    private readonly List<(Cell[] Cells, List<string> Below)> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params IEnumerable<Cell> cells) => _rows.Add(([.. cells.Select(cell => cell with { Text = Wrapping.Clean(cell.Text) })], []));

    /// <summary>Adds a line below the last row.</summary>
    public void Below(string text) => _rows[^1].Below.Add(text);

    /// <summary>The lines of the table, each as its pieces.</summary>
    internal IEnumerable<IReadOnlyList<Cell>> Lines(int width)
    {
        var widths = WidthsIn(width);
        foreach (var line in LinesOf([.. columns.Select(column => new Cell(column.Head, "bold"))], widths))
        {
            yield return line;
        }

        yield return [new string(' ', Gap), new string('─', widths.Sum() + (Gap * (widths.Length - 1)))];
        foreach (var (cells, below) in _rows)
        {
            foreach (var line in LinesOf(cells, widths).Concat(below.SelectMany(text => BelowIn(text, width))))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> BelowIn(string text, int width) =>
        Wrapping.Wrap(text, width - (2 * Gap)).Select(line => (IReadOnlyList<Cell>)[new string(' ', 2 * Gap), line]);

    private int[] WidthsIn(int width)
    {
        var widths = columns.Select((column, i) => _rows.Select(row => row.Cells[i].Text).Append(column.Head).Max(Wrapping.WidthOf)).ToArray();
        while (widths.Sum() + (Gap * widths.Length) > width)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => !columns[i].IsNumber).MaxBy(i => widths[i]);
            if (widths[widest] <= Narrowest)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private IEnumerable<IReadOnlyList<Cell>> LinesOf(Cell[] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => Wrapping.Wrap(cell.Text, widths[i]).ToArray()).ToArray();
        for (var row = 0; row < wrapped.Max(lines => lines.Length); row++)
        {
            var line = new List<Cell>();
            for (var i = 0; i < cells.Length; i++)
            {
                var text = row < wrapped[i].Length ? wrapped[i][row] : "";
                var blank = new string(' ', Math.Max(0, widths[i] - Wrapping.WidthOf(text)));
                line.Add(new string(' ', Gap));
                line.Add(columns[i].IsNumber ? blank : "");
                line.Add(new Cell(text, cells[i].Style));
                line.Add(columns[i].IsNumber ? "" : blank);
            }

            yield return line;
        }
    }
}
