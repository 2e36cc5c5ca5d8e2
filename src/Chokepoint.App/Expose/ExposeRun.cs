using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Screening;
using Chokepoint.Supply.Checks;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.App.Expose;

/// <summary>Reads a network, screens its links and studies how its products depend on a country.</summary>
public static class ExposeRun
{
    /// <summary>Products looked at closely where none is named.</summary>
    private const int Closely = 25;

    /// <summary>Links up to which products are looked at closely unasked: beyond, that takes longer than all the rest.</summary>
    private const int MostLinks = 200_000;

    /// <summary>Facilities up to which the systemic risk of each is worked out unasked: beyond, it takes longer than all the rest.</summary>
    private const int MostFirms = 5_000;

    /// <summary>
    /// Runs it. Throws <see cref="UnusableInputException"/> where the folder holds no network or a name is nowhere in it.
    /// <paramref name="progress"/> hears what is being done.
    /// </summary>
    public static ExposureReport Run(ExposeRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("reading the network");
        var loaded = NetworkFolder.Read(request.Folder, cancellation);
        var network = loaded.Network;
        progress?.Report("checking the network");
        IReadOnlyList<Diagnostic> findings = [.. loaded.Notes, .. NetworkChecks.Of(network, request.Folder)];
        var threads = Environment.ProcessorCount;
        progress?.Report("screening the links");
        LinkVerdicts Screen(LawBook law) => LinkVerdicts.Screen(network, law, request.Clock, threads, cancellation);
        var closely = request.Products.Count > 0 || network.Tables.Links.Count <= MostLinks ? Closely : 0;
        var study = new StudyRequest(request.Controlling, closely, threads)
        {
            Chosen = Chosen(network, request.Products),
            Importer = request.Importer,
            SystemicRisk = request.SystemicRisk ?? (network.Tables.Facilities.Count <= MostFirms ? new SystemicRiskOptions() : null),
            Law = Screen(request.Law.Today),
            UnderOverlay = request.Law.UnderOverlay is { } overlay ? Screen(overlay) : null,
        };
        progress?.Report("cutting what could be cut");
        return new ExposureReport(request, ExposureStudy.Of(network, study, cancellation), loaded.Rows, loaded.Rejected, findings);
    }

    /// <summary>Names of items or facilities with demand; throws where one is neither.</summary>
    internal static HashSet<string> Chosen(SupplyNetwork network, IReadOnlyList<string> products)
    {
        var known = network.Tables.Demand.SelectMany(row => new[] { network.Tables.Items[row.Item].Id, network.Tables.Facilities[row.Facility].Id }).ToHashSet();
        return products.FirstOrDefault(product => !known.Contains(product)) is { } unknown
            ? throw new UnusableInputException(Diagnostic.Error(
                AppCodes.NoSuchId, new Place("--product"), $"`{Excerpt.Of(unknown)}` is no item or facility with demand", Nearest.Suggest(unknown, known)))
            : [.. products];
    }
}
