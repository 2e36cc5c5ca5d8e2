using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Measures;

namespace Chokepoint.App.Expose.Page;

/// <summary>What a page about exposure is about.</summary>
/// <param name="Folder">The name of the network folder.</param>
/// <param name="Day">The day whose law was applied to links; <c>null</c> where no law was asked.</param>
/// <param name="Rulebooks">The rulebooks that links were held against; empty where none were.</param>
/// <param name="Rows">How many rows the tables of the network have.</param>
/// <param name="Rejected">How many of them were set aside.</param>
/// <param name="Findings">What deserves a look in the network.</param>
public sealed record ExposureSubject(
    string Folder, DateOnly? Day, IReadOnlyList<Rulebook> Rulebooks, int Rows, int Rejected, IReadOnlyList<Diagnostic> Findings);
