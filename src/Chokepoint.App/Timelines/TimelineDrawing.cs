using System.Globalization;
using Chokepoint.App.Reporting;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.App.Timelines;

/// <summary>
/// Draws what is in force when: one row a provision, by regime, in the order in which measures began. Each standing has a form of its own,
/// so that the picture is read without colour; each bar says why it is there when pointed at.
/// </summary>
public sealed class TimelineDrawing
{
    private const double Width = 1360;
    private const double Left = 450;
    private const double Right = 1340;
    private const double RowHeight = 18;
    private const double RegimeHeight = 30;
    private const int MostLetters = 66;

    private readonly MarkupWriter _svg;
    private readonly LawTimeline _timeline;
    private readonly TimelineScale _scale;
    private readonly IReadOnlyList<(Regime Regime, IReadOnlyList<TimelineRow> Rows)> _regimes;
    private readonly IReadOnlyList<(DateOnly Day, string Label, string Class)> _marks;

    private TimelineDrawing(MarkupWriter svg, LawTimeline timeline)
    {
        (_svg, _timeline) = (svg, timeline);
        _scale = new TimelineScale(timeline.From, timeline.To, Left, Right);
        _regimes = [.. timeline.Rulebooks.SelectMany(rulebook => rulebook.Regimes).Select(regime => (regime, RowsOf(regime))).Where(pair => pair.Item2.Count > 0)];
        _marks = MarksOf(timeline);
    }

    private double Top => 118 + (14 * _marks.Count);

    private double Bottom => Top + _regimes.Sum(regime => RegimeHeight + (RowHeight * regime.Rows.Count)) + 6;

    /// <summary>Writes the picture as one SVG document.</summary>
    /// <returns>How many provisions it shows: those that had ended before its first day are left out.</returns>
    public static int Write(TextWriter output, LawTimeline timeline)
    {
        var drawing = new TimelineDrawing(new MarkupWriter(output), timeline);
        drawing.Write();
        return drawing.Drawn;
    }

    private int Drawn => _regimes.Sum(regime => regime.Rows.Count);

    private void Write()
    {
        var height = Bottom + 62;
        using (_svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(Width)} {N(height)}"), ("width", N(Width)), ("height", N(height)), ("role", "img"), ("aria-labelledby", "title desc")))
        {
            _svg.Element("title", "What is in force when", ("id", "title"));
            _svg.Element("desc", $"Provisions by regime from {Iso(_timeline.From)} to {Iso(_timeline.To)}, as known on {Iso(_timeline.Known)}.", ("id", "desc"));
            _svg.Verbatim("style", EmbeddedText.Read("timeline.css"));
            WriteDefinitions();
            _svg.Empty("rect", ("class", "paper"), ("width", "100%"), ("height", "100%"));
            WriteHeader();
            WriteLegend();
            WriteGrid();
            WriteRows();
            WriteMarks();
            WriteFooter();
        }

        _svg.Text("\n");
    }

    private void WriteDefinitions()
    {
        using (_svg.Open("defs"))
        {
            using (_svg.Open("pattern", ("id", "hatch"), ("patternUnits", "userSpaceOnUse"), ("width", "6"), ("height", "6")))
            {
                _svg.Empty("rect", ("class", "paper"), ("width", "6"), ("height", "6"));
                _svg.Empty("path", ("class", "hatch"), ("d", "M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5"));
            }

            using (_svg.Open("pattern", ("id", "question"), ("patternUnits", "userSpaceOnUse"), ("width", "14"), ("height", N(RowHeight))))
            {
                _svg.Empty("rect", ("class", "paper"), ("width", "14"), ("height", N(RowHeight)));
                _svg.Element("text", "?", ("class", "question"), ("x", "4"), ("y", "13"));
            }

            using (_svg.Open("clipPath", ("id", "labels")))
            {
                _svg.Empty("rect", ("width", N(Left - 8)), ("height", N(Bottom)));
            }
        }
    }

    private void WriteHeader()
    {
        Text(20, 32, "What is in force when", "title");
        Text(20, 52, $"{string.Join("; ", _timeline.Rulebooks.Select(rulebook => rulebook.Title))}. As known on {Iso(_timeline.Known)}.", "soft");
    }

    private void WriteLegend()
    {
        var x = 20d;
        var hasWhatIf = _timeline.Rows.Any(row => row.Measure.Status is not null);
        foreach (var (kind, label, isWhatIf) in new[]
        {
            (StandingKind.Pending, "announced, not begun", false), (StandingKind.InForce, "in force", false), (StandingKind.InForce, "what if: not law", true),
            (StandingKind.Suspended, "suspended", false), (StandingKind.Unknown, "unknown: open, or due to change after the day of verification", false),
            (StandingKind.Ended, "ended", false),
        }.Where(entry => hasWhatIf || !entry.Item3))
        {
            using (Row(64))
            {
                WriteBar(x, x + 42, kind, label, isWhatIf);
                Text(x + 50, 13, label);
            }

            x += 74 + (label.Length * 5.9);
        }
    }

    private void WriteGrid()
    {
        if (_marks.FirstOrDefault(mark => mark.Class == "verified") is { Label: not null } verified)
        {
            var x = _scale.After(verified.Day);
            _svg.Empty("rect", ("class", "band"), ("x", N(x)), ("y", N(Top)), ("width", N(Right - x)), ("height", N(Bottom - Top)));
        }

        foreach (var tick in _scale.Quarters())
        {
            Line(tick.X, tick.IsYear ? Top - 26 : Top - 12, tick.X, Bottom, tick.IsYear ? "gridyear" : "grid");
            if (tick.Label is { } label)
            {
                Text(tick.Middle, Top - 3, label, "quarter", "middle");
            }
        }

        foreach (var (middle, year) in _scale.Years())
        {
            Text(middle, Top - 15, year, "year", "middle");
            Text(middle, Bottom + 15, year, "year", "middle");
        }
    }

    private void WriteRows()
    {
        var y = Top;
        foreach (var (regime, rows) in _regimes)
        {
            Text(20, y + 21, $"{regime.Id}: {regime.Title}", "regime");
            Line(20, y + RegimeHeight - 3, Right, y + RegimeHeight - 3, "head");
            y += RegimeHeight;
            foreach (var row in rows)
            {
                WriteRow(row, y);
                y += RowHeight;
            }
        }
    }

    private void WriteRow(TimelineRow row, double y)
    {
        using var place = Row(y);
        using (_svg.Open("g", ("clip-path", "url(#labels)")))
        using (_svg.Open("text", ("x", "20"), ("y", "13")))
        {
            var (id, title) = (row.Provision.Id, TitleOf(row));
            _svg.Text(id + " ");
            _svg.Element("tspan", id.Length + title.Length < MostLetters ? title : title[..Math.Max(0, MostLetters - id.Length)] + "…", ("class", "soft"));
            _svg.Element("title", $"{id}: {row.Provision.Title} ({row.Provision.Citation})");
        }

        Line(20, RowHeight, Right, RowHeight, "grid");
        foreach (var stretch in row.Stretches)
        {
            WriteBar(_scale.At(stretch.First), _scale.After(stretch.Last), stretch.Standing.Kind, $"{row.Provision.Id}, {Iso(stretch.First)} to {Iso(stretch.Last)}: {stretch.Standing.Reason}", row.Measure.Status is not null);
        }
    }

    /// <summary>A measure with one provision says in its own title what it is about: which firms, which goods.</summary>
    private static string TitleOf(TimelineRow row) =>
        (row.Measure.Status is { } status ? $"{status}, not law: " : "") + (row.Measure.Provisions.Count == 1 ? row.Measure.Title : row.Provision.Title);

    /// <summary>A row has coordinates of its own, so that patterns lie alike in all of them.</summary>
    private MarkupWriter.Scope Row(double y) => _svg.Open("g", ("transform", $"translate(0 {N(y)})"));

    private void WriteBar(double from, double to, StandingKind kind, string reason, bool isWhatIf = false)
    {
        var (style, inset) = kind switch
        {
            StandingKind.Unannounced => ("", 0d),
            StandingKind.Pending => ("pending", 7.5),
            StandingKind.InForce or StandingKind.DuringTheDay => (isWhatIf ? "whatif" : "inforce", 3),
            StandingKind.Suspended => ("suspended", 3),
            StandingKind.Unknown => ("unknown", 3),
            StandingKind.Ended => ("ended", 9),
        };
        if (kind == StandingKind.Ended)
        {
            using (_svg.Open("line", ("class", style), ("x1", N(from)), ("x2", N(to)), ("y1", N(inset)), ("y2", N(inset))))
            {
                _svg.Element("title", reason);
            }
        }
        else if (kind != StandingKind.Unannounced)
        {
            using (_svg.Open("rect", ("class", style), ("x", N(from)), ("y", N(inset)), ("width", N(Math.Max(1, to - from))), ("height", N(RowHeight - (2 * inset)))))
            {
                _svg.Element("title", reason);
            }
        }
    }

    private void WriteMarks()
    {
        for (var i = 0; i < _marks.Count; i++)
        {
            var (day, label, style) = _marks[i];
            var (x, y) = (_scale.After(day), 104 + (14 * i));
            Line(x, y - 8, x, Bottom, style);
            Text(x > Right - 200 ? x - 5 : x + 5, y, label, "mark", x > Right - 200 ? "end" : "start");
        }
    }

    private void WriteFooter()
    {
        var left = _timeline.Rows.Count - Drawn;
        var note = left > 0 ? $"{left} provisions that had ended before {Iso(_timeline.From)} are not drawn. " : "";
        Text(20, Bottom + 36, $"{note}What is due to change after the day through which the law was verified is unknown, not assumed. Informs, and is no legal advice.", "soft");
        Text(20, Bottom + 52, string.Join("; ", _timeline.Rulebooks.Select(rulebook => $"{rulebook.Authority} {rulebook.Hash}")), "quarter");
    }

    /// <summary>A regime's rows: measures by the day on which they first do something, provisions in the order of the act.</summary>
    private IReadOnlyList<TimelineRow> RowsOf(Regime regime) =>
        [.. _timeline.Rows.Where(row => row.Provision.Regime == regime.Id && row.Stretches.Any(stretch => stretch.Standing.Kind is not (StandingKind.Unannounced or StandingKind.Ended)))
            .GroupBy(row => row.Measure)
            .OrderBy(measure => measure.Min(row => row.Provision.Timeline.Events.Select(e => e.Date).DefaultIfEmpty().Min()))
            .SelectMany(measure => measure)];

    private static IReadOnlyList<(DateOnly Day, string Label, string Class)> MarksOf(LawTimeline timeline) =>
        [.. timeline.Rulebooks.GroupBy(rulebook => rulebook.VerifiedThrough)
            .Select(group => (Day: group.Key, Label: $"{string.Join(", ", group.Select(rulebook => rulebook.Authority))} verified through {Iso(group.Key)}", Class: "verified"))
            .Append((Day: timeline.AsOf, Label: $"as of {Iso(timeline.AsOf)}", Class: "today"))
            .Where(mark => mark.Day >= timeline.From && mark.Day <= timeline.To).OrderBy(mark => mark.Day)];

    private void Line(double x1, double y1, double x2, double y2, string style) =>
        _svg.Empty("line", ("class", style), ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)));

    private void Text(double x, double y, string text, string style = "", string anchor = "start")
    {
        using (_svg.Open("text", ("class", style), ("x", N(x)), ("y", N(y)), ("text-anchor", anchor)))
        {
            _svg.Text(text);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
