using System.Globalization;

namespace Chokepoint.App.Expose.Page;

/// <summary>How the page writes numbers.</summary>
internal static class Figures
{
    private const double Nothing = 1e-12;

    /// <summary>A share in percent, finer where it is small; it says nothing and all only where that is so.</summary>
    public static string Share(double share) => share switch
    {
        double.NaN => "unknown",
        < Nothing => "0 %",
        < 1e-8 => "under 0.000001 %",
        < 0.0001 => Significant(share * 100) + " %",
        < 0.01 => Format(share * 100, "0.00") + " %",
        < 0.1 => Format(share * 100, "0.0") + " %",
        < 0.99 => Format(share * 100, "0") + " %",
        < 0.999 => Format(share * 100, "0.0") + " %",
        < 1 - 1e-9 => "over 99.9 %",
        _ => "100 %",
    };

    /// <summary>An amount with three digits that count.</summary>
    public static string Amount(double amount) => amount switch
    {
        double.NaN => "unknown",
        >= 999.5e6 => Format(amount / 1e9, amount >= 99.95e9 ? "#,##0" : amount >= 9.995e9 ? "0.0" : "0.00") + " bn",
        >= 999.5e3 => Format(amount / 1e6, amount >= 99.95e6 ? "0" : amount >= 9.995e6 ? "0.0" : "0.00") + " m",
        >= 999.5 => Format(amount / 1e3, amount >= 99.95e3 ? "0" : amount >= 9.995e3 ? "0.0" : "0.00") + " k",
        >= 1 or 0 => Format(amount, "0.##"),
        _ => Significant(amount),
    };

    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun.</summary>
    public static string Count(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A length in a picture.</summary>
    public static string Length(double length) => Format(length, "0.##");

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number below one with two digits that count.</summary>
    private static string Significant(double number) =>
        number < 1e-6 ? number.ToString("0.0e0", CultureInfo.InvariantCulture) : number.ToString($"F{1 - (int)Math.Floor(Math.Log10(number))}", CultureInfo.InvariantCulture);

    private static string Format(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
