using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose;

/// <summary>What <c>expose</c> answers: the result, and what it rests on.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Result">The result.</param>
/// <param name="Rows">How many rows the tables of the network have.</param>
/// <param name="Rejected">The rows that were set aside.</param>
/// <param name="Findings">What deserves a look: of single columns first, then of the network as a whole.</param>
public sealed record ExposureReport(ExposeRequest Request, ExposureResult Result, int Rows, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Diagnostic> Findings)
    : IFolderReport;
