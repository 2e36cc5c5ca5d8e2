using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Lists;
using Chokepoint.Cli.Rendering;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint lists</c>.</summary>
internal static class ListsCommand
{
    private const int MostShown = 20;

    public static Command Build()
    {
        var command = new Command(
            "lists",
            """
            Take published editions of official lists into a rulebook folder of your own, and compare editions.

            Example: chokepoint lists import us-ccl my-title-15.xml --edition 2026-07-23 -o my-us
            Yours: my-title-15.xml, the edition as it was published (docs/formats.md).
            """);
        command.Subcommands.Add(Import());
        command.Subcommands.Add(Diff());
        return command;
    }

    private static Command Import()
    {
        var kind = new Argument<string>("LIST") { Description = string.Join(", ", ListKind.All.Select(kind => $"{kind.Name} ({kind.Title})")) };
        kind.AcceptOnlyFromAmong([.. ListKind.All.Select(kind => kind.Name)]);
        var file = new Argument<string>("FILE") { Description = "The published edition; docs/formats.md names the shapes" };
        var folder = new Option<string?>("--output", "-o") { Description = "Your rulebook folder, made if it is not there (default: a folder named after the list)", HelpName = "FOLDER" };
        var edition = LawOptions.Day("--edition", "The day of the edition, where the file does not say it");
        var extends = new Option<string?>("--extends") { Description = "The rulebook that a new folder extends (default: that of the list's authority)", HelpName = "NAME|PATH" };
        var command = new Command(
            "import",
            """
            Take an edition into a rulebook folder: entries get their official wording, party lists are screened against.

            Example: chokepoint lists import us-ccl my-title-15.xml --edition 2026-07-23 -o my-us
            Then:    chokepoint explain samples/actuator-to-japan/transactions.csv --id AJ-1 --rulebook my-us
            Yours: my-title-15.xml, the edition as it was published (docs/formats.md).
            """);
        command.Arguments.Add(kind);
        command.Arguments.Add(file);
        command.Options.Add(folder);
        command.Options.Add(edition);
        command.Options.Add(extends);
        command.SetAction(parsed =>
        {
            var list = ListKind.Find(parsed.GetValue(kind)!)!;
            var target = parsed.GetValue(folder) ?? list.Name;
            var result = ListImport.Run(new ListImportRequest(list, parsed.GetValue(file)!, target, parsed.GetValue(edition), parsed.GetValue(extends), LawOptions.Today()));
            Write(list, target, result);
            return result.SetAside.Count > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
        });
        return command;
    }

    private static Command Diff()
    {
        var old = new Argument<string>("OLD") { Description = "A folder that `lists import` wrote, or one of its files" };
        var now = new Argument<string>("NEW") { Description = "Another" };
        var transactions = new Option<string?>("--for") { Description = "Only what concerns the codes, customs numbers and parties of these transactions", HelpName = "FILE" };
        var format = new Option<string>("--format", "-f") { Description = "table, or json (one object a line)", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "diff",
            """
            Show what changed between two editions: entries added, removed and reworded, reasons for control, parties.

            Example: chokepoint lists diff my-us-july my-us-october --for samples/actuator-to-japan/transactions.csv
            Yours: my-us-july and my-us-october, two folders that `lists import` wrote.
            """);
        command.Arguments.Add(old);
        command.Arguments.Add(now);
        command.Options.Add(transactions);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var result = ListDiff.Run(parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(transactions));
            using var target = Target.Open(null);
            if (parsed.GetValue(format) == "json")
            {
                ListDiffJson.Write(result, target.Stream);
            }
            else
            {
                new ListDiffText(Page.OnOutput(target.Stream)).Write(result);
            }

            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(ListKind list, string folder, ListImportResult result)
    {
        foreach (var problems in new[] { result.Mended, result.SetAside })
        {
            WriteSome([.. problems.Select(problem => problem.ToString())], Console.Error.WriteLine);
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in {result.Entries + result.SetAside.Count:N0} = read {result.Entries:N0} + set aside {result.SetAside.Count:N0}"));
        Console.Out.WriteLine(FormattableString.Invariant($"{list.Title}, edition {result.Edition:yyyy-MM-dd}: {result.Entries} entries in {result.File}"));
        if (!result.IsFirst)
        {
            var kinds = result.Changes.GroupBy(change => change.Change).Select(group => $"{group.Count()} {ListDiffText.Kind(group.Key)}");
            Console.Out.WriteLine($"Against the edition before: {(result.Changes.Count == 0 ? "no change" : string.Join(", ", kinds))}.");
        }

        if (list.PartyList is not null && result.IsFirst)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"Its parties count as listed from {result.Edition:yyyy-MM-dd}; import older editions first for transactions before that day."));
        }

        Console.Out.WriteLine($"Use it: --rulebook {folder}");
        WriteCodes("In no item of the rulebook", result.NotInRulebook);
        WriteCodes("In the rulebook, and not in this edition", result.NotInEdition);
    }

    private static void WriteCodes(string what, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            Console.Out.WriteLine($"{what}: {string.Join(", ", codes.Take(MostShown))}{(codes.Count > MostShown ? FormattableString.Invariant($" and {codes.Count - MostShown} more") : "")}");
        }
    }

    private static void WriteSome(IReadOnlyList<string> lines, Action<string> write)
    {
        foreach (var line in lines.Take(MostShown))
        {
            write(line);
        }

        if (lines.Count > MostShown)
        {
            write(FormattableString.Invariant($"and {lines.Count - MostShown} more"));
        }
    }
}
