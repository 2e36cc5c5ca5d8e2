namespace Chokepoint.App.Reporting;

/// <summary>The pieces that all tables of the page are made of.</summary>
internal sealed partial class ScreenPage
{
    /// <summary>A table; on a narrow page each row becomes a card, whose cells carry the heads as labels.</summary>
    private Tables Table(string style, params IReadOnlyList<Column> columns)
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

        return new Tables(scroll, table, html.Open("tbody"));
    }

    private Datum Data(Column column)
    {
        var cell = html.Open("td", ("data-label", column.Head), ("class", column.Style));
        return new Datum(cell, html.Open("div", ("class", "cell")));
    }

    private void Cell(string label, string text, string style = "") => html.Element("td", text, ("data-label", label), ("class", style));

    private void Number(string label, string text) => Cell(label, text, text is "-" or "" ? "n none" : "n");

    /// <summary>A column's head, and the class of its cells: <c>n</c> for numbers.</summary>
    private sealed record Column(string Head, string Style = "");

    private readonly struct Tables(MarkupWriter.Scope scroll, MarkupWriter.Scope table, MarkupWriter.Scope body) : IDisposable
    {
        public void Dispose()
        {
            body.Dispose();
            table.Dispose();
            scroll.Dispose();
        }
    }

    private readonly struct Datum(MarkupWriter.Scope cell, MarkupWriter.Scope content) : IDisposable
    {
        public void Dispose()
        {
            content.Dispose();
            cell.Dispose();
        }
    }
}
