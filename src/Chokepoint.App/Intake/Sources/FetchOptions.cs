using Chokepoint.Formats.Pages;

namespace Chokepoint.App.Intake.Sources;

/// <summary>How far a fetch may go.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of private networks may be asked for.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Most bytes of a page, after unpacking.</summary>
    public int MostBytes { get; init; } = PageLimits.MostBytes;

    /// <summary>Most redirects.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Most time for one page, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What a server said to tell one state of a page from the next.</summary>
/// <param name="ETag">Its <c>ETag</c>.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>.</param>
public sealed record PageVersion(string? ETag, string? LastModified);

/// <summary>A fetched page.</summary>
/// <param name="Document">The page; <c>null</c> where it has not changed.</param>
/// <param name="Version">Its version, if the server named one.</param>
public sealed record Fetched(SourceDocument? Document, PageVersion? Version);
