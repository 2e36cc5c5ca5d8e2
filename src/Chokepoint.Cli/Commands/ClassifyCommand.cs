using System.CommandLine;
using Chokepoint.App;
using Chokepoint.App.Classify;
using Chokepoint.App.Screen;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint classify</c>.</summary>
internal static class ClassifyCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("FILE") { Description = "Transactions whose items are looked at: CSV, xlsx or Parquet; or none, and an item by its options", Arity = ArgumentArity.ZeroOrOne };
        var id = new Option<string?>("--id") { Description = "Only the line with this id", HelpName = "ID" };
        Option<string?>[] facts =
        [
            new("--hs") { Description = "Customs number of the item", HelpName = "NUMBER" },
            new("--description") { Description = "What it is, in your words", HelpName = "TEXT" },
            new("--composition") { Description = "Mass shares of elements", HelpName = "Nd=29%;Dy=2%" },
            new("--parameters") { Description = "Technical parameters", HelpName = "purity=99.9%" },
            new("--kind") { Description = "goods, software, technology or service", HelpName = "KIND" },
        ];
        var law = new LawOptions();
        var format = new FormatOptions("table, or json (one object an item on a line)", "json");
        var command = new Command(
            "classify",
            """
            Rank the list entries that an item could be, with the thresholds met, failed and unknown: help for a person, never a verdict.

            Example: chokepoint classify --hs 850511 --description "sintered NdFeB magnet" --composition "Nd=29%;Dy=2%;Fe=67%"
            """);
        command.Arguments.Add(file);
        command.Options.Add(id);
        foreach (var fact in facts)
        {
            command.Options.Add(fact);
        }

        law.AddTo(command, "each line's own date");
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var cells = facts.Where(fact => parsed.GetValue(fact) is not null).ToDictionary(fact => fact.Name.TrimStart('-'), fact => parsed.GetValue(fact)!);
            var path = parsed.GetValue(file);
            Check(path, parsed.GetValue(id), cells.Count > 0);
            var (book, clock) = (RulesCommand.Chosen(law.Load(parsed)), law.ClockOf(parsed));
            return Task.FromResult(Run(format.FormatOf(parsed), format.OutputOf(parsed), (add, rejected) =>
            {
                if (path is not null)
                {
                    return ClassifyRun.Run(path, parsed.GetValue(id), book, clock, add, rejected, Note, cancellation);
                }

                add(ClassifyRun.Of(cells, book, clock, Note));
                return (In: 1, Rejected: 0);
            }));
        });
        return command;
    }

    private static void Check(string? path, string? id, bool hasFacts)
    {
        if (path is null != hasFacts || (id is not null && path is null))
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("classify"), path is null ? "there is no item" : "an item comes from a file or from options", "give a file, with --id for one line, or --hs, --description, --composition, --parameters"));
        }
    }

    private static int Run(string format, string? output, Func<Action<ClassifiedItem>, Action<RejectedRow>, (int In, int Rejected)> rank)
    {
        using var rejected = new RejectedRows(output);
        using var target = Target.Open(output);
        (int In, int Rejected) rows;
        if (format == "json")
        {
            using var json = new JsonCandidates(target.Stream);
            rows = rank(json.Add, rejected.Add);
        }
        else
        {
            var text = new CandidatesText(output is null ? Page.OnOutput(target.Stream) : Page.On(target.Stream));
            rows = rank(text.Write, rejected.Add);
            text.Finish();
        }

        target.Commit();
        rejected.Commit();
        RunNotes.Write([], rows.In, rows.In - rows.Rejected, rejected.Path);
        return rows.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }

    private static void Note(Diagnostic note) => Console.Error.WriteLine(note);
}
