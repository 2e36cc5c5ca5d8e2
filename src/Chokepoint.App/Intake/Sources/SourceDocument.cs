using System.Security.Cryptography;
using Chokepoint.Formats.Feeds;
using Chokepoint.Formats.Pages;

namespace Chokepoint.App.Intake.Sources;

/// <summary>One document as it came: its bytes, their hash, and where they are from.</summary>
public sealed record SourceDocument
{
    /// <summary>Takes the bytes and hashes them.</summary>
    public SourceDocument(PageSource page) => (Page, Sha256) = (page, Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span)));

    /// <summary>The bytes, named by the path or the address that they are from.</summary>
    public PageSource Page { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public string Sha256 { get; }

    /// <summary>The address that it was fetched from, or that a feed gives for it; <c>null</c> for a file.</summary>
    public string? Address { get; init; }

    /// <summary>The entry of a feed that it is from or stands for.</summary>
    public FeedEntry? Entry { get; init; }

    /// <summary>Whether the entry's own text is what is read, since the feed brings it in full.</summary>
    public bool IsEntryItself { get; init; }
}
