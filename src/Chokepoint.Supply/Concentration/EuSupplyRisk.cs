namespace Chokepoint.Supply.Concentration;

/// <summary>
/// The supply risk of a raw material by the EU's criticality method of 2017, 2020 and 2023:
/// SR = [HHI_GS x IR/2 + HHI_EU x (1 - IR/2)] x (1 - recycling) x SI, where HHI_x is the sum over countries of
/// share squared x governance x trade. A missing input makes the score unknown and is named; nothing is assumed for it.
/// <b>Method</b>: <c>docs/methods/concentration.md</c>.
/// </summary>
public sealed record EuSupplyRisk
{
    /// <summary>From this score on the EU holds a material of enough economic importance to be critical.</summary>
    public const double CriticalFrom = 1;

    private EuSupplyRisk()
    {
    }

    /// <summary>What it was worked out from.</summary>
    public required EuSupplyRiskInputs Inputs { get; init; }

    /// <summary>The weighted index of global supply, from 0 to 10 at free trade; <c>null</c> where an input is missing.</summary>
    public required double? GlobalHhi { get; init; }

    /// <summary>The weighted index of what the EU, or the country in its place, buys; <c>null</c> where an input is missing.</summary>
    public required double? SourcingHhi { get; init; }

    /// <summary>The score; <c>null</c> where an input is missing.</summary>
    public required double? Score { get; init; }

    /// <summary>The inputs that are missing, in words.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether shares of suppliers are missing from the sums, so that the score is the least that it can be.</summary>
    public bool IsLeast => Score is not null && (NamedOf(Inputs.Global) < 0.995 || NamedOf(Inputs.Sourcing) < 0.995);

    /// <summary>Works the score out, or says what is missing for it.</summary>
    public static EuSupplyRisk Of(EuSupplyRiskInputs inputs)
    {
        var missing = new List<string>();
        var global = WeightedHhi("global supply", inputs.Global, missing);
        var sourcing = WeightedHhi("sourcing", inputs.Sourcing, missing);
        var reliance = Share("import reliance", inputs.ImportReliance is < 0 ? 0 : inputs.ImportReliance, missing);
        var recycling = Share("recycling", inputs.Recycling, missing);
        var substitution = Share("substitution", inputs.Substitution, missing);
        return new EuSupplyRisk
        {
            Inputs = inputs,
            GlobalHhi = global,
            SourcingHhi = sourcing,
            Score = ((global * reliance / 2) + (sourcing * (1 - (reliance / 2)))) * (1 - recycling) * substitution,
            Missing = missing,
        };
    }

    private static double? WeightedHhi(string what, IReadOnlyList<RatedSupplier> suppliers, List<string> missing)
    {
        var before = missing.Count;
        if (suppliers.Count == 0)
        {
            missing.Add($"{what}: suppliers");
        }

        var sum = 0.0;
        foreach (var supplier in suppliers.Where(supplier => supplier.Share > 0))
        {
            sum += Share($"{what}: share of {supplier.Country}", supplier.Share, missing) * supplier.Share
                * Within($"{what}: governance of {supplier.Country}", supplier.Governance, 10, missing)
                * Within($"{what}: trade factor of {supplier.Country}", supplier.Trade, double.MaxValue, missing) ?? 0;
        }

        return missing.Count == before ? sum : null;
    }

    private static double? Share(string what, double? value, List<string> missing) => Within(what, value, 1, missing);

    private static double? Within(string what, double? value, double most, List<string> missing)
    {
        if (value is null)
        {
            missing.Add(what);
        }
        else if (!(value >= 0 && value <= most))
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{what} lies between 0 and {most}, found {value}");
        }

        return value;
    }

    private static double NamedOf(IReadOnlyList<RatedSupplier> suppliers) => suppliers.Sum(supplier => supplier.Share);
}

/// <summary>What the EU's supply risk is worked out from; <c>null</c> is not known.</summary>
/// <param name="Global">Who makes the material, at the stage that is looked at.</param>
/// <param name="Sourcing">Where the EU, or the country in its place, gets it from, its own production included.</param>
/// <param name="ImportReliance">IR from 0 to 1; a net exporter's, below 0, counts as 0.</param>
/// <param name="Recycling">The end-of-life recycling input rate, from 0 to 1.</param>
/// <param name="Substitution">The substitution index SI_SR, from 0 to 1; 1 where nothing substitutes.</param>
public sealed record EuSupplyRiskInputs(
    IReadOnlyList<RatedSupplier> Global, IReadOnlyList<RatedSupplier> Sourcing, double? ImportReliance, double? Recycling, double? Substitution);

/// <summary>A supplying country with what makes its supply risky.</summary>
/// <param name="Country">Its code.</param>
/// <param name="Share">Its share, from 0 to 1.</param>
/// <param name="Governance">The governance indicator as risk from 0 to 10, 10 the worst; <c>null</c> is not known.</param>
/// <param name="Trade">The trade factor t_c, 1 for free trade; <c>null</c> is not known.</param>
public sealed record RatedSupplier(string Country, double Share, double? Governance, double? Trade);
