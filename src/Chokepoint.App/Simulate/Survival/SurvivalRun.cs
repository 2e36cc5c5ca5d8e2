using Chokepoint.App.Expose;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Planning.Survival;
using Chokepoint.Supply.Checks;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate.Survival;

/// <summary>Reads a network or scenarios of suppliers, and works out what each failure does.</summary>
public static class SurvivalRun
{
    /// <summary>Facilities up to which all of them are looked at: some minutes. The work grows with more than their square.</summary>
    private const int MostFacilities = 3_000;

    /// <summary>
    /// Runs it. Throws <see cref="UnusableInputException"/> where there is nothing to read, a name is nowhere in it, or the network is
    /// too large to fail each of its facilities.
    /// </summary>
    /// <param name="inputs">A folder with a network or with scenarios, or the two files of scenarios.</param>
    /// <param name="recoveryDays">The time to recover of facilities that state none.</param>
    /// <param name="chosen">Ids of the facilities that fail; none for all.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="cancellation">Tested after each facility.</param>
    public static SurvivalReport Run(IReadOnlyList<string> inputs, double recoveryDays, IReadOnlyList<string> chosen, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (SupplierFiles.Find(inputs) is { } files)
        {
            if (chosen.Count > 0)
            {
                throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--facility"), "tables of scenarios have no facilities", "leave it out: every scenario is shown"));
            }

            var (table, rows) = files.Read();
            return new SurvivalReport(string.Join(" and ", inputs), SupplierStudy.Of(table), rows);
        }

        progress?.Report("reading the network");
        var loaded = NetworkFolder.Read(inputs[0], cancellation);
        var (network, tables) = (loaded.Network, loaded.Network.Tables);
        var failing = chosen.Count > 0 ? chosen.Select(id => FacilityOf(tables, id)).Distinct().ToList() : [.. Enumerable.Range(0, tables.Facilities.Count)];
        if (failing.Count > MostFacilities)
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("--facility"), $"{failing.Count} facilities would fail one after the other; {MostFacilities} are the most", "name those that matter with `--facility ID`; `expose` ranks them"));
        }

        var result = SurvivalStudy.Of(network, new SurvivalRequest(recoveryDays, failing, Environment.ProcessorCount), progress is null ? null : new Count(progress, failing.Count), cancellation)
            ?? throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place(inputs[0]), "a cycle uses up more than it brings forth, so that no flow repeats from day to day", "mend the recipes of the cycle; `expose` names it"));
        return new SurvivalReport(inputs[0], result.Impacts, loaded.Rows)
        {
            Network = new NetworkSurvival(
                failing.Select(facility => tables.Facilities[facility]).ToDictionary(facility => facility.Id),
                result.Basis,
                recoveryDays,
                [.. result.LostAnyway.OrderBy(pair => pair.Key).Select(pair => new LeftOutDemand(tables.Facilities[tables.Demand[pair.Key].Facility].Id, tables.Items[tables.Demand[pair.Key].Item].Id, pair.Value))]),
            Rejected = loaded.Rejected,
            Findings = [.. loaded.Notes, .. NetworkChecks.Of(network, inputs[0])],
        };
    }

    private static int FacilityOf(NetworkTables tables, string id) => tables.Facilities.FindIndex(facility => facility.Id == id) is >= 0 and var found ? found
        : throw new UnusableInputException(Diagnostic.Error(
            AppCodes.NoSuchId, new Place("--facility"), $"`{Excerpt.Of(id)}` is no facility", Nearest.Suggest(id, [.. tables.Facilities.Select(facility => facility.Id)])));

    /// <summary>Says how far it is.</summary>
    private sealed class Count(IProgress<string> progress, int all) : IProgress<int>
    {
        // A facility with points in several parts of the network is done once in each.
        public void Report(int value) => progress.Report($"facility {Math.Min(value, all)} of {all}");
    }
}
