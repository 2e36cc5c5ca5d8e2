using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>What a halt does to one product: a row of demand.</summary>
public sealed record ProductHalt
{
    /// <summary>The row of demand.</summary>
    public required int Demand { get; init; }

    /// <summary>Who delivers it.</summary>
    public required Facility Facility { get; init; }

    /// <summary>What it is.</summary>
    public required Item Item { get; init; }

    /// <summary>Units a day while nothing happens.</summary>
    public required double PerDay { get; init; }

    /// <summary>The price of one unit; NaN where unknown.</summary>
    public required double Price { get; init; }

    /// <summary>What is made of it.</summary>
    public required LineRecord Output { get; init; }

    /// <summary>What is delivered of it: a stock of finished goods bridges a stop.</summary>
    public required LineRecord Delivery { get; init; }

    /// <summary>What its deliveries earn in a day: the margin, or the price where no margin is stated; NaN where neither is.</summary>
    public required double WorthPerDay { get; init; }

    /// <summary>Output of each day as a share of the normal.</summary>
    public required IReadOnlyList<float> OutputByDay { get; init; }

    /// <summary>Deliveries of each day as a share of the normal.</summary>
    public required IReadOnlyList<float> DeliveryByDay { get; init; }

    /// <summary>Why it lost output; <c>null</c> where it lost none.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Units of output that were lost.</summary>
    public double OutputLost => Output.DaysLost * PerDay;

    /// <summary>The value of that output.</summary>
    public double ValueLost => OutputLost * Price;

    /// <summary>What lost deliveries would have earned.</summary>
    public double WorthLost => Delivery.DaysLost * WorthPerDay;
}

/// <summary>What a halt does to one facility.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Item">The item of its line that lost most.</param>
/// <param name="Line">The record of that line.</param>
/// <param name="ValueLost">The value of the output that all its lines lost; NaN where a price is unknown.</param>
/// <param name="Reason">Why that line lost output.</param>
public sealed record FacilityHalt(Facility Facility, Item Item, LineRecord Line, double ValueLost, Reason Reason);

/// <summary>A stock that was used up.</summary>
/// <param name="Facility">Where it lay.</param>
/// <param name="Item">What it was.</param>
/// <param name="Days">Days of use that were there when nothing had happened.</param>
/// <param name="EmptyOn">The first day on which it was not enough, from 0.</param>
public sealed record EmptiedStock(Facility Facility, Item Item, double Days, int EmptyOn);

/// <summary>What a halt does to a network.</summary>
public sealed record HaltResult
{
    /// <summary>The network.</summary>
    public required SupplyNetwork Network { get; init; }

    /// <summary>What was taken for granted.</summary>
    public required HaltOptions Options { get; init; }

    /// <summary>All products, in the order of the demand table.</summary>
    public required IReadOnlyList<ProductHalt> Products { get; init; }

    /// <summary>The facilities that lost output, the first to lose it first.</summary>
    public required IReadOnlyList<FacilityHalt> Facilities { get; init; }

    /// <summary>The stocks that were used up, the first first.</summary>
    public required IReadOnlyList<EmptiedStock> Stocks { get; init; }

    /// <summary>Units of cargo that turned back.</summary>
    public required double TurnedBack { get; init; }

    /// <summary>What crossed borders, in the order in which it was asked for.</summary>
    public IReadOnlyList<BorderFlowResult> Flows { get; init; } = [];
}
