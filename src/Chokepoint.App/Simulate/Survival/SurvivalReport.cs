using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Planning.Survival;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate.Survival;

/// <summary>What <c>simulate survival</c> answers, and what it rests on.</summary>
/// <param name="Input">The folder or the files.</param>
/// <param name="Impacts">One for each failure, the largest loss first.</param>
/// <param name="Rows">How many rows the tables have.</param>
public sealed record SurvivalReport(string Input, IReadOnlyList<Impact> Impacts, int Rows) : IFolderReport
{
    /// <summary>The network; <c>null</c> where scenarios of suppliers were read.</summary>
    public NetworkSurvival? Network { get; init; }

    /// <summary>The rows that were set aside.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];

    /// <summary>What deserves a look.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}

/// <summary>What the figures of a network rest on.</summary>
/// <param name="Facilities">The facilities that failed, by id.</param>
/// <param name="Basis">What losses are measured by.</param>
/// <param name="RecoveryDays">The time to recover of facilities that state none.</param>
/// <param name="LeftOut">Products that cannot be met in full although nothing fails, with the share of demand that was left out.</param>
public sealed record NetworkSurvival(IReadOnlyDictionary<string, Facility> Facilities, LossBasis Basis, double RecoveryDays, IReadOnlyList<LeftOutDemand> LeftOut);

/// <summary>Demand that was left out.</summary>
/// <param name="Facility">Where it is.</param>
/// <param name="Item">The product.</param>
/// <param name="Share">The share of it, 0 to 1.</param>
public sealed record LeftOutDemand(string Facility, string Item, double Share);
