using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;
using Chokepoint.Supply.Halts.Records;

namespace Chokepoint.App.Simulate;

/// <summary>The report as one JSON object (<c>docs/formats.md</c>). Days are dates, <c>null</c> is never or unknown.</summary>
public static class JsonHaltReport
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new UnknownAsNull(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, HaltReport report)
    {
        JsonSerializer.Serialize(output, Document(report), s_options);
        output.WriteByte((byte)'\n');
    }

    private static object Document(HaltReport report) => new
    {
        report.Plan.Start,
        report.Days,
        report.Known,
        Rulebooks = report.Law?.Today.Rulebooks.Select(rulebook => new { rulebook.Authority, Sha256 = rulebook.Hash }),
        Overlay = report.Law?.UnderOverlay is { } overlay ? overlay.Rulebooks.SelectMany(rulebook => rulebook.Measures).Where(measure => measure.Status is not null).Select(measure => measure.Id) : null,
        Doubts = HaltWords.Doubts.WordOf(report.Request.Doubts),
        Model = report.Result.Options,
        Network = new
        {
            Facilities = report.Network.Tables.Facilities.Count,
            Items = report.Network.Tables.Items.Count,
            Links = report.Network.Tables.Links.Count,
            Demand = report.Network.Tables.Demand.Count,
            report.Rows,
            Rejected = report.Rejected.Count,
        },
        Headline = HaltPhrases.Headline(report),
        Cuts = report.Plan.Cuts.Select(cut => cut.Text),
        Outages = report.Plan.Outages.Select(outage => outage.Text),
        LawChanges = report.Changes.Select(change => new
        {
            Date = report.DateOf(change.Day),
            change.Standing,
            change.InDoubt,
            change.Outlook,
            Provision = change.Provision?.Id,
            change.Provision?.Citation,
            Links = change.Links.Select(report.Network.Tables.Links.Id),
        }),
        Products = report.Products.Select(product => Product(report, product)),
        Facilities = report.Result.Facilities.Select(facility => new
        {
            Facility = facility.Facility.Id,
            Item = facility.Item.Id,
            Output = Line(report, facility.Line),
            facility.ValueLost,
            Reason = Reason(report, facility.Reason, facility.Line),
        }),
        EmptiedStocks = report.Result.Stocks.Select(stock => new { Facility = stock.Facility.Id, Item = stock.Item.Id, BufferDays = stock.Days, EmptyOn = report.DateOf(stock.EmptyOn) }),
        report.Result.TurnedBack,
        Record = report.Record.Select(match => new
        {
            Kind = RecordReader.WordOf(match.Row.Kind),
            match.Row.Facility,
            match.Row.Items,
            Country = match.Row.From?.Code,
            To = match.Row.To?.Code,
            From = match.Row.Since,
            match.Row.Until,
            match.Row.Value,
            match.Row.Low,
            match.Row.High,
            match.Row.Unit,
            match.Verdict,
            Model = new { Date = match.Day, match.Amount },
            match.Off,
            match.Row.Source,
            match.Row.Note,
        }),
        Ensemble = report.Ensemble is { } ensemble ? new
        {
            ensemble.Runs,
            ensemble.Seed,
            ensemble.Spread,
            ensemble.ValueLost,
            ensemble.OutputByDay,
            ensemble.Drivers,
        }
        : null,
        Assumptions = HaltPhrases.Assumptions(report),
        Findings = report.Findings.Select(finding => finding.ToString()),
    };

    private static object Product(HaltReport report, ProductHalt product) => new
    {
        Facility = product.Facility.Id,
        Item = product.Item.Id,
        product.PerDay,
        product.Price,
        Output = Line(report, product.Output),
        Delivery = Line(report, product.Delivery),
        product.OutputLost,
        product.ValueLost,
        product.WorthLost,
        Reason = product.Reason is { } reason ? Reason(report, reason, product.Output) : null,
        Ensemble = report.EnsembleOf(product) is { } ensemble ? Ensemble(report, ensemble) : null,
        product.OutputByDay,
        product.DeliveryByDay,
    };

    private static object Line(HaltReport report, LineRecord line) => new
    {
        FirstLoss = report.DateOf(line.FirstLoss),
        FirstLossDay = line.FirstLoss,
        FirstStop = report.DateOf(line.FirstStop),
        Restart = report.DateOf(line.Restart),
        Recovered = report.DateOf(line.Recovered),
        line.DaysStopped,
        line.DaysLost,
        line.DaysMadeUp,
    };

    private static object Reason(HaltReport report, Reason reason, LineRecord record) => new
    {
        Text = string.Join(" < ", HaltPhrases.Chain(report, reason, record)),
        Steps = reason.Steps.Select(step => new { step.Kind, Facility = step.Facility.Id, Item = step.Item.Id, Date = report.DateOf(step.Day), step.BufferDays }),
        reason.InDoubt,
        LessOrdered = reason.IsLessOrdered,
        Cause = reason.Causes.Count > 0 ? reason.Causes[0] : null,
        reason.Causes,
    };

    private static object Ensemble(HaltReport report, ProductEnsemble ensemble) => new
    {
        ensemble.Stops,
        ensemble.Loses,
        FirstLoss = Dates(report, ensemble.FirstLoss),
        FirstStop = Dates(report, ensemble.FirstStop),
        ensemble.DaysLost,
        ensemble.OutputByDay,
    };

    private static object Dates(HaltReport report, Band band) => new { Low = report.DateOf(band.Low), Median = report.DateOf(band.Median), High = report.DateOf(band.High) };
}
