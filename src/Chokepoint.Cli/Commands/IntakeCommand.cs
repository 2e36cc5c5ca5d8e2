using System.CommandLine;
using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Sources;
using Chokepoint.App.Rules;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint intake</c>.</summary>
internal static class IntakeCommand
{
    public static Command Build()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "A file (HTML, Markdown, text), a folder, an address, or a feed (RSS, Atom); several may be given", Arity = ArgumentArity.OneOrMore };
        var format = new FormatOptions("table, json (one object a text), yaml (the drafts as overlays) or text (the words that evidence counts in)", "json", "yaml", "text");
        var screen = new Option<string?>("--screen") { Description = "Show what the drafts would change for these transactions", HelpName = "FILE" };
        var keep = new Option<bool>("--keep") { Description = "Put the drafts into the review folder" };
        var intake = new IntakeOptions();
        var law = new LawOptions();
        var command = new Command(
            "intake",
            """
            Read what an article or a notice announces, with the words that say so, and draft it as an overlay for a person to confirm.

            Example: chokepoint intake samples/announcements/japan.md --screen samples/magnet-motors/transactions.csv
            """);
        command.Arguments.Add(sources);
        format.AddTo(command);
        command.Options.Add(screen);
        command.Options.Add(keep);
        intake.AddTo(command);
        law.AddTo(command, "each line's own date");
        command.SetAction(async (parsed, cancellation) =>
        {
            var (word, output) = (format.FormatOf(parsed), format.OutputOf(parsed));
            var failures = 0;
            var drafts = new DraftLaw(law.RequestOf(parsed).Rulebooks);
            using var fetcher = intake.FetcherOf(parsed);
            var memory = new SourceMemory();
            void Failed(Diagnostic problem)
            {
                failures++;
                Console.Error.WriteLine(problem);
            }

            var run = new IntakeRun(new SourceReader(fetcher, intake.ArchiveOf(parsed), memory, Failed), new RuleReader(), memory, Failed);
            var texts = new List<ReadText>();
            await foreach (var text in run.ReadAsync(parsed.GetValue(sources)!, cancellation))
            {
                texts.Add(text);
            }

            var result = IntakeResult.Of(texts, drafts);
            using var target = Target.Open(output);
            var page = output is null ? Page.OnOutput(target.Stream) : Page.On(target.Stream);
            Write(result, word, target.Stream, page);
            if (parsed.GetValue(screen) is { } transactions)
            {
                failures += Screen(result, transactions, law.RequestOf(parsed), law.ClockOf(parsed), word == "table" ? page : null, cancellation);
            }

            target.Commit();
            if (parsed.GetValue(keep))
            {
                var review = intake.ReviewOf(parsed);
                var added = texts.SelectMany(text => review.Add(text, drafts)).ToList();
                Console.Error.WriteLine($"{added.Count} new {(added.Count == 1 ? "draft" : "drafts")} in {review.Path}{string.Concat(added.Select(draft => $"\n  {draft.Record.Id}"))}");
            }

            return failures == 0 ? ExitCodes.Done : texts.Count == 0 ? ExitCodes.Unusable : ExitCodes.DoneWithRejectedRows;
        });
        command.Subcommands.Add(IntakeReviewCommand.Build());
        return command;
    }

    private static void Write(IntakeResult result, string format, Stream output, Page page)
    {
        switch (format)
        {
            case "json":
                IntakeJson.Write(result, output);
                break;
            case "yaml":
                output.Write(System.Text.Encoding.UTF8.GetBytes(string.Join("---\n", result.Drafts.Select(draft => draft.Yaml))));
                break;
            case "text":
                output.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(result.Texts.Select(text => text.Text.Text.Text + "\n"))));
                break;
            default:
                new AnnouncementText(page).Write(result);
                break;
        }
    }

    /// <summary>Writes what the drafts change, behind a table; for other formats to standard error. Returns the number of rows that could not be read.</summary>
    private static int Screen(IntakeResult result, string transactions, LawRequest request, Clock clock, Page? page, CancellationToken cancellation)
    {
        var drafts = result.Drafts.Select(draft => (draft.Authority, $"{draft.Id}.yaml", draft.Yaml)).ToList();
        if (drafts.Count == 0)
        {
            Console.Error.WriteLine("no draft, and so nothing to screen against it");
            return 0;
        }

        using var rejected = new RejectedRows(null);
        var difference = ScreenedDrafts.Compare(transactions, request, clock, drafts, rejected.Add, cancellation);
        if (page is not null)
        {
            new DiffText(page).Write(difference);
        }
        else
        {
            using var errors = Console.OpenStandardError();
            new DiffText(Page.On(errors)).Write(difference);
        }

        Console.Error.WriteLine(FormattableString.Invariant($"in {difference.Decided + difference.Rejected:N0} = decided {difference.Decided:N0} + rejected {difference.Rejected:N0}"));
        return difference.Rejected;
    }
}
