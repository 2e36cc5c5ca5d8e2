namespace Chokepoint.Law.Reading;

/// <summary>Permanent codes of what can be wrong with the files of a rulebook.</summary>
internal static class ReadingCodes
{
    /// <summary>Not YAML, or too large or deep.</summary>
    public const string Yaml = "RB0001";

    /// <summary>A key that has no meaning here.</summary>
    public const string UnknownKey = "RB0002";

    /// <summary>A key that must be there.</summary>
    public const string MissingKey = "RB0003";

    /// <summary>A value of the wrong form.</summary>
    public const string Value = "RB0004";

    /// <summary>An id that is used twice.</summary>
    public const string Duplicate = "RB0005";

    /// <summary>A name of something that does not exist.</summary>
    public const string Reference = "RB0006";

    /// <summary>A timeline that contradicts itself.</summary>
    public const string Timeline = "RB0007";

    /// <summary>A list file that is no table.</summary>
    public const string Table = "RB0008";

    /// <summary>A rulebook without its main file.</summary>
    public const string NoRulebook = "RB0009";

    /// <summary>Something that a careful editor would look at again.</summary>
    public const string Doubtful = "RB0010";
}
