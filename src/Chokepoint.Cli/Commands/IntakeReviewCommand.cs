using System.CommandLine;
using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Review;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Law.Measures;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint intake review</c>.</summary>
internal static class IntakeReviewCommand
{
    private static readonly Argument<string> s_draft = new("DRAFT") { Description = "The id of a draft, or a part of it that no other has" };
    private static readonly Option<string> s_folder = IntakeOptions.ReviewOption();
    private static readonly Option<string> s_by = new("--by") { Description = "Who decides", HelpName = "NAME", Required = true };
    private static readonly Option<string?> s_why = new("--why") { Description = "Why, for the record", HelpName = "TEXT" };
    private static readonly Option<string[]> s_rulebook = new("--rulebook", "-r") { Description = "The rulebook that the draft is laid over, where it is not one that ships", HelpName = "PATH" };

    public static Command Build()
    {
        var command = new Command(
            "review",
            """
            Decide about drafts: what is accepted becomes a dated overlay for --overlay; nothing enters the law by itself.

            First:   chokepoint intake samples/announcements/japan.md --keep
            Example: chokepoint intake review accept 2026-01-06 --by "A. Sato" --why "read against the notice"
            Then:    chokepoint screen samples/magnet-motors/transactions.csv --overlay .chokepoint/review/accepted/cn
            """);
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Decide("accept", "Accept a draft: a dated overlay is written", (folder, parsed, id) => folder.Accept(id, RulebookOf(folder, parsed, id), parsed.GetValue(s_by)!, parsed.GetValue(s_why)), s_rulebook));
        command.Subcommands.Add(Edit());
        command.Subcommands.Add(Decide("reject", "Reject a draft: its record stays, and an overlay that it had is withdrawn", (folder, parsed, id) => folder.Reject(id, parsed.GetValue(s_by)!, parsed.GetValue(s_why))));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Show all drafts and what was decided.\n\nExample: chokepoint intake review list");
        command.Options.Add(s_folder);
        command.SetAction(parsed =>
        {
            using var target = Target.Open(null);
            new ReviewText(Page.OnOutput(target.Stream)).Write(FolderOf(parsed).All());
            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Show a draft, where it is from and who did what with it.\n\nExample: chokepoint intake review show 2026-01-06");
        command.Arguments.Add(s_draft);
        command.Options.Add(s_folder);
        command.SetAction(parsed =>
        {
            using var target = Target.Open(null);
            new ReviewText(Page.OnOutput(target.Stream)).Write(FolderOf(parsed).Find(parsed.GetValue(s_draft)!));
            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Edit()
    {
        var file = new Option<string>("--with") { Description = "The mended overlay", HelpName = "FILE", Required = true };
        return Decide("edit", "Put a mended overlay in the place of a draft; the old one is kept, and it is open again", (folder, parsed, id) =>
        {
            var path = parsed.GetValue(file)!;
            using var mended = new StreamReader(InputFile.Open(path));
            return folder.Edit(id, mended.ReadToEnd(), path, RulebookOf(folder, parsed, id), parsed.GetValue(s_by)!, parsed.GetValue(s_why));
        }, s_rulebook, file);
    }

    private static Command Decide(string name, string description, Func<ReviewFolder, ParseResult, string, ReviewedDraft> decide, params IEnumerable<Option> options)
    {
        var (example, yours) = name == "edit" ? ("edit 2026-01-06 --with my-mended.yaml", "\nYours: my-mended.yaml, the draft as you mended it.") : ($"{name} 2026-01-06", "");
        var command = new Command(name, $"{description}.\n\nExample: chokepoint intake review {example} --by \"A. Sato\" --why \"read against the notice\"{yours}");
        command.Arguments.Add(s_draft);
        command.Options.Add(s_by);
        command.Options.Add(s_why);
        foreach (var option in options.Append(s_folder))
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var folder = FolderOf(parsed);
            var draft = decide(folder, parsed, parsed.GetValue(s_draft)!);
            Console.Out.WriteLine($"{draft.Record.Id}: {draft.Record.State}");
            if (draft.Record.Accepted is { } accepted && draft.Record.State == "accepted")
            {
                Console.Out.WriteLine($"Use it: --overlay {Path.Combine(folder.Path, Path.GetDirectoryName(accepted.File)!)}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static ReviewFolder FolderOf(ParseResult parsed) => new(parsed.GetValue(s_folder)!, TimeProvider.System);

    private static Rulebook RulebookOf(ReviewFolder folder, ParseResult parsed, string id)
    {
        var authority = folder.Find(id).Record.Authority;
        return new DraftLaw(parsed.GetValue(s_rulebook) ?? []).Of(authority) ?? throw new UnusableInputException(Diagnostic.Error(
            App.AppCodes.Rulebook, new Place(authority), "is no rulebook that ships", "name its folder with --rulebook"));
    }
}
