using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Screening.Classification;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Screen;

/// <summary>What lines state against what else is known of them. What is stated counts, and a person should look at it.</summary>
/// <param name="file">The name of the file, for diagnostics.</param>
/// <param name="law">The law that lines are determined by.</param>
/// <param name="determine">Determines by that law, on the days of the run.</param>
internal sealed class Contradictions(string file, LawBook law, Func<Transaction, Determination> determine)
{
    public IEnumerable<Diagnostic> Of(int line, Determination determination) =>
    [
        .. determination.Contents.Where(share => share.IsContradicted).Select(share => Diagnostic.Warning(
            AppCodes.Contradiction,
            new Place(file, line, 0, "content"),
            $"a line states a content of {share.Authority} that is not what its bill of materials comes to; the stated one counts",
            "see both with `--format json`, or the sum with `explain`")),
        .. ContradictedNone.Of(determination, law, determine).Select(none => Diagnostic.Warning(
            AppCodes.ContradictedNone,
            new Place(file, line, 0, "control_codes"),
            $"`{none.Authority}:none` is stated, but by the line's own hs, composition and parameters {string.Join(", ", none.Provisions)} would stand; what is stated counts",
            $"check the classification: without `{none.Authority}:none` the line is read by its facts")),
    ];
}
