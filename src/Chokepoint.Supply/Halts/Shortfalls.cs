namespace Chokepoint.Supply.Halts;

/// <summary>What was lacking on the day of a first loss.</summary>
/// <param name="Input">The point that was missed the most.</param>
/// <param name="Links">The links that should have brought it, from the last back, as far as goods were only passed on.</param>
internal sealed record Lack(int Input, IReadOnlyList<LackingLink> Links);

/// <summary>A link that brought too little.</summary>
/// <param name="Number">Its number in <see cref="HaltLayout"/>.</param>
/// <param name="Day">The first day of it.</param>
/// <param name="IsClosed">Whether most of it was missed while the link was closed, wholly or in part.</param>
internal readonly record struct LackingLink(int Number, int Day, bool IsClosed);

/// <summary>
/// Adds up, day by day, what stocks and links failed to give. It is asked on the day of a loss: a sum up to that day takes no memory of days.
/// </summary>
internal sealed class Shortfalls(HaltModel model, HaltRun run, Scenario scenario)
{
    private const double Missed = 1e-3;
    private const double Alike = 1 + 1e-9;
    private readonly Short[] _links = [.. model.Layout.Links.Select(_ => new Short(-1, -1))];
    private readonly Schedule?[] _schedules = [.. model.Layout.Links.Select(link => scenario.Links.GetValueOrDefault(model.Network.EdgeLink[link.Edge]))];
    private readonly double[] _stocks = new double[model.Network.PointCount];

    /// <summary>Adds the day that has just been run.</summary>
    public void Add()
    {
        for (var point = 0; point < _stocks.Length; point++)
        {
            _stocks[point] += 1 - run.PoolAt(point).Filled[0];
        }

        for (var number = 0; number < _links.Length; number++)
        {
            ref readonly var link = ref run.Links[number];
            if (link.Flow > 0 && link.Fill[0] < 1 - Missed)
            {
                _links[number].Add(run.Day - 1, (1 - link.Fill[0]) * link.Flow, _schedules[number]?.Left[run.Day - 1] < 1);
            }
        }
    }

    /// <summary>The input of a group that was missed the most so far, by its share in the group; -1 where none was. The first of equals.</summary>
    public int InputOf(int slot)
    {
        var (most, input) = (-1.0, -1);
        for (var edge = model.Network.EdgeStart[slot]; edge < model.Network.EdgeStart[slot + 1]; edge++)
        {
            var from = model.Network.EdgeFrom[edge];
            var missed = _stocks[from] * model.Network.Flows.EdgeShare[edge];
            if (_stocks[from] > 0 && missed > most * Alike)
            {
                (most, input) = (missed, from);
            }
        }

        return input;
    }

    /// <summary>What was lacking at a point: back over the links that were missed the most, to one that is closed or to a line that <paramref name="hasLost"/> output.</summary>
    public Lack LackAt(int point, Predicate<int> hasLost)
    {
        var links = new List<LackingLink>();
        for (var at = point; LinkTo(at) is >= 0 and var number && !links.Exists(link => link.Number == number);)
        {
            var missed = _links[number];
            var isClosed = missed.WhileClosed * 2 > missed.InAll;
            links.Add(new LackingLink(number, isClosed ? missed.ClosedSince : missed.Since, isClosed));
            at = model.Network.EdgeFrom[model.Layout.Links[number].Edge];
            if (isClosed || hasLost(at))
            {
                break;
            }
        }

        return new Lack(point, links);
    }

    /// <summary>The link to a point that was missed the most so far; -1 where none was. The first of equals.</summary>
    private int LinkTo(int point)
    {
        var pool = run.PoolAt(point);
        var most = -1;
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            if (_links[number].Since >= 0 && (most < 0 || _links[number].InAll > _links[most].InAll * Alike))
            {
                most = number;
            }
        }

        return most;
    }

    /// <summary>What a link failed to bring, in units of its normal flow.</summary>
    private record struct Short(int Since, int ClosedSince)
    {
        public double InAll { get; private set; }

        public double WhileClosed { get; private set; }

        public void Add(int day, double units, bool isClosed)
        {
            Since = Since < 0 ? day : Since;
            InAll += units;
            if (isClosed)
            {
                ClosedSince = ClosedSince < 0 ? day : ClosedSince;
                WhileClosed += units;
            }
        }
    }
}
