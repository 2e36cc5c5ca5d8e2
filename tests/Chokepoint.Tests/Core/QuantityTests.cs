using Chokepoint.Core.Quantities;

namespace Chokepoint.Tests.Core;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("17.6 g/cm3", "17600 kg/m3")]
    [InlineData("17.6g/cm³", "17.6 g/cm^3")]
    [InlineData("45 MPa", "0.045 GPa")]
    [InlineData("45 mpa", null)]
    [InlineData("45 MPA", null)]
    [InlineData("1 N/mm2", "1 MPa")]
    [InlineData("60 s", "1 min")]
    [InlineData("60 min", "1 h")]
    [InlineData("40 m/s", "144 km/h")]
    [InlineData("5 µm", "5 um")]
    [InlineData("5 μm", "0.005 mm")]
    [InlineData("1 inch", "2.54 cm")]
    [InlineData("99.95%", "99.95 %")]
    [InlineData("99.95 ％", "999500 ppm")]
    [InlineData("1 MW", "1000 KW")]
    [InlineData("1 W", "1000 mW")]
    [InlineData("1 Mg", "1000 kg")]
    [InlineData("1 NM", "1.852 km")]
    [InlineData("-40 °C", "-40 degC")]
    [InlineData("+3", "3.0")]
    public void The_same_size_in_another_unit_is_equal(string text, string? other)
    {
        var isRead = Quantity.TryParse(text, out var quantity, out var problem);
        if (other is null)
        {
            // Lower-case it could be milli or mega, a billion apart.
            Assert.False(isRead);
            Assert.Contains("no known unit", problem, StringComparison.Ordinal);
            return;
        }

        Assert.True(isRead, problem);
        Assert.True(Quantity.TryParse(other, out var same, out problem), problem);
        Assert.Equal(same.Unit.Dimension, quantity.Unit.Dimension);
        Assert.Equal(same.InBaseUnits, quantity.InBaseUnits);
    }

    [Theory]
    [InlineData("", "expected a number such as `17.6`, found ``")]
    [InlineData("about 5 mm", "expected a number such as `17.6`, found `about 5 mm`")]
    [InlineData("5-6 mm", "expected a number such as `17.6`, found `5-6 mm`")]
    [InlineData("1,5 mm", "`,5 mm` is no known unit")]
    [InlineData("5 furlongs", "`furlongs` is no known unit")]
    [InlineData("9999999999999999999999999999999999 mm", "expected a number such as `17.6`, found `9999999999999999999999999999999999 mm`")]
    public void What_is_no_quantity_is_told_apart(string text, string expected)
    {
        Assert.False(Quantity.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Every_unit_prints_so_that_it_reads_back()
    {
        foreach (var symbol in Units.Dimensions.SelectMany(Units.SymbolsOf))
        {
            Assert.True(Units.TryFind(symbol, out var unit), symbol);
            var quantity = new Quantity(12.50m, unit);
            Assert.True(Quantity.TryParse(quantity.ToString(), out var again, out var problem), problem);
            Assert.Equal(quantity, again);
        }
    }

    [Fact]
    public void Each_dimension_has_a_plain_unit_first() => Assert.All(
        Units.Dimensions.Where(dimension => dimension != "number"),
        dimension =>
        {
            Assert.True(Units.TryFind(Units.SymbolsOf(dimension).First(), out var unit));
            Assert.Equal(1, unit.Factor);
        });
}
