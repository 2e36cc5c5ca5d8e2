using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.App.Reporting;

/// <summary>What every answer about a folder of tables tells besides the answer itself.</summary>
public interface IFolderReport
{
    /// <summary>How many rows the tables have; 0 where nothing was read row by row.</summary>
    int Rows { get; }

    /// <summary>The rows that were set aside.</summary>
    IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>What deserves a look.</summary>
    IReadOnlyList<Diagnostic> Findings { get; }
}
