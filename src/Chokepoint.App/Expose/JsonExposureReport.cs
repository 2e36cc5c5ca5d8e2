using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Concentration;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.App.Expose;

/// <summary>The report as one JSON object (<c>docs/formats.md</c>). Shares are 0 to 1; <c>null</c> is unknown.</summary>
public static class JsonExposureReport
{
    private const int MostMakers = 10;

    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new UnknownAsNull(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, ExposureReport report)
    {
        JsonSerializer.Serialize(output, Document(report), s_options);
        output.WriteByte((byte)'\n');
    }

    private static object Document(ExposureReport report)
    {
        var (request, result, tables) = (report.Request, report.Result, report.Result.Network.Tables);
        return new
        {
            Country = result.Country.Code,
            request.Clock.Known,
            AsOf = request.Clock.AsOf ?? request.Clock.Known,
            Rulebooks = request.Law.Today.Rulebooks.Select(rulebook => new { rulebook.Authority, Sha256 = rulebook.Hash }),
            Network = new
            {
                Facilities = tables.Facilities.Count,
                Items = tables.Items.Count,
                Links = tables.Links.Count,
                Demand = tables.Demand.Count,
                report.Rows,
                Rejected = report.Rejected.Count,
                result.Stages,
            },
            Products = result.Products.Select(Product),
            StoppedBy = result.StoppedByValue ? "value" : "products",
            Chokepoints = result.Chokes.ToDictionary(
                pair => JsonNamingPolicy.SnakeCaseLower.ConvertName(pair.Key.ToString()),
                pair => pair.Value.Select(choke => new { choke.Id, choke.Stopped, choke.Own, choke.Products })),
            Supply = result.Supply.Select(Supply),
            SystemicRisk = result.SystemicRisk is { } risk ? Risk(risk, tables) : null,
            Law = result.Law is { } law ? Law(law) : null,
            LawUnderOverlay = result.UnderOverlay is { } overlay ? Law(overlay) : null,
            CyclesSettled = result.IsSettled,
            Findings = report.Findings.Select(finding => finding.ToString()),
        };
    }

    private static object Product(ProductExposure product) => new
    {
        Facility = product.Facility.Id,
        Item = product.Item.Id,
        product.PerDay,
        product.ValuePerDay,
        Makeable = product.IsMakeable,
        product.EmbeddedValue,
        product.UnknownValue,
        product.EmbeddedMass,
        product.UnknownMass,
        product.DirectValue,
        product.Gating,
        product.GatingWithSpare,
        product.StopsForGood,
        FirstTier = Tier(product.FirstTier),
        LastTier = Tier(product.LastTier),
        product.MeanTier,
        product.SinglePoints,
        product.Law,
        LawUnderOverlay = product.UnderOverlay,
        Detail = product.Detail is { } detail ? Detail(detail) : null,
    };

    private static object Detail(ProductDetail detail) => new
    {
        detail.Countries,
        detail.Companies,
        detail.Facilities,
        GatedBy = detail.GatedBy.Select(gate => new { Item = gate.Item.Id, gate.Stops, Chain = gate.Chain.Select(Step) }),
        Paths = detail.Paths.Select(path => new { path.Share, Steps = path.Steps.Select(Step) }),
        detail.Stages,
        detail.Elements,
        ControlledContent = detail.ControlledContent.Select(content => new
        {
            content.Authority,
            content.Least,
            content.Most,
            Levels = content.Levels.Select(level => new { level.Level, Reached = Answer(level.IsReached), ReachedThroughParts = Answer(level.IsReachedThroughParts) }),
        }),
        SinglePointFacilities = detail.SinglePoints,
        SupplierSets = new { detail.StopSets.LargestSize, Complete = detail.StopSets.IsComplete, detail.StopSets.Sets },
    };

    private static object Supply(ItemSupply supply) => new
    {
        Item = supply.Item.Id,
        Countries = Makers(supply.ByCountry),
        Companies = Makers(supply.ByCompany),
        supply.LeftWithSpare,
        EuSupplyRisk = new { supply.Risk.Score, supply.Risk.GlobalHhi, supply.Risk.SourcingHhi, supply.Risk.Inputs.ImportReliance, supply.Risk.Inputs.Recycling, supply.Risk.Inputs.Substitution, supply.Risk.Missing },
    };

    private static object Makers(SupplierConcentration makers) => new
    {
        makers.Hhi,
        makers.TopThree,
        Largest = makers.Largest.Name,
        makers.LeftWithoutLargest,
        Shares = makers.Suppliers.Take(MostMakers).Select(supplier => new { supplier.Name, supplier.Share }),
    };

    private static object Risk(SystemicRiskResult risk, NetworkTables tables) => new
    {
        risk.Options.Tolerance,
        SystemicRiskOptions.StoppingRule,
        risk.Options.Substitution,
        Essentiality = risk.Options.Essentiality.Name,
        risk.Unsettled,
        Facilities = risk.Firms.Select(firm => new { Facility = tables.Facilities[firm.Firm].Id, firm.Esri, firm.Down, firm.Up, firm.Steps, firm.Settled }),
    };

    private static object Law(LinkVerdicts law) => new
    {
        Links = Enum.GetValues<LinkStanding>().ToDictionary(
            standing => JsonNamingPolicy.SnakeCaseLower.ConvertName(standing.ToString()),
            standing => law.Of.Count(one => one == standing)),
        Kinds = law.Kinds.Where(kind => kind.Standing != LinkStanding.Free).Select(kind => new
        {
            kind.Standing,
            kind.Determination.Verdict,
            Links = kind.Links.Count,
            FirstLink = kind.Determination.Transaction.Id,
            Provisions = kind.Determination.Findings.Select(finding => finding.Provision.Id),
            kind.Determination.Questions,
        }),
    };

    private static object Step(PathStep step) => new { Facility = step.Facility.Id, Item = step.Item.Id };

    private static string Answer(bool? answer) => answer switch { true => "yes", false => "no", null => "unknown" };

    private static int? Tier(int tier) => tier < 0 ? null : tier;
}
