using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;

namespace Chokepoint.App.Reporting;

/// <summary>A determination as members of a JSON object: the same in <c>screen</c> and <c>explain</c>.</summary>
internal static class DeterminationJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter writer, Determination determination)
    {
        WriteBounds(writer, determination.Verdict, determination.Least, determination.Most);
        writer.WriteString("as_of", determination.AsOf.ToString());
        writer.WriteStartObject("regimes");
        foreach (var regime in determination.Regimes)
        {
            writer.WriteStartObject(regime.Id);
            WriteBounds(writer, regime.Verdict, regime.Least, regime.Most);
            if (regime.Outlook is { } outlook)
            {
                writer.WriteString("outlook", outlook.ToWord());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var finding in determination.Findings)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
        WriteStrings(writer, "questions", determination.Questions);
        Write(writer, determination.Contents);
    }

    public static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ContentShare> contents)
    {
        if (contents.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("content");
        foreach (var share in contents)
        {
            writer.WriteStartObject(share.Authority);
            var (least, most) = ContentShare.Shown(share.Least, share.Most);
            writer.WriteNumber("least", least);
            writer.WriteNumber("most", most);
            if (share.Stated is { } stated)
            {
                writer.WriteNumber("stated", stated);
            }

            WriteStrings(writer, "missing", share.Missing);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("provision", finding.Provision.Id);
        writer.WriteString("effect", finding.Effect.ToWord());
        if (finding.Outlook is { } outlook)
        {
            writer.WriteString("outlook", outlook.ToWord());
        }

        writer.WriteString("truth", finding.Truth.ToWord());
        writer.WriteString("citation", finding.Provision.Citation);
        writer.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter writer, string verdict, Outcome least, Outcome most)
    {
        writer.WriteString("verdict", verdict);
        writer.WriteString("least", least.ToWord());
        writer.WriteString("most", most.ToWord());
    }
}
