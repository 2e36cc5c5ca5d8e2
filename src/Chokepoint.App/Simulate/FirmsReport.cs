using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.App.Simulate;

/// <summary>What came of a run.</summary>
/// <param name="Firms">The net and its names.</param>
/// <param name="Result">The run.</param>
/// <param name="Rows">How many rows a network folder has; 0 for text files, which are read whole or not at all.</param>
/// <param name="Rejected">Its rows that were set aside.</param>
/// <param name="Findings">What deserves a look.</param>
public sealed record FirmsReport(FirmTables Firms, FirmResult Result, int Rows, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Diagnostic> Findings)
    : IFolderReport
{
    /// <summary>The firms that stood still, in the order in which they first did.</summary>
    public IEnumerable<(string Name, FirmStop Stop)> Stops =>
        Result.Firms.Index().Where(firm => firm.Item.First >= 0).OrderBy(firm => firm.Item.First).Select(firm => (Firms.Names[firm.Index], firm.Item));
}
