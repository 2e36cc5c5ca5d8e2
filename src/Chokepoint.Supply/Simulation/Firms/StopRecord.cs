namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Keeps book of when firms stand still and how low they fall.</summary>
internal sealed class StopRecord
{
    private readonly double[] _normal;
    private readonly double[] _below;
    private int _day;

    public StopRecord(FirmNet net, double below)
    {
        _normal = net.Output;
        _below = Array.ConvertAll(net.Output, output => below * output);
        Firms = new FirmStop[net.FirmCount];
        Array.Fill(Firms, new FirmStop(-1, -1, 1, 0));
    }

    public FirmStop[] Firms { get; }

    public void Add(double[] output)
    {
        for (var firm = 0; firm < output.Length; firm++)
        {
            ref var stop = ref Firms[firm];
            if (output[firm] < stop.LeastShare * _normal[firm])
            {
                stop = stop with { LeastShare = output[firm] / _normal[firm], LeastDay = _day };
            }

            if (output[firm] < _below[firm])
            {
                stop = stop with { First = stop.First < 0 ? _day : stop.First, Last = _day };
            }
        }

        _day++;
    }
}
