using System.CommandLine;
using Chokepoint.App;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Cli.Commands;

/// <summary>
/// <c>--format</c> and <c>--output</c> of a command. Where no format is asked for, a file gets the one that its name ends in: a table in
/// <c>out.html</c> is what nobody meant.
/// </summary>
internal sealed class FormatOptions
{
    private const string ForPeople = "table";

    private static readonly Dictionary<string, string> s_endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "json",
        [".jsonl"] = "json",
        [".ndjson"] = "json",
        [".csv"] = "csv",
        [".parquet"] = "parquet",
        [".html"] = "html",
        [".htm"] = "html",
        [".yaml"] = "yaml",
        [".yml"] = "yaml",
    };

    private readonly string[] _words;
    private readonly Option<string?> _format;
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write here rather than to the terminal", HelpName = "PATH" };

    /// <param name="description">The formats, for people.</param>
    /// <param name="others">The words that ask for them, beside <c>table</c>.</param>
    public FormatOptions(string description, params IEnumerable<string> others)
    {
        _words = [ForPeople, .. others];
        _format = new Option<string?>("--format", "-f") { Description = $"{description} (default: by the ending of --output, else table)" };
        _format.AcceptOnlyFromAmong(_words);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>Where the output goes; <c>null</c> for standard output.</summary>
    public string? OutputOf(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>The word for the format.</summary>
    public string FormatOf(ParseResult parsed) => parsed.GetValue(_format) ?? (OutputOf(parsed) is { } path ? FormatOf(path) : ForPeople);

    private string FormatOf(string path) => !s_endings.TryGetValue(Path.GetExtension(path), out var word) ? ForPeople
        : _words.Contains(word) ? word
        : throw new UnusableInputException(Diagnostic.Error(
            AppCodes.Options, new Place("--output"), $"`{path}` is named for {word}, which this command does not write", $"add --format, one of {string.Join(", ", _words)}"));
}
