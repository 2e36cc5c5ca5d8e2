namespace Chokepoint.Intake.Announcements;

/// <summary>How certain it is that an announcement is, or becomes, law; the surest first.</summary>
public enum Certainty
{
    /// <summary>The text is the act, or says that it is in force or has been issued.</summary>
    Enacted,

    /// <summary>The authority has said that it will.</summary>
    Announced,

    /// <summary>Others say that it is so.</summary>
    Reported,

    /// <summary>The authority weighs it, or is said to.</summary>
    Considered,

    /// <summary>The authority says that it is not so.</summary>
    Denied,
}
