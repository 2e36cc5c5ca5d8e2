using System.Globalization;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;

namespace Chokepoint.Cli.Rendering;

/// <summary>Words and numbers as all texts write them.</summary>
internal static class Words
{
    /// <summary>A count with thousands marks.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A verdict in its colour.</summary>
    public static Cell Verdict(string verdict) => new(verdict, StyleOf(verdict));

    /// <summary>What a verdict leaves to say: the bounds of a review, the outlook of a licence.</summary>
    public static string Detail(Determination determination) => determination.Verdict switch
    {
        OutcomeWords.Review => $"{determination.Least.ToWord()}..{determination.Most.ToWord()}",
        _ when determination.Least == Outcome.LicenceRequired => determination.Regimes.Max(regime => regime.Outlook)?.ToWord() ?? "",
        _ => "",
    };

    /// <summary>The colour of a verdict.</summary>
    public static string StyleOf(string verdict) => verdict switch
    {
        "prohibited" => "red bold",
        OutcomeWords.Review => "yellow",
        "licence_required" => "blue",
        "conditional" or "exempt" => "cyan",
        _ => "green",
    };
}
