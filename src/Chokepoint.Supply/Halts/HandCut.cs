using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>A cut that a person wrote: which links, on which days, and what passes all the same. What is left out holds for all.</summary>
public sealed record HandCut
{
    /// <summary>In the words in which it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The country that the links leave; links within it stay.</summary>
    public Country? Country { get; init; }

    /// <summary>The country that they reach.</summary>
    public Country? To { get; init; }

    /// <summary>The id of the facility that they leave.</summary>
    public string? Facility { get; init; }

    /// <summary>The company that they leave.</summary>
    public string? Company { get; init; }

    /// <summary>The id of the item that they carry.</summary>
    public string? Item { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day after it; <c>null</c> for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The share of the normal flow that passes all the same.</summary>
    public NumberRange Passes { get; init; }

    /// <summary>What becomes of cargo.</summary>
    public CargoRule Cargo { get; init; }

    /// <summary>Whether a link is meant.</summary>
    public bool Means(SupplyNetwork network, int link)
    {
        var (from, to) = (network.Tables.Facilities[network.Tables.Links.From(link)], network.Tables.Facilities[network.Tables.Links.To(link)]);
        return (Country is not { } country || (from.Country == country && to.Country != country))
            && (To is not { } other || to.Country == other)
            && (Facility is null || from.Id == Facility)
            && (Company is null || from.Company == Company)
            && (Item is null || network.Tables.Items[network.Tables.Links.Item(link)].Id == Item);
    }
}

/// <summary>A facility that fails by itself, and how it recovers.</summary>
/// <param name="Text">In the words in which it was written.</param>
/// <param name="Facility">Its id.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day of recovery; <c>null</c> for none.</param>
/// <param name="Loses">The share of its output that is lost.</param>
/// <param name="Law">How it comes back.</param>
/// <param name="RecoveryDays">Days until it is back.</param>
public sealed record Outage(string Text, string Facility, DateOnly From, DateOnly? Until, double Loses, RecoveryLaw Law = RecoveryLaw.Step, int RecoveryDays = 0)
{
    private const double Steepness = 10;
    private const double AlmostAll = 0.01;

    /// <summary>The share of output that is lost so many days after recovery began.</summary>
    public double LostAfter(int days) => days >= RecoveryDays && Law is not RecoveryLaw.Geometric ? 0 : Loses * (Law switch
    {
        RecoveryLaw.Linear => 1 - ((double)days / RecoveryDays),
        RecoveryLaw.Geometric => RecoveryDays == 0 ? 0 : Math.Pow(AlmostAll, (double)days / RecoveryDays),
        RecoveryLaw.SCurve => 1 / (1 + Math.Exp(Steepness * (((double)days / RecoveryDays) - 0.5))),
        _ => 1,
    });
}

/// <summary>How a facility comes back.</summary>
public enum RecoveryLaw
{
    /// <summary>All at once, at the end of the recovery days.</summary>
    Step,

    /// <summary>By the same amount each day.</summary>
    Linear,

    /// <summary>By the same share of what is lost each day; 1 % of the loss is left at the end of the recovery days.</summary>
    Geometric,

    /// <summary>Slowly, fast, slowly: a logistic curve with its middle at half the recovery days.</summary>
    SCurve,
}
