using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>One schedule in each lane.</summary>
internal sealed class LaneSchedule
{
    private readonly Lanes[] _left;

    private LaneSchedule(ReadOnlySpan<Schedule> lanes)
    {
        (Cargo, IsShareOfOrders) = (lanes[0].Cargo, lanes[0].IsShareOfOrders);
        _left = new Lanes[lanes[0].Left.Length];
        Span<double> day = stackalloc double[Lanes.Count];
        for (var i = 0; i < _left.Length; i++)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                day[lane] = lanes[lane].Left[i];
            }

            _left[i] = new Lanes(day);
        }
    }

    /// <summary>What becomes of cargo for which a link is closed.</summary>
    public CargoRule Cargo { get; }

    /// <summary>Whether what is left is a share of what is ordered, rather than of the normal flow.</summary>
    public bool IsShareOfOrders { get; }

    /// <summary>The share that is left on a day; behind the last, what was left on that.</summary>
    public Lanes LeftOn(int day) => _left[Math.Min(day, _left.Length - 1)];

    /// <summary>
    /// The schedules of cases that run side by side, by the number of a link or a facility. The cases come of one plan: what shares a schedule
    /// in the first shares one in all.
    /// </summary>
    public static Dictionary<int, LaneSchedule> Of(IReadOnlyList<HaltCase> cases, Func<Scenario, IReadOnlyDictionary<int, Schedule>> part)
    {
        var (found, known) = (new Dictionary<int, LaneSchedule>(), new Dictionary<Schedule, LaneSchedule>(ReferenceEqualityComparer.Instance));
        var lanes = new Schedule[Lanes.Count];
        foreach (var (number, schedule) in part(cases[0].Scenario))
        {
            if (!known.TryGetValue(schedule, out var joined))
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                {
                    lanes[lane] = part(cases[Math.Min(lane, cases.Count - 1)].Scenario)[number];
                }

                known[schedule] = joined = new LaneSchedule(lanes);
            }

            found[number] = joined;
        }

        return found;
    }
}
