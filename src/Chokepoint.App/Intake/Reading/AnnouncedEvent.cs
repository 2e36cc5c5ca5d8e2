using Chokepoint.Intake.Announcements;

namespace Chokepoint.App.Intake.Reading;

/// <summary>One event and every text that tells of it.</summary>
/// <param name="Number">Its number in the run, from 1.</param>
/// <param name="Tellings">The texts in their order, with what each says; the first is the one that is drafted.</param>
public sealed record AnnouncedEvent(int Number, IReadOnlyList<(ReadText Text, Announcement Announcement)> Tellings)
{
    /// <summary>Puts together what several texts tell of one event.</summary>
    public static IReadOnlyList<AnnouncedEvent> Of(IEnumerable<ReadText> texts)
    {
        var events = new List<List<(ReadText Text, Announcement Announcement, EventFacts Facts)>>();
        foreach (var text in texts)
        {
            foreach (var announcement in text.Reading.News)
            {
                var telling = (text, announcement, Facts: EventFacts.Of(announcement, text.Text.Published));
                // What one text tells apart stays apart.
                if (events.Find(known => known.TrueForAll(one => one.Text != text) && known.Exists(one => one.Facts.IsSameAs(telling.Facts))) is { } same)
                {
                    same.Add(telling);
                }
                else
                {
                    events.Add([telling]);
                }
            }
        }

        return [.. events.Select((tellings, i) => new AnnouncedEvent(i + 1, [.. tellings.Select(telling => (telling.Text, telling.Announcement))]))];
    }
}
