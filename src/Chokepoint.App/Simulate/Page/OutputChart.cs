using System.Text;
using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;

namespace Chokepoint.App.Simulate.Page;

/// <summary>
/// Output of one product over time: the likely run as a thick line, deliveries dotted, and with an ensemble the median dashed in a hatched band.
/// Told apart by form, so that it reads in grey.
/// </summary>
internal sealed class OutputChart
{
    private const double Width = 640;
    private const double Height = 190;
    private const double Left = 46;
    private const double Top = 40;
    private const double Bottom = 160;
    private const double Highest = 1.5;

    private readonly MarkupWriter _svg;
    private readonly HaltReport _report;
    private readonly IReadOnlyList<HaltMark> _marks;
    private readonly DayAxis _axis;
    private readonly ProductHalt _product;
    private readonly ProductEnsemble? _ensemble;
    private readonly double _top;

    public OutputChart(MarkupWriter svg, HaltReport report, ProductHalt product, IReadOnlyList<HaltMark> marks)
    {
        (_svg, _report, _product, _marks, _ensemble) = (svg, report, product, marks, report.EnsembleOf(product));
        _axis = new DayAxis(report.Plan.Start, report.Days, Left, Width - 8);
        _top = Math.Clamp(Math.Max(product.OutputByDay.Max(), _ensemble?.OutputByDay.Max(band => band.High) ?? 0), 1, Highest);
    }

    public void Write(int number)
    {
        var title = HaltPhrases.Of(_product);
        var description = $"Output as a share of normal: first loss {HaltPhrases.DateOrNever(_report, _product.Output.FirstLoss)}, stop {HaltPhrases.DateOrNever(_report, _product.Output.FirstStop)}.";
        using (Picture.Open(_svg, $"output-{number}", title, description, Width, Height))
        {
            Picture.Text(_svg, 0, 13, Lettering.Fit(title, 13, Width), "head");
            _axis.Write(_svg, Top, Bottom, Bottom + 15);
            foreach (var share in new[] { 0, 0.5, 1 })
            {
                Picture.Line(_svg, Left, Y(share), _axis.Right, Y(share), share == 0.5 ? "tick" : "rule");
                Picture.Text(_svg, Left - 6, Y(share) + 4, $"{share * 100:0} %", "small", "end");
            }

            WriteBand();
            Picture.Path(_svg, Line(day => _product.DeliveryByDay[day]), "delivery");
            if (_ensemble is { } ensemble)
            {
                Picture.Path(_svg, Line(day => ensemble.OutputByDay[day].Median), "median");
            }

            Picture.Path(_svg, Line(day => _product.OutputByDay[day]), "output");
            WriteMarks();
        }
    }

    /// <summary>The keys of all charts.</summary>
    public static void WriteKey(MarkupWriter html, bool hasEnsemble)
    {
        using (html.Open("p", ("class", "keys soft")))
        {
            Key("output", "output, likely run");
            if (hasEnsemble)
            {
                Key("median", "median of the runs");
                Key("band", "5 to 95 % of the runs");
            }

            Key("delivery", "deliveries, likely run");
            Key("mark", "a day on which something begins or ends: letters below");
        }

        void Key(string style, string text)
        {
            using (html.Open("span"))
            {
                using (html.Open("svg", ("viewBox", "0 0 30 14"), ("class", "picture"), ("aria-hidden", "true")))
                {
                    if (style == "band")
                    {
                        Picture.Rectangle(html, new Box(0, 1, 30, 12), "band");
                    }
                    else
                    {
                        Picture.Path(html, style == "mark" ? "M15 0 L15 14" : "M0 7 L30 7", style);
                    }
                }

                html.Text(text);
            }
        }
    }

    private void WriteBand()
    {
        if (_ensemble is not { } ensemble)
        {
            return;
        }

        var path = new StringBuilder(Line(day => ensemble.OutputByDay[day].High));
        for (var day = _report.Days - 1; day >= 0; day--)
        {
            path.Append($" L{Figures.Length(_axis.At(day + 0.5))} {Figures.Length(Y(ensemble.OutputByDay[day].Low))}");
        }

        Picture.Path(_svg, path.Append('Z').ToString(), "band");
    }

    private void WriteMarks()
    {
        var last = double.NegativeInfinity;
        foreach (var mark in _marks)
        {
            var x = _axis.At(mark.Day);
            Picture.Line(_svg, x, Top - 6, x, Bottom, "mark");

            // Letters that would cover each other climb.
            var y = x - last < 9 ? Top - 19 : Top - 9;
            Picture.Text(_svg, x, y, mark.Letter, "small letter", "middle");
            last = y == Top - 9 ? x : double.NegativeInfinity;
        }
    }

    private double Y(double share) => Bottom - ((Bottom - Top) * Math.Min(share, _top) / _top);

    /// <summary>A line through the middle of each day; days that change nothing are left out.</summary>
    private string Line(Func<int, double> share)
    {
        var path = new StringBuilder();
        for (var day = 0; day < _report.Days; day++)
        {
            var y = Figures.Length(Y(share(day)));
            if (day == 0 || day == _report.Days - 1 || y != Figures.Length(Y(share(day - 1))) || y != Figures.Length(Y(share(day + 1))))
            {
                path.Append(day == 0 ? 'M' : 'L').Append(Figures.Length(_axis.At(day + 0.5))).Append(' ').Append(y).Append(' ');
            }
        }

        return path.ToString().TrimEnd();
    }
}
