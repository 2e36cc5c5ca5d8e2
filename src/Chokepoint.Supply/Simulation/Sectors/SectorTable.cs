namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>
/// An input-output table of a year: what every industry (a sector of a region) sells to every other and to final demand. Every region has
/// every sector; the number of an industry is its region times the count of sectors, plus its sector.
/// </summary>
/// <remarks>
/// <b>Shape</b>: a row of <see cref="Sales"/> holds what one industry sells to each. The rows of one product (the sector, from all regions) lie
/// together, since a day goes through them product after product; each is padded with zeros to <see cref="Width"/>.
/// </remarks>
public sealed class SectorTable
{
    /// <summary>The table without flows; fill them in before the table is used.</summary>
    public SectorTable(IReadOnlyList<string> regions, IReadOnlyList<string> sectors, IReadOnlyList<FinalDemand> finalDemand)
    {
        (Regions, Sectors, FinalDemand) = (regions, sectors, finalDemand);
        Count = regions.Count * sectors.Count;
        Width = checked((Count + SectorKernels.Lanes - 1) / SectorKernels.Lanes * SectorKernels.Lanes);
        Sales = new double[checked((long)Count * Width)];
        FinalSales = new double[checked((long)Count * finalDemand.Count)];
        (Output, Capital) = (new double[Count], new double[Count]);
    }

    /// <summary>The regions.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>The sectors, which are the products too.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>Who buys without producing.</summary>
    public IReadOnlyList<FinalDemand> FinalDemand { get; }

    /// <summary>How many industries there are.</summary>
    public int Count { get; }

    /// <summary>The length of a row of <see cref="Sales"/>.</summary>
    public int Width { get; }

    /// <summary>Sales between industries in a year. <b>Unit</b>: the table's money.</summary>
    public double[] Sales { get; }

    /// <summary>Sales to final demand in a year, an industry a row. Changes in stocks may be negative.</summary>
    public double[] FinalSales { get; }

    /// <summary>What each industry makes in a year.</summary>
    public double[] Output { get; }

    /// <summary>The capital of each industry.</summary>
    public double[] Capital { get; }

    /// <summary>The number of an industry.</summary>
    public int IndustryOf(int region, int sector) => (region * Sectors.Count) + sector;

    /// <summary>The region of an industry.</summary>
    public string RegionOf(int industry) => Regions[industry / Sectors.Count];

    /// <summary>The sector of an industry.</summary>
    public string SectorOf(int industry) => Sectors[industry % Sectors.Count];

    /// <summary>What an industry sells to each, in the order of industries.</summary>
    public Span<double> SalesOf(int industry) => Sales.AsSpan(RowOf(industry) * Width, Count);

    /// <summary>What an industry sells to each of final demand.</summary>
    public Span<double> FinalSalesOf(int industry) => FinalSales.AsSpan(industry * FinalDemand.Count, FinalDemand.Count);

    /// <summary>The padded rows of all regions that sell a product, one behind the other.</summary>
    internal ReadOnlySpan<double> SellersOf(int product) => Sales.AsSpan(product * Regions.Count * Width, Regions.Count * Width);

    /// <summary>Value added in a year: output less the inputs bought; not below zero.</summary>
    public double[] ValueAdded()
    {
        var added = (double[])Output.Clone();
        for (var seller = 0; seller < Count; seller++)
        {
            var sales = SalesOf(seller);
            for (var buyer = 0; buyer < Count; buyer++)
            {
                added[buyer] -= sales[buyer];
            }
        }

        return Array.ConvertAll(added, value => Math.Max(0, value));
    }

    /// <summary>The place of an industry's row of <see cref="Sales"/>, and of what is kept by seller.</summary>
    internal int RowOf(int industry) => (industry % Sectors.Count * Regions.Count) + (industry / Sectors.Count);
}

/// <summary>A kind of final demand in a region: households, government, investment.</summary>
public readonly record struct FinalDemand(string Region, string Category);
