namespace Chokepoint.Supply.Network;

/// <summary>
/// What flows through a network at present, worked out from what it takes, consumers first. A flow that is not stated is what its
/// receiver still needs, split evenly among the links without one.
/// </summary>
public sealed class Flows
{
    private readonly SupplyNetwork _network;
    private readonly double[] _known;
    private readonly int[] _unknown;
    private readonly Dictionary<(int Facility, string Label, int Input), double> _joint = [];

    private Flows(SupplyNetwork network)
    {
        _network = network;
        Rate = new double[network.PointCount];
        Made = new double[network.PointCount];
        MadeShare = new double[network.PointCount];
        Arriving = new double[network.PointCount];
        EdgeShare = new double[network.EdgeFrom.Length];
        Quantity = (double[])network.EdgeQuantity.Clone();
        _known = new double[network.PointCount];
        _unknown = new int[network.PointCount];
    }

    /// <summary>Units a day that leave each point: to other facilities, to demand, and into recipes of its own facility.</summary>
    public double[] Rate { get; }

    /// <summary>Units a day that arrive at each point.</summary>
    public double[] Arriving { get; }

    /// <summary>Units a day that each point makes.</summary>
    public double[] Made { get; }

    /// <summary>The share of each point's supply that it makes itself, 0 to 1; the rest arrives.</summary>
    public double[] MadeShare { get; }

    /// <summary>The share of each edge in its slot; the shares of a slot add up to one.</summary>
    public double[] EdgeShare { get; }

    /// <summary>Units of the input in one unit of the output, for each edge; where no recipe says it, what flows in for what flows out.</summary>
    public double[] Quantity { get; }

    /// <summary>How many links have no flow of their own.</summary>
    public int LinksWithoutFlow { get; private set; }

    /// <summary>How many inputs have a quantity that neither a recipe nor a flow tells; one unit is taken.</summary>
    public int QuantitiesGuessed { get; private set; }

    internal static Flows Of(SupplyNetwork network)
    {
        var flows = new Flows(network);
        flows.SumStated();
        for (var i = 0; i < network.DemandPoints.Length; i++)
        {
            flows.Rate[network.DemandPoints[i]] += OrZero(network.Tables.Demand[i].PerDay);
        }

        // Points come after what they depend on: going backwards, all that a point has to give is known when it is reached.
        for (var point = network.PointCount - 1; point >= 0; point--)
        {
            flows.Settle(point);
        }

        return flows;
    }

    private void SumStated()
    {
        for (var point = 0; point < _network.PointCount; point++)
        {
            if (!_network.Arrives[point])
            {
                continue;
            }

            var slot = _network.SlotStart[point];
            for (var edge = _network.EdgeStart[slot]; edge < _network.EdgeStart[slot + 1]; edge++)
            {
                var flow = _network.Tables.Links.PerDay(_network.EdgeLink[edge]);
                if (double.IsNaN(flow))
                {
                    _unknown[point]++;
                    LinksWithoutFlow++;
                }
                else
                {
                    _known[point] += flow;
                    Rate[_network.EdgeFrom[edge]] += flow;
                }
            }
        }
    }

    private void Settle(int point)
    {
        var slot = _network.SlotStart[point];
        if (_network.Arrives[point])
        {
            Share(slot++, point);
        }

        var makes = _network.MakingOf[point] != Making.None;
        Made[point] = makes ? Math.Max(0, Rate[point] - Arriving[point]) : 0;
        MadeShare[point] = !makes ? 0 : Made[point] > 0 ? Made[point] / (Made[point] + Arriving[point]) : _network.Arrives[point] ? 0 : 1;
        for (; slot < _network.SlotStart[point + 1]; slot++)
        {
            Draw(slot, point);
        }
    }

    /// <summary>Shares out what arrives.</summary>
    private void Share(int slot, int point)
    {
        var (first, end) = (_network.EdgeStart[slot], _network.EdgeStart[slot + 1]);
        var rest = _unknown[point] == 0 ? 0 : Math.Max(0, Rate[point] - _known[point]) / _unknown[point];
        for (var edge = first; edge < end; edge++)
        {
            var stated = _network.Tables.Links.PerDay(_network.EdgeLink[edge]);
            EdgeShare[edge] = double.IsNaN(stated) ? rest : stated;
            if (double.IsNaN(stated))
            {
                Rate[_network.EdgeFrom[edge]] += rest;
            }
        }

        Arriving[point] = Normalise(first, end);
    }

    /// <summary>Shares out what a recipe draws from one group.</summary>
    private void Draw(int slot, int point)
    {
        var (first, end) = (_network.EdgeStart[slot], _network.EdgeStart[slot + 1]);
        for (var edge = first; edge < end; edge++)
        {
            var input = _network.EdgeFrom[edge];
            if (double.IsNaN(Quantity[edge]))
            {
                var told = _known[input] > 0 && Made[point] > 0;
                Quantity[edge] = told ? _known[input] / Made[point] / UsersAt(input) : 1;
                QuantitiesGuessed += told ? 0 : 1;
            }

            EdgeShare[edge] = _known[input] / Quantity[edge];
        }

        MakeUp(first, end, Made[point]);
        if (Normalise(first, end) == 0)
        {
            ShareAmongSupplied(first, end);
        }

        for (var edge = first; edge < end; edge++)
        {
            Rate[_network.EdgeFrom[edge]] += Extra(point, edge, Made[point] * Quantity[edge] * EdgeShare[edge]);
        }
    }

    /// <summary>What a joint run draws is what the output that needs most draws: the others come with it.</summary>
    private double Extra(int point, int edge, double amount)
    {
        if (_network.JointOf[point] is not { } label)
        {
            return amount;
        }

        var key = (_network.FacilityOf[point], label, _network.EdgeFrom[edge]);
        var drawn = _joint.GetValueOrDefault(key);
        _joint[key] = Math.Max(drawn, amount);
        return _joint[key] - drawn;
    }

    /// <summary>What arrives too little of is made in the house, where the facility makes an input that does not arrive.</summary>
    private void MakeUp(int first, int end, double needed)
    {
        var (arrived, makers) = (0.0, 0);
        for (var edge = first; edge < end; edge++)
        {
            arrived += EdgeShare[edge];
            makers += IsHouseMade(edge) ? 1 : 0;
        }

        for (var edge = first; edge < end && needed > arrived; edge++)
        {
            EdgeShare[edge] = IsHouseMade(edge) ? (needed - arrived) / makers : EdgeShare[edge];
        }

        bool IsHouseMade(int edge) => !_network.Arrives[_network.EdgeFrom[edge]] && _network.MakingOf[_network.EdgeFrom[edge]] != Making.None;
    }

    private int UsersAt(int input) => _network.UserStart[input + 1] - _network.UserStart[input];

    /// <summary>Where no flow tells which input of a group is used: those evenly that the facility has or can have.</summary>
    private void ShareAmongSupplied(int first, int end)
    {
        for (var edge = first; edge < end; edge++)
        {
            var input = _network.EdgeFrom[edge];
            EdgeShare[edge] = _network.Arrives[input] || _network.MakingOf[input] != Making.None ? 1 : 0;
        }

        Normalise(first, end);
    }

    /// <summary>Makes the shares of a slot add up to one, evenly where all are zero; gives back what they added up to.</summary>
    private double Normalise(int first, int end)
    {
        var sum = 0.0;
        for (var edge = first; edge < end; edge++)
        {
            sum += EdgeShare[edge];
        }

        for (var edge = first; edge < end; edge++)
        {
            EdgeShare[edge] = sum > 0 ? EdgeShare[edge] / sum : 1.0 / (end - first);
        }

        return sum;
    }

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}
