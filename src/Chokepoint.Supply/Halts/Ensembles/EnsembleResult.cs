namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>A number over the runs of an ensemble: its quantiles. NaN where it never came.</summary>
/// <param name="Low">One run in twenty is lower.</param>
/// <param name="Median">Half of the runs are lower.</param>
/// <param name="High">One run in twenty is higher.</param>
public readonly record struct Band(double Low, double Median, double High);

/// <summary>What an ensemble says of one product.</summary>
/// <param name="Demand">The row of demand.</param>
/// <param name="Stops">The share of runs in which it stops.</param>
/// <param name="Loses">The share of runs in which it loses output.</param>
/// <param name="FirstLoss">The day of its first loss, over the runs that have one; from 0.</param>
/// <param name="FirstStop">The day of its first stop, over the runs that have one.</param>
/// <param name="DaysLost">Days of output lost, over all runs.</param>
/// <param name="OutputByDay">Output of each day as a share of the normal.</param>
public sealed record ProductEnsemble(int Demand, double Stops, double Loses, Band FirstLoss, Band FirstStop, Band DaysLost, IReadOnlyList<Band> OutputByDay);

/// <summary>A quantity that drives the result.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Correlation">Its rank correlation with the value lost (Spearman 1904), -1 to 1.</param>
/// <param name="Low">Its lowest value.</param>
/// <param name="High">Its highest value.</param>
public sealed record Driver(string Name, double Correlation, double Low, double High);

/// <summary>What an ensemble says of a network.</summary>
/// <param name="Runs">How many runs.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Spread">By what share numbers without a stated range vary up and down.</param>
/// <param name="Products">The products, in the order of the demand table.</param>
/// <param name="OutputByDay">The value of all output of each day as a share of the normal; of its amount where a price is unknown.</param>
/// <param name="ValueLost">The value of the output lost.</param>
/// <param name="Drivers">What drives the value lost, the strongest first; none where nothing is lost or too much varies to say.</param>
public sealed record EnsembleResult(
    int Runs, ulong Seed, double Spread, IReadOnlyList<ProductEnsemble> Products, IReadOnlyList<Band> OutputByDay, Band ValueLost, IReadOnlyList<Driver> Drivers);
