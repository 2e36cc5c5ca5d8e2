using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Screening.Facts;

/// <summary>
/// Reads rows of a transactions file. A row with a defect is rejected with its column and reason: unknown comes from a missing fact,
/// never from a bad one.
/// </summary>
public sealed class TransactionReader
{
    private readonly TransactionColumns _columns;
    private readonly LawBook _law;
    private readonly Action<Diagnostic> _note;

    /// <summary>
    /// Prepares to read rows with these columns. <paramref name="note"/> hears of words that are passed over without harm.
    /// </summary>
    public TransactionReader(TransactionColumns columns, LawBook law, Action<Diagnostic> note) => (_columns, _law, _note) = (columns, law, note);

    /// <summary>The transaction of a row, or <c>null</c> with what is wrong with each of its bad cells.</summary>
    public Transaction? Read(IReadOnlyList<string> cells, int line, out IReadOnlyList<Diagnostic> problems)
    {
        var row = new FactRow(_columns.File, column => _columns.Cell(column, cells), line, _law, _note);
        var found = new List<Diagnostic>();
        var transaction = Read(row, found);
        problems = found;
        return found.Count == 0 ? transaction : null;
    }

    private static Transaction Read(FactRow row, List<Diagnostic> problems)
    {
        // A row with a defect is rejected as a whole: whoever mends it wants to hear of all its defects at once.
        T Try<T>(Func<FactRow, T> read)
        {
            try
            {
                return read(row);
            }
            catch (RowException found)
            {
                problems.Add(found.Problem);
                return default!;
            }
        }

        var id = Try(static row => row.Text("id") ?? throw row.Fail(FactCodes.Missing, "id", "the id is blank", "give each line its own id"));
        var date = Try(static row => row.Date());
        var hs = Try(static row => row.Hs());
        var exporterCountry = Try(static row => row.Country("exporter_country"));
        var exportFrom = Try(static row => row.Country("export_from"));
        var assumptions = new List<string>();
        if (exportFrom is null && exporterCountry is not null)
        {
            assumptions.Add($"export_from is blank: taken to be the exporter's seat ({exporterCountry})");
        }

        var kind = Try(static row => row.Word("kind", Law.Conditions.Facts.Kinds));
        if (kind is null && hs is not null)
        {
            kind = "goods";
        }

        return new Transaction
        {
            Id = id,
            Date = date,
            Item = row.Text("item"),
            Description = row.Text("description"),
            Kind = kind,
            Hs = hs,
            ControlCodes = Try(static row => row.ControlCodes()),
            Origin = Try(static row => row.Country("origin")),
            ExportFrom = exportFrom ?? exporterCountry,
            Destination = Try(static row => row.Country("destination")),
            Transit = Try(static row => row.Countries("transit")),
            Exporter = row.Text("exporter"),
            ExporterCountry = exporterCountry,
            Consignee = row.Text("consignee"),
            ConsigneeCountry = Try(static row => row.Country("consignee_country")),
            Intermediary = row.Text("intermediary"),
            IntermediaryCountry = Try(static row => row.Country("intermediary_country")),
            EndUser = row.Text("end_user"),
            EndUserCountry = Try(static row => row.Country("end_user_country")),
            EndUserType = Try(static row => row.Word("end_user_type", Law.Conditions.Facts.EndUserTypes)),
            EndUse = Try(static row => row.EndUse()),
            Value = Try(static row => row.Amount("value")),
            Currency = Try(static row => row.Currency()),
            Quantity = Try(static row => row.Amount("quantity")),
            Unit = row.Text("unit"),
            Composition = Try(static row => row.Composition()),
            Parameters = Try(static row => row.Parameters()),
            Content = Try(static row => row.Content()),
            MadeWith = Try(static row => row.Authorities("made_with")),
            Licences = Try(static row => row.Licences()),
            Informed = Try(static row => row.Authorities("informed") ?? []),
            Aware = Try(static row => row.Aware()),
            Holdings = Try(static row => row.Holdings()),
            Assumptions = assumptions,
        };
    }
}
