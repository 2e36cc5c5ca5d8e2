using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Formats.Csv;

/// <summary>
/// Numbers in a text file with a label in front of each row and over each column. Where a <see cref="Table"/> would make a text of every cell,
/// this reads millions of numbers without any; and a matrix with a broken row is none, so the first defect ends the reading.
/// </summary>
public sealed class CsvMatrix : IDisposable
{
    private const int MostColumns = 20_000;
    private static readonly char[] s_delimiters = [',', ';', '\t'];
    private readonly string _path;
    private readonly LineWindow _lines;
    private readonly char _delimiter;

    private CsvMatrix(string path, LineWindow lines)
    {
        (_path, _lines) = (path, lines);
        var header = NextLine() ?? throw Unusable(FormatCodes.Header, 0, null, "is empty", "the first line has a label for each column, each line below a label and numbers");
        _delimiter = s_delimiters.MaxBy(candidate => header.Text.Span.Count(candidate));
        var labels = new List<string>();
        for (var rest = header.Text.Span; Take(ref rest, header.Line, out var cell);)
        {
            labels.Add(cell.ToString());
            if (labels.Count > MostColumns + 1)
            {
                throw Unusable(FormatCodes.Header, header.Line, null, $"the header has more than {MostColumns:N0} columns", "merge sectors or regions");
            }
        }

        // The first cell stands over the labels of the rows.
        Columns = [.. labels.Skip(1)];
    }

    /// <summary>The labels of the columns as written, without the one over the labels of the rows.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a file and reads its header; throws <see cref="UnusableInputException"/> where there is none.</summary>
    public static CsvMatrix Open(string path)
    {
        var stream = InputFile.Open(path);
        try
        {
            return new CsvMatrix(path, new LineWindow(new StreamReader(stream, TextEncoding.Of(InputFile.Head(stream)), detectEncodingFromByteOrderMarks: true)));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The rows in the order of the file. Can be asked for once; throws <see cref="UnusableInputException"/> at the first defect.</summary>
    public IEnumerable<MatrixRow> ReadRows()
    {
        var numbers = new double[Columns.Count];
        while (NextLine() is { } line)
        {
            yield return new MatrixRow(line.Line, ReadRow(line.Text.Span, line.Line, numbers), numbers);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private string ReadRow(ReadOnlySpan<char> rest, int line, double[] numbers)
    {
        Take(ref rest, line, out var cell);
        var label = cell.ToString();
        var count = 0;
        while (Take(ref rest, line, out cell))
        {
            if (count < numbers.Length && (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[count]) || !double.IsFinite(numbers[count])))
            {
                throw Unusable(
                    FormatCodes.Matrix, line, Columns[count], $"`{Excerpt.Of(cell)}` is no number", "write digits with a decimal point and without thousands marks; 0 where nothing is sold");
            }

            count++;
        }

        return count == numbers.Length ? label
            : throw Unusable(FormatCodes.Matrix, line, null, $"expected {numbers.Length:N0} numbers behind the label as in the header, found {count:N0}", "every row has a number for every column");
    }

    /// <summary>Takes the next cell off a line; <c>false</c> behind the last one.</summary>
    private bool Take(ref ReadOnlySpan<char> rest, int line, out ReadOnlySpan<char> cell)
    {
        if (rest.IsEmpty)
        {
            cell = default;
            return false;
        }

        var end = rest.IndexOf(_delimiter);
        if (rest[0] == '"')
        {
            // Labels with the delimiter in them are quoted; quotes inside labels are not worth a second rule.
            var close = rest[1..].IndexOf('"') + 1;
            end = close + 1 == rest.Length ? -1 : close + 1;
            if (close == 0 || (end >= 0 && rest[end] != _delimiter))
            {
                throw Unusable(FormatCodes.Matrix, line, null, $"the quotes of `{Excerpt.Of(rest)}` are not in order", "write labels without quotes inside");
            }

            cell = rest[1..close].Trim();
        }
        else
        {
            cell = (end < 0 ? rest : rest[..end]).Trim();
        }

        // A delimiter at the end of a line opens one more, blank cell, which no honest matrix has.
        rest = end < 0 ? default : end + 1 == rest.Length ? " " : rest[(end + 1)..];
        return true;
    }

    /// <summary>The next line that is not blank.</summary>
    private (int Line, ReadOnlyMemory<char> Text)? NextLine()
    {
        while (_lines.Find(0, out var line) is var found && found != Found.End)
        {
            if (found == Found.LongLine)
            {
                throw Unusable(FormatCodes.Length, _lines.Number, null, "the line is longer than a million characters", "look for a line break that is missing");
            }

            var (number, text) = (_lines.Number, _lines.Text(0, line.Length));
            _lines.Advance(line.Next, 1);
            if (!text.Span.IsWhiteSpace())
            {
                return (number, text);
            }
        }

        return null;
    }

    private UnusableInputException Unusable(string code, int line, string? column, FormattableString message, string help) =>
        Unusable(code, line, column, FormattableString.Invariant(message), help);

    private UnusableInputException Unusable(string code, int line, string? column, string message, string help) =>
        new(Diagnostic.Error(code, new Place(_path, line, 0, column), message, help));
}
