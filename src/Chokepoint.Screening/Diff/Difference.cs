using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Diff;

/// <summary>How two determinations of one transaction differ, and which provisions made the difference.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The second.</param>
/// <param name="Appeared">Provisions that stand, or stand more firmly, in the second.</param>
/// <param name="Gone">Provisions that stood, or stood more firmly, in the first.</param>
public sealed record Difference(Determination From, Determination To, IReadOnlyList<Finding> Appeared, IReadOnlyList<Finding> Gone)
{
    /// <summary>The difference, or <c>null</c> where the bounds of every regime are the same.</summary>
    public static Difference? Between(Determination from, Determination to)
    {
        if (from.Regimes.SequenceEqual(to.Regimes) && (from.Least, from.Most) == (to.Least, to.Most))
        {
            return null;
        }

        return new Difference(from, to, Firmer(to, from), Firmer(from, to));
    }

    private static List<Finding> Firmer(Determination here, Determination there) =>
        [.. here.Findings.Where(finding => finding.Truth > TruthIn(there, finding) || finding.Outlook > OutlookIn(there, finding))];

    private static Truth TruthIn(Determination determination, Finding finding) =>
        Find(determination, finding)?.Truth ?? Truth.False;

    private static Outlook? OutlookIn(Determination determination, Finding finding) => Find(determination, finding)?.Outlook;

    private static Finding? Find(Determination determination, Finding finding) =>
        determination.Findings.FirstOrDefault(other => other.Provision.Id == finding.Provision.Id);
}
