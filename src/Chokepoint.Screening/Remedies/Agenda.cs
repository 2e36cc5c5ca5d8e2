using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;

namespace Chokepoint.Screening.Remedies;

/// <summary>Puts questions, documents, applications and duties in order of time: what has to be had before what.</summary>
internal static class Agenda
{
    public static IReadOnlyList<Step> Of(Determination determination, IReadOnlyList<Application> applications, IReadOnlyList<DueDuty> duties, DateOnly? shipping) =>
    [
        .. Questions(determination),
        .. Duties(duties, StepKind.Agree, DutyTime.Contract),
        .. Documents(applications),
        .. Lodgings(applications).Concat(Duties(duties.Where(due => due.Duty.Days is not null), StepKind.Lodge, DutyTime.BeforeExport)).OrderBy(step => step.By ?? DateOnly.MinValue),
        .. applications.Select(application => new Step(StepKind.Hold, shipping, application.Licence, [NameOf(application)], application.Truth)),
        .. Duties(duties.Where(due => due.Duty.Days is null), StepKind.Prepare, DutyTime.BeforeExport),
        .. Duties(duties, StepKind.Declare, DutyTime.AtExport),
        .. Duties(duties, StepKind.Report, DutyTime.AfterExport).OrderBy(step => step.By ?? DateOnly.MaxValue),
        .. Duties(duties, StepKind.Keep, DutyTime.Kept),
    ];

    /// <summary>How an application is called beside others: by its office, else by its regime.</summary>
    private static string NameOf(Application application) => application.Office?.Abbreviation ?? application.Regime;

    private static IEnumerable<Step> Questions(Determination determination) => determination.Questions.Select(question =>
        new Step(StepKind.Settle, null, question, [.. determination.Regimes.Where(regime => regime.Least != regime.Most && MayHangOn(regime.Id, question)).Select(regime => regime.Id)], Truth.True));

    /// <summary>Whether a provision applies is a question of its own authority alone; a fact may be one of all.</summary>
    private static bool MayHangOn(string regime, string question) =>
        question.IndexOf('/', StringComparison.Ordinal) is var stroke && (stroke < 0 || regime.StartsWith(question[..(stroke + 1)], StringComparison.Ordinal));

    /// <summary>One document may serve several applications; each is named once.</summary>
    private static IEnumerable<Step> Documents(IReadOnlyList<Application> applications) => applications
        .SelectMany(application => application.Remedy.Documents.Select(document => (document, application)))
        .GroupBy(pair => pair.document)
        .Select(group => new Step(
            StepKind.Gather, null, group.Key, [.. group.Select(pair => NameOf(pair.application)).Distinct()], group.Any(pair => pair.application.Truth == Truth.True) ? Truth.True : Truth.Unknown));

    private static IEnumerable<Step> Lodgings(IReadOnlyList<Application> applications) => applications.Select(application =>
        new Step(StepKind.Lodge, application.Clock.Latest, application.Licence, [NameOf(application)], application.Truth));

    private static IEnumerable<Step> Duties(IEnumerable<DueDuty> duties, StepKind kind, DutyTime time) =>
        duties.Where(due => due.Duty.Time == time).Select(due =>
            new Step(kind, due.By, due.Duty.Years is { } years ? $"{due.Duty.Text}: {years} years" : due.Duty.Text, [.. new[] { due.Office?.Abbreviation, due.Source, due.Duty.Citation }.OfType<string>()], due.Truth));
}
