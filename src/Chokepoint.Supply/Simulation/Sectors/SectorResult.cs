namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>What a run gave, day by day.</summary>
public sealed record SectorResult(SectorTable Table, SectorOptions Options, SectorSeries Series)
{
    /// <summary>Why the run ended before its last day; <c>null</c> where it did not.</summary>
    public SectorBreak? Break { get; init; }
}

/// <summary>A state that the model has no rule for.</summary>
/// <param name="Day">The day, which is not in the series.</param>
/// <param name="Industry">The industry that is in it.</param>
/// <param name="Cause">What it is.</param>
public sealed record SectorBreak(int Day, int Industry, BreakCause Cause);

/// <summary>Why a run cannot go on.</summary>
public enum BreakCause
{
    /// <summary>An industry used more of an input than it had. Only inputs too small to slow production, or very small stocks, come to that.</summary>
    StockBelowZero,

    /// <summary>The demand for a product is below zero: stocks sold off in final demand outweigh all orders.</summary>
    DemandBelowZero,
}

/// <summary>
/// The daily series. <b>Shape</b>: a day a row; a row has one number for each industry, or for each of final demand. <b>Unit</b>: the table's money a
/// day, but for <see cref="Overproduction"/> (a factor) and <see cref="CapitalLost"/> (money).
/// </summary>
public sealed class SectorSeries
{
    private readonly int _industries;
    private readonly int _final;

    internal SectorSeries(int days, int industries, int final)
    {
        (_industries, _final) = (industries, final);
        var size = checked(days * industries);
        (Production, Capacity, Orders, Overproduction, CapitalLost) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
        FinalDemandUnmet = new double[checked(days * final)];
    }

    /// <summary>How many days were run.</summary>
    public int Days { get; internal set; }

    /// <summary>What was made.</summary>
    public double[] Production { get; }

    /// <summary>What could have been made with enough inputs.</summary>
    public double[] Capacity { get; }

    /// <summary>What other industries had ordered, on the day before.</summary>
    public double[] Orders { get; }

    /// <summary>How far beyond normal capacity an industry goes, as a factor.</summary>
    public double[] Overproduction { get; }

    /// <summary>The capital that is missing.</summary>
    public double[] CapitalLost { get; }

    /// <summary>What final demand asked for and did not get.</summary>
    public double[] FinalDemandUnmet { get; }

    /// <summary>A day of a series of industries.</summary>
    public Span<double> OfIndustries(double[] series, int day) => series.AsSpan(day * _industries, _industries);

    /// <summary>A day of the series of final demand.</summary>
    public Span<double> OfFinalDemand(int day) => FinalDemandUnmet.AsSpan(day * _final, _final);
}
