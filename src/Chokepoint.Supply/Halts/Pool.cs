using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>What a facility has of an item, in each lane.</summary>
internal struct Pool
{
    /// <summary>Units in stock.</summary>
    public Lanes Stock;

    /// <summary>Stock and what is under way, beyond the target; below zero where they fall short of it.</summary>
    public Lanes Held;

    /// <summary>What lines of the facility ask of it to run on.</summary>
    public Lanes OwnNeed;

    /// <summary>What they ask of it to refill stocks.</summary>
    public Lanes OwnMore;

    /// <summary>The share of the first that was there this morning.</summary>
    public Lanes Filled;

    /// <summary>The share of the second that was there.</summary>
    public Lanes MoreFilled;

    /// <summary>Units that lines of the facility used today.</summary>
    public Lanes Used;

    /// <summary>The share of its supply that the facility makes itself.</summary>
    public double MadeShare;

    /// <summary>Its point in the network.</summary>
    public int Point;

    /// <summary>The first link that brings it.</summary>
    public int FirstLink;

    /// <summary>One behind the last.</summary>
    public int EndLink;

    /// <summary>The line that makes it; -1 for goods only passed on.</summary>
    public int Line;

    /// <summary>Its place among those that are sold; -1 for goods only used.</summary>
    public int Seller;

    /// <summary>Whether a line takes it that can take another input instead.</summary>
    public bool IsMixed;
}

/// <summary>A pool that has buyers or demand: what is asked of it, and what goes off, in each lane.</summary>
internal struct Seller
{
    /// <summary>What buyers ask to run on, as ordered for tomorrow so far.</summary>
    public Lanes Orders;

    /// <summary>What they ask to refill stocks.</summary>
    public Lanes MoreOrders;

    /// <summary>The share of the orders to run on that is filled today.</summary>
    public Lanes ToOrders;

    /// <summary>The share of the others that is filled.</summary>
    public Lanes ToMore;

    /// <summary>What of the stock has not gone off yet.</summary>
    public Lanes Rest;

    /// <summary>What buyers asked today to run on.</summary>
    public Lanes Need;

    /// <summary>What they asked today to refill stocks.</summary>
    public Lanes More;

    /// <summary>Units that went to demand from outside today.</summary>
    public Lanes Delivered;

    /// <summary>What would be under way to it if on every day as much went off as today of what it runs on.</summary>
    public Lanes Coming;

    /// <summary>Units a day that demand from outside takes.</summary>
    public double Demand;

    /// <summary>Units a day that can be passed on, where nothing is made.</summary>
    public double Capacity;

    /// <summary>Units a day that leave it while nothing happens.</summary>
    public double Normal;

    /// <summary>The pool.</summary>
    public int Pool;
}

/// <summary>How an item gets to a pool, in each lane.</summary>
internal struct Link
{
    /// <summary>What its receiver runs on of it.</summary>
    public Lanes Base;

    /// <summary>What is ordered to run on: that, and what others failed to give, as far as it may pass.</summary>
    public Lanes Need;

    /// <summary>What is ordered to refill stocks, as far as it may pass.</summary>
    public Lanes More;

    /// <summary>Units that went off today.</summary>
    public Lanes Shipped;

    /// <summary>The share of what the receiver runs on that went off today.</summary>
    public Lanes Fill;

    /// <summary>Days under way.</summary>
    public Lanes Lead;

    /// <summary>The share of what arrives at its pool that comes over it.</summary>
    public double Share;

    /// <summary>Units a day while nothing happens.</summary>
    public double Flow;

    /// <summary>Units a day that the sender can make beyond what he makes.</summary>
    public double Room;

    /// <summary>Its edge in the network.</summary>
    public int Edge;

    /// <summary>Who sends it, by the place among sellers.</summary>
    public int From;

    /// <summary>The pool that it reaches.</summary>
    public int To;
}

/// <summary>What makes an item, in each lane.</summary>
internal struct Line
{
    /// <summary>What is planned to be made, of what its users run on.</summary>
    public Lanes Need;

    /// <summary>What is planned to be made to refill stocks.</summary>
    public Lanes More;

    /// <summary>Units made today.</summary>
    public Lanes Made;

    /// <summary>What was asked of it today, stand-ins for others not counted.</summary>
    public Lanes Asked;

    /// <summary>The share of its capacity with which it runs after a stop.</summary>
    public Lanes Share;

    /// <summary>In lanes where it comes back from a stop 1, else 0.</summary>
    public Lanes Restarting;

    /// <summary>The slot that kept it from making what it wanted today, or -1.</summary>
    public Lanes Bound;

    /// <summary>Units a day while nothing happens.</summary>
    public double Normal;

    /// <summary>Units a day at most.</summary>
    public double Capacity;

    /// <summary>Units a day beyond the normal.</summary>
    public double Room;

    /// <summary>Days in which it comes back from a stop; NaN where it does so at once.</summary>
    public double RestartDays;

    /// <summary>The pool that it fills.</summary>
    public int Pool;

    /// <summary>Its first group.</summary>
    public int FirstGroup;

    /// <summary>One behind its last.</summary>
    public int EndGroup;

    /// <summary>Its first input.</summary>
    public int FirstInput;

    /// <summary>One behind its last.</summary>
    public int EndInput;
}

/// <summary>Inputs of a line that can stand in for each other, in each lane.</summary>
internal struct Group
{
    /// <summary>Units of output that what is there is enough for.</summary>
    public Lanes There;

    /// <summary>Its share in the value of the output, where something can be made without it.</summary>
    public double Value;

    /// <summary>Its slot in the network.</summary>
    public int Slot;

    /// <summary>Its first input.</summary>
    public int FirstInput;

    /// <summary>One behind its last.</summary>
    public int EndInput;

    /// <summary>Whether nothing is made without it.</summary>
    public bool IsCritical;
}

/// <summary>An input of a line, in each lane.</summary>
internal struct Input
{
    /// <summary>The share of its group that it is asked for beyond its usual one.</summary>
    public Lanes Extra;

    /// <summary>Units of output, then units of input, that were used today.</summary>
    public Lanes Used;

    /// <summary>Its usual share of its group.</summary>
    public double Share;

    /// <summary>Units of it in one unit of output.</summary>
    public double Quantity;

    /// <summary>The largest share of its group that it can be.</summary>
    public double Limit;

    /// <summary>Units a day that could be had of it beyond today's.</summary>
    public double Room;

    /// <summary>The pool that it is taken from.</summary>
    public int From;

    /// <summary>Its shared draw, or -1.</summary>
    public int Draw;
}
