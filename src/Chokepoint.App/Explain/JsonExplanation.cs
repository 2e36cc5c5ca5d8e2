using System.Text.Json;
using Chokepoint.App.Reporting;
using Chokepoint.Screening.Explain;

namespace Chokepoint.App.Explain;

/// <summary>An explanation as one JSON object on a line: what <c>screen</c> says of the line, then proof and remedies (<c>docs/formats.md</c>).</summary>
public static class JsonExplanation
{
    /// <summary>Writes it.</summary>
    public static void Write(ExplainResult result, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, DeterminationJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", result.Today.Determination.Transaction.Id);
            Write(writer, result.Today);
            if (result.UnderOverlay is { } overlay)
            {
                writer.WriteStartObject("overlay");
                Write(writer, overlay);
                writer.WriteEndObject();
            }

            DeterminationJson.WriteStrings(writer, "assumptions", result.Today.Determination.Transaction.Assumptions);
            writer.WriteString("facts_sha256", result.Today.Determination.FactsHash);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, Explanation explanation)
    {
        DeterminationJson.Write(writer, explanation.Determination);
        writer.WriteString("known", RemedyJson.Iso(explanation.Determination.Known));
        RemedyJson.Write(writer, explanation.Remedies);
        writer.WriteStartArray("ask");
        foreach (var question in explanation.Questions)
        {
            writer.WriteStartObject();
            writer.WriteString("question", question.Name);
            writer.WriteString("whom", question.Whom);
            writer.WriteString("what", question.What);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("changes");
        foreach (var change in explanation.Counterfactuals)
        {
            writer.WriteStartObject();
            writer.WriteString("column", change.Column);
            DeterminationJson.WriteStrings(writer, "values", change.Values);
            writer.WriteString("verdict", change.Verdict);
            DeterminationJson.WriteStrings(writer, "provisions", change.Provisions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rulebooks");
        foreach (var (authority, hash, verified) in explanation.Rulebooks)
        {
            writer.WriteStartObject();
            writer.WriteString("authority", authority);
            writer.WriteString("sha256", hash);
            writer.WriteString("verified_through", RemedyJson.Iso(verified));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
