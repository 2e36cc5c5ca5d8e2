namespace Chokepoint.App.Reporting;

/// <summary>A table column's head, and the class of its cells: <c>n</c> for numbers.</summary>
internal sealed record Column(string Head, string Style = "");

/// <summary>The pieces that all pages are made of.</summary>
internal static class PageParts
{
    /// <summary>A section with its heading.</summary>
    public static MarkupWriter.Scope Section(this MarkupWriter html, string title, string id = "")
    {
        var scope = html.Open("section", ("id", id));
        html.Element("h2", title);
        return scope;
    }

    /// <summary>A paragraph that stands back.</summary>
    public static void Soft(this MarkupWriter html, string text) => html.Element("p", text, ("class", "soft"));

    /// <summary>A paragraph that must not be missed.</summary>
    public static void Notice(this MarkupWriter html, string text) => html.Element("p", text, ("class", "notice"));

    /// <summary>A table; on a narrow page each row becomes a card, whose cells carry the heads as labels.</summary>
    public static TableScope Table(this MarkupWriter html, string style, params IReadOnlyList<Column> columns)
    {
        var scroll = html.Open("div", ("class", "scroll"));
        var table = html.Open("table", ("class", style));
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var column in columns)
            {
                html.Element("th", column.Head, ("scope", "col"), ("class", column.Style));
            }
        }

        return new TableScope(scroll, table, html.Open("tbody"));
    }

    /// <summary>A cell that holds more than text.</summary>
    public static DatumScope Data(this MarkupWriter html, Column column)
    {
        var cell = html.Open("td", ("data-label", column.Head), ("class", column.Style));
        return new DatumScope(cell, html.Open("div", ("class", "cell")));
    }

    /// <summary>A cell of text.</summary>
    public static void Cell(this MarkupWriter html, string label, string text, string style = "") =>
        html.Element("td", text, ("data-label", label), ("class", style));

    /// <summary>A cell with a number; on a narrow page one that holds none is left out.</summary>
    public static void Number(this MarkupWriter html, string label, string text) => html.Cell(label, text, text is "-" or "" ? "n none" : "n");

    /// <summary>A table that is open.</summary>
    internal readonly struct TableScope(MarkupWriter.Scope scroll, MarkupWriter.Scope table, MarkupWriter.Scope body) : IDisposable
    {
        public void Dispose()
        {
            body.Dispose();
            table.Dispose();
            scroll.Dispose();
        }
    }

    /// <summary>A cell that is open.</summary>
    internal readonly struct DatumScope(MarkupWriter.Scope cell, MarkupWriter.Scope content) : IDisposable
    {
        public void Dispose()
        {
            content.Dispose();
            cell.Dispose();
        }
    }
}
