using System.CommandLine;
using Chokepoint.App;
using Chokepoint.App.Diff;
using Chokepoint.App.Rules;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Transactions: CSV, xlsx or Parquet" };
        var from = LawOptions.Day("--from", "The first day");
        var to = LawOptions.Day("--to", "The second day");
        var against = new Option<string?>("--against") { Description = "A second version of the rulebook to compare with", HelpName = "PATH" };
        var law = new LawOptions();
        var command = new Command(
            "diff",
            """
            Show the lines whose verdict differs between two days, two rulebook versions, or without and with an overlay, and why.

            Example: chokepoint diff samples/magnet-motors/transactions.csv --from 2026-01-05 --to 2026-01-06
            """);
        command.Arguments.Add(file);
        command.Options.Add(from);
        command.Options.Add(to);
        command.Options.Add(against);
        law.AddTo(command, "each line's own date");
        command.SetAction((parsed, cancellation) =>
        {
            var loaded = law.Load(parsed);
            var clock = law.ClockOf(parsed);
            var (first, second) = Sides(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(against), loaded, clock);
            using var rejected = new RejectedRows(null);
            var result = DiffRun.Compare(parsed.GetValue(file)!, first, second, rejected.Add, cancellation);
            using var target = Target.Open(null);
            new DiffText(Page.OnOutput(target.Stream)).Write(result);
            target.Commit();
            Console.Error.WriteLine(FormattableString.Invariant($"in {result.Decided + result.Rejected:N0} = decided {result.Decided:N0} + rejected {result.Rejected:N0}"));
            return Task.FromResult(result.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done);
        });
        return command;
    }

    private static (DiffSide From, DiffSide To) Sides(DateOnly? from, DateOnly? to, string? against, LoadedLaw law, Clock clock)
    {
        if (from is { } first && to is { } second && against is null)
        {
            var under = law.UnderOverlay ?? law.Today;
            return (new DiffSide($"{first:yyyy-MM-dd}", under, clock with { AsOf = first }), new DiffSide($"{second:yyyy-MM-dd}", under, clock with { AsOf = second }));
        }

        if (from is null && to is null && against is not null && law.UnderOverlay is null)
        {
            var other = LawSource.Load(new LawRequest([against], [], []));
            return (new DiffSide("the rulebook", law.Today, clock), new DiffSide(against, other.Today, clock));
        }

        if (from is null && to is null && against is null && law.UnderOverlay is { } overlay)
        {
            return (new DiffSide("today's law", law.Today, clock), new DiffSide("the overlay", overlay, clock));
        }

        throw new UnusableInputException(Diagnostic.Error(
            AppCodes.Options, new Place("diff"), "needs two sides to compare", "give --from DATE --to DATE, or --overlay PATH, or --against PATH"));
    }
}
