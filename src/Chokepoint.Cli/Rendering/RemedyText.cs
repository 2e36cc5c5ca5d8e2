using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Screening;
using Chokepoint.Screening.Remedies;

namespace Chokepoint.Cli.Rendering;

/// <summary>What is to be done for a line to move: which permits, where, with what, in what order of time.</summary>
internal sealed class RemedyText(Page page)
{
    public void Write(Determination determination, RemedySummary remedies)
    {
        WriteBars(determination, remedies.Bars);
        WriteApplications(determination, remedies.Applications, remedies.AllDue);
        WriteReleases(remedies.Releases);
        WriteSteps(remedies.Steps);
    }

    /// <summary>A time to decide, in words.</summary>
    public static string Days(DecisionTime time) => $"{time.Days} {(time.Count == DayCount.Working ? "working days" : "days")} {(time.ByLaw ? "by law" : "as usual")}";

    private void WriteBars(Determination determination, IReadOnlyList<Finding> bars)
    {
        if (bars.Count > 0)
        {
            page.Heading(determination.Least == Outcome.Prohibited ? "No licence helps while these stand" : "No licence would help where these stand");
            foreach (var bar in bars)
            {
                page.Line($"    {bar.Provision.Id}{(bar.Truth == Truth.True ? "" : ", which may stand")}: {bar.Provision.Title} ({bar.Provision.Citation})");
                foreach (var hint in new[] { bar.Provision.Remedy?.Channel, bar.Provision.Remedy?.Note }.OfType<string>())
                {
                    page.Line($"      {hint}");
                }
            }
        }
    }

    private void WriteApplications(Determination determination, IReadOnlyList<Application> applications, DateOnly? allDue)
    {
        if (applications.Count == 0)
        {
            return;
        }

        page.Heading("Licences to apply for");
        var table = new TextTable(new Column("Licence"), new Column("Where"), new Column("Needed"), new Column("Outlook"), new Column("Decision"), new Column("Apply by"));
        foreach (var application in applications)
        {
            table.Add(
                new Cell(application.Licence, "bold"), application.Office?.Abbreviation ?? application.Regime, application.Truth == Truth.True ? "yes" : "may be",
                application.Outlook?.ToWord() ?? "", application.Clock.Time is { } time ? Days(time) : "no time known", Iso(application.Clock.Latest));
            foreach (var line in Below(determination, application).OfType<string>())
            {
                table.Below(line);
            }
        }

        page.Write(table);
        if (allDue is { } day)
        {
            page.Line($"    Lodged on {determination.Known:yyyy-MM-dd}, all decisions are due by {day:yyyy-MM-dd}.");
        }
    }

    private static IEnumerable<string?> Below(Determination determination, Application application)
    {
        yield return $"for {string.Join(", ", application.Provisions)}";
        yield return application.Office is { } office ? $"{office.Name}{(office.Portal is { } portal ? $", by {portal}" : "")}" : null;
        yield return application.Remedy.Channel;
        yield return application.Remedy.Documents.Count > 0 ? $"with: {string.Join("; ", application.Remedy.Documents)}" : null;
        yield return Lateness(determination, application);
        yield return application.Remedy.Note is { } note ? $"note: {note}" : null;
    }

    private static string? Lateness(Determination determination, Application application) =>
        determination.Transaction.Date is { Day: var shipping } && shipping >= determination.Known && application.Clock is { Latest: { } latest, DueIfLodgedNow: { } due } && latest < determination.Known
            ? FormattableString.Invariant($"too late for {shipping:yyyy-MM-dd}: lodged on {determination.Known:yyyy-MM-dd}, a decision is due by {due:yyyy-MM-dd}")
            : null;

    private void WriteReleases(IReadOnlyList<ReleaseOption> releases)
    {
        if (releases.Count == 0)
        {
            return;
        }

        page.Heading("Exceptions and authorisations, side by side");
        var near = releases.Where(option => option.State != ReleaseState.RuledOut).ToList();
        if (near.Count > 0)
        {
            var table = new TextTable(new Column("Release"), new Column("State"), new Column("Lifts"), new Column("Leaves"), new Column("Needs"));
            foreach (var option in near)
            {
                table.Add(
                    new Cell(option.Release.Id, "bold"), option.State == ReleaseState.Holds ? "holds" : "open", string.Join(", ", option.Lifts),
                    string.Join(", ", option.Leaves), string.Join("; ", option.Needs));
                table.Below($"{option.Release.Title} ({option.Release.Citation})");
                foreach (var term in TermsOf(option))
                {
                    table.Below(term);
                }
            }

            page.Write(table);
        }

        if (near.Count < releases.Count)
        {
            page.Line($"    ruled out by stated facts: {string.Join(", ", releases.Where(option => option.State == ReleaseState.RuledOut).Select(option => option.Release.Id))}");
        }
    }

    /// <summary>Of a release in use the duties stand among the steps; one that is open says what it would ask for.</summary>
    private static IEnumerable<string> TermsOf(ReleaseOption option)
    {
        var remedy = option.Release.Remedy ?? new Remedy();
        var documents = remedy.Documents.Count > 0 ? $"with: {string.Join("; ", remedy.Documents)}" : null;
        var duties = option.State == ReleaseState.Open && remedy.Duties.Count > 0 ? $"duties: {string.Join("; ", remedy.Duties.Select(duty => duty.Text))}" : null;
        return new[] { remedy.Channel, documents, duties, remedy.Note, option.Release.Note }.OfType<string>();
    }

    private void WriteSteps(IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        page.Heading("In order of time");
        var table = new TextTable(new Column("Step"), new Column("By"), new Column("What"), new Column("For"));
        foreach (var step in steps)
        {
            table.Add(Verb(step.Kind), Iso(step.By), step.What + (step.Truth == Truth.True ? "" : " (may be needed)"), string.Join(", ", step.For));
        }

        page.Write(table);
        page.Line("    Working days leave out weekends, and no holidays: allow for them.");
    }

    private static string Verb(StepKind kind) => kind switch
    {
        StepKind.Settle => "settle",
        StepKind.Agree => "agree",
        StepKind.Gather => "gather",
        StepKind.Lodge => "lodge",
        StepKind.Hold => "hold",
        StepKind.Prepare => "before export",
        StepKind.Declare => "declare",
        StepKind.Report => "report",
        StepKind.Keep => "keep",
    };

    private static string Iso(DateOnly? day) => day is { } known ? FormattableString.Invariant($"{known:yyyy-MM-dd}") : "";
}
