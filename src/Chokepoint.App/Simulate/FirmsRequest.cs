using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.App.Simulate;

/// <summary>What to run.</summary>
/// <param name="Paths">A network folder; or the files of links, final demand and firms, perhaps with initial output before the firms.</param>
/// <param name="Damage">A file of damages.</param>
/// <param name="Options">What shapes the run.</param>
public sealed record FirmsRequest(IReadOnlyList<string> Paths, string Damage, FirmOptions Options);
