using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.App.Simulate.Sectors;

/// <summary>What <c>simulate sectors</c> answers: the days, and what they rest on.</summary>
/// <param name="Folder">The folder as the user gave it.</param>
/// <param name="Loaded">The table and its shocks.</param>
/// <param name="Result">The days.</param>
public sealed record SectorReport(string Folder, LoadedSectors Loaded, SectorResult Result);

/// <summary>Reads an input-output table and runs the sector model over it.</summary>
public static class SectorsRun
{
    /// <summary>Runs it; throws <see cref="UnusableInputException"/> where the folder cannot be used. <paramref name="progress"/> hears what is being done.</summary>
    public static SectorReport Run(string folder, SectorOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("reading the table");
        var loaded = SectorFolder.Read(folder, cancellation);
        if (loaded.Shocks.FirstOrDefault(shock => shock.From >= options.Days) is { } late)
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("--days"), FormattableString.Invariant($"a shock comes on day {late.From}, and the last day is {options.Days - 1}"), "give more days, or an earlier shock"));
        }

        var days = progress is null ? null : new Days(progress, options.Days);
        return new SectorReport(folder, loaded, SectorSimulation.Run(loaded.Table, loaded.Shocks, options, Environment.ProcessorCount, days, cancellation));
    }

    private sealed class Days(IProgress<string> progress, int last) : IProgress<int>
    {
        public void Report(int value) => progress.Report(FormattableString.Invariant($"day {value} of {last}"));
    }
}
