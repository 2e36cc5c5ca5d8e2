using System.CommandLine;
using Chokepoint.App;
using Chokepoint.App.Rules;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Build()
    {
        var command = new Command(
            "rules",
            """
            Look into the rulebooks, check them, and run their cases.

            Example: chokepoint rules show cn/2024-046
            """);
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(TimelineCommand.Build());
        command.Subcommands.Add(Check());
        command.Subcommands.Add(Test());
        return command;
    }

    private static Command List()
    {
        var law = new LawOptions();
        var command = new Command(
            "list",
            """
            List the measures with what is in force.

            Example: chokepoint rules list --as-of 2025-10-20
            """);
        law.AddTo(command, "the day known");
        command.SetAction(parsed => Print(text => text.WriteList(Chosen(law.Load(parsed)), law.ClockOf(parsed))));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "A measure (cn/2024-046) or one of its provisions (cn/2024-046#2)" };
        var law = new LawOptions();
        var command = new Command(
            "show",
            """
            Show a measure in full: provisions, timelines, items, listed parties, remedies, sources.

            Example: chokepoint rules show cn/2025-061
            """);
        command.Arguments.Add(id);
        law.AddTo(command, "the day known");
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(id)!;
            var book = Chosen(LawSource.Load(WithRulebookOf(wanted, law.RequestOf(parsed))));
            var measures = book.Rulebooks.SelectMany(rulebook => rulebook.Measures).ToList();
            var measure = measures.Find(measure => measure.Id == wanted || measure.Provisions.Any(provision => provision.Id == wanted))
                ?? throw new UnusableInputException(Diagnostic.Error(
                    AppCodes.NoSuchId, new Place("rules show"), $"no measure or provision has the id `{wanted}`", SuggestionFor(wanted, book)));
            return Print(text => text.WriteMeasure(book, measure, wanted, law.ClockOf(parsed)));
        });
        return command;
    }

    /// <summary>An id begins with its authority: where no rulebook is named, that of the authority is asked too.</summary>
    private static LawRequest WithRulebookOf(string id, LawRequest request) => request.Rulebooks.Count == 0 && LawSource.Shipped().Contains(AuthorityOf(id))
        ? request with { Rulebooks = [.. new[] { LawSource.Usual, AuthorityOf(id) }.Distinct()] }
        : request;

    private static string SuggestionFor(string id, LawBook asked)
    {
        var (authority, authorities) = (AuthorityOf(id), asked.Rulebooks.Select(rulebook => rulebook.Authority).ToList());
        return !authorities.Contains(authority) && LawSource.Shipped().Contains(authority) ? $"add --rulebook {authority}; asked were {string.Join(", ", authorities)}"
            : Nearest.To(id, asked.Rulebooks.SelectMany(rulebook => rulebook.Measures).SelectMany(measure => measure.Provisions.Select(provision => provision.Id).Prepend(measure.Id))) is { } near ? $"did you mean `{near}`?"
            : $"see them with `chokepoint rules list --rulebook {string.Join(',', authorities)}`";
    }

    private static string AuthorityOf(string id) => id.Split('/')[0];

    private static Command Check()
    {
        var path = new Argument<string>("PATH") { Description = "A rulebook's folder, the name of one that ships, or an overlay file" };
        var command = new Command(
            "check",
            """
            Read a rulebook or an overlay and report every mistake with its file, line and column.

            Example: chokepoint rules check rulebooks/cn
            """);
        command.Arguments.Add(path);
        command.SetAction(parsed =>
        {
            var (rulebook, diagnostics) = LawSource.Check(parsed.GetValue(path)!);
            foreach (var diagnostic in diagnostics)
            {
                Console.Out.WriteLine(diagnostic);
            }

            Console.Out.WriteLine(rulebook is null
                ? FormattableString.Invariant($"{diagnostics.Count(d => d.Severity == Severity.Error)} errors")
                : FormattableString.Invariant($"{rulebook.Measures.Count} measures, {rulebook.Provisions.Count()} provisions, {rulebook.Items.Count} items, {rulebook.Listings.Count} listings: no errors"));
            return rulebook is null ? ExitCodes.Unusable : ExitCodes.Done;
        });
        return command;
    }

    private static Command Test()
    {
        var path = new Argument<string?>("PATH") { Description = "A rulebook's folder or name (default: all that ship)", Arity = ArgumentArity.ZeroOrOne };
        var law = new LawOptions();
        var command = new Command(
            "test",
            """
            Run the cases beside the measures: facts in, expected verdicts, questions and provisions out.

            Example: chokepoint rules test cn
            """);
        command.Arguments.Add(path);
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(path) is { } one ? [one] : [.. LawSource.Shipped()];
            var results = names.SelectMany(name => CaseTest.Run(LawSource.FolderOf(name), LawSource.Load(new LawRequest([name], [], [])).Today, LawOptions.Today())).ToList();
            foreach (var failed in results.Where(result => result.Failures.Count > 0))
            {
                Console.Out.WriteLine($"{failed.Place}: {failed.Id}: {string.Join("; ", failed.Failures)}");
            }

            var failures = results.Count(result => result.Failures.Count > 0);
            Console.Out.WriteLine(FormattableString.Invariant($"{results.Count - failures} cases passed, {failures} failed"));
            return failures > 0 ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The law with the overlay where one was given: its measures are marked by their status.</summary>
    internal static LawBook Chosen(LoadedLaw law) => law.UnderOverlay ?? law.Today;

    private static int Print(Action<RulesText> write)
    {
        using var target = Target.Open(null);
        write(new RulesText(Page.OnOutput(target.Stream)));
        target.Commit();
        return ExitCodes.Done;
    }
}
