using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chokepoint.App.Lists;

/// <summary>Differences between editions, one JSON object a line.</summary>
public static class ListDiffJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(ListDiffResult result, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        foreach (var change in result.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("list", change.List);
            writer.WriteString("entry", change.Entry);
            writer.WriteString("change", change.Change);
            if (change.Change != "added")
            {
                writer.WriteString("old", change.Old);
            }

            if (change.Change != "removed")
            {
                writer.WriteString("new", change.New);
            }

            if (change.Lines.Count > 0)
            {
                writer.WriteStartArray("lines");
                foreach (var line in change.Lines)
                {
                    writer.WriteStringValue(line);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
