namespace Chokepoint.Formats.Pages;

/// <summary>The bytes of a page and what came with them.</summary>
/// <param name="Name">Its path or address, for messages; its ending tells the format where nothing else does.</param>
/// <param name="Bytes">As they were fetched.</param>
public sealed record PageSource(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The media type that a server named, such as <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that a server named.</summary>
    public string? Charset { get; init; }
}
