using System.Text;
using Spectre.Console;

namespace Chokepoint.Cli.Rendering;

/// <summary>
/// Lines of text on a terminal or in a file. Text is wrapped at blanks and never padded, so that what is piped on holds no trailing
/// blanks; colour only where a person watches.
/// </summary>
internal sealed class Page
{
    private const int PlainWidth = 100;
    private const int LeastWidth = 60;
    private const int MostWidth = 160;
    private readonly IAnsiConsole _console;

    private Page(IAnsiConsole console, int width) => (_console, Width) = (console, width);

    /// <summary>How many cells a line may have: 100 in a file; on a terminal its own width, within reason.</summary>
    public int Width { get; }

    /// <summary>A page on standard output.</summary>
    public static Page OnOutput(Stream stream) => Console.IsOutputRedirected
        ? On(stream)
        : new Page(ConsoleOn(stream, isTerminal: true), Console.WindowWidth > 0 ? Math.Clamp(Console.WindowWidth - 1, LeastWidth, MostWidth) : PlainWidth);

    /// <summary>A page in a file or a pipe.</summary>
    public static Page On(Stream stream) => new(ConsoleOn(stream, isTerminal: false), PlainWidth);

    /// <summary>A paragraph; its continuation lines keep the indentation of the first.</summary>
    public void Line(string text = "", string? style = null)
    {
        var trimmed = text.TrimStart();
        var indent = text.Length - trimmed.Length;
        foreach (var line in Wrapping.Wrap(trimmed, Width - indent))
        {
            WriteLine([new Cell(new string(' ', indent)), new Cell(line, style)]);
        }
    }

    /// <summary>A paragraph with dates and numbers in their invariant form.</summary>
    public void Line(FormattableString text, string? style = null) => Line(FormattableString.Invariant(text), style);

    /// <summary>A heading, set apart by an empty line.</summary>
    public void Heading(string text)
    {
        Line();
        Line(text, "bold");
    }

    /// <summary>A table.</summary>
    public void Write(TextTable table)
    {
        foreach (var line in table.Lines(Width))
        {
            WriteLine(line);
        }
    }

    private static IAnsiConsole ConsoleOn(Stream stream, bool isTerminal)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // The page wraps; the console must not do it again.
        console.Profile.Width = short.MaxValue;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private void WriteLine(IReadOnlyList<Cell> cells)
    {
        var last = cells.Count - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(cells[last].Text))
        {
            last--;
        }

        for (var i = 0; i <= last; i++)
        {
            var text = i == last ? cells[i].Text.TrimEnd() : cells[i].Text;
            _console.Write(new Text(text, cells[i].Style is { } style ? Style.Parse(style) : Style.Plain));
        }

        _console.Write("\n");
    }
}
