namespace Chokepoint.Intake.Announcements;

/// <summary>What is done by an announcement.</summary>
public enum Act
{
    /// <summary>Something may no longer move.</summary>
    Ban,

    /// <summary>Something may move with a licence only.</summary>
    Licence,

    /// <summary>Parties are put on a list.</summary>
    Listing,

    /// <summary>A measure stops working for a time.</summary>
    Suspension,

    /// <summary>A measure or a listing ends.</summary>
    Lifting,

    /// <summary>No more than an amount may move.</summary>
    Quota,

    /// <summary>Something is held out as a possible answer; nothing is done.</summary>
    Threat,

    /// <summary>Something is said to be coming by people who don't decide it.</summary>
    Rumour,
}
