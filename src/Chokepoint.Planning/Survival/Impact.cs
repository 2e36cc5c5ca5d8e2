using System.Globalization;

namespace Chokepoint.Planning.Survival;

/// <summary>What a failure does, after Simchi-Levi.</summary>
/// <param name="Id">What fails: a facility, or a scenario.</param>
public sealed record Impact(string Id)
{
    /// <summary>Time to recover (TTR): days until what failed is back; the unit of time of the input where it is no network.</summary>
    public required double TimeToRecover { get; init; }

    /// <summary>Whether the input states the time to recover; else it was taken.</summary>
    public bool IsRecoveryStated { get; init; } = true;

    /// <summary>Time to survive (TTS): the longest failure in which no demand is lost; infinite where there is none.</summary>
    public required double TimeToSurvive { get; init; }

    /// <summary>The performance impact: what is lost at least over the time to recover, in money, or in days of demand.</summary>
    public double Loss { get; init; }

    /// <summary>The risk exposure index (REI): the loss as a share of the largest, 0 to 1.</summary>
    public double RiskExposure { get; init; }

    /// <summary>The products that are lost, most costly first. Another choice may lose as little.</summary>
    public IReadOnlyList<LostProduct> Lost { get; init; } = [];

    /// <summary>Adds products that are lost.</summary>
    internal Impact With(IEnumerable<LostProduct> lost)
    {
        var all = Lost.Concat(lost).OrderByDescending(product => product.Loss).ToList();
        return this with { Lost = all, Loss = all.Sum(product => product.Loss) };
    }

    /// <summary>
    /// Orders impacts by loss, then by time to survive, and sets their risk exposure index. Twelve digits are kept: further ones tell more of the
    /// solver's way than of the answer.
    /// </summary>
    internal static IReadOnlyList<Impact> Ranked(IEnumerable<Impact> impacts)
    {
        var all = impacts.Select(impact => impact with
        {
            TimeToSurvive = Rounded(impact.TimeToSurvive),
            Loss = Rounded(impact.Loss),
            Lost = [.. impact.Lost.Select(product => product with { Units = Rounded(product.Units), Loss = Rounded(product.Loss) })],
        }).ToList();
        var largest = all.Select(impact => impact.Loss).DefaultIfEmpty().Max();
        return
        [
            .. all.OrderByDescending(impact => impact.Loss).ThenBy(impact => impact.TimeToSurvive).ThenBy(impact => impact.Id, StringComparer.Ordinal)
                .Select(impact => impact with { RiskExposure = largest > 0 ? Rounded(impact.Loss / largest) : 0 }),
        ];
    }

    private static double Rounded(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>A product that is lost.</summary>
/// <param name="Facility">Where it is taken from; <c>null</c> where that is not told apart.</param>
/// <param name="Item">The product.</param>
/// <param name="Units">Units lost over the time to recover.</param>
/// <param name="Loss">What they cost.</param>
public sealed record LostProduct(string? Facility, string Item, double Units, double Loss);
