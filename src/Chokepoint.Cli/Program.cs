using System.CommandLine;
using System.CommandLine.Parsing;
using Chokepoint.Cli.Commands;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Cli;

/// <summary>The <c>chokepoint</c> command.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var verbose = args.Contains("--verbose");
        try
        {
            var parsed = CommandTree.Build().Parse(args);
            if (parsed.Errors.Count > 0)
            {
                await Console.Error.WriteLineAsync($"error: {Message(parsed.Errors[0])}; see `chokepoint {CommandPath(parsed)}--help`");
                return ExitCodes.Unusable;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UnusableInputException unusable)
        {
            foreach (var diagnostic in unusable.Diagnostics)
            {
                await Console.Error.WriteLineAsync(diagnostic.ToString());
            }

            return ExitCodes.Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("error: interrupted; nothing was written");
            return ExitCodes.Unusable;
        }
        catch (IOException problem) when (!verbose)
        {
            await Console.Error.WriteLineAsync($"error: {problem.Message}");
            return ExitCodes.Unusable;
        }
        catch (Exception bug) when (!verbose)
        {
            await Console.Error.WriteLineAsync($"error: chokepoint itself failed ({bug.GetType().Name}: {bug.Message}); run again with --verbose and report it");
            return ExitCodes.Unusable;
        }
    }

    private static string Message(ParseError error) => error.Message.ReplaceLineEndings(" ").TrimEnd('.');

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return string.Concat(names.Select(name => name + " "));
    }
}
