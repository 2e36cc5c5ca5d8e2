namespace Chokepoint.App.Intake.Review;

/// <summary>A draft in the review folder as it is now.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Yaml">The draft.</param>
/// <param name="Path">Its file.</param>
/// <param name="Doubt">Why it is not what was decided about: changed by hand since, or its overlay is; <c>null</c> where all is as it was.</param>
public sealed record ReviewedDraft(ReviewRecord Record, string Yaml, string Path, string? Doubt);
