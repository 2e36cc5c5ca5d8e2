using Chokepoint.Law.Timelines;

namespace Chokepoint.Law.Reading;

/// <summary>Reads the key <c>timeline</c> of a measure or a provision.</summary>
internal static class TimelineSource
{
    /// <summary>What begins first was announced with the measure; every later event on its own day, unless it says otherwise.</summary>
    public static Timeline Read(YamlMap owner, DateOnly announced, DiagnosticBag bag)
    {
        var events = new List<TimelineEvent>();
        foreach (var map in owner.Maps("timeline"))
        {
            map.Allow(Keys.Event);
            map.RequiredString("event");
            var kind = map.Choice("event", Words.Events, TimelineEventKind.InForce);
            var date = map.RequiredMoment("date");
            var isFirst = kind == TimelineEventKind.InForce && !events.Exists(e => e.Kind == TimelineEventKind.InForce);
            var e = new TimelineEvent(
                kind, date, map.Day("announced") ?? (isFirst ? announced : date.Day), map.Day("until"), map.String("by"), map.Flag("uncertain"), map.String("note"));
            CheckDays(map, e, announced, bag);
            events.Add(e);
        }

        if (events.Count(e => e.Uncertain) > Timeline.MostUncertain)
        {
            bag.Error(ReadingCodes.Timeline, owner.PlaceOf("timeline"), $"more than {Timeline.MostUncertain} events are uncertain", "keep those on which something hangs");
            return new Timeline(events.Where(e => !e.Uncertain));
        }

        return new Timeline(events);
    }

    private static void CheckDays(YamlMap map, TimelineEvent e, DateOnly announced, DiagnosticBag bag)
    {
        if (e.Until is not null && e.Kind is not (TimelineEventKind.Suspended or TimelineEventKind.Political))
        {
            bag.Error(ReadingCodes.Timeline, map.PlaceOf("until"), "only a suspension or a political promise has a last day", "write the end as an event of its own: `lapsed` or `repealed`");
        }

        if (e.Date != default && (e.Until < e.Date.Day || e.Announced < announced))
        {
            bag.Error(ReadingCodes.Timeline, map.Place, "the days contradict each other", "announced of the measure <= announced of the event, date <= until");
        }
    }
}
