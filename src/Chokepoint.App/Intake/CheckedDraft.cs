using Chokepoint.Core.Diagnostics;
using Chokepoint.Intake.Drafts;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;

namespace Chokepoint.App.Intake;

/// <summary>A draft that can be laid over its rulebook: it passed the checks that law has to pass.</summary>
/// <param name="Id">The id of its measure.</param>
/// <param name="Authority">The rulebook that it is laid over.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Yaml">The overlay.</param>
public sealed record CheckedDraft(string Id, string Authority, string Title, string Yaml)
{
    /// <summary>Takes a draft as it was written; throws <see cref="UnusableInputException"/> where its rulebook cannot read it.</summary>
    public static CheckedDraft Of(Draft draft, Rulebook rulebook) => Check($"{draft.Id}.yaml", draft.Yaml, rulebook);

    /// <summary>Checks an overlay, whoever wrote it; throws <see cref="UnusableInputException"/> with every mistake found.</summary>
    public static CheckedDraft Check(string name, string yaml, Rulebook rulebook)
    {
        var (read, diagnostics) = RulebookReader.Read(rulebook, new Dictionary<string, string> { ["draft.yaml"] = yaml });
        if (read is null)
        {
            throw new UnusableInputException([.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => diagnostic with { Place = diagnostic.Place with { File = name } })]);
        }

        var known = rulebook.Measures.Select(measure => measure.Id).ToHashSet();
        return read.Measures.Where(measure => !known.Contains(measure.Id)).ToList() is [{ Status: not null } measure]
            ? new CheckedDraft(measure.Id[(rulebook.Authority.Length + 1)..], rulebook.Authority, measure.Title, yaml)
            : throw new UnusableInputException(Diagnostic.Error(IntakeCodes.Draft, new Place(name), "is no draft: `status` is missing", "add `status: draft`"));
    }
}
