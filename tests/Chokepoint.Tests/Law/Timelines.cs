using Chokepoint.Law.Timelines;

namespace Chokepoint.Tests.Law;

/// <summary>Writes timelines short: <c>in_force 2025-04-04 known 2025-04-01, suspended 2025-11-07..2026-11-10?</c>; <c>?</c> is uncertain.</summary>
internal static class Timelines
{
    public static Timeline Of(string events) => new(events.Split(", ").Select(Event));

    public static Moment At(string text) => Moment.TryParse(text, out var moment) ? moment : throw new ArgumentException(text);

    private static TimelineEvent Event(string text)
    {
        var words = text.TrimEnd('?').Split(' ');
        var days = words[1].Split("..");
        var kind = Enum.Parse<TimelineEventKind>(words[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        var known = words.Length > 2 ? At(words[3]).Day : kind == TimelineEventKind.InForce ? new DateOnly(2000, 1, 1) : At(days[0]).Day;
        return new TimelineEvent(kind, At(days[0]), known, days.Length > 1 ? At(days[1]).Day : null, Uncertain: text.EndsWith('?'));
    }
}
