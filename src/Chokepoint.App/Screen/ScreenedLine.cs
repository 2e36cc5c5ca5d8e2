using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Screen;

/// <summary>One transaction with its determination today, and under the overlay where one was given: never mixed.</summary>
/// <param name="Today">By the law as it is.</param>
/// <param name="UnderOverlay">By the law with the overlay laid over it; <c>null</c> without one.</param>
public sealed record ScreenedLine(Determination Today, Determination? UnderOverlay);

/// <summary>A row of a file of transactions: a transaction, or why it is none.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Transaction">What it says; <c>null</c> where it could not be read.</param>
/// <param name="Rejected">What is wrong with it; <c>null</c> where it could be read.</param>
public readonly record struct TransactionRow(int Line, Transaction? Transaction, RejectedRow? Rejected);

/// <summary>A row that could not be read.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Excerpt">How it begins.</param>
public sealed record RejectedRow(int Line, Diagnostic Problem, string Excerpt)
{
    /// <summary>What else is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Others { get; init; } = [];
}
