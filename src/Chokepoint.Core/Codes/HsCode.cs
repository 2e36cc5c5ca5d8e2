namespace Chokepoint.Core.Codes;

/// <summary>
/// A customs number of the Harmonized System: 2 to 10 digits, of which the first six mean the same everywhere.
/// <c>default</c> has no digits.
/// </summary>
public readonly record struct HsCode
{
    private readonly string? _digits;

    private HsCode(string digits) => _digits = digits;

    /// <summary>The digits without dots.</summary>
    public string Digits => _digits ?? "";

    /// <summary>Reads digits with optional dots and spaces; at least <paramref name="minimum"/> and at most 10 digits.</summary>
    public static bool TryParse(string text, int minimum, out HsCode code)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        code = new HsCode(digits);
        return digits.Length >= minimum && digits.Length <= 10 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>
    /// Whether two numbers can name the same goods when only the first <paramref name="digits"/> digits are comparable:
    /// one of them begins with the other.
    /// </summary>
    public bool CanEqual(HsCode other, int digits)
    {
        var length = Math.Min(digits, Math.Min(Digits.Length, other.Digits.Length));
        return string.CompareOrdinal(Digits, 0, other.Digits, 0, length) == 0;
    }

    /// <summary>Whether the other number is this one or lies below it, as <c>850511</c> lies below heading <c>8505</c>.</summary>
    public bool IsAbove(HsCode other) => other.Digits.StartsWith(Digits, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Digits;
}
