using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Bills;

namespace Chokepoint.Screening.Explain;

/// <summary>How the controlled content of one authority adds up over the parts of an item.</summary>
/// <param name="Share">What it comes to.</param>
/// <param name="Price">The price of one unit of the item, in <paramref name="Currency"/>; <c>null</c> where unknown.</param>
/// <param name="Currency">The money of all values; <c>null</c> where nobody says.</param>
/// <param name="Rows">The parts, those of a part below it.</param>
/// <param name="IsCut">Whether there are more parts than rows.</param>
public sealed record ContentProof(ContentShare Share, decimal? Price, string? Currency, IReadOnlyList<ContentRow> Rows, bool IsCut);

/// <summary>One part of the item.</summary>
/// <param name="Depth">0 for what goes into the item itself.</param>
/// <param name="Part">The part.</param>
/// <param name="Quantity">Units of it in one unit of the item; <c>null</c> where unknown.</param>
/// <param name="Value">What they are worth; <c>null</c> where unknown.</param>
/// <param name="Counts">Whether they count.</param>
/// <param name="Reason">Why, with the citation.</param>
/// <param name="IsAlternative">Whether another part may stand in its place.</param>
/// <param name="Running">The share up to here, with this part; <c>null</c> for one that is opened.</param>
public sealed record ContentRow(
    int Depth, Part Part, decimal? Quantity, decimal? Value, Truth Counts, string Reason, bool IsAlternative, (decimal Least, decimal Most)? Running);
