using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Screening;
using Chokepoint.Screening.Classification;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Classify;

/// <summary>One item with the entries that it could be.</summary>
/// <param name="Transaction">The item's facts.</param>
/// <param name="Authorities">The candidates by authority.</param>
public sealed record ClassifiedItem(Transaction Transaction, IReadOnlyList<CandidateList> Authorities);

/// <summary>Ranks candidate entries for an item from options, or for the lines of a file.</summary>
public static class ClassifyRun
{
    /// <summary>How many candidates of each authority are shown.</summary>
    public const int Most = 10;

    /// <summary>What a result is, said wherever one is shown.</summary>
    public const string Disclaimer = "Help for a person who classifies, and no classification: the text of the list decides.";

    /// <summary>
    /// The item that a user described column by column, as in a file of transactions; throws <see cref="UnusableInputException"/> where a
    /// value cannot be read.
    /// </summary>
    public static ClassifiedItem Of(IReadOnlyDictionary<string, string> cells, LawBook law, Clock clock, Action<Diagnostic> note)
    {
        string[] header = ["id", .. cells.Keys];
        var reader = new TransactionReader(new TransactionColumns("classify", header, out _), law, note);
        var transaction = reader.Read(["item", .. cells.Values], line: 0, out var problems) ?? throw new UnusableInputException(problems);
        return new ClassifiedItem(transaction, new Classifier(law, clock).Rank(transaction, Most));
    }

    /// <summary>Each line of a file, or the one with an id; throws <see cref="UnusableInputException"/> where none has it.</summary>
    /// <returns>How many rows there were, and how many could not be read.</returns>
    public static (int In, int Rejected) Run(
        string path, string? id, LawBook law, Clock clock, Action<ClassifiedItem> ranked, Action<RejectedRow> rejected, Action<Diagnostic> note, CancellationToken cancellation)
    {
        var (rows, unread, found) = (0, 0, id is null);
        var ids = new List<string>();
        var classifier = new Classifier(law, clock);
        using var file = new TransactionFile(path, law, note);
        foreach (var (_, transaction, row) in file.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            rows++;
            if (transaction is null)
            {
                unread++;
                rejected(row!);
            }
            else if (id is null || transaction.Id == id)
            {
                found = true;
                ranked(new ClassifiedItem(transaction, classifier.Rank(transaction, Most)));
            }
            else
            {
                ids.Add(transaction.Id);
            }
        }

        return found ? (rows, unread) : throw new UnusableInputException(Diagnostic.Error(
            AppCodes.NoSuchId, new Place(path), $"no line has the id `{id}`", Nearest.To(id!, ids) is { } near ? $"did you mean `{near}`?" : "see the ids in the file"));
    }
}
