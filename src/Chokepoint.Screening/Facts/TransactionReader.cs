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

    /// <summary>The transaction of a row, or <c>null</c> with what is wrong with it.</summary>
    public Transaction? Read(IReadOnlyList<string> cells, int line, out Diagnostic? problem)
    {
        try
        {
            problem = null;
            return Read(new FactRow(_columns.File, column => _columns.Cell(column, cells), line, _law, _note));
        }
        catch (RowException found)
        {
            problem = found.Problem;
            return null;
        }
    }

    private static Transaction Read(FactRow row)
    {
        var hs = row.Hs();
        var exporterCountry = row.Country("exporter_country");
        var exportFrom = row.Country("export_from");
        var assumptions = new List<string>();
        if (exportFrom is null && exporterCountry is not null)
        {
            assumptions.Add($"export_from is blank: taken to be the exporter's seat ({exporterCountry})");
        }

        var kind = row.Word("kind", Law.Conditions.Facts.Kinds);
        if (kind is null && hs is not null)
        {
            kind = "goods";
        }

        return new Transaction
        {
            Id = row.Text("id") ?? throw row.Fail(FactCodes.Missing, "id", "the id is blank", "give each line its own id"),
            Date = row.Date(),
            Item = row.Text("item"),
            Description = row.Text("description"),
            Kind = kind,
            Hs = hs,
            ControlCodes = row.ControlCodes(),
            Origin = row.Country("origin"),
            ExportFrom = exportFrom ?? exporterCountry,
            Destination = row.Country("destination"),
            Transit = row.Countries("transit"),
            Exporter = row.Text("exporter"),
            ExporterCountry = exporterCountry,
            Consignee = row.Text("consignee"),
            ConsigneeCountry = row.Country("consignee_country"),
            Intermediary = row.Text("intermediary"),
            IntermediaryCountry = row.Country("intermediary_country"),
            EndUser = row.Text("end_user"),
            EndUserCountry = row.Country("end_user_country"),
            EndUserType = row.Word("end_user_type", Law.Conditions.Facts.EndUserTypes),
            EndUse = row.EndUse(),
            Value = row.Number("value"),
            Currency = row.Currency(),
            Quantity = row.Number("quantity"),
            Unit = row.Text("unit"),
            Composition = row.Composition(),
            Parameters = row.Parameters(),
            Content = row.Content(),
            MadeWith = row.Authorities("made_with"),
            Licences = row.Licences(),
            Informed = row.Authorities("informed") ?? [],
            Aware = row.Aware(),
            Holdings = row.Holdings(),
            Assumptions = assumptions,
        };
    }
}
