using Chokepoint.App.Reporting;
using Chokepoint.Core.Places;

namespace Chokepoint.App.Expose.Page;

/// <summary>Draws what passes from stage to stage, by country. The controlling country stands first, hatched and in a thick outline.</summary>
internal sealed class StageSankey
{
    private const double Margin = 8;
    private const double LeastPitch = 100;
    private const double LeastWidth = 1180;
    private const double LabelRoom = 84;
    private const double Top = 48;
    private const double Height = 430;

    private readonly MarkupWriter _svg;
    private readonly StageFlows _flows;
    private readonly LinkValues _values;
    private readonly string _there;
    private readonly SankeyLayout _layout;
    private readonly double _width;
    private readonly double[] _passing;

    public StageSankey(MarkupWriter svg, StageFlows flows, LinkValues values, Country country)
    {
        (_svg, _flows, _values, _there) = (svg, flows, values, country.Code);
        var columns = flows.Columns.Names.Count;
        _width = Math.Max(LeastWidth, (columns * LeastPitch) + LabelRoom);
        var nodes = flows.Nodes.Select(node => new SankeyNode(node.Column, node.Country == _there)).ToList();
        _layout = SankeyLayout.Of(nodes, flows.Links, new Box(Margin, Top, _width - LabelRoom - Margin, Height), columns);
        _passing = new double[columns];
        for (var node = 0; node < nodes.Count; node++)
        {
            _passing[nodes[node].Column] += _layout.Passing(node);
        }
    }

    public void Write()
    {
        var name = StageFlows.NameOf(_there);
        var bottom = _layout.Nodes.Max(node => node.Bottom);
        using (Picture.Open(_svg, "sankey", $"What passes from stage to stage, and how much of it in {name}", "Columns are stages, bars are countries, ribbons are links between their facilities. The table below has the numbers.", _width, bottom + Margin))
        {
            WriteRibbons();
            for (var node = 0; node < _flows.Nodes.Count; node++)
            {
                WriteNode(node);
            }

            for (var column = 0; column < _passing.Length; column++)
            {
                var x = ColumnLeft(column);
                Picture.Text(_svg, x, 18, Lettering.Fit(_flows.Columns.Names[column], 13, LeastPitch), "head");
                Picture.Text(_svg, x, 34, _values.Say(_passing[column]), "small");
            }
        }
    }

    /// <summary>The same as a table: each stage, what passes it, and where.</summary>
    public void WriteTable()
    {
        var name = StageFlows.NameOf(_there);
        using (_svg.Table("cards", [new("Stage"), new(_values.ByValue ? "Passes a day" : "Links", "n"), new($"In {name}", "n"), new("Elsewhere")]))
        {
            for (var column = 0; column < _passing.Length; column++)
            {
                var nodes = Enumerable.Range(0, _flows.Nodes.Count).Where(node => _flows.Nodes[node].Column == column).ToList();
                using (_svg.Open("tr"))
                {
                    _svg.Cell("Stage", _flows.Columns.Names[column]);
                    _svg.Number("Passes a day", Figures.Amount(_passing[column]));
                    _svg.Number($"In {name}", Figures.Share(nodes.Where(node => _flows.Nodes[node].Country == _there).Sum(ShareOf)));
                    _svg.Cell("Elsewhere", string.Join(", ", nodes.Where(node => _flows.Nodes[node].Country != _there).OrderByDescending(ShareOf).Select(node => $"{_flows.Nodes[node].Country} {Figures.Share(ShareOf(node))}")));
                }
            }
        }
    }

    private void WriteRibbons()
    {
        // Large ones first, so that small ones lie on top of them; those of the controlling country above all.
        foreach (var link in Enumerable.Range(0, _flows.Links.Count).OrderBy(link => IsThere(_flows.Links[link].From)).ThenByDescending(link => _flows.Links[link].Value))
        {
            var (from, to, value) = _flows.Links[link];
            var isBack = _flows.Nodes[from].Column > _flows.Nodes[to].Column;
            Picture.Path(
                _svg,
                PathOf(_layout.Ribbons[link]),
                $"ribbon{(IsThere(from) ? " there" : "")}{(isBack ? " back" : "")}",
                $"{NameOf(from)} to {NameOf(to)}: {_values.Say(value)}");
        }
    }

    private void WriteNode(int node)
    {
        var box = _layout.Nodes[node];
        var country = _flows.Nodes[node].Country;
        Picture.Rectangle(_svg, box, IsThere(node) ? "node there" : "node", $"{NameOf(node)}: {_values.Say(_layout.Passing(node))}, {Figures.Share(ShareOf(node))} of the stage");
        var label = country is StageFlows.Other or StageFlows.Unknown ? country : country.ToUpperInvariant();
        Picture.Text(_svg, box.Right + 4, box.Y + (box.Height / 2) + 4, $"{label} {(ShareOf(node) < 0.0001 ? "<0.01 %" : Figures.Share(ShareOf(node)))}", IsThere(node) ? "label strong" : "label");
    }

    private double ColumnLeft(int column)
    {
        var pitch = _passing.Length > 1 ? (_width - LabelRoom - Margin - SankeyLayout.NodeWidth) / (_passing.Length - 1) : 0;
        return Margin + (column * pitch);
    }

    private double ShareOf(int node) => _layout.Passing(node) / _passing[_flows.Nodes[node].Column];

    private bool IsThere(int node) => _flows.Nodes[node].Country == _there;

    private string NameOf(int node) => $"{_flows.Columns.Names[_flows.Nodes[node].Column]}, {StageFlows.NameOf(_flows.Nodes[node].Country)}";

    private static string PathOf(Ribbon ribbon)
    {
        static string N(double number) => Figures.Length(number);
        var middle = (ribbon.Left + ribbon.Right) / 2;
        return $"M{N(ribbon.Left)} {N(ribbon.LeftTop)} C{N(middle)} {N(ribbon.LeftTop)} {N(middle)} {N(ribbon.RightTop)} {N(ribbon.Right)} {N(ribbon.RightTop)} "
            + $"V{N(ribbon.RightTop + ribbon.RightHeight)} C{N(middle)} {N(ribbon.RightTop + ribbon.RightHeight)} {N(middle)} {N(ribbon.LeftTop + ribbon.LeftHeight)} {N(ribbon.Left)} {N(ribbon.LeftTop + ribbon.LeftHeight)} Z";
    }
}
