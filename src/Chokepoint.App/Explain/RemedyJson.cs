using System.Globalization;
using System.Text.Json;
using Chokepoint.App.Reporting;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Remedies;

namespace Chokepoint.App.Explain;

/// <summary>What is to be done, as the member <c>remedies</c> of a JSON object.</summary>
internal static class RemedyJson
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void Write(Utf8JsonWriter writer, RemedySummary remedies)
    {
        writer.WriteStartObject("remedies");
        DeterminationJson.WriteStrings(writer, "not_subject", remedies.NotSubject);
        WriteAll(writer, "bars", remedies.Bars, bar =>
        {
            writer.WriteString("provision", bar.Provision.Id);
            writer.WriteString("truth", bar.Truth.ToWord());
            writer.WriteString("title", bar.Provision.Title);
            writer.WriteString("citation", bar.Provision.Citation);
        });
        WriteAll(writer, "applications", remedies.Applications, application => Write(writer, application));
        WriteDay(writer, "all_due", remedies.AllDue);
        WriteAll(writer, "releases", remedies.Releases, option =>
        {
            writer.WriteString("provision", option.Release.Id);
            writer.WriteString("state", Casing.Snake(option.State.ToString()));
            writer.WriteString("title", option.Release.Title);
            writer.WriteString("citation", option.Release.Citation);
            DeterminationJson.WriteStrings(writer, "lifts", option.Lifts);
            DeterminationJson.WriteStrings(writer, "leaves", option.Leaves);
            DeterminationJson.WriteStrings(writer, "needs", option.Needs);
            DeterminationJson.WriteStrings(writer, "documents", option.Release.Remedy?.Documents ?? []);
            DeterminationJson.WriteStrings(writer, "duties", (option.Release.Remedy?.Duties ?? []).Select(duty => duty.Text));
            writer.WriteString("note", option.Release.Remedy?.Note ?? option.Release.Note);
        });
        WriteAll(writer, "duties", remedies.Duties, due => Write(writer, due));
        WriteAll(writer, "steps", remedies.Steps, step =>
        {
            writer.WriteString("step", Casing.Snake(step.Kind.ToString()));
            WriteDay(writer, "by", step.By);
            writer.WriteString("what", step.What);
            DeterminationJson.WriteStrings(writer, "for", step.For);
            writer.WriteString("truth", step.Truth.ToWord());
        });
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Application application)
    {
        writer.WriteString("regime", application.Regime);
        writer.WriteString("licence", application.Licence);
        writer.WriteString("truth", application.Truth.ToWord());
        writer.WriteString("outlook", application.Outlook?.ToWord());
        WriteOffice(writer, application.Office);
        writer.WriteString("channel", application.Remedy.Channel);
        DeterminationJson.WriteStrings(writer, "documents", application.Remedy.Documents);
        DeterminationJson.WriteStrings(writer, "provisions", application.Provisions);
        if (application.Clock.Time is { } time)
        {
            writer.WriteStartObject("decision");
            writer.WriteNumber("days", time.Days);
            writer.WriteString("count", Casing.Snake(time.Count.ToString()));
            writer.WriteBoolean("by_law", time.ByLaw);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("decision");
        }

        WriteDay(writer, "apply_by", application.Clock.Latest);
        WriteDay(writer, "due_if_lodged_now", application.Clock.DueIfLodgedNow);
        writer.WriteString("note", application.Remedy.Note);
    }

    private static void Write(Utf8JsonWriter writer, DueDuty due)
    {
        writer.WriteString("duty", due.Duty.Text);
        writer.WriteString("time", Casing.Snake(due.Duty.Time.ToString()));
        WriteDay(writer, "by", due.By);
        WriteNumber(writer, "years", due.Duty.Years);
        writer.WriteString("regime", due.Regime);
        writer.WriteString("source", due.Source);
        writer.WriteString("citation", due.Citation);
        WriteOffice(writer, due.Office);
        writer.WriteString("truth", due.Truth.ToWord());
    }

    private static void WriteOffice(Utf8JsonWriter writer, OfficeBody? office)
    {
        writer.WriteString("office", office?.Name);
        writer.WriteString("office_short", office?.Abbreviation);
        writer.WriteString("portal", office?.Portal);
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day) => writer.WriteString(name, day is { } known ? Iso(known) : null);

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
