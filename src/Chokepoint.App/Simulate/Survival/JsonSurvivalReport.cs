using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chokepoint.App.Simulate.Survival;

/// <summary>The report as one JSON object (<c>docs/formats.md</c>); a time to survive without end is <c>null</c>.</summary>
public static class JsonSurvivalReport
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, SurvivalReport report)
    {
        JsonSerializer.Serialize(output, Document(report), s_options);
        output.WriteByte((byte)'\n');
    }

    private static object Document(SurvivalReport report) => report.Network is { } network
        ? new
        {
            network.RecoveryDays,
            LossIn = network.Basis,
            report.Rows,
            Rejected = report.Rejected.Count,
            Facilities = report.Impacts.Select(impact => new
            {
                Facility = impact.Id,
                network.Facilities[impact.Id].Name,
                Country = network.Facilities[impact.Id].Country?.Code,
                network.Facilities[impact.Id].Stage,
                Ttr = impact.TimeToRecover,
                TtrStated = impact.IsRecoveryStated,
                Tts = Finite(impact.TimeToSurvive),
                impact.Loss,
                Rei = impact.RiskExposure,
                Lost = impact.Lost.Select(product => new { product.Facility, product.Item, product.Units, product.Loss }),
            }),
            LeftOut = network.LeftOut,
            Findings = report.Findings.Select(finding => finding.ToString()),
        }
        : new
        {
            report.Rows,
            Scenarios = report.Impacts.Select(impact => new
            {
                Scenario = impact.Id,
                Ttr = impact.TimeToRecover,
                Tts = Finite(impact.TimeToSurvive),
                impact.Loss,
                Rei = impact.RiskExposure,
                Lost = impact.Lost.Select(product => new { product.Item, product.Units, product.Loss }),
            }),
        };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
