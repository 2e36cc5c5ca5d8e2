using Chokepoint.App.Reporting;

namespace Chokepoint.App.Expose.Page;

/// <summary>The pieces that the page's pictures are made of.</summary>
internal static class Picture
{
    /// <summary>A picture with a title and a description for those who don't see it.</summary>
    public static MarkupWriter.Scope Open(MarkupWriter svg, string id, string title, string description, double width, double height)
    {
        var scope = svg.Open(
            "svg",
            ("class", "picture"),
            ("viewBox", $"0 0 {Figures.Length(width)} {Figures.Length(height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"));
        svg.Element("title", title, ("id", $"{id}-title"));
        svg.Element("desc", description, ("id", $"{id}-desc"));
        return scope;
    }

    /// <summary>The filling of what is in the controlling country, once a page.</summary>
    public static void WritePatterns(MarkupWriter html)
    {
        using (html.Open("svg", ("class", "defs"), ("aria-hidden", "true")))
        using (html.Open("defs"))
        {
            Pattern("there", "6", "M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5");
            Pattern("there-fine", "3.5", "M-1 1 L1 -1 M0 3.5 L3.5 0 M2.5 4.5 L4.5 2.5");
        }

        void Pattern(string id, string size, string path)
        {
            using (html.Open("pattern", ("id", id), ("patternUnits", "userSpaceOnUse"), ("width", size), ("height", size)))
            {
                html.Empty("rect", ("class", "there-ground"), ("width", size), ("height", size));
                html.Empty("path", ("class", "there-stroke"), ("d", path));
            }
        }
    }

    public static void Text(MarkupWriter svg, double x, double y, string text, string style = "", string anchor = "") =>
        svg.Element("text", text, ("class", style), ("x", Figures.Length(x)), ("y", Figures.Length(y)), ("text-anchor", anchor));

    public static void Line(MarkupWriter svg, double x1, double y1, double x2, double y2, string style) =>
        svg.Empty("line", ("class", style), ("x1", Figures.Length(x1)), ("y1", Figures.Length(y1)), ("x2", Figures.Length(x2)), ("y2", Figures.Length(y2)));

    public static void Rectangle(MarkupWriter svg, Box box, string style, string tip = "") =>
        Shape(svg, "rect", tip, ("class", style), ("x", Figures.Length(box.X)), ("y", Figures.Length(box.Y)), ("width", Figures.Length(box.Width)), ("height", Figures.Length(box.Height)));

    public static void Circle(MarkupWriter svg, double x, double y, double radius, string style, string tip = "") =>
        Shape(svg, "circle", tip, ("class", style), ("cx", Figures.Length(x)), ("cy", Figures.Length(y)), ("r", Figures.Length(radius)));

    public static void Path(MarkupWriter svg, string path, string style, string tip = "", string width = "") =>
        Shape(svg, "path", tip, ("class", style), ("d", path), ("stroke-width", width));

    private static void Shape(MarkupWriter svg, string name, string tip, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (tip.Length == 0)
        {
            svg.Empty(name, attributes);
            return;
        }

        using (svg.Open(name, attributes))
        {
            svg.Element("title", tip);
        }
    }
}
