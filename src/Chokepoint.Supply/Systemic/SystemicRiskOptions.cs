namespace Chokepoint.Supply.Systemic;

/// <summary>What shapes the index beside the net. All of it belongs beside every figure that is shown: another choice is another figure.</summary>
public sealed record SystemicRiskOptions
{
    /// <summary>The rule by which a cascade ends, for reports.</summary>
    public const string StoppingRule = "a cascade ends with the first step in which no firm falls by more than the tolerance";

    /// <summary>
    /// A cascade ends with the first step in which no firm's level falls by more than this. A parameter of the model and no
    /// precision: see <c>docs/methods/systemic-risk.md</c>.
    /// </summary>
    public double Tolerance { get; init; } = 1e-2;

    /// <summary>How essential inputs are.</summary>
    public Essentiality Essentiality { get; init; } = Essentiality.AllEssential;

    /// <summary>
    /// Whether customers find what is left of a supplier's industry in its stead: a loss counts by the supplier's share of what its
    /// industry still sells. Otherwise a lost supplier is lost wholly.
    /// </summary>
    public bool Substitution { get; init; } = true;

    /// <summary>After so many steps a cascade is cut off, and its result says that it did not settle.</summary>
    public int StepLimit { get; init; } = 10_000;
}
