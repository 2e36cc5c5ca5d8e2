using Chokepoint.App.Reporting;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>The table of all products.</summary>
public sealed partial class ExposurePage
{
    private const int MostRows = 200;

    private static readonly Column s_product = new("Product");

    private void WriteProducts()
    {
        using var section = _html.Section("Products, the hardest hit first", "products");
        var products = _result.Products.OrderByDescending(product => product.IsMakeable).ThenByDescending(product => product.StopsForGood)
            .ThenByDescending(product => product.Gating).ThenByDescending(product => product.EmbeddedValue).ThenBy(product => product.Demand).ToList();
        Column[] columns =
        [
            s_product, new("Value a day", "n"), new($"Embedded: from {_there}"), new("of it at tier 1", "n"), new($"Gating: stops without {_there}"),
            new("with spare capacity", "n"), new("Makeable without"), new("Tiers", "n"), new("Embedded by mass", "n"), new("Single points", "n"),
        ];
        using (_html.Table("cards products", columns))
        {
            foreach (var product in products.Take(MostRows))
            {
                using (_html.Open("tr"))
                {
                    WriteName(product);
                    _html.Number(columns[1].Head, Figures.Amount(product.ValuePerDay));
                    if (product.IsMakeable)
                    {
                        Write(product, columns);
                    }
                    else
                    {
                        _html.Element("td", "can't be made even with the whole network", ("colspan", "8"), ("data-label", columns[2].Head));
                    }
                }
            }
        }

        SayIfCut(products.Count);
        _html.Soft($"“Of it at tier 1” is what a look at direct suppliers shows; the rest of the embedded share hides further up. Spare capacity is that of the makers that are left. Single points are facilities, its own included, without any one of which the product can't be made.");
    }

    private void Write(ProductExposure product, Column[] columns)
    {
        WriteBar(columns[2], product.EmbeddedValue, "embedded", product.UnknownValue > 0.0005 ? $"{Figures.Share(product.UnknownValue)} of unknown origin" : "");
        _html.Number(columns[3].Head, Figures.Share(product.DirectValue));
        WriteBar(columns[4], product.Gating, "gating");
        _html.Number(columns[5].Head, Figures.Share(product.GatingWithSpare));
        _html.Cell(columns[6].Head, product.StopsForGood ? "no" : "yes", product.StopsForGood ? "strong" : "");
        using (_html.Data(columns[7]))
        {
            _html.Text(product.FirstTier < 0 ? "none" : FormattableString.Invariant($"{product.FirstTier} to {product.LastTier}"));
            if (product.FirstTier >= 0)
            {
                _html.Element("span", FormattableString.Invariant($"mean {product.MeanTier:0.0}"), ("class", "detail soft"));
            }
        }

        using (_html.Data(columns[8]))
        {
            _html.Text(Figures.Share(product.EmbeddedMass));
            if (product.UnknownMass > 0.0005)
            {
                _html.Element("span", $"{Figures.Share(product.UnknownMass)} unknown", ("class", "detail soft"));
            }
        }

        _html.Number(columns[9].Head, Figures.Count(product.SinglePoints));
    }

    private void WriteName(ProductExposure product)
    {
        using (_html.Data(s_product))
        {
            if (product.Detail is null)
            {
                _html.Element("span", product.Item.Name, ("class", "strong"), ("title", product.Item.Id));
            }
            else
            {
                _html.Element("a", product.Item.Name, ("class", "strong"), ("title", product.Item.Id), ("href", $"#product-{Figures.Length(product.Demand)}"));
            }

            _html.Element("span", product.Facility.Name, ("class", "detail soft"), ("title", product.Facility.Id));
        }
    }

    /// <summary>A share as a number with a bar: gating is solid, embedded is hatched.</summary>
    private void WriteBar(Column column, double share, string style, string remark = "")
    {
        using (_html.Data(column))
        {
            _html.Element("span", Figures.Share(share), ("class", "figure"));
            ShareBar.Write(_html, (share, style));
            if (remark.Length > 0)
            {
                _html.Element("span", remark, ("class", "detail soft"));
            }
        }
    }

    private void SayIfCut(int count)
    {
        if (count > MostRows)
        {
            _html.Notice($"This page shows {Figures.Count(MostRows)} of {Figures.Count(count)} rows; all of them are in the output of --format json.");
        }
    }
}
