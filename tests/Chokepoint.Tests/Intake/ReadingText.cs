using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Tests.Intake;

/// <summary>A reading as JSON that a person can compare with the text: each value with the words it came from; what is left open is left out.</summary>
internal static class ReadingText
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IntakeReading reading, SourceText text) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object> { ["news"] = reading.News.Select(one => Of(one, text)), ["history"] = reading.History.Select(one => Of(one, text)) }, s_options) + "\n";

    private static Dictionary<string, object> Of(Announcement one, SourceText text)
    {
        var fields = new Dictionary<string, object>();
        Add("act", one.Act);
        Add("certainty", one.Certainty);
        Add("authority", one.Authority);
        Add("by", one.By);
        AddAll("countries", one.Countries);
        Add("worldwide", one.Worldwide);
        AddAll("parties", one.Parties);
        AddAll("items", one.Items);
        AddAll("end_user_types", one.EndUserTypes);
        AddAll("end_uses", one.EndUses);
        Add("announced", one.Announced);
        Add("effective", one.Effective);
        Add("until", one.Until);
        Add("citation", one.Citation);
        AddAll("left_open", one.LeftOpen);
        return fields;

        void Add<T>(string name, Quoted<T>? quoted)
        {
            if (quoted is not null)
            {
                fields[name] = Line(quoted);
            }
        }

        void AddAll<T>(string name, ImmutableArray<Quoted<T>> all)
        {
            if (!all.IsEmpty)
            {
                fields[name] = all.Select(Line);
            }
        }

        string Line<T>(Quoted<T> quoted) => $"{Plain(quoted.Value)} <- {string.Join(" | ", quoted.Evidence.Select(span => span.In(text.Text)))}";
    }

    private static string Plain<T>(T value) => value switch
    {
        DateOnly day => day.ToString("O"),
        NamedItem item => (item.Excluded ? "not " : "") + item.Name,
        Country country => country.Code,
        _ => value!.ToString()!.ToLowerInvariant() is var word && value is string ? value.ToString()! : word,
    };
}
