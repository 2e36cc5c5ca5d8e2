using Chokepoint.App.Expose;
using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Checks;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;
using Chokepoint.Supply.Halts.Records;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>Reads a network and what happens to it, asks the law of each day, and runs the halt.</summary>
public static class SimulateRun
{
    /// <summary>
    /// Runs it. Throws <see cref="UnusableInputException"/> where something that was given cannot be used. <paramref name="progress"/> hears what is
    /// being done, from any thread.
    /// </summary>
    public static HaltReport Run(HaltRequest request, IProgress<WorkDone>? progress, CancellationToken cancellation)
    {
        progress?.Report(new WorkDone("reading the network", 0, 0));
        var notes = new List<Diagnostic>();
        var folder = new HaltFolder(request.Folder);
        var workspace = folder.Find("chokepoint.yaml") is { } file ? WorkspaceFile.Read(file, notes.Add) : WorkspaceFile.None;
        var loaded = NetworkFolder.Read(request.Folder, cancellation);
        var network = loaded.Network;
        notes.AddRange(loaded.Notes);
        notes.AddRange(NetworkChecks.Of(network, request.Folder));
        var chosen = ExposeRun.Chosen(network, request.Products);
        var options = request.Options with { Days = request.Days ?? workspace.Days ?? request.Options.Days };
        var plan = PlanOf(request, workspace, folder, network, notes);
        var model = HaltModel.Of(network, options);
        if (!model.IsSettled)
        {
            throw Unsettled(network, model.UnsettledPoint, request.Folder);
        }

        var (law, known) = (LawOf(request, workspace), request.Known ?? workspace.Known ?? request.Today);
        if (law is not null)
        {
            progress?.Report(new WorkDone("asking the law", 0, 0));
            plan = plan with
            {
                Law = LinkTimeline.Of(network, law.Today, law.UnderOverlay ?? law.Today, plan.Start, options.Days, known, request.Doubts, request.Threads, cancellation),
            };
        }

        NoteIdle(plan, network, options.Days, notes);
        NoteNameless(plan, network, request, notes);
        var record = folder.Find("record.csv") is { } path ? RecordFile.Read(path, network, notes.Add) : [];
        var likely = plan.Likely(network, options.Days);
        var result = HaltStudy.Of(model, likely, RecordCheck.FlowsOf(record), Steps(progress, "days", options.Days), cancellation);
        return new HaltReport
        {
            Request = request,
            Known = known,
            Law = law,
            Plan = plan,
            Result = result,
            Record = RecordCheck.Of(record, plan.Start, likely, result),
            Ensemble = request.Runs == 0 ? null
                : EnsembleStudy.Of(model, plan, request.Runs, request.Seed, request.Spread, request.Threads, Steps(progress, "runs", request.Runs), cancellation),
            Changes = plan.Law is { } timeline ? LawChange.Of(timeline) : [],
            Products = [.. result.Products.Where(product => chosen.Count == 0 || chosen.Contains(product.Item.Id) || chosen.Contains(product.Facility.Id))
                .OrderBy(product => product.Output.FirstStop < 0 ? int.MaxValue : product.Output.FirstStop)
                .ThenBy(product => double.IsNaN(product.Output.FirstLoss) ? double.MaxValue : product.Output.FirstLoss).ThenByDescending(product => product.Output.DaysLost).ThenBy(product => product.Demand)],
            Rows = loaded.Rows,
            Rejected = loaded.Rejected,
            Findings = notes,
        };
    }

    private static HaltPlan PlanOf(HaltRequest request, WorkspaceFile workspace, HaltFolder folder, SupplyNetwork network, List<Diagnostic> notes)
    {
        var tables = new HaltTables(network);
        var plan = new HaltPlan
        {
            Start = request.Start ?? workspace.Start ?? request.Today,
            Cuts = [.. folder.Find("cuts.csv") is { } cuts ? tables.Cuts(cuts) : [], .. request.Cuts.Select(tables.CutFrom)],
            Outages = [.. folder.Find("outages.csv") is { } outages ? tables.Outages(outages) : [], .. request.Outages.Select(tables.OutageFrom)],
            Licences = folder.Find("licences.csv") is { } licences ? tables.Licences(licences) : new LicenceQueue(),
        };
        notes.AddRange(tables.Notes);
        return plan;
    }

    /// <summary>The law that options name, else the workspace, else the usual ones; none where that is asked.</summary>
    private static LoadedLaw? LawOf(HaltRequest request, WorkspaceFile workspace)
    {
        var rulebooks = request.Law.Rulebooks.Count > 0 ? request.Law.Rulebooks : workspace.Rulebooks;
        return !request.AsksLaw || rulebooks is { Count: 0 } ? null
            : LawSource.Load(request.Law with { Rulebooks = rulebooks ?? [], Overlays = request.Law.Overlays.Count > 0 ? request.Law.Overlays : workspace.Overlays });
    }

    /// <summary>What was meant to happen and does not.</summary>
    private static void NoteIdle(HaltPlan plan, SupplyNetwork network, int days, List<Diagnostic> notes)
    {
        var end = plan.Start.AddDays(days);
        foreach (var cut in plan.Cuts)
        {
            if (!Enumerable.Range(0, network.Tables.Links.Count).Any(link => cut.Means(network, link)))
            {
                Idle(cut.Text, "meets no link", "check its country, item and facility; links within a country are not meant by `country`");
            }
            else if (cut.From >= end || cut.Until <= plan.Start)
            {
                Idle(cut.Text, "lies outside the days that are run", "check its days, --start and --days");
            }
        }

        foreach (var outage in plan.Outages.Where(outage => outage.From >= end))
        {
            Idle(outage.Text, "lies outside the days that are run", "check its days, --start and --days");
        }

        void Idle(string text, string why, string help) => notes.Add(Diagnostic.Warning(HaltCodes.NoEffect, new Place(Excerpt.Of(text, 200)), why, help));
    }

    /// <summary>Where most of what law does to a network rests on names that its table lacks, the result says more of the table than of the law.</summary>
    private static void NoteNameless(HaltPlan plan, SupplyNetwork network, HaltRequest request, List<Diagnostic> notes)
    {
        var (all, nameless) = (network.Tables.Links.Count, plan.Law?.Phases.Count(link => link.Value.Any(phase => phase.LacksNames)) ?? 0);
        if (nameless * 2 > all)
        {
            notes.Add(Diagnostic.Warning(
                HaltCodes.Nameless,
                new Place(request.Folder, Field: "company"),
                $"{nameless} of {all} links are in doubt, and run as {HaltPhrases.DoubtsAs(request.Doubts)}, only because a facility without `company` could be on any list of parties",
                "name the companies in `facilities`, or run such links as free with --doubts free"));
        }
    }

    private static UnusableInputException Unsettled(SupplyNetwork network, int point, string folder)
    {
        var (item, facility) = (network.Tables.Items[network.ItemOf[point]].Id, network.Tables.Facilities[network.FacilityOf[point]].Id);
        return new UnusableInputException(Diagnostic.Error(
            HaltCodes.Unsettled,
            new Place(folder),
            $"`{Excerpt.Of(item)}` at `{Excerpt.Of(facility)}` is part of a cycle of recipes that uses up more than it makes: no flow repeats from day to day",
            "check the quantities in recipes of that cycle"));
    }

    private static Relay? Steps(IProgress<WorkDone>? progress, string what, int of) => progress is null ? null : new Relay(progress, what, of);

    private sealed class Relay(IProgress<WorkDone> progress, string what, int of) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new WorkDone(what, value, of));
    }
}
