using System.Text;

namespace Chokepoint.Core.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth a look; the work goes on with all its data.</summary>
    Warning,

    /// <summary>Something could not be used: a row, a rulebook, a file.</summary>
    Error,
}

/// <summary>A place in a text that a person can find again.</summary>
/// <param name="File">The name of the file as the user gave it.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Column">The character in the line, from 1; 0 where there is none.</param>
/// <param name="Field">The column of a table, such as <c>destination</c>; <c>null</c> where there is none.</param>
public sealed record Place(string File, int Line = 0, int Column = 0, string? Field = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(':').Append(Line);
            if (Column > 0)
            {
                text.Append(':').Append(Column);
            }
        }

        if (Field is not null)
        {
            text.Append(" [").Append(Field).Append(']');
        }

        return text.ToString();
    }
}

/// <summary>One thing that is wrong with what came in from outside: where, what, and how to mend it.</summary>
/// <param name="Code">A permanent code such as <c>CP0103</c>, listed in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What was found and what was expected: lower case, input in backticks, one line.</param>
/// <param name="Help">How to mend it; <c>null</c> where the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, Place Place, string Message, string? Help = null)
{
    private const int LongestLine = 1000;

    /// <summary>An error.</summary>
    public static Diagnostic Error(string code, Place place, string message, string? help = null) =>
        new(code, Severity.Error, place, message, help);

    /// <summary>A warning.</summary>
    public static Diagnostic Warning(string code, Place place, string message, string? help = null) =>
        new(code, Severity.Warning, place, message, help);

    /// <summary>The diagnostic on one line. What came in from outside cannot break the line, nor steer a terminal.</summary>
    public override string ToString() =>
        OneLine($"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}{(Help is null ? "" : $"; {Help}")}");

    private static string OneLine(string text)
    {
        var line = text.Length <= LongestLine ? text : text[..LongestLine] + "…";
        return string.Create(line.Length, line, static (signs, from) =>
        {
            for (var i = 0; i < signs.Length; i++)
            {
                signs[i] = char.IsControl(from[i]) || IsLineOrDirection(from[i]) ? ' ' : from[i];
            }
        });
    }

    private static bool IsLineOrDirection(char c) => c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
