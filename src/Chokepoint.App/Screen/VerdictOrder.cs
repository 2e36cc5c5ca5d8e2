using Chokepoint.Core.Outcomes;

namespace Chokepoint.App.Screen;

/// <summary>The order in which people read verdicts: what stops goods first, what is open next, what may move last.</summary>
public static class VerdictOrder
{
    /// <summary>All verdicts, the hardest first. A review stands before a required licence: it may turn out to be a prohibition.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Outcome.Prohibited.ToWord(), OutcomeWords.Review, Outcome.LicenceRequired.ToWord(), Outcome.Conditional.ToWord(),
        Outcome.Exempt.ToWord(), Outcome.Clear.ToWord(), Outcome.NotSubject.ToWord(),
    ];

    /// <summary>The place of a verdict in <see cref="All"/>.</summary>
    public static int PlaceOf(string verdict) => s_places[verdict];

    private static readonly Dictionary<string, int> s_places = All.Select((verdict, place) => (verdict, place)).ToDictionary(pair => pair.verdict, pair => pair.place);
}
