using Chokepoint.App.Explain;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Wordings;
using Chokepoint.Screening;
using Chokepoint.Screening.Explain;

namespace Chokepoint.Cli.Rendering;

/// <summary>
/// An explanation from the verdict down to the facts: what decides, what to do, what to ask, what would change it; then the proof as an
/// auditor reads it.
/// </summary>
/// <param name="page">Where it goes.</param>
/// <param name="full">Whether the proof opens what fails, too.</param>
internal sealed class ExplanationText(Page page, bool full = false)
{
    private const int MostValues = 8;
    private const int LongestWording = 600;
    private const int LongestFailed = 100;

    public void Write(ExplainResult result)
    {
        Write(result.Today, "By the law as it is");
        if (result.UnderOverlay is { } overlay)
        {
            Line("");
            Write(overlay, "Under the overlay, which is not law");
        }

        Line("");
        Line("Informs, and is no legal advice.");
    }

    private void Write(Explanation explanation, string heading)
    {
        var determination = explanation.Determination;
        var facts = determination.Transaction;
        Line($"{facts.Id}  {facts.Item}", "bold");
        Line($"{heading}: {Verdict(determination)}", Words.StyleOf(determination.Verdict));
        Line(FormattableString.Invariant($"law of {determination.AsOf}, as known on {determination.Known:yyyy-MM-dd}"));
        foreach (var assumption in facts.Assumptions)
        {
            Line($"assumed: {assumption}");
        }

        if (facts.Licences.Count > 0)
        {
            Line($"licences held: {string.Join(", ", facts.Licences)}; check that they cover item, user, use and day: the verdict does not rest on them");
        }

        Section("Regimes");
        foreach (var regime in determination.Regimes)
        {
            Item($"{regime.Id}: {Verdict(regime.Verdict, regime.Least, regime.Most)}{(regime.Outlook is { } outlook && regime.Least != Outcome.Prohibited ? $", outlook {outlook.ToWord()}" : "")}");
        }

        if (explanation.Remedies.NotSubject.Count > 0)
        {
            Item($"nothing to say: {string.Join(", ", explanation.Remedies.NotSubject)}");
        }

        WriteFindings(determination.Findings);
        new RemedyText(page).Write(determination, explanation.Remedies);
        WriteQuestions(explanation.Questions);
        WriteCounterfactuals(explanation.Counterfactuals);
        foreach (var content in explanation.Contents)
        {
            ContentTable.Write(page, content);
        }

        WriteProofs(explanation.Proofs);
        Section("Hashes");
        foreach (var (authority, hash, verified) in explanation.Rulebooks)
        {
            Item(FormattableString.Invariant($"rulebook {authority} {hash} (verified through {verified:yyyy-MM-dd})"));
        }

        Item($"facts {determination.FactsHash}");
    }

    private void WriteFindings(IReadOnlyList<Finding> findings)
    {
        Section(findings.Count == 0 ? "No provision stands or may stand" : "What decides");
        foreach (var finding in findings)
        {
            Item($"{finding.Provision.Id} ({finding.Effect.ToWord()}) {Stands(finding)}: {finding.Provision.Title}");
        }
    }

    private void WriteProofs(IReadOnlyList<ProvisionProof> proofs)
    {
        if (proofs.Count == 0)
        {
            return;
        }

        Section("The proof");
        if (!full)
        {
            Item("What fails is shown in one line, and left out where it decides nothing; --full shows all.");
        }

        foreach (var proof in proofs)
        {
            var (provision, finding) = (proof.Finding.Provision, proof.Finding);
            Line("");
            Line($"  {provision.Id}  {provision.Title}", "bold");
            Item($"{finding.Effect.ToWord()}{(finding.Outlook is { } outlook ? $", outlook {outlook.ToWord()}" : "")}: {Stands(finding)}");
            Item($"citation: {provision.Citation}");
            Item($"time: {finding.Standing.Reason}");
            if (provision.Confidence != Confidence.Source)
            {
                Item($"sources: {(provision.Confidence == Confidence.Background ? "remembered, to be checked" : "contradictory or open")}");
            }

            foreach (var item in proof.Items.Take(MostValues))
            {
                Item($"{Mark(item.Truth)} item {item.Item.Id} ({item.Item.Description}): {item.Reason}");
                Write(item.Wordings);
            }

            if (proof.Items.Count > MostValues)
            {
                Item($"  and {proof.Items.Count - MostValues} more entries that are not ruled out");
            }

            Write(proof.Condition, depth: 2);
            WriteRemedy(provision);
        }
    }

    /// <summary>Words of the list itself; the reasons stand at its headings.</summary>
    private void Write(IReadOnlyList<Wording> wordings)
    {
        foreach (var wording in wordings.Take(MostValues))
        {
            Line(FormattableString.Invariant($"      {wording.Code} ({wording.List} {wording.Edition:yyyy-MM-dd}): {Excerpt.Of(wording.Text, LongestWording)}"));
            if (wording.Reasons is { } reasons)
            {
                Line($"      reasons: {Excerpt.Of(reasons, LongestWording)}");
            }
        }
    }

    private void Write(ProofStep step, int depth)
    {
        if (!full && step.Truth == Truth.False && step.Parts.Count > 0)
        {
            Step(depth, step.Truth, Excerpt.Of(step.Text, LongestFailed), DecidingFacts(step));
            return;
        }

        Step(depth, step.Truth, step.Text, step.Facts);

        // Of an "or" the parts that fail decide nothing; the one part of a "not" does.
        foreach (var part in full || step.Parts.Count == 1 ? step.Parts : step.Parts.Where(part => part.Truth != Truth.False))
        {
            Write(part, depth + 1);
        }
    }

    private void Step(int depth, Truth truth, string text, IReadOnlyList<string> facts) =>
        Line($"{new string(' ', depth * 2)}{Mark(truth)} {text}{(facts.Count > 0 ? $"   [{string.Join(", ", facts)}]" : "")}");

    /// <summary>The facts by which a step fails: those of the first test below that makes it fail.</summary>
    private static IReadOnlyList<string> DecidingFacts(ProofStep step) =>
        step.Parts.Count == 0 ? step.Facts : DecidingFacts(step.Parts.FirstOrDefault(part => part.Truth == step.Truth) ?? step.Parts[0]);

    private void WriteRemedy(Provision provision)
    {
        if (provision.Reach is { } reach)
        {
            Item($"reach abroad: {reach}");
        }

        if (provision.Remedy is { } remedy)
        {
            if (remedy.Licence is not null)
            {
                Item($"remedy: {remedy.Licence}{(remedy.Office is { } office ? $"; {office.Body.Name}" : "")}{(remedy.Time is { } time ? $"; {RemedyText.Days(time)}" : "")}");
            }

            if (remedy.Channel is not null)
            {
                Item($"channel: {remedy.Channel}");
            }

            if (remedy.Documents.Count > 0)
            {
                Item($"documents: {string.Join("; ", remedy.Documents)}");
            }

            foreach (var duty in remedy.Duties)
            {
                Item($"duty: {duty.Text}");
            }

            if (remedy.Note is not null)
            {
                Item($"note: {remedy.Note}");
            }
        }

        foreach (var political in provision.Timeline.Events.Where(e => e.Kind == Law.Timelines.TimelineEventKind.Political))
        {
            Item(FormattableString.Invariant($"announced politically on {political.Announced:yyyy-MM-dd}, without legal effect: {political.Note}"));
        }

        if (provision.Note is not null)
        {
            Item($"note: {provision.Note}");
        }
    }

    private void WriteQuestions(IReadOnlyList<Question> questions)
    {
        if (questions.Count > 0)
        {
            Section("What to ask whom");
            foreach (var question in questions)
            {
                Item($"{question.Name}: ask {question.Whom}: {question.What}");
            }
        }
    }

    private void WriteCounterfactuals(IReadOnlyList<Counterfactual> changes)
    {
        Section(changes.Count == 0 ? "No single change of facts was found that would change what stands" : "What single change of facts would change the verdict");
        if (changes.Count > 0)
        {
            Item("+ what then stands, or stands more firmly; - what no longer does, or less firmly");
        }

        foreach (var change in changes)
        {
            var values = string.Join(", ", change.Values.Take(MostValues)) + (change.Values.Count > MostValues ? $" and {change.Values.Count - MostValues} more" : "");
            Item($"{change.Column} = {values}: {Verdict(change.Verdict, change.Least, change.Most)}{(change.Provisions.Count > 0 ? $"   ({string.Join(", ", change.Provisions.Take(6))}{(change.Provisions.Count > 6 ? ", ..." : "")})" : "")}");
        }
    }

    private static string Stands(Finding finding) => finding.Truth == Truth.True
        ? finding.Provision.IsRelease ? "holds" : "stands"
        : finding.Provision.IsRelease ? "may hold, depending on unknown facts" : "may stand, depending on unknown facts";

    private static string Verdict(Determination determination) => Verdict(determination.Verdict, determination.Least, determination.Most);

    private static string Verdict(string verdict, Outcome least, Outcome most) => verdict == OutcomeWords.Review ? $"review, from {least.ToWord()} to {most.ToWord()}" : verdict;

    private static string Mark(Truth truth) => truth switch
    {
        Truth.True => "[yes]",
        Truth.False => "[no] ",
        Truth.Unknown => "[?]  ",
    };

    private void Section(string title)
    {
        Line("");
        Line(title, "bold underline");
    }

    private void Item(string text) => Line("    " + text);

    private void Line(string text, string? style = null) => page.Line(text, style);
}
