using System.Collections.Immutable;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Intake.Announcements;

/// <summary>A value and the words that it was read from: no value without them.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Evidence">Where it stands, in the order of the text; never empty.</param>
public sealed record Quoted<T>(T Value, ImmutableArray<TextSpan> Evidence);
