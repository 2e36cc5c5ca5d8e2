using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Explain;

namespace Chokepoint.App.Explain;

/// <summary>One transaction explained by the law as it is, and under an overlay where one was given.</summary>
/// <param name="Today">By the law as it is.</param>
/// <param name="UnderOverlay">Under the overlay, or <c>null</c>.</param>
public sealed record ExplainResult(Explanation Today, Explanation? UnderOverlay);

/// <summary>Explains one transaction of a file.</summary>
public static class ExplainRun
{
    /// <summary>
    /// Finds the transaction by its id and explains it; throws <see cref="UnusableInputException"/> where there is none, or its row is bad.
    /// <paramref name="note"/> hears what deserves a look in its row.
    /// </summary>
    public static ExplainResult Explain(string path, string id, LoadedLaw law, BillOfMaterials? bill, Clock clock, Action<Diagnostic> note)
    {
        var ids = new List<string>();
        var notes = new List<Diagnostic>();
        using var file = new TransactionFile(path, law.Today, notes.Add, bill);
        foreach (var (transaction, rejected) in file.Read())
        {
            if (transaction?.Id == id)
            {
                notes.ForEach(note);
                return new ExplainResult(
                    new Explainer(law.Today).Explain(transaction, clock),
                    law.UnderOverlay is { } overlay ? new Explainer(overlay).Explain(transaction, clock) : null);
            }

            notes.Clear();
            if (rejected is not null && Begins(rejected.Excerpt, id))
            {
                throw new UnusableInputException(rejected.Problem);
            }

            if (transaction is not null && ids.Count < 100_000)
            {
                ids.Add(transaction.Id);
            }
        }

        throw new UnusableInputException(Diagnostic.Error(
            AppCodes.NoSuchId, new Place(path), $"no line has the id `{id}`", Nearest.To(id, ids) is { } near ? $"did you mean `{near}`?" : "see the ids with `chokepoint screen FILE`"));
    }

    /// <summary>Whether a row that begins so has the id: it stands in the first column, before a delimiter of any kind.</summary>
    private static bool Begins(string excerpt, string id)
    {
        var text = excerpt.AsSpan().TrimStart("\" ");
        return text.StartsWith(id, StringComparison.Ordinal) && (text.Length == id.Length || text[id.Length] is ',' or ';' or ' ' or '"');
    }
}
