using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chokepoint.Benchmarks.Intake;

/// <summary>What a person found announced in a text: <c>NN.json</c> beside <c>NN.md</c>.</summary>
internal sealed record Gold
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>All that is news in the text; empty where it announces no measure.</summary>
    public required IReadOnlyList<GoldAnnouncement> News { get; init; }

    public static Gold Read(string path) => JsonSerializer.Deserialize<Gold>(File.ReadAllBytes(path), s_options)!;
}

/// <summary>One act. A bar parts what is equally right; a field that the text leaves open is <c>null</c> or empty.</summary>
internal sealed record GoldAnnouncement
{
    public required string Act { get; init; }

    public required string Certainty { get; init; }

    public string? By { get; init; }

    public string? Authority { get; init; }

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Parties { get; init; } = [];

    public IReadOnlyList<string> Items { get; init; } = [];

    public string? Announced { get; init; }

    public string? Effective { get; init; }

    public string? Until { get; init; }

    /// <summary>Whether fair readers may differ on whether it is an announcement of the text: found or not, it counts for nothing.</summary>
    public bool Optional { get; init; }
}
