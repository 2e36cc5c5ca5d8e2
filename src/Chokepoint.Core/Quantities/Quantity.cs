using System.Globalization;
using Chokepoint.Core.Text;

namespace Chokepoint.Core.Quantities;

/// <summary>A number with its unit, kept in base units of its dimension so that quantities compare exactly.</summary>
/// <param name="Value">The number as written.</param>
/// <param name="Unit">The unit as written.</param>
public readonly record struct Quantity(decimal Value, Unit Unit)
{
    /// <summary>The value in base units of <see cref="Unit.Dimension"/>.</summary>
    public decimal InBaseUnits => Value * Unit.Factor;

    /// <summary>
    /// Reads a number and an optional unit, such as <c>17.6 g/cm3</c>. The decimal mark is a point; there is no thousands mark.
    /// On failure <paramref name="problem"/> says what was expected.
    /// </summary>
    public static bool TryParse(string text, out Quantity quantity, out string problem)
    {
        quantity = default;
        problem = "";
        var trimmed = text.Trim();
        var length = 0;
        while (length < trimmed.Length && (char.IsAsciiDigit(trimmed[length]) || trimmed[length] is '.' or '-' or '+'))
        {
            length++;
        }

        if (!decimal.TryParse(trimmed.AsSpan(0, length), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > 1_000_000_000_000m)
        {
            problem = $"expected a number such as `17.6`, found `{Excerpt.Of(trimmed, 40)}`";
            return false;
        }

        var symbol = trimmed[length..];
        if (!Units.TryFind(symbol, out var unit))
        {
            problem = $"`{Excerpt.Of(symbol.Trim(), 40)}` is no known unit";
            return false;
        }

        quantity = new Quantity(value, unit);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Value.ToString(CultureInfo.InvariantCulture) + (Unit.Symbol is "" or "%" ? Unit.Symbol : " " + Unit.Symbol);
}
