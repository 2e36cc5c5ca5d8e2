using System.Collections.Immutable;

namespace Chokepoint.Intake.Announcements;

/// <summary>What was read from one text.</summary>
/// <param name="News">Acts that the text brings as news, in its order, each once.</param>
/// <param name="History">Acts of the past that it tells in passing: they are in force or over, and change nothing.</param>
public sealed record IntakeReading(ImmutableArray<Announcement> News, ImmutableArray<Announcement> History);
