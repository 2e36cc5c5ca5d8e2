namespace Chokepoint.Law.Timelines;

/// <summary>What an act does to a provision.</summary>
public enum TimelineEventKind
{
    /// <summary>The provision begins to apply.</summary>
    InForce,

    /// <summary>It stops applying for a while, maybe before it ever began.</summary>
    Suspended,

    /// <summary>A suspension ends by an act.</summary>
    Resumed,

    /// <summary>Its text changes; it stays in force.</summary>
    Amended,

    /// <summary>It ends by an act; the date is the first day without it.</summary>
    Repealed,

    /// <summary>It ends by its own terms; the date is the first day without it.</summary>
    Lapsed,

    /// <summary>A change announced by politicians without an act: recorded, without legal effect.</summary>
    Political,
}

/// <summary>One dated event of a provision's life.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Date">When it takes effect.</param>
/// <param name="Announced">When it became known.</param>
/// <param name="Until">The last day of a suspension, or of a political promise; <c>null</c> where none was named.</param>
/// <param name="By">The act that did it, as cited.</param>
/// <param name="Uncertain">Whether the sources leave its legal effect open: in force is then unknown.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record TimelineEvent(
    TimelineEventKind Kind, Moment Date, DateOnly Announced, DateOnly? Until = null, string? By = null, bool Uncertain = false, string? Note = null);
