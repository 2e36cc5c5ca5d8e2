using System.Numerics;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>How stocks and orders change in a day; many links at once, each by itself.</summary>
internal readonly struct Renewal(FirmOptions options)
{
    private readonly Vector<double> _stockDays = new(options.StockDays);
    private readonly Vector<double> _catchUp = new(1 / options.CatchUpDays);
    private readonly bool _keepsFirstStock = options.Orders == OrderRule.Baseline;
    private readonly bool _mayDestock = options.Orders != OrderRule.NoDestocking;

    /// <summary>The stock after what was delivered came in and what was used went out.</summary>
    /// <param name="stock">The stock before.</param>
    /// <param name="granted">What is delivered.</param>
    /// <param name="used">The output of yesterday as a share of the normal one.</param>
    /// <param name="bought">What is bought of the sector on a normal day.</param>
    /// <param name="held">What is held of the sector.</param>
    public static Vector<double> Stock(Vector<double> stock, Vector<double> granted, Vector<double> used, Vector<double> bought, Vector<double> held)
    {
        var drawn = WithoutSmall(used * (bought / held), held);
        stock = stock + granted - (stock * drawn);
        return WithoutSmall(stock, stock);
    }

    /// <summary>What is ordered.</summary>
    /// <param name="stock">The stock.</param>
    /// <param name="amount">What is bought on a normal day.</param>
    /// <param name="aim">The output ordered for as a share of the normal one.</param>
    public Vector<double> Order(Vector<double> stock, Vector<double> amount, Vector<double> aim)
    {
        var lacking = ((_keepsFirstStock ? _stockDays : _stockDays * aim) * amount) - stock;
        lacking = _mayDestock ? lacking : Vector.Max(lacking, Vector<double>.Zero);
        return Vector.Max((amount * aim) + (_catchUp * lacking), Vector<double>.Zero);
    }

    /// <summary>Nothing where the measure counts as none.</summary>
    private static Vector<double> WithoutSmall(Vector<double> value, Vector<double> measure) =>
        Vector.AndNot(value, Vector.AsVectorDouble(Vector.LessThanOrEqual(measure, new Vector<double>(FirmModel.Least))));
}
