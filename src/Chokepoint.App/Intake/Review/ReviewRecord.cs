using System.Text.Json;
using System.Text.Json.Serialization;
using Chokepoint.App.Intake.Reading;

namespace Chokepoint.App.Intake.Review;

/// <summary>What stands beside a draft: where it is from, what was read, and what people did with it.</summary>
public sealed record ReviewRecord
{
    /// <summary>The id of the draft.</summary>
    public required string Id { get; init; }

    /// <summary>The rulebook that it is laid over.</summary>
    public required string Authority { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary><c>open</c>, <c>accepted</c> or <c>rejected</c>.</summary>
    public required string State { get; init; }

    /// <summary>The texts that tell of it.</summary>
    public IReadOnlyList<ReviewSource> Sources { get; init; } = [];

    /// <summary>The events that it is about.</summary>
    public IReadOnlyList<EventFacts> Events { get; init; } = [];

    /// <summary>What was read in the first text, with its evidence, as <c>intake --format json</c> writes it.</summary>
    public JsonElement? Read { get; init; }

    /// <summary>The overlay that accepting wrote.</summary>
    public AcceptedOverlay? Accepted { get; init; }

    /// <summary>Who did what, in order; the first entry is that it was written.</summary>
    public IReadOnlyList<ReviewEntry> Log { get; init; } = [];
}

/// <summary>A text that tells of a draft's events.</summary>
/// <param name="From">Its path or address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">The day on which it was published.</param>
/// <param name="Sha256">Hash of its bytes, by which the archive has them.</param>
public sealed record ReviewSource(string From, string? Title, DateOnly? Published, string Sha256);

/// <summary>The overlay that accepting a draft wrote.</summary>
/// <param name="File">Its path in the review folder.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="DraftSha256">The hash of the draft that was accepted.</param>
public sealed record AcceptedOverlay(string File, string Sha256, string DraftSha256);

/// <summary>One thing that was done with a draft.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Did"><c>written</c>, <c>source added</c>, <c>edited</c>, <c>accepted</c>, <c>rejected</c>.</param>
/// <param name="Why">Why, in his words.</param>
/// <param name="DraftSha256">The hash of the draft after it.</param>
public sealed record ReviewEntry(string Time, string By, string Did, string? Why, string DraftSha256);

/// <summary>Reads and writes records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewRecord))]
internal sealed partial class ReviewJson : JsonSerializerContext;
