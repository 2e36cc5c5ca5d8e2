using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Rules;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary>The options by which commands choose law and days.</summary>
internal sealed class LawOptions
{
    private readonly Option<string[]> _rulebooks = new("--rulebook", "-r")
    {
        Description = "Rulebooks by name or folder, separated by commas or repeated, such as cn,us,eu,jp (default: cn)",
        HelpName = "cn|PATH",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _overlays = new("--overlay")
    {
        Description = "A measure file or folder to lay over the law: a draft, a reported measure, a what-if",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _watchlists = new("--watchlist")
    {
        Description = "A list of parties of your own (CSV, xlsx or Parquet with a column `name`)",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<DateOnly?> _known = Day("--known", "Count what had been announced by this day (default: today)");

    private readonly Option<DateOnly?> _asOf = Day("--as-of", "");

    /// <summary>Adds the options to a command, which says what day it takes where none is given.</summary>
    public void AddTo(Command command, string asOfDefault)
    {
        command.Options.Add(_rulebooks);
        command.Options.Add(_overlays);
        command.Options.Add(_watchlists);
        command.Options.Add(_known);
        _asOf.Description = $"Apply the law of this day (default: {asOfDefault})";
        command.Options.Add(_asOf);
    }

    /// <summary>The law that the options name.</summary>
    public LoadedLaw Load(ParseResult parsed) => LawSource.Load(RequestOf(parsed));

    /// <summary>The law that the options name, not loaded yet: a workspace may know better what is usual.</summary>
    public LawRequest RequestOf(ParseResult parsed) => new(
        [.. (parsed.GetValue(_rulebooks) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        parsed.GetValue(_overlays) ?? [],
        parsed.GetValue(_watchlists) ?? []);

    /// <summary>The days that the options name.</summary>
    public Clock ClockOf(ParseResult parsed) => new(Known(parsed), parsed.GetValue(_asOf));

    /// <summary>The known day alone.</summary>
    public DateOnly Known(ParseResult parsed) => parsed.GetValue(_known) ?? Today();

    /// <summary>The known day and the day of the law where they were given.</summary>
    public (DateOnly? Known, DateOnly? AsOf) DaysOf(ParseResult parsed) => (parsed.GetValue(_known), parsed.GetValue(_asOf));

    /// <summary>The one place where the program asks what day it is.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>An option that takes an ISO day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day such as 2026-01-06, found `{text}`");
            return null;
        },
    };
}
