using Chokepoint.App.Rules;
using Chokepoint.Screening;

namespace Chokepoint.App.Reporting;

/// <summary>What a report is about.</summary>
/// <param name="File">The name of the file that was screened.</param>
/// <param name="Law">The law that it was held against.</param>
/// <param name="Clock">The days that it was decided for.</param>
public sealed record ReportSubject(string File, LoadedLaw Law, Clock Clock)
{
    /// <summary>One line that says which law, verified through which day, and known on which.</summary>
    public string LawLine =>
        string.Join("; ", Law.Today.Rulebooks.Select(rulebook => FormattableString.Invariant($"{rulebook.Title} (verified through {rulebook.VerifiedThrough:yyyy-MM-dd}, {rulebook.Hash[..12]})")));

    /// <summary>One line that says the days.</summary>
    public string ClockLine => FormattableString.Invariant(
        $"law of {(Clock.AsOf is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : "each line's own date")}, as known on {Clock.Known:yyyy-MM-dd}");

    /// <summary>The measures of the overlay with their status, or <c>null</c> without one.</summary>
    public string? WhatIf => Law.UnderOverlay is { } overlay
        ? string.Join("; ", overlay.Rulebooks.SelectMany(rulebook => rulebook.Measures).Where(measure => measure.Status is not null).Select(measure => $"{measure.Title} ({measure.Status})"))
        : null;
}
