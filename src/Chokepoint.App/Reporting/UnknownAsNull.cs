using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chokepoint.App.Reporting;

/// <summary>JSON has no NaN: what is unknown is <c>null</c>.</summary>
internal sealed class UnknownAsNull : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
