namespace Chokepoint.Law.Conditions;

/// <summary>How a quantity is held against a threshold.</summary>
public enum Comparison
{
    /// <summary><c>&lt;</c></summary>
    Below,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&gt;</c></summary>
    Above,
}

/// <summary>Applies and prints comparisons.</summary>
public static class Comparisons
{
    /// <summary>Whether <paramref name="value"/> stands so to <paramref name="threshold"/>.</summary>
    public static bool Holds(this Comparison comparison, decimal value, decimal threshold) => comparison switch
    {
        Comparison.Below => value < threshold,
        Comparison.AtMost => value <= threshold,
        Comparison.AtLeast => value >= threshold,
        Comparison.Above => value > threshold,
    };

    /// <summary>The sign of the language.</summary>
    public static string Symbol(this Comparison comparison) => comparison switch
    {
        Comparison.Below => "<",
        Comparison.AtMost => "<=",
        Comparison.AtLeast => ">=",
        Comparison.Above => ">",
    };
}
