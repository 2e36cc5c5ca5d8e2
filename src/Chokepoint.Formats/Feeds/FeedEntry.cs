namespace Chokepoint.Formats.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">What tells it from the others.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">The page that it leads to, with <c>http</c> or <c>https</c>.</param>
/// <param name="Published">The day on which it was published, in its own time zone.</param>
/// <param name="Content">Its full text in HTML, where the feed brings it; a summary is none.</param>
public sealed record FeedEntry(string Id, string? Title, string? Address, DateOnly? Published, string? Content);
