using Chokepoint.App.Expose;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.App.Simulate;

/// <summary>Reads firms and damages and runs the days.</summary>
public static class FirmsRun
{
    /// <summary>Runs it. Throws <see cref="UnusableInputException"/> where a file can't be used. <paramref name="progress"/> hears what is being done.</summary>
    public static FirmsReport Run(FirmsRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("reading the firms");
        var loaded = request.Paths.Count == 1 ? NetworkFolder.Read(request.Paths[0], cancellation) : null;
        var firms = loaded is not null ? FirmTables.Of(loaded.Network) : ReadFiles(request.Paths, cancellation);
        using var damage = InputFile.Open(request.Damage);
        var damages = FirmReader.Damages((request.Damage, damage), firms);
        var days = progress is null ? null : new DayLine(progress, request.Options.Days);
        var result = FirmSimulation.Run(firms.Net, damages, request.Options, Environment.ProcessorCount, days, cancellation);
        return new FirmsReport(firms, result, loaded?.Rows ?? 0, loaded?.Rejected ?? [], loaded?.Notes ?? []);
    }

    private static FirmTables ReadFiles(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths.Count is not (3 or 4))
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("simulate firms"), $"expected a network folder, or files of links, final demand and firms, found {paths.Count} paths", null));
        }

        using var links = InputFile.Open(paths[0]);
        using var demand = InputFile.Open(paths[1]);
        using var firms = InputFile.Open(paths[^1]);
        return FirmReader.Read((paths[^1], firms), (paths[0], links), (paths[1], demand), cancellation);
    }

    private sealed class DayLine(IProgress<string> progress, int days) : IProgress<int>
    {
        public void Report(int value) => progress.Report(FormattableString.Invariant($"day {value} of {days}"));
    }
}
