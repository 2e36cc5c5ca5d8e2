namespace Chokepoint.Law.Language;

/// <summary>Permanent codes of what can be wrong with a condition.</summary>
internal static class LanguageCodes
{
    /// <summary>A character that the language does not use.</summary>
    public const string Character = "CL0001";

    /// <summary>Something else was expected here.</summary>
    public const string Expected = "CL0002";

    /// <summary>A word that is no fact, term, parameter, item, list or measure.</summary>
    public const string UnknownWord = "CL0003";

    /// <summary>A unit that does not measure this.</summary>
    public const string Unit = "CL0004";

    /// <summary>Too long or nested too deeply.</summary>
    public const string TooLarge = "CL0005";

    /// <summary>No country.</summary>
    public const string Country = "CL0006";

    /// <summary>A term that is defined by itself.</summary>
    public const string Circular = "CL0007";
}
