namespace Chokepoint.Law.Timelines;

/// <summary>Where a provision stands on a day.</summary>
public enum StandingKind
{
    /// <summary>Nobody had announced it by then.</summary>
    Unannounced,

    /// <summary>Announced, and not begun.</summary>
    Pending,

    /// <summary>It applies.</summary>
    InForce,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>The sources leave open whether it applies; an act would settle it.</summary>
    Unknown,

    /// <summary>It changes during the day, and the time of day is not known.</summary>
    DuringTheDay,
}

/// <summary>Where a provision stands, and the event that put it there.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Because">The event that decides; <c>null</c> before any.</param>
/// <param name="Reason">One clause for people: <c>in force since 2025-04-04</c>.</param>
public sealed record Standing(StandingKind Kind, TimelineEvent? Because, string Reason);
