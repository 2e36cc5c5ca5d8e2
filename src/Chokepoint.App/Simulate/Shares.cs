using System.Globalization;

namespace Chokepoint.App.Simulate;

/// <summary>Shares as people write them.</summary>
public static class Shares
{
    /// <summary>Reads <c>0.25</c> or <c>25%</c>; a share lies between 0 and 1.</summary>
    public static bool TryParse(string text, out double share)
    {
        var (digits, unit) = text.EndsWith('%') ? (text[..^1].TrimEnd(), 100) : (text, 1);
        var isNumber = double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out share);
        share /= unit;
        return isNumber && share is >= 0 and <= 1;
    }
}
