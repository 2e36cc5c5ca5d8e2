namespace Chokepoint.Supply.Concentration;

/// <summary>How much of what a country uses comes from abroad. <b>Method</b>: <c>docs/methods/concentration.md</c>.</summary>
public static class ImportReliance
{
    /// <summary>
    /// Net imports as a share of apparent use: (imports - exports + stock draw) / (production + imports - exports + stock draw).
    /// 1 is full reliance; below 0 the country is a net exporter. <c>null</c> where a part is not known, or nothing is used.
    /// Without production all that is used was imported, whatever the exports.
    /// </summary>
    /// <param name="production">Own production. <b>Unit</b>: the same for all.</param>
    /// <param name="imports">Imports.</param>
    /// <param name="exports">Exports.</param>
    /// <param name="stockDraw">What was taken out of stocks; below 0 where they grew. The EU's method leaves it out.</param>
    public static double? Of(double? production, double? imports, double? exports, double stockDraw = 0)
    {
        if (production is 0 && imports > 0 && exports is null)
        {
            return 1;
        }

        var net = imports - exports + stockDraw;
        return production + net is > 0 and var use ? net / use : null;
    }
}
