using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.App.Intake.Reading;
using Chokepoint.Intake.Announcements;

namespace Chokepoint.App.Intake.Review;

/// <summary>Takes what was read into the folder.</summary>
public sealed partial class ReviewFolder
{
    private const string Program = "chokepoint";

    /// <summary>
    /// Takes a text's drafts. Where a draft that is there already is about the same events, the text becomes one of its sources. Returns the
    /// drafts that are new.
    /// </summary>
    public IReadOnlyList<ReviewedDraft> Add(ReadText text, DraftLaw law)
    {
        var known = All();
        EventFacts FactsOf(Announcement news) => EventFacts.Of(news, text.Text.Published);
        var fresh = text.Reading.News.Where(news => !known.Any(draft => draft.Record.Events.Any(told => told.IsSameAs(FactsOf(news))))).ToImmutableArray();
        foreach (var draft in known.Where(draft => draft.Record.Events.Any(told => text.Reading.News.Any(news => told.IsSameAs(FactsOf(news))))))
        {
            AddSource(draft, text);
        }

        var own = IntakeResult.Of([text with { Reading = text.Reading with { News = fresh } }], law).Texts[0];
        return [.. own.Drafts.Select(draft => AddDraft(draft, text, [.. fresh.Where(news => news.By?.Value.Code.Equals(draft.Authority, StringComparison.OrdinalIgnoreCase) == true).Select(news => FactsOf(news))]))];
    }

    private void AddSource(ReviewedDraft draft, ReadText text)
    {
        if (!draft.Record.Sources.Any(source => source.Sha256 == text.Document.Sha256))
        {
            Save(Logged(draft.Record with { Sources = [.. draft.Record.Sources, SourceOf(text)] }, Program, "source added", text.Place, draft.Yaml));
        }
    }

    private ReviewedDraft AddDraft(CheckedDraft draft, ReadText text, IReadOnlyList<EventFacts> events)
    {
        var renamed = draft;
        for (var number = 2; File.Exists(System.IO.Path.Combine(folder, $"{renamed.Id}.yaml")); number++)
        {
            // Another text of that day with a title like this one's.
            var id = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}-{number}");
            renamed = draft with { Id = id, Yaml = draft.Yaml.Replace(draft.Id, id, StringComparison.Ordinal) };
        }

        var record = new ReviewRecord
        {
            Id = renamed.Id,
            Authority = renamed.Authority,
            Title = renamed.Title,
            State = "open",
            Sources = [SourceOf(text)],
            Events = events,
            Read = ReadIn(text),
        };
        Save(Logged(record, Program, "written", null, renamed.Yaml));
        Write(System.IO.Path.Combine(folder, $"{renamed.Id}.yaml"), renamed.Yaml);
        return Find(renamed.Id);
    }

    private static ReviewSource SourceOf(ReadText text) => new(text.Place, text.Page.Title, text.Page.Published, text.Document.Sha256);

    private static JsonElement ReadIn(ReadText text)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var news in text.Reading.News)
            {
                IntakeJson.Write(writer, text, news, null);
            }

            writer.WriteEndArray();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json.ToArray()));
        return document.RootElement.Clone();
    }
}
