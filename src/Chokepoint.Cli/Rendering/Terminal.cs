using System.Globalization;
using System.Text;
using Chokepoint.App.Screen;
using Spectre.Console;

namespace Chokepoint.Cli.Rendering;

/// <summary>Tables and text on a terminal or in a file, at most 100 columns wide.</summary>
internal static class Terminal
{
    public const int Width = 100;

    /// <summary>A console that writes to a stream; with colour only where a person watches.</summary>
    public static IAnsiConsole On(Stream stream, bool isTerminal)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Whether standard output is a terminal that shows colour.</summary>
    public static bool OutputIsTerminal => !Console.IsOutputRedirected;

    /// <summary>A table in the house's plain style.</summary>
    public static Table Table(params ReadOnlySpan<(string Title, bool IsNumber)> columns)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (var (title, isNumber) in columns)
        {
            var column = new TableColumn(new Markup($"[bold]{Markup.Escape(title)}[/]"));
            table.AddColumn(isNumber ? column.RightAligned().NoWrap() : column);
        }

        return table;
    }

    /// <summary>Text that came from outside: brackets are no markup, control characters are spaces.</summary>
    public static Text Plain(string text, string? style = null) =>
        new(new string([.. text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)]), style is null ? Style.Plain : Style.Parse(style));

    /// <summary>A line whose continuation lines keep the indentation of the first.</summary>
    public static void Indented(IAnsiConsole console, string text, string? style = null)
    {
        var trimmed = text.TrimStart();
        if (trimmed.Length == 0)
        {
            console.WriteLine();
            return;
        }

        console.Write(new Padder(Plain(trimmed, style), new Padding(text.Length - trimmed.Length, 0, 0, 0)));
    }

    /// <summary>The colour of a verdict.</summary>
    public static string StyleOf(string verdict) => verdict switch
    {
        "prohibited" => "red bold",
        "review" => "yellow",
        "licence_required" => "blue",
        "conditional" or "exempt" => "cyan",
        _ => "green",
    };

    /// <summary>Values by currency, rounded to whole units: <c>JPY 12,345,678 + USD 1,200</c>.</summary>
    public static string Money(Tally tally) => tally.Values.Count == 0
        ? "-"
        : string.Join(" + ", tally.Values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key} {value.Value:N0}")));

    /// <summary>A count with thousands marks.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Cuts a text to a length, saying so with an ellipsis.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
