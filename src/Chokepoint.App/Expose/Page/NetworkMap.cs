using Chokepoint.App.Reporting;

namespace Chokepoint.App.Expose.Page;

/// <summary>
/// Draws the network: facilities by stage from left to right and by country from top to bottom. Those of the controlling country are
/// hatched squares, all others circles; a ring is drawn around those that stop demand elsewhere alone.
/// </summary>
internal sealed class NetworkMap
{
    private const double LeastWidth = 1180;
    private const double LeastPitch = 100;
    private const double Gutter = 118;
    private const double Top = 30;
    private const double NodeSize = 4.5;
    private const double LabelSize = 10;
    private const double LineHeight = 10.5;
    private const double BoldIsWider = 1.1;
    private const double WidestLink = 9;

    private readonly MarkupWriter _svg;
    private readonly MapPlaces _map;
    private readonly LinkValues _values;
    private readonly IReadOnlyList<string> _columns;
    private readonly double _width;
    private readonly MapLayout _layout;
    private readonly double _widestLabel;

    public NetworkMap(MarkupWriter svg, MapPlaces map, LinkValues values, IReadOnlyList<string> columns)
    {
        (_svg, _map, _values, _columns) = (svg, map, values, columns);
        _width = Math.Max(LeastWidth, Gutter + (columns.Count * LeastPitch));
        _layout = MapLayout.Of([.. map.Places.Select(place => (place.Column, place.Lane))], columns.Count, map.Lanes.Count, Gutter, _width, Top);
        _widestLabel = ((_width - Gutter) / columns.Count) - (4 * MapLayout.Reach);
    }

    public void Write()
    {
        using (Picture.Open(_svg, "map", "The network by stage and country", "Facilities from left to right by stage, from top to bottom by country; curves are links. The tables on this page name those that matter.", _width, _layout.Bottom + 4))
        {
            WriteGrid();
            WriteLinks();
            for (var place = 0; place < _map.Places.Count; place++)
            {
                WriteMark(_svg, _layout.Places[place].X, _layout.Places[place].Y, _map.Places[place].IsThere, _map.Places[place].Stops > 0, _map.Places[place].Tip);
            }

            WriteLabels();
        }
    }

    /// <summary>A key to the marks.</summary>
    public static void WriteKey(MarkupWriter html, string country)
    {
        using (html.Open("p", ("class", "keys")))
        {
            Key(svg => WriteMark(svg, 10, 9, true, false, ""), $"in {country}");
            Key(svg => WriteMark(svg, 10, 9, false, false, ""), "elsewhere");
            Key(svg => WriteMark(svg, 10, 9, false, true, ""), "stops demand elsewhere alone");
            Key(svg => Picture.Path(svg, "M2 9 H18", "link there", width: "3"), $"leaves {country}");
            Key(svg => Picture.Path(svg, "M2 9 H18", "link", width: "3"), "other link; the width grows with the square root of its value");
            Key(svg => Picture.Path(svg, "M2 9 H18", "link idle", width: "1"), "carries nothing at present");
        }

        void Key(Action<MarkupWriter> draw, string text)
        {
            using (html.Open("span"))
            {
                using (html.Open("svg", ("class", "mark"), ("viewBox", "0 0 20 18"), ("aria-hidden", "true")))
                {
                    draw(html);
                }

                html.Text(text);
            }
        }
    }

    private void WriteGrid()
    {
        for (var lane = 0; lane < _map.Lanes.Count; lane++)
        {
            var (top, height) = _layout.Lanes[lane];
            if (lane % 2 == 0)
            {
                Picture.Rectangle(_svg, new Box(0, top, _width, height), "lane");
            }

            Picture.Text(_svg, 4, top + (height / 2) + 4, Lettering.Fit(StageFlows.NameOf(_map.Lanes[lane]), 12, Gutter - 12), "country");
        }

        for (var column = 0; column < _columns.Count; column++)
        {
            var pitch = (_width - Gutter) / _columns.Count;
            Picture.Text(_svg, Gutter + (column * pitch) + MapLayout.Reach, 18, Lettering.Fit(_columns[column], 13, pitch - MapLayout.Reach), "head");
        }
    }

    private void WriteLinks()
    {
        var most = _map.Links.Select(link => link.Value).DefaultIfEmpty(1).Max();
        foreach (var (from, to, value) in _map.Links.OrderBy(link => _map.Places[link.From].IsThere).ThenByDescending(link => link.Value))
        {
            var width = value > 0 ? Math.Max(0.6, WidestLink * Math.Sqrt(value / most)) : 0.8;
            Picture.Path(
                _svg,
                CurveOf(_layout.Places[from], _layout.Places[to]),
                $"link{(_map.Places[from].IsThere ? " there" : "")}{(value > 0 ? "" : " idle")}",
                $"{_map.Places[from].Name} to {_map.Places[to].Name}: {(value > 0 ? _values.Say(value) : "nothing at present")}",
                Figures.Length(width));
        }
    }

    /// <summary>The most telling labels first; one that finds no room is left out.</summary>
    private void WriteLabels()
    {
        var placer = new LabelPlacer(new Box(Gutter, Top - 4, _width - Gutter, _layout.Bottom - Top + 8));
        foreach (var (x, y) in _layout.Places)
        {
            placer.Block(new Box(x - MapLayout.Reach, y - MapLayout.Reach, 2 * MapLayout.Reach, 2 * MapLayout.Reach));
        }

        foreach (var place in Enumerable.Range(0, _map.Places.Count)
            .OrderByDescending(place => _map.Places[place].Stops).ThenByDescending(place => _map.Places[place].IsThere).ThenByDescending(place => _map.Places[place].Value).ThenBy(place => place))
        {
            var isStrong = _map.Places[place].Stops > 0;
            var size = isStrong ? LabelSize * BoldIsWider : LabelSize;
            var name = _map.Places[place].Name;
            var (x, y) = _layout.Places[place];
            foreach (var width in new[] { _widestLabel, 0.75 * _widestLabel })
            {
                var lines = _map.Places.Count <= MapLayout.MostInRows ? Lettering.Wrap(name, size, width) : [Lettering.Fit(name, size, width)];
                if (placer.Place(x, y, MapLayout.Reach + 1, lines.Max(line => Lettering.Width(line, size)), lines.Count * LineHeight) is { } box)
                {
                    for (var line = 0; line < lines.Count; line++)
                    {
                        Picture.Text(_svg, box.X, box.Y + ((line + 1) * LineHeight) - 2.5, lines[line], isStrong ? "name strong" : "name");
                    }

                    break;
                }
            }
        }
    }

    private static void WriteMark(MarkupWriter svg, double x, double y, bool isThere, bool isRinged, string tip)
    {
        if (isThere)
        {
            Picture.Rectangle(svg, new Box(x - NodeSize, y - NodeSize, 2 * NodeSize, 2 * NodeSize), "mark there", tip);
        }
        else
        {
            Picture.Circle(svg, x, y, NodeSize, "mark", tip);
        }

        if (isRinged)
        {
            Picture.Circle(svg, x, y, MapLayout.Reach, "ring");
        }
    }

    /// <summary>A curve that leaves to the right and arrives from the left; within a column it bulges to the right.</summary>
    private static string CurveOf((double X, double Y) from, (double X, double Y) to)
    {
        static string N(double number) => Figures.Length(number);
        var pull = Math.Abs(from.X - to.X) < 60 ? 36 : Math.Max(40, Math.Abs(to.X - from.X) / 2);
        var (start, end) = (from.X + NodeSize, Math.Abs(from.X - to.X) < 60 ? to.X + NodeSize : to.X - NodeSize);
        var toward = end > to.X ? end + pull : end - pull;
        return $"M{N(start)} {N(from.Y)} C{N(start + pull)} {N(from.Y)} {N(toward)} {N(to.Y)} {N(end)} {N(to.Y)}";
    }
}
