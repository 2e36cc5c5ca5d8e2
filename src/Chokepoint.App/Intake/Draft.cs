using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Drafts;
using Chokepoint.Law.Measures;

namespace Chokepoint.App.Intake;

/// <summary>An overlay that was written from a text, or mended by a person: the same file that anyone may write by hand.</summary>
/// <param name="Yaml">The overlay.</param>
/// <param name="Authority">The rulebook that it is laid over.</param>
/// <param name="Measure">What it says.</param>
public sealed record Draft(string Yaml, string Authority, Measure Measure)
{
    /// <summary>Its id without the authority.</summary>
    public string Id => Measure.Id[(Measure.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Drafts what a text announces; <c>null</c> where no provision can be made of it.</summary>
    public static Draft? Write(ReadText text, IntakeReading reading, IReadOnlyList<string> sources) =>
        DraftWriter.Write(text.Text, reading, sources) is { } yaml ? Check(text.Place, yaml) : null;

    /// <summary>
    /// Reads an overlay with the checks that law has to pass; throws <see cref="UnusableInputException"/> with every mistake found.
    /// </summary>
    public static Draft Check(string name, string yaml)
    {
        var (rulebook, diagnostics) = LawSource.CheckOverlay(name, yaml);
        var measures = rulebook?.Measures.Where(measure => measure.Status is not null).ToList() ?? [];
        return rulebook is null ? throw new UnusableInputException([.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)])
            : measures is [var measure] ? new Draft(yaml, rulebook.Authority, measure)
            : throw new UnusableInputException(Diagnostic.Error(IntakeCodes.Draft, new Place(name), "is no draft: `status` is missing", "add `status: draft`"));
    }
}
