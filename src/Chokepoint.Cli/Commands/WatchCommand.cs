using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Watch;
using Chokepoint.App.Rules;
using Chokepoint.Cli.Rendering;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint watch</c>.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_most = TimeSpan.FromDays(7);

    public static Command Build()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "A feed (RSS, Atom), an address, a folder or a file; several may be given", Arity = ArgumentArity.OneOrMore };
        var every = Every();
        var once = new Option<bool>("--once") { Description = "Look once, and end" };
        var screen = new Option<string?>("--screen") { Description = "Show what each new draft would change for these transactions", HelpName = "FILE" };
        var intake = new IntakeOptions();
        var law = new LawOptions();
        var command = new Command(
            "watch",
            """
            Look at feeds, pages and folders again and again; what is new is drafted into the review folder. Ctrl-C ends it, and it goes on where it was.

            Example: chokepoint watch "https://www.federalregister.gov/documents/search.rss?conditions[term]=export" --every 30m --screen samples/magnet-motors/transactions.csv
            """);
        command.Arguments.Add(sources);
        command.Options.Add(every);
        command.Options.Add(once);
        command.Options.Add(screen);
        intake.AddTo(command);
        law.AddTo(command, "each line's own date");
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = law.RequestOf(parsed);
            var failures = 0;
            using var fetcher = intake.FetcherOf(parsed);
            var watch = new WatchRun(intake.ReviewOf(parsed), new DraftLaw(request.Rulebooks), fetcher, intake.ArchiveOf(parsed), new RuleReader(), problem =>
            {
                failures++;
                Console.Error.WriteLine(problem);
            });
            try
            {
                while (true)
                {
                    await foreach (var text in watch.PollAsync(parsed.GetValue(sources)!, cancellation))
                    {
                        failures += Show(text, parsed.GetValue(screen), request, law.ClockOf(parsed), cancellation);
                    }

                    if (parsed.GetValue(once))
                    {
                        return watch.HasFailed ? ExitCodes.Unusable : failures == 0 ? ExitCodes.Done : ExitCodes.DoneWithRejectedRows;
                    }

                    await Task.Delay(parsed.GetValue(every) ?? s_usual, TimeProvider.System, cancellation);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine("watch ended; start it again to go on");
                return ExitCodes.Done;
            }
        });
        return command;
    }

    private static int Show(WatchedText text, string? transactions, LawRequest request, Clock clock, CancellationToken cancellation)
    {
        using var target = Target.Open(null);
        var page = Page.OnOutput(target.Stream);
        new AnnouncementText(page).Write(text);
        var rejectedRows = 0;
        if (transactions is not null && text.Drafts.Count > 0)
        {
            using var rejected = new RejectedRows(null);
            var drafts = text.Drafts.Select(draft => (draft.Record.Authority, draft.Path, draft.Yaml)).ToList();
            var difference = ScreenedDrafts.Compare(transactions, request, clock, drafts, rejected.Add, cancellation);
            page.Line();
            new DiffText(page).Write(difference);
            rejectedRows = difference.Rejected;
        }

        page.Line();
        target.Commit();
        return rejectedRows;
    }

    private static Option<TimeSpan?> Every() => new("--every")
    {
        Description = "How long to wait between two looks, such as 30s, 10m, 2h (default: 10m)",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            TimeSpan? time = text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000
                ? text[^1] switch
                {
                    's' => TimeSpan.FromSeconds(number),
                    'm' => TimeSpan.FromMinutes(number),
                    'h' => TimeSpan.FromHours(number),
                    _ => null,
                }
                : null;
            if (time >= s_least && time <= s_most)
            {
                return time;
            }

            result.AddError($"--every takes a time from 10s to 168h, such as 10m, found `{text}`");
            return null;
        },
    };
}
