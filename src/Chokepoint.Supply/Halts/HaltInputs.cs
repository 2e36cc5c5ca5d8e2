namespace Chokepoint.Supply.Halts;

/// <summary>The numbers of a network that are known least well, and that an ensemble varies.</summary>
public sealed class HaltInputs
{
    private const int LongestWay = 3650;

    private HaltInputs(int edges, int points)
    {
        LeadDays = new int[edges];
        BufferDays = new double[edges];
        QualifyDays = new double[edges];
        RampDays = new double[edges];
        Stock = new double[points];
    }

    /// <summary>Whole days under way on each link, at least one: what leaves in the evening is there the next morning.</summary>
    public int[] LeadDays { get; private init; }

    /// <summary>Days of its own flow that the receiver of each link keeps.</summary>
    public double[] BufferDays { get; private init; }

    /// <summary>Days from first need to first delivery from a supplier who is not used today.</summary>
    public double[] QualifyDays { get; private init; }

    /// <summary>Days from there to all that he can give.</summary>
    public double[] RampDays { get; private init; }

    /// <summary>Units in stock at each point besides those buffers.</summary>
    public double[] Stock { get; private init; }

    internal static HaltInputs Of(HaltModel model)
    {
        var network = model.Network;
        var inputs = new HaltInputs(network.EdgeFrom.Length, network.PointCount);
        var links = network.Tables.Links;
        for (var edge = 0; edge < network.EdgeFrom.Length; edge++)
        {
            if (network.EdgeLink[edge] is >= 0 and var link)
            {
                inputs.LeadDays[edge] = Whole(links.LeadDays(link));
                inputs.BufferDays[edge] = OrZero(links.BufferDays(link));
                inputs.QualifyDays[edge] = OrZero(links.QualifyDays(link));
                inputs.RampDays[edge] = OrZero(links.RampDays(link));
            }
        }

        for (var point = 0; point < network.PointCount; point++)
        {
            inputs.Stock[point] = OrZero(model.StatedStock[point]);
        }

        return inputs;
    }

    /// <summary>The same with numbers of one's own.</summary>
    public HaltInputs With(int[] leadDays, double[] bufferDays, double[] qualifyDays, double[] stock) =>
        new(0, 0) { LeadDays = leadDays, BufferDays = bufferDays, QualifyDays = qualifyDays, RampDays = RampDays, Stock = stock };

    /// <summary>A way in whole days, one at least; one that nobody knows takes one.</summary>
    internal static int Whole(double days) => double.IsNaN(days) ? 1 : (int)Math.Clamp(Math.Round(days, MidpointRounding.AwayFromZero), 1, LongestWay);

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}
