namespace Chokepoint.App.Intake;

/// <summary>Permanent codes of what can be wrong between an announcement and an accepted draft.</summary>
public static class IntakeCodes
{
    /// <summary>A source that cannot be reached or read.</summary>
    public const string Source = "IK0001";

    /// <summary>An address that is not asked for, since it is not on the public network.</summary>
    public const string Private = "IK0002";

    /// <summary>An archive, a review folder or a state that cannot be read or written.</summary>
    public const string Folder = "IK0003";

    /// <summary>No such draft, or more than one.</summary>
    public const string NoDraft = "IK0004";

    /// <summary>A draft in a state that does not allow what was asked.</summary>
    public const string State = "IK0005";

    /// <summary>A file that is no draft.</summary>
    public const string Draft = "IK0006";

    /// <summary>An answer of a language model that says nothing that can be checked.</summary>
    public const string Model = "IK0007";
}
