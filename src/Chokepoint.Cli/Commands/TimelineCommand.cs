using System.CommandLine;
using System.Text;
using Chokepoint.App;
using Chokepoint.App.Timelines;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint rules timeline</c>.</summary>
internal static class TimelineCommand
{
    private static readonly DateOnly s_first = new(2023, 1, 1);
    private static readonly DateOnly s_earliest = new(1990, 1, 1);
    private static readonly DateOnly s_latest = new(2100, 12, 31);

    public static Command Build()
    {
        var from = LawOptions.Day("--from", "The first day shown (default: 2023-01-01)");
        var to = LawOptions.Day("--to", "The last day shown (default: the end of the year after the known day)");
        var svg = new Option<string?>("--svg") { Description = "Draw a picture here rather than list the changes", HelpName = "PATH.svg" };
        svg.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            {
                result.AddError($"--svg draws an SVG picture: give a name that ends in .svg, found `{path}`");
            }
        });
        var law = new LawOptions();
        var command = new Command(
            "timeline",
            """
            List what comes into force, is suspended, ends or is open when, or draw it.

            Example: chokepoint rules timeline --from 2025-01-01 --svg timeline.svg
            """);
        command.Options.Add(from);
        command.Options.Add(to);
        law.AddTo(command, "the day known");
        command.Options.Add(svg);
        command.SetAction(parsed =>
        {
            var clock = law.ClockOf(parsed);
            var (first, last) = Range(parsed.GetValue(from), parsed.GetValue(to), clock);
            var timeline = LawTimeline.Of(RulesCommand.Chosen(law.Load(parsed)), first, last, clock);
            using var target = Target.Open(parsed.GetValue(svg));
            if (parsed.GetValue(svg) is { } path)
            {
                using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                var drawn = TimelineDrawing.Write(writer, timeline);
                writer.Flush();
                Console.Error.WriteLine(drawn == timeline.Rows.Count
                    ? FormattableString.Invariant($"drew {drawn} provisions to {path}")
                    : FormattableString.Invariant($"drew {drawn} of {timeline.Rows.Count} provisions to {path}; the others had ended before {first:yyyy-MM-dd}"));
            }
            else
            {
                new TimelineText(Page.OnOutput(target.Stream)).Write(timeline);
            }

            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static (DateOnly From, DateOnly To) Range(DateOnly? from, DateOnly? to, Clock clock)
    {
        var first = from ?? s_first;
        var last = to ?? new DateOnly(Math.Clamp(clock.Known.Year, first.Year, s_latest.Year - 1) + 1, 12, 31);
        return first >= s_earliest && first < last && last <= s_latest
            ? (first, last)
            : throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("rules timeline"), FormattableString.Invariant($"no range of days: `{first:yyyy-MM-dd}` to `{last:yyyy-MM-dd}`"), "give --from before --to, both between 1990 and 2100"));
    }
}
