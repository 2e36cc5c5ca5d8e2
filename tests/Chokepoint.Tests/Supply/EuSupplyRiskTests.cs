using Chokepoint.Supply.Concentration;

namespace Chokepoint.Tests.Supply;

public sealed class EuSupplyRiskTests
{
    private static readonly RatedSupplier[] s_global = [new("A", 0.6, 6, 1), new("B", 0.4, 2, 0.8)];
    private static readonly RatedSupplier[] s_sourcing = [new("A", 0.5, 6, 1), new("C", 0.5, 1, 0.8)];

    [Fact]
    public void A_material_worked_by_hand()
    {
        // 0.36*6 + 0.16*2*0.8 = 2.416; 0.25*6 + 0.25*1*0.8 = 1.7; (2.416*0.4 + 1.7*0.6) * 0.9 * 0.9 = 1.608984
        var risk = EuSupplyRisk.Of(new EuSupplyRiskInputs(s_global, s_sourcing, 0.8, 0.1, 0.9));
        Assert.Equal(2.416, risk.GlobalHhi!.Value, 12);
        Assert.Equal(1.7, risk.SourcingHhi!.Value, 12);
        Assert.Equal(1.608984, risk.Score!.Value, 12);
        Assert.True(risk.Score >= EuSupplyRisk.CriticalFrom);
        Assert.False(risk.IsLeast);
        Assert.Empty(risk.Missing);
    }

    [Fact]
    public void Full_reliance_weighs_both_halves_alike_and_none_counts_the_sourcing_alone()
    {
        Assert.Equal((2.416 + 1.7) / 2, EuSupplyRisk.Of(new EuSupplyRiskInputs(s_global, s_sourcing, 1, 0, 1)).Score!.Value, 12);
        Assert.Equal(1.7, EuSupplyRisk.Of(new EuSupplyRiskInputs(s_global, s_sourcing, 0, 0, 1)).Score!.Value, 12);
        Assert.Equal(1.7, EuSupplyRisk.Of(new EuSupplyRiskInputs(s_global, s_sourcing, -3, 0, 1)).Score!.Value, 12);
    }

    [Fact]
    public void What_is_missing_is_named_and_never_assumed()
    {
        var risk = EuSupplyRisk.Of(new EuSupplyRiskInputs([new("CN", 0.9, null, 1.1), new("XX", 0, null, null), new("US", 0.1, 2, null)], [], 0.5, null, 1));
        Assert.Null(risk.Score);
        Assert.Null(risk.GlobalHhi);
        Assert.Equal(["global supply: governance of CN", "global supply: trade factor of US", "sourcing: suppliers", "recycling"], risk.Missing);
    }

    [Fact]
    public void Suppliers_that_are_not_named_make_the_score_the_least() =>
        Assert.True(EuSupplyRisk.Of(new EuSupplyRiskInputs([new("A", 0.6, 6, 1)], s_sourcing, 1, 0, 1)).IsLeast);

    [Theory]
    [InlineData(1.2, 0, 1)]
    [InlineData(0.5, -0.1, 1)]
    [InlineData(0.5, 0, 30)]
    [InlineData(0.5, 0, double.NaN)]
    public void Inputs_outside_their_scale_are_refused(double reliance, double recycling, double substitution) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.Of(new EuSupplyRiskInputs(s_global, s_sourcing, reliance, recycling, substitution)));

    [Theory]
    [InlineData(20.0, 100.0, 20.0, 0.8)]
    [InlineData(100.0, 10.0, 60.0, -1.0)]
    [InlineData(0.0, 50.0, 10.0, 1.0)]
    [InlineData(0.0, 50.0, null, 1.0)]
    [InlineData(5.0, 50.0, null, null)]
    [InlineData(null, 50.0, 0.0, null)]
    [InlineData(10.0, 0.0, 10.0, null)]
    public void Import_reliance_worked_by_hand(double? production, double? imports, double? exports, double? reliance) =>
        Assert.Equal(reliance, ImportReliance.Of(production, imports, exports) is { } found ? Math.Round(found, 12) : null);
}
