using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Screening.Classification;

namespace Chokepoint.App.Classify;

/// <summary>Candidates as JSON, one object an item on a line (<c>docs/formats.md</c>).</summary>
public sealed class JsonCandidates(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _writer = new(output, s_options);

    /// <summary>Writes one item.</summary>
    public void Add(ClassifiedItem item)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", item.Transaction.Id);
        WriteStrings("classified_as", item.Transaction.ControlCodes.Select(code => code.ToString()));
        _writer.WriteStartArray("candidates");
        foreach (var list in item.Authorities)
        {
            for (var i = 0; i < list.Candidates.Count; i++)
            {
                Write(list.Authority, i + 1, list.Candidates[i]);
            }
        }

        _writer.WriteEndArray();
        _writer.WriteString("note", ClassifyRun.Disclaimer);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(string authority, int rank, Candidate candidate)
    {
        _writer.WriteStartObject();
        _writer.WriteString("authority", authority);
        _writer.WriteNumber("rank", rank);
        _writer.WriteString("item", candidate.Item.Id);
        WriteStrings("codes", candidate.Item.Codes);
        _writer.WriteString("description", candidate.Item.Description);
        _writer.WriteString("standing", candidate.Standing);
        WriteNumber("score", candidate.Score);
        WriteNumber("customs", candidate.Customs);
        WriteNumber("tests", candidate.Tests);
        WriteNumber("words", candidate.Words);
        _writer.WriteNumber("digits", candidate.Digits);
        WriteStrings("shared_words", candidate.SharedWords);
        WriteStrings("ruled_out_by", candidate.RuledOutBy);
        _writer.WriteStartArray("thresholds");
        foreach (var threshold in candidate.Thresholds)
        {
            _writer.WriteStartObject();
            _writer.WriteString("test", threshold.Test);
            _writer.WriteString("state", threshold.State);
            _writer.WriteBoolean("decides", threshold.Decides);
            WriteStrings("facts", threshold.Facts);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        WriteStrings("provisions", candidate.Provisions);
        _writer.WriteStartArray("wordings");
        foreach (var wording in candidate.Wordings)
        {
            _writer.WriteStartObject();
            _writer.WriteString("code", wording.Code);
            _writer.WriteString("edition", FormattableString.Invariant($"{wording.List} {wording.Edition:yyyy-MM-dd}"));
            _writer.WriteString("text", wording.Text);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        if (candidate.Item.Note is { } note)
        {
            _writer.WriteString("entry_note", note);
        }

        _writer.WriteEndObject();
    }

    private void WriteNumber(string name, double value) => _writer.WriteNumber(name, Math.Round(value, 4));

    private void WriteStrings(string name, IEnumerable<string> values)
    {
        _writer.WriteStartArray(name);
        foreach (var value in values)
        {
            _writer.WriteStringValue(value);
        }

        _writer.WriteEndArray();
    }
}
