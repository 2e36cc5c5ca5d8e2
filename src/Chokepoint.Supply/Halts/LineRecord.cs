namespace Chokepoint.Supply.Halts;

/// <summary>When a line lost output, stood still, and came back. Days count from 0, the first of the run; -1 is never.</summary>
public sealed class LineRecord
{
    /// <summary>The first day with less output than normal, with the part of that day that still had inputs; NaN for never.</summary>
    public double FirstLoss { get; private set; } = double.NaN;

    /// <summary>The first day without output worth the name.</summary>
    public int FirstStop { get; private set; } = -1;

    /// <summary>The first day with output again after the first stop.</summary>
    public int Restart { get; private set; } = -1;

    /// <summary>The day from which output was normal until the end; -1 where it was not, or never fell.</summary>
    public int Recovered { get; private set; } = -1;

    /// <summary>Days without output.</summary>
    public int DaysStopped { get; private set; }

    /// <summary>Days of normal output that were lost, what was made up for later not taken off.</summary>
    public double DaysLost { get; private set; }

    /// <summary>Days of normal output that were made beyond normal.</summary>
    public double DaysMadeUp { get; private set; }

    /// <summary>The group of inputs that bound the line when it first lost output for want of one; -1 where it never did.</summary>
    internal int BoundBy { get; private set; } = -1;

    /// <summary>The day of that; a line of which less was ordered may have lost output before.</summary>
    internal int BoundOn { get; private set; } = -1;

    /// <summary>What was lacking on that day, or on the day of the first loss where goods are only passed on; <c>null</c> where nothing was, and before.</summary>
    internal Lack? Lack { get; set; }

    /// <summary>Takes down a day.</summary>
    internal void Add(int day, double share, int bound, HaltOptions options)
    {
        DaysLost += Math.Max(0, 1 - share);
        DaysMadeUp += Math.Max(0, share - 1);
        if (share < options.LosesBelow)
        {
            FirstLoss = double.IsNaN(FirstLoss) ? day + share : FirstLoss;
            (BoundBy, BoundOn) = BoundBy < 0 && bound >= 0 ? (bound, day) : (BoundBy, BoundOn);
            Recovered = -1;
        }
        else if (Recovered < 0 && !double.IsNaN(FirstLoss))
        {
            Recovered = day;
        }

        if (share < options.StopsBelow)
        {
            FirstStop = FirstStop < 0 ? day : FirstStop;
            DaysStopped++;
        }
        else if (FirstStop >= 0 && Restart < 0)
        {
            Restart = day;
        }
    }
}
