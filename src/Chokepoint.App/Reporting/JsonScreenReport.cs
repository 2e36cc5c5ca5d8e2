using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;

namespace Chokepoint.App.Reporting;

/// <summary>One JSON object a line, in input order (<c>docs/formats.md</c>).</summary>
public sealed class JsonScreenReport : IScreenReport
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;

    /// <summary>Writes to a stream that stays open.</summary>
    public JsonScreenReport(Stream output)
    {
        _output = output;
        _writer = new Utf8JsonWriter(output, s_options);
    }

    /// <inheritdoc/>
    public void Add(ScreenedLine line)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", line.Today.Transaction.Id);
        Write(line.Today);
        if (line.UnderOverlay is { } overlay)
        {
            _writer.WriteStartObject("overlay");
            Write(overlay);
            _writer.WriteEndObject();
        }

        if (line.Today.Transaction.Assumptions is { Count: > 0 } assumptions)
        {
            WriteStrings("assumptions", assumptions);
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

    private void Write(Determination determination)
    {
        WriteBounds(determination.Verdict, determination.Least, determination.Most);
        _writer.WriteString("as_of", determination.AsOf.ToString());
        _writer.WriteStartObject("regimes");
        foreach (var regime in determination.Regimes)
        {
            _writer.WriteStartObject(regime.Id);
            WriteBounds(regime.Verdict, regime.Least, regime.Most);
            if (regime.Outlook is { } outlook)
            {
                _writer.WriteString("outlook", outlook.ToWord());
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
        _writer.WriteStartArray("findings");
        foreach (var finding in determination.Findings)
        {
            Write(finding);
        }

        _writer.WriteEndArray();
        WriteStrings("questions", determination.Questions);
        Write(determination.Contents);
    }

    private void Write(IReadOnlyList<ContentShare> contents)
    {
        if (contents.Count == 0)
        {
            return;
        }

        _writer.WriteStartObject("content");
        foreach (var share in contents)
        {
            _writer.WriteStartObject(share.Authority);
            var (least, most) = ContentShare.Shown(share.Least, share.Most);
            _writer.WriteNumber("least", least);
            _writer.WriteNumber("most", most);
            if (share.Stated is { } stated)
            {
                _writer.WriteNumber("stated", stated);
            }

            WriteStrings("missing", share.Missing);
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void Write(Finding finding)
    {
        _writer.WriteStartObject();
        _writer.WriteString("provision", finding.Provision.Id);
        _writer.WriteString("effect", finding.Effect.ToWord());
        if (finding.Outlook is { } outlook)
        {
            _writer.WriteString("outlook", outlook.ToWord());
        }

        _writer.WriteString("truth", finding.Truth.ToWord());
        _writer.WriteString("citation", finding.Provision.Citation);
        _writer.WriteEndObject();
    }

    private void WriteBounds(string verdict, Outcome least, Outcome most)
    {
        _writer.WriteString("verdict", verdict);
        _writer.WriteString("least", least.ToWord());
        _writer.WriteString("most", most.ToWord());
    }

    private void WriteStrings(string name, IReadOnlyList<string> values)
    {
        _writer.WriteStartArray(name);
        foreach (var value in values)
        {
            _writer.WriteStringValue(value);
        }

        _writer.WriteEndArray();
    }
}
