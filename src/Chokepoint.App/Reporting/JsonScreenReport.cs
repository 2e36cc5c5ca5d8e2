using System.Text.Json;
using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>One JSON object a line, in input order (<c>docs/formats.md</c>).</summary>
public sealed class JsonScreenReport : IScreenReport
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;

    /// <summary>Writes to a stream that stays open.</summary>
    public JsonScreenReport(Stream output)
    {
        _output = output;
        _writer = new Utf8JsonWriter(output, DeterminationJson.Options);
    }

    /// <inheritdoc/>
    public void Add(ScreenedLine line)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", line.Today.Transaction.Id);
        DeterminationJson.Write(_writer, line.Today);
        if (line.UnderOverlay is { } overlay)
        {
            _writer.WriteStartObject("overlay");
            DeterminationJson.Write(_writer, overlay);
            _writer.WriteEndObject();
        }

        if (line.Today.Transaction.Assumptions is { Count: > 0 } assumptions)
        {
            DeterminationJson.WriteStrings(_writer, "assumptions", assumptions);
        }

        _writer.WriteString("facts_sha256", line.Today.FactsHash);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary) => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
