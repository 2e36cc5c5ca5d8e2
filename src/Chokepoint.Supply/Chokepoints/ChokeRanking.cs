using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// Cuts every candidate of a kind alone and ranks them by the demand that stops: exact on the AND-OR network, where centralities and
/// articulation points are not.
/// </summary>
internal sealed class ChokeRanking
{
    /// <summary>For each row of demand no more candidates are named than this.</summary>
    private const int MostNamed = 100;

    private ChokeRanking(IReadOnlyList<Choke> chokes, IReadOnlyList<IReadOnlyList<string>> single, int[] singleCount) =>
        (Chokes, SinglePoints, SinglePointCount) = (chokes, single, singleCount);

    /// <summary>The candidates that stop anything, the worst first.</summary>
    public IReadOnlyList<Choke> Chokes { get; }

    /// <summary>For each row of demand the ids of the candidates that stop it alone, what delivers it included; the first hundred.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SinglePoints { get; }

    /// <summary>For each row of demand how many candidates stop it alone.</summary>
    public int[] SinglePointCount { get; }

    public static ChokeRanking Of(SupplyNetwork network, CutKind kind, Feasibility whole, DemandWeights weights, int threads, CancellationToken cancellation)
    {
        var matters = Upstream.Of(network, network.DemandPoints.Where(whole.Has));
        var candidates = Candidate.All(network, kind).Where(candidate => candidate.Points.Any(point => matters[point])).ToList();
        var blocks = candidates.Chunk(ManyRemovals.Lanes).ToList();
        var deliverers = network.DemandPoints.Select(point => Candidate.IdOf(network, kind, point)).ToArray();
        var tried = new (Choke Choke, IReadOnlyList<int> Demands)[candidates.Count];
        Parallel.For(
            0,
            blocks.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new Trials(network, whole, matters),
            (block, _, trials) =>
            {
                var stopped = trials.Try(blocks[block]);
                for (var i = 0; i < stopped.Length; i++)
                {
                    tried[(block * ManyRemovals.Lanes) + i] = (Judge(blocks[block][i], stopped[i], deliverers, weights), stopped[i]);
                }

                return trials;
            },
            _ => { });
        return Rank(network, tried);
    }

    private static Choke Judge(Candidate candidate, IReadOnlyList<int> demands, string?[] deliverers, DemandWeights weights)
    {
        var (stopped, own) = (0.0, 0.0);
        foreach (var demand in demands)
        {
            stopped += weights.Shares[demand];
            own += deliverers[demand] == candidate.Id ? weights.Shares[demand] : 0;
        }

        return new Choke(candidate.Kind, candidate.Id, stopped, own, demands.Count);
    }

    private static ChokeRanking Rank(SupplyNetwork network, (Choke Choke, IReadOnlyList<int> Demands)[] tried)
    {
        var single = network.DemandPoints.Select(_ => new List<string>()).ToArray();
        var count = new int[network.DemandPoints.Length];
        foreach (var (choke, demands) in tried)
        {
            foreach (var demand in demands)
            {
                count[demand]++;
                if (single[demand].Count < MostNamed)
                {
                    single[demand].Add(choke.Id);
                }
            }
        }

        return new ChokeRanking(
            [.. tried.Select(one => one.Choke).Where(choke => choke.Products > 0).OrderByDescending(choke => choke.Stopped).ThenByDescending(choke => choke.Products).ThenBy(choke => choke.Id, StringComparer.Ordinal)],
            single,
            count);
    }
}
