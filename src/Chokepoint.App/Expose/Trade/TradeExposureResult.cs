using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Trade;

namespace Chokepoint.App.Expose.Trade;

/// <summary>The exposure that trade and production tables show; reports are written from it.</summary>
public sealed record TradeExposureResult
{
    /// <summary>The folder as the user gave it.</summary>
    public required string Folder { get; init; }

    /// <summary>What was asked.</summary>
    public required TradeQuery Query { get; init; }

    /// <summary>The day of the goods lists that say which numbers are named.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rulebooks, each with its title and the beginning of its hash.</summary>
    public required IReadOnlyList<string> Rulebooks { get; init; }

    /// <summary>The trade; <c>null</c> where the folder has no such table.</summary>
    public required TradeExposure? Trade { get; init; }

    /// <summary>The production; <c>null</c> where the folder has no such table.</summary>
    public required IReadOnlyList<ProductionLine>? Production { get; init; }

    /// <summary>The tables read.</summary>
    public required IReadOnlyList<TableCounts> Tables { get; init; }

    /// <summary>What was passed over and looks like a slip.</summary>
    public required IReadOnlyList<Diagnostic> Notes { get; init; }

    /// <summary>Rows that could not be read, over all tables.</summary>
    public int Rejected => Tables.Sum(table => table.Rejected);
}

/// <summary>How the rows of a table fared.</summary>
/// <param name="File">The file.</param>
/// <param name="Read">Rows that were read.</param>
/// <param name="SetAside">Rows that only repeat what others say.</param>
/// <param name="Rejected">Rows that could not be read.</param>
public sealed record TableCounts(string File, int Read, int SetAside, int Rejected)
{
    /// <summary>All rows.</summary>
    public int In => Read + SetAside + Rejected;
}
