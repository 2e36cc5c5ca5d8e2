using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Reference;

namespace Chokepoint.App.Explain;

/// <summary>One transaction explained by the law as it is, and under an overlay where one was given.</summary>
/// <param name="Today">By the law as it is.</param>
/// <param name="UnderOverlay">Under the overlay, or <c>null</c>.</param>
public sealed record ExplainResult(Explanation Today, Explanation? UnderOverlay);

/// <summary>Explains the transaction of a file that has an id, or each of them where an id stands there more than once.</summary>
public static class ExplainRun
{
    /// <summary>How many lines with one id are explained: each takes its time, and pages.</summary>
    public const int Most = 20;

    /// <summary>
    /// Finds transactions by their id and explains them, in the order of the file; throws <see cref="UnusableInputException"/> where there is
    /// none, or the first row that seems to have the id is bad. <paramref name="note"/> hears what deserves a look in their rows.
    /// </summary>
    /// <returns>Each with its line of the file.</returns>
    public static IReadOnlyList<(int Line, ExplainResult Result)> Explain(string path, string id, LoadedLaw law, BillOfMaterials? bill, Clock clock, Action<Diagnostic> note)
    {
        var ids = new List<string>();
        var notes = new List<Diagnostic>();
        var found = new List<(int, ExplainResult)>();
        var evaluator = new ReferenceEvaluator(law.Today);
        var contradictions = new Contradictions(path, law.Today, transaction => evaluator.Determine(transaction, clock));
        using var file = new TransactionFile(path, law.Today, notes.Add, bill);
        foreach (var (line, transaction, rejected) in file.Read())
        {
            if (transaction?.Id == id)
            {
                if (found.Count == Most)
                {
                    note(Diagnostic.Warning(AppCodes.RepeatedId, new Place(path, line, 0, "id"), FormattableString.Invariant($"only the first {Most} lines with the id `{id}` are explained"), "give each line its own id"));
                    return found;
                }

                var today = new Explainer(law.Today).Explain(transaction, clock);
                notes.AddRange(contradictions.Of(line, today.Determination));
                notes.ForEach(note);
                found.Add((line, new ExplainResult(
                    today,
                    law.UnderOverlay is { } overlay ? new Explainer(overlay).Explain(transaction, clock) : null)));
            }
            else if (rejected is not null && Begins(rejected.Excerpt, id))
            {
                if (found.Count == 0)
                {
                    throw new UnusableInputException([rejected.Problem, .. rejected.Others]);
                }

                note(rejected.Problem);
            }
            else if (transaction is not null && ids.Count < 100_000)
            {
                ids.Add(transaction.Id);
            }

            notes.Clear();
        }

        return found.Count > 0 ? found : throw new UnusableInputException(Diagnostic.Error(
            AppCodes.NoSuchId, new Place(path), $"no line has the id `{id}`", Nearest.To(id, ids) is { } near ? $"did you mean `{near}`?" : "see the ids with `chokepoint screen FILE`"));
    }

    /// <summary>Whether a row that begins so has the id: it stands in the first column, before a delimiter of any kind.</summary>
    private static bool Begins(string excerpt, string id)
    {
        var text = excerpt.AsSpan().TrimStart("\" ");
        return text.StartsWith(id, StringComparison.Ordinal) && (text.Length == id.Length || text[id.Length] is ',' or ';' or ' ' or '"');
    }
}
