using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts;

namespace Chokepoint.App.Simulate.Page;

/// <summary>Products by weeks: what is left of each one's output. Fillings grow denser as output falls, and a stop is solid.</summary>
internal sealed class StopCalendar(MarkupWriter svg, HaltReport report, IReadOnlyList<ProductHalt> products)
{
    private const double Width = 1240;
    private const double Left = 250;
    private const double Top = 24;
    private const double Row = 20;
    private const int Week = 7;
    private const int MostCells = 60;
    private static readonly (string Style, string Text)[] s_kinds = [("c-full", "99 % of normal and more"), ("c-less", "50 to 99 %"), ("c-little", "1 to 50 %"), ("c-stop", "under 1 %: stands still")];

    /// <summary>Days of a cell: a week, or more where weeks would be too many.</summary>
    public int Span { get; } = Week * (1 + ((report.Days - 1) / (Week * MostCells)));

    public void Write()
    {
        var bottom = Top + (Row * products.Count);
        var axis = new DayAxis(report.Plan.Start, report.Days, Left, Width - 8);
        using (Picture.Open(svg, "calendar", "Stop calendar", "Products by weeks: the share of normal output in each; the table of products has the dates.", Width, bottom + 6))
        {
            axis.Write(svg, Top - 8, bottom, Top - 10);
            for (var row = 0; row < products.Count; row++)
            {
                var (product, y) = (products[row], Top + (Row * row));
                Picture.Text(svg, Left - 8, y + 14, Lettering.Fit(HaltPhrases.Of(product), 12, Left - 8), "", "end");
                for (var first = 0; first < report.Days; first += Span)
                {
                    var end = Math.Min(report.Days, first + Span);
                    var share = Enumerable.Range(first, end - first).Average(day => product.OutputByDay[day]);
                    Picture.Rectangle(
                        svg,
                        new Box(axis.At(first) + 0.5, y + 2, axis.At(end) - axis.At(first) - 1, Row - 4),
                        StyleOf(share),
                        $"{HaltPhrases.Of(product)}, {HaltPhrases.Date(report.Plan.Start.AddDays(first))} to {HaltPhrases.Date(report.Plan.Start.AddDays(end - 1))}: {HaltPhrases.Share(share)} of normal");
                }
            }
        }
    }

    /// <summary>What the fillings mean.</summary>
    public static void WriteKey(MarkupWriter html)
    {
        using (html.Open("p", ("class", "keys soft")))
        {
            foreach (var (style, text) in s_kinds)
            {
                using (html.Open("span"))
                {
                    using (html.Open("svg", ("viewBox", "0 0 22 16"), ("class", "picture"), ("aria-hidden", "true")))
                    {
                        Picture.Rectangle(html, new Box(1, 1, 20, 14), style);
                    }

                    html.Text(text);
                }
            }
        }
    }

    private string StyleOf(double share) => (share >= report.Result.Options.LosesBelow ? s_kinds[0] : share >= 0.5 ? s_kinds[1] : share >= report.Result.Options.StopsBelow ? s_kinds[2] : s_kinds[3]).Style;
}
