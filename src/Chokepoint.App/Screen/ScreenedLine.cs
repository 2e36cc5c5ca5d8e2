using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;

namespace Chokepoint.App.Screen;

/// <summary>One transaction with its determination today, and under the overlay where one was given: never mixed.</summary>
/// <param name="Today">By the law as it is.</param>
/// <param name="UnderOverlay">By the law with the overlay laid over it; <c>null</c> without one.</param>
public sealed record ScreenedLine(Determination Today, Determination? UnderOverlay);

/// <summary>A row that could not be read.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Excerpt">How it begins.</param>
public sealed record RejectedRow(int Line, Diagnostic Problem, string Excerpt);
