using Chokepoint.App.Diff;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Screening;

namespace Chokepoint.App.Intake;

/// <summary>Shows what drafts would change for an order book.</summary>
public static class ScreenedDrafts
{
    /// <summary>
    /// Determines each line by the law as it is, with the overlays that were named, and again with the drafts laid over it. Law of an
    /// authority that drafts are about and that was not named is taken in.
    /// </summary>
    public static DiffResult Compare(
        string transactions, LawRequest request, Clock clock, IReadOnlyList<(string Authority, string Name, string Yaml)> drafts, Action<RejectedRow> rejected, CancellationToken cancellation)
    {
        var named = request.Rulebooks.Count > 0 ? request.Rulebooks : [.. drafts.Select(draft => draft.Authority).Distinct()];
        var loaded = LawSource.Load(request with { Rulebooks = named });
        var before = loaded.UnderOverlay ?? loaded.Today;
        var after = drafts.Aggregate(before, (law, draft) => LawSource.With(law, draft.Name, draft.Yaml));
        return DiffRun.Compare(
            transactions,
            new DiffSide(loaded.UnderOverlay is null ? "today's law" : "today's law with the overlays", before, clock),
            new DiffSide(drafts.Count == 1 ? "the draft" : "the drafts", after, clock),
            rejected,
            cancellation);
    }
}
