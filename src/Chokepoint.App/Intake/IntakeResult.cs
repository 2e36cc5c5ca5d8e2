using System.Collections.Immutable;
using Chokepoint.App.Intake.Reading;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Drafts;

namespace Chokepoint.App.Intake;

/// <summary>A text with its drafts.</summary>
/// <param name="Text">The text.</param>
/// <param name="Drafts">Overlays of the events that no text before it told, one a rulebook.</param>
/// <param name="Events">The events that it tells of, in the order of its news.</param>
public sealed record DraftedText(ReadText Text, ImmutableArray<CheckedDraft> Drafts, ImmutableArray<AnnouncedEvent> Events);

/// <summary>What came of all texts.</summary>
/// <param name="Texts">The texts in their order.</param>
/// <param name="Events">All events.</param>
public sealed record IntakeResult(IReadOnlyList<DraftedText> Texts, IReadOnlyList<AnnouncedEvent> Events)
{
    /// <summary>All drafts.</summary>
    public IEnumerable<CheckedDraft> Drafts => Texts.SelectMany(text => text.Drafts);

    /// <summary>Puts events together and drafts each once, in the first text that tells of it.</summary>
    public static IntakeResult Of(IReadOnlyList<ReadText> texts, DraftLaw law)
    {
        var events = AnnouncedEvent.Of(texts);
        return new IntakeResult([.. texts.Select(text => Drafted(text, events, law))], events);
    }

    private static DraftedText Drafted(ReadText text, IReadOnlyList<AnnouncedEvent> events, DraftLaw law)
    {
        var told = text.Reading.News.Select(news => events.Single(known => known.Tellings.Any(telling => ReferenceEquals(telling.Announcement, news)))).ToImmutableArray();
        var own = told.Where(known => known.Tellings[0].Text == text).ToList();
        return new DraftedText(text, [.. Written(text, own, law)], told);
    }

    private static IEnumerable<CheckedDraft> Written(ReadText text, List<AnnouncedEvent> own, DraftLaw law)
    {
        var news = own.Select(known => known.Tellings[0].Announcement).ToImmutableArray();
        var others = own.SelectMany(known => known.Tellings).Select(telling => telling.Text).Where(other => other != text).Distinct();
        string[] sources = [text.Reference, .. others.Select(other => other.Reference)];
        foreach (var authority in news.Select(one => one.By?.Value.Code.ToLowerInvariant()).OfType<string>().Distinct())
        {
            if (law.Of(authority) is { } rulebook && DraftWriter.Write(text.Text, new IntakeReading(news, text.Reading.History), rulebook, sources) is { } draft)
            {
                yield return CheckedDraft.Of(draft, rulebook);
            }
        }
    }
}
