using System.CommandLine;
using System.CommandLine.Parsing;
using Chokepoint.Cli.Commands;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

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
                await Console.Error.WriteLineAsync($"error: {Message(parsed)}; see `chokepoint {CommandPath(parsed)}--help`");
                return ExitCodes.Unusable;
            }

            HideArgumentsOfParents(parsed.CommandResult.Command);
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

    /// <summary>The word that was not understood, if there is one: other errors are usually its echo.</summary>
    private static string Message(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            var command = parsed.CommandResult.Command;
            var near = Nearest.To(word, command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name)));
            return $"`{word}` has no meaning here{(near is null ? "" : $", did you mean `{near}`?")}";
        }

        var error = parsed.Errors[0];
        var message = error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).TrimEnd('.');
        return NameOf(error.SymbolResult) is { } name && !message.Contains(name, StringComparison.Ordinal) ? $"{name}: {message}" : message;
    }

    /// <summary>The option or argument that an error is about; the parser's own words leave it out where a value is none of a list.</summary>
    private static string? NameOf(SymbolResult? result) => result switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult { Parent: OptionResult option } => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => null,
    };

    /// <summary>The help of a subcommand would ask for the arguments of the commands above it, which it does not take.</summary>
    private static void HideArgumentsOfParents(Command command)
    {
        foreach (var parent in command.Parents.OfType<Command>())
        {
            foreach (var argument in parent.Arguments)
            {
                argument.Hidden = true;
            }

            HideArgumentsOfParents(parent);
        }
    }

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
