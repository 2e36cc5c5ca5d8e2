using System.Globalization;
using Chokepoint.App.Classify;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Screening.Classification;

namespace Chokepoint.Cli.Rendering;

/// <summary>Candidates as a person weighs them: the likeliest first, and below each what is met, what fails, what is to be found out.</summary>
internal sealed class CandidatesText(Page page)
{
    private const int MostProvisions = 4;
    private const int MostWords = 8;
    private const int LongestWording = 200;

    public void Write(ClassifiedItem item)
    {
        var facts = item.Transaction;
        page.Line($"{facts.Id}  {string.Join(", ", new[] { facts.Item, facts.Description }.OfType<string>())}".TrimEnd(), "bold");
        if (facts.ControlCodes.Count > 0)
        {
            page.Line($"  classified as {string.Join(", ", facts.ControlCodes)}, which the ranking leaves aside");
        }

        if (item.Authorities.Count == 0)
        {
            page.Line("  nothing in the lists resembles it by what is known; add a customs number, a description or parameters");
        }

        foreach (var list in item.Authorities)
        {
            page.Line($"  {list.Authority}", "bold underline");
            for (var i = 0; i < list.Candidates.Count; i++)
            {
                Write(i + 1, list.Candidates[i]);
            }
        }

        page.Line();
    }

    public void Finish() => page.Line(ClassifyRun.Disclaimer);

    private void Write(int rank, Candidate candidate)
    {
        var codes = candidate.Item.Codes.Count > 0 ? $" ({string.Join(", ", candidate.Item.Codes)})" : "";
        page.Line(
            FormattableString.Invariant($"  {rank,2}. {candidate.Item.Id}{codes}  {candidate.Score:0.00}  {candidate.Standing.Replace('_', ' ')}: {candidate.Item.Description}"),
            candidate.Standing switch { "fits" => "green", "ruled_out" => "grey", _ => null });
        page.Line("      " + string.Join("; ", Evidence(candidate)));
        foreach (var reason in candidate.RuledOutBy)
        {
            page.Line($"      ruled out: {reason}");
        }

        foreach (var threshold in candidate.Thresholds.Where(threshold => threshold.Truth != Truth.False || candidate.RuledOutBy.Count == 0))
        {
            page.Line($"      [{threshold.State}] {threshold.Test}   [{string.Join(", ", threshold.Facts)}]");
        }

        if (candidate.Wordings is [.., var wording])
        {
            page.Line(FormattableString.Invariant($"      {wording.Code} ({wording.List} {wording.Edition:yyyy-MM-dd}): {Excerpt.Of(wording.Text, LongestWording)}"));
        }

        if (candidate.Item.Note is { } note)
        {
            page.Line($"      note: {note}");
        }
    }

    private static IEnumerable<string> Evidence(Candidate candidate)
    {
        yield return candidate.Digits > 0 ? string.Create(CultureInfo.InvariantCulture, $"customs number agrees in {candidate.Digits} digits")
            : candidate.Item.Hs.Count == 0 ? "names no customs number" : "no customs number agrees";
        yield return candidate.SharedWords.Count > 0 ? $"words: {string.Join(", ", candidate.SharedWords.Take(MostWords))}" : "no word in common";
        yield return candidate.Provisions.Count == 0 ? "no restriction of it is in force"
            : $"restricted by {string.Join(", ", candidate.Provisions.Take(MostProvisions))}{(candidate.Provisions.Count > MostProvisions ? $" and {Words.Count(candidate.Provisions.Count - MostProvisions)} more" : "")}";
    }
}
