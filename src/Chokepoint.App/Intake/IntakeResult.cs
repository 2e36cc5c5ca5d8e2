using System.Collections.Immutable;
using Chokepoint.App.Intake.Reading;
using Chokepoint.Intake.Announcements;

namespace Chokepoint.App.Intake;

/// <summary>A text with its draft.</summary>
/// <param name="Text">The text.</param>
/// <param name="Draft">The overlay of the events that no text before it told; <c>null</c> where there is none.</param>
/// <param name="Events">The events that it tells of, in the order of its news.</param>
public sealed record DraftedText(ReadText Text, Draft? Draft, ImmutableArray<AnnouncedEvent> Events);

/// <summary>What came of all texts.</summary>
/// <param name="Texts">The texts in their order.</param>
/// <param name="Events">All events.</param>
public sealed record IntakeResult(IReadOnlyList<DraftedText> Texts, IReadOnlyList<AnnouncedEvent> Events)
{
    /// <summary>Puts events together and drafts each once, in the first text that tells of it.</summary>
    public static IntakeResult Of(IReadOnlyList<ReadText> texts)
    {
        var events = AnnouncedEvent.Of(texts);
        return new IntakeResult([.. texts.Select(text => Drafted(text, [.. text.Reading.News.Select(news => events.Single(known => known.Tellings.Any(telling => ReferenceEquals(telling.Announcement, news))))]))], events);
    }

    private static DraftedText Drafted(ReadText text, ImmutableArray<AnnouncedEvent> told)
    {
        var own = told.Where(known => known.Tellings[0].Text == text).ToList();
        var news = own.Select(known => known.Tellings[0].Announcement).ToImmutableArray();
        var others = own.SelectMany(known => known.Tellings).Select(telling => telling.Text).Where(other => other != text).Distinct();
        var draft = news.Length == 0 ? null : Draft.Write(text, new IntakeReading(news, text.Reading.History), [text.Reference, .. others.Select(other => other.Reference)]);
        return new DraftedText(text, draft, told);
    }
}
