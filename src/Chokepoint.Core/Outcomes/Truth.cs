namespace Chokepoint.Core.Outcomes;

/// <summary>One of the three truth values of strong Kleene logic. <c>default</c> is <see cref="False"/>.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>A fact is missing that would decide it.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>Strong Kleene connectives: false beats unknown in <c>and</c>, true beats unknown in <c>or</c>.</summary>
public static class TruthExtensions
{
    /// <summary>The lesser of the two: <c>false</c> &lt; <c>unknown</c> &lt; <c>true</c>.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>The greater of the two.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Swaps true and false; unknown stays unknown.</summary>
    public static Truth Not(this Truth truth) => (Truth)(2 - (int)truth);

    /// <summary>True or false, never unknown.</summary>
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <summary>The word used in files: <c>true</c>, <c>false</c>, <c>unknown</c>.</summary>
    public static string ToWord(this Truth truth) => truth switch
    {
        Truth.False => "false",
        Truth.Unknown => "unknown",
        Truth.True => "true",
    };
}
