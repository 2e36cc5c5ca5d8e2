using System.Collections.Concurrent;
using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Reference;

/// <summary>
/// The bounds over all completions, regime by regime. The outcomes of all regimes together have a diagram of the size of the product of theirs; but
/// what is asked for falls apart: a regime's bounds are its own, and an unknown matters if it matters to one regime while none prohibits.
/// Only whether all can be mild at once is asked of them together.
/// </summary>
internal sealed class Exploration(FormulaPool pool)
{
    private readonly ConcurrentDictionary<string, Bounds> _known = new();
    private readonly Completions _completions = new(pool);
    private int _count;
    private readonly Dictionary<string, (Outcome Least, Outcome Most, IReadOnlyList<Variable> Unknowns)> _regimes = [];

    /// <summary>How much is remembered.</summary>
    public int Count => _count;

    /// <summary>
    /// The bounds. <paramref name="floor"/> is what each regime says where no claim stands. Once some regime prohibits, the others' outcomes are no
    /// longer asked about. Lines of one order book leave the same things open again and again.
    /// </summary>
    public Bounds Of(Outcome[] floor, IReadOnlyList<Claim> claims)
    {
        var possible = claims.Where(claim => !claim.Formula.IsFalse).ToList();
        var key = KeyOf(floor, possible);
        if (_known.TryGetValue(key, out var bounds))
        {
            return bounds;
        }

        lock (pool)
        {
            _known[key] = bounds = Explore(floor, possible);
            _count = _known.Count + _regimes.Count + _completions.Count;
        }

        return bounds;
    }

    private Bounds Explore(Outcome[] floor, List<Claim> claims)
    {
        var (least, most, unknowns) = ((Outcome[])floor.Clone(), (Outcome[])floor.Clone(), new SortedSet<Variable>());
        foreach (var own in claims.GroupBy(claim => claim.Regime))
        {
            var regime = own.Key;
            (least[regime], most[regime], var found) = ExploreOne(floor[regime],
            [
                .. own.Select(claim => claim with { Regime = 0 }),
                .. claims.Where(claim => claim.Regime != regime && claim.Outcome == Outcome.Prohibited).Select(claim => claim with { Regime = 1 }),
            ]);
            unknowns.UnionWith(found);
        }

        return new Bounds(least, most, LeastOverall(least.Max(), claims), most.Max(), [.. unknowns.Select(variable => variable.Question).Distinct()]);
    }

    private (Outcome Least, Outcome Most, IReadOnlyList<Variable> Unknowns) ExploreOne(Outcome floor, List<Claim> claims)
    {
        Outcome[] floors = [floor, Outcome.NotSubject];
        var key = KeyOf(floors, claims);
        return _regimes.TryGetValue(key, out var bounds) ? bounds : _regimes[key] = _completions.Explore(floors, claims);
    }

    /// <summary>No less than the hardest of what each regime is at least; more if something harder stands in every completion.</summary>
    private Outcome LeastOverall(Outcome least, List<Claim> claims)
    {
        while (true)
        {
            var harder = claims.FindAll(claim => claim.Outcome > least);
            if (harder.DistinctBy(claim => claim.Regime).Count() < 2 || pool.TruthOf(pool.Or([.. harder.Select(claim => claim.Formula)])) != Truth.True)
            {
                return least;
            }

            least = harder.Min(claim => claim.Outcome);
        }
    }

    private static string KeyOf(Outcome[] floor, List<Claim> claims)
    {
        var key = new System.Text.StringBuilder();
        foreach (var outcome in floor)
        {
            key.Append((char)('0' + outcome));
        }

        foreach (var claim in claims)
        {
            key.Append(' ').Append(claim.Regime).Append(':').Append((int)claim.Outcome).Append(':').Append(claim.Formula.Id);
        }

        return key.ToString();
    }
}
