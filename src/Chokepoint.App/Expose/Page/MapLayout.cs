namespace Chokepoint.App.Expose.Page;

/// <summary>
/// Places nodes by column and lane, such as stage and country. The nodes of one lane and column stand in a small grid of their own; a lane
/// is as high as its fullest grid. The first nodes of a grid stand at its right edge, where there is room for their names.
/// </summary>
internal sealed class MapLayout
{
    /// <summary>The room around a node, from its middle to each side.</summary>
    public const double Reach = 7;

    /// <summary>Up to so many nodes there is room for each in a row of its own, with two lines of text.</summary>
    public const int MostInRows = 150;

    private const double LanePadding = 5;
    private const double WidestStep = 20;

    private MapLayout(IReadOnlyList<(double X, double Y)> places, IReadOnlyList<(double Top, double Height)> lanes) => (Places, Lanes) = (places, lanes);

    /// <summary>The middle of each node.</summary>
    public IReadOnlyList<(double X, double Y)> Places { get; }

    /// <summary>The lanes from top to bottom.</summary>
    public IReadOnlyList<(double Top, double Height)> Lanes { get; }

    /// <summary>Where the last lane ends.</summary>
    public double Bottom => Lanes.Count == 0 ? 0 : Lanes[^1].Top + Lanes[^1].Height;

    /// <summary>Lays out nodes between <paramref name="left"/> and <paramref name="right"/>, downwards from <paramref name="top"/>.</summary>
    public static MapLayout Of(IReadOnlyList<(int Column, int Lane)> nodes, int columns, int lanes, double left, double right, double top)
    {
        var pitch = (right - left) / columns;
        var widest = Math.Max(1, (int)((pitch - (2 * Reach)) / (2 * Reach)));
        var cells = nodes.Select((node, i) => (node, i)).GroupBy(pair => pair.node, pair => pair.i).ToDictionary(cell => cell.Key, cell => cell.ToList());
        var (rowHeight, mostRows) = nodes.Count <= MostInRows ? (21.0, 14) : (17.0, 6);
        int Across(int count) => Math.Min(widest, (count + mostRows - 1) / mostRows);
        var heights = new double[lanes];
        foreach (var (cell, members) in cells)
        {
            var rows = (members.Count + Across(members.Count) - 1) / Across(members.Count);
            heights[cell.Lane] = Math.Max(heights[cell.Lane], (rows * rowHeight) + (2 * LanePadding));
        }

        var tops = new (double Top, double Height)[lanes];
        for (var lane = 0; lane < lanes; lane++)
        {
            tops[lane] = (lane == 0 ? top : tops[lane - 1].Top + tops[lane - 1].Height, Math.Max(heights[lane], rowHeight + (2 * LanePadding)));
        }

        var places = new (double X, double Y)[nodes.Count];
        foreach (var (cell, members) in cells)
        {
            var across = Across(members.Count);
            var rows = (members.Count + across - 1) / across;
            var step = Math.Clamp((pitch - (4 * Reach)) / across, 2 * Reach, WidestStep);
            var first = tops[cell.Lane].Top + ((tops[cell.Lane].Height - (rows * rowHeight)) / 2);
            for (var i = 0; i < members.Count; i++)
            {
                places[members[i]] = (left + (cell.Column * pitch) + (2 * Reach) + ((across - 1 - (i / rows)) * step), first + (i % rows * rowHeight) + (rowHeight / 2));
            }
        }

        return new MapLayout(places, tops);
    }
}
