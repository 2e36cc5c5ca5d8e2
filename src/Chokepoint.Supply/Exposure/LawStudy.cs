using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>What law touches: how much of each point comes over links that are banned, in doubt, or in need of a licence.</summary>
internal sealed class LawStudy
{
    private const double Rounding = 1e-12;
    private readonly double[] _all;
    private readonly double[] _notBanned;
    private readonly double[] _notDoubtful;
    private readonly double[] _free;
    private readonly double[] _leftIfBanned;
    private readonly double[] _leftIfDoubtBinds;
    private readonly double[] _leftWithoutLicences;

    public LawStudy(SupplyNetwork network, Weights weights, LinkVerdicts law)
    {
        double[] everything = [.. weights.Own.Select((own, point) => own + weights.Unknown[point])];

        // One, but for cycles that take in nothing from outside.
        _all = new LookThrough(network, weights).Solve(everything);
        (_notBanned, _leftIfBanned) = Without(LinkStanding.Banned);
        (_notDoubtful, _leftIfDoubtBinds) = Without(LinkStanding.InDoubt);
        (_free, _leftWithoutLicences) = Without(LinkStanding.NeedsLicence);

        // What is left when links of this standing or a worse one carry nothing: the sets are nested, so the shares are differences.
        (double[] Share, double[] Left) Without(LinkStanding mildest)
        {
            var links = law.Of.Select(standing => standing >= mildest).ToArray();
            var edges = weights.Edge.Select((weight, edge) => network.EdgeLink[edge] >= 0 && links[network.EdgeLink[edge]] ? 0 : weight).ToArray();
            return (new LookThrough(network, weights with { Edge = edges }).Solve(everything), Gating.Left(network, new Cut(null, links), withSpare: false));
        }
    }

    public LawTouch Of(int point) => new(
        Part(_all[point], _notBanned[point]),
        Part(_notBanned[point], _notDoubtful[point]),
        Part(_notDoubtful[point], _free[point]),
        Part(1, _leftIfBanned[point]),
        Part(1, _leftIfDoubtBinds[point]),
        Part(1, _leftWithoutLicences[point]));

    /// <summary>The difference of two shares; what rounding leaves of equal ones is nothing.</summary>
    private static double Part(double more, double less) => more - less > Rounding ? more - less : 0;
}
