using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.App.Intake.Reading;
using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake;

/// <summary>What was read, one JSON object a text and line (<c>docs/formats.md</c>).</summary>
public static class IntakeJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(IntakeResult result, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        foreach (var text in result.Texts)
        {
            writer.WriteStartObject();
            WriteSource(writer, "source", text.Text);
            writer.WriteStartArray("announcements");
            for (var i = 0; i < text.Events.Length; i++)
            {
                Write(writer, text.Text, text.Text.Reading.News[i], text.Events[i]);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("history");
            foreach (var announcement in text.Text.Reading.History)
            {
                Write(writer, text.Text, announcement, null);
            }

            writer.WriteEndArray();
            writer.WriteString("draft", text.Drafts.IsEmpty ? null : string.Join("---\n", text.Drafts.Select(draft => draft.Yaml)));
            writer.WriteString("text", text.Text.Text.Text);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>An announcement with its evidence; of an event, the other texts that tell of it too.</summary>
    internal static void Write(Utf8JsonWriter writer, ReadText read, Announcement announcement, AnnouncedEvent? told)
    {
        var text = read.Text.Text;
        writer.WriteStartObject();
        One(writer, text, "act", announcement.Act, act => writer.WriteStringValue(Casing.Snake(act.ToString())));
        One(writer, text, "certainty", announcement.Certainty, certainty => writer.WriteStringValue(Casing.Snake(certainty.ToString())));
        One(writer, text, "authority", announcement.Authority, writer.WriteStringValue);
        One(writer, text, "by", announcement.By, country => writer.WriteStringValue(country.Code));
        Many(writer, text, "countries", announcement.Countries, country => writer.WriteStringValue(country.Code));
        One(writer, text, "worldwide", announcement.Worldwide, writer.WriteBooleanValue);
        Many(writer, text, "parties", announcement.Parties, writer.WriteStringValue);
        Many(writer, text, "items", announcement.Items, item => Write(writer, item));
        Many(writer, text, "end_user_types", announcement.EndUserTypes, writer.WriteStringValue);
        Many(writer, text, "end_uses", announcement.EndUses, writer.WriteStringValue);
        One(writer, text, "announced", announcement.Announced, day => writer.WriteStringValue(Iso(day)));
        One(writer, text, "effective", announcement.Effective, day => writer.WriteStringValue(Iso(day)));
        One(writer, text, "until", announcement.Until, day => writer.WriteStringValue(Iso(day)));
        One(writer, text, "citation", announcement.Citation, writer.WriteStringValue);
        Many(writer, text, "left_open", announcement.LeftOpen, writer.WriteStringValue);
        if (told is not null)
        {
            writer.WriteNumber("event", told.Number);
            writer.WriteStartArray("also_in");
            foreach (var other in told.Tellings.Select(telling => telling.Text).Where(other => other != read))
            {
                WriteSource(writer, null, other);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, string? name, ReadText text)
    {
        if (name is not null)
        {
            writer.WritePropertyName(name);
        }

        writer.WriteStartObject();
        writer.WriteString("file", text.Document.Page.Name);
        writer.WriteString("title", text.Page.Title);
        writer.WriteString("published", text.Page.Published is { } day ? Iso(day) : null);
        writer.WriteString("language", text.Page.Language);
        writer.WriteString("sha256", text.Document.Sha256);
        writer.WriteString("address", text.Document.Address ?? text.Page.Address);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, NamedItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("name", item.Name);
        Strings(writer, "hs", item.Hs);
        Strings(writer, "control_codes", item.ControlCodes);
        writer.WriteBoolean("excluded", item.Excluded);
        writer.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void One<T>(Utf8JsonWriter writer, string text, string name, Quoted<T>? quoted, Action<T> write)
    {
        writer.WritePropertyName(name);
        if (quoted is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Value(writer, text, quoted, write);
        }
    }

    private static void Many<T>(Utf8JsonWriter writer, string text, string name, IEnumerable<Quoted<T>> all, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var quoted in all)
        {
            Value(writer, text, quoted, write);
        }

        writer.WriteEndArray();
    }

    private static void Value<T>(Utf8JsonWriter writer, string text, Quoted<T> quoted, Action<T> write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("value");
        write(quoted.Value);
        writer.WriteStartArray("evidence");
        foreach (var span in quoted.Evidence)
        {
            Write(writer, text, span);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string text, TextSpan span)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("text", span.In(text));
        writer.WriteEndObject();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
