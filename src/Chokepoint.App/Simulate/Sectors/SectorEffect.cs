using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.App.Simulate.Sectors;

/// <summary>What a run did to an industry, or to several together.</summary>
/// <param name="Normal">Normal output a day.</param>
/// <param name="Lost">Normal output less what was made, over all days; below zero where more was made.</param>
/// <param name="Lowest">The lowest day's output.</param>
/// <param name="LowestDay">The first day with that.</param>
public sealed record SectorEffect(double Normal, double Lost, double Lowest, int LowestDay)
{
    private const double DaysOfYear = 365;

    /// <summary>The effect on industries together.</summary>
    public static SectorEffect Of(SectorResult result, IReadOnlyList<int> industries)
    {
        var normal = industries.Sum(industry => result.Table.Output[industry]) / DaysOfYear;
        var (made, lowest, lowestDay) = (0.0, double.PositiveInfinity, 0);
        for (var day = 0; day < result.Series.Days; day++)
        {
            var production = result.Series.OfIndustries(result.Series.Production, day);
            var today = 0.0;
            foreach (var industry in industries)
            {
                today += production[industry];
            }

            made += today;
            if (today < lowest)
            {
                (lowest, lowestDay) = (today, day);
            }
        }

        return new SectorEffect(normal, (normal * result.Series.Days) - made, lowest, lowestDay);
    }
}
