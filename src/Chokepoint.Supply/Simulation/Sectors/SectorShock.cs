namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>A loss of capital in one industry, by which it can make less until the loss is made good.</summary>
/// <param name="Industry">The number of the industry.</param>
/// <param name="Loss">The capital lost, in the table's money.</param>
/// <param name="From">The day it happens, from 1: day 0 is the normal state.</param>
/// <param name="Days">For how many days nothing is made good, from 1.</param>
/// <param name="Mending">How it is made good from then on.</param>
public sealed record SectorShock(int Industry, double Loss, int From, int Days, Mending Mending);

/// <summary>How lost capital is made good.</summary>
public abstract record Mending
{
    private Mending()
    {
    }

    /// <summary>It comes back by a law, and nobody has to make it.</summary>
    /// <param name="Law">The law.</param>
    /// <param name="Days">Its time, from 1.</param>
    public sealed record Recover(RecoveryLaw Law, int Days) : Mending;

    /// <summary>Others have to make it, beside what they make for all the rest.</summary>
    /// <param name="By">The sectors that make it, with their shares, which add up to 1.</param>
    /// <param name="Days">On each day one part in so many of what is missing is asked for, from 1.</param>
    public sealed record Rebuild(IReadOnlyList<(int Sector, double Share)> By, int Days) : Mending;
}
