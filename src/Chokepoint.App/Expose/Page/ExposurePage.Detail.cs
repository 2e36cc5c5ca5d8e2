using Chokepoint.App.Reporting;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>The closer look at one product.</summary>
public sealed partial class ExposurePage
{
    private const int MostNamed = 30;

    private void Write(ProductExposure product, ProductDetail detail)
    {
        using var section = _html.Section(Headline.NameOf(product), $"product-{Figures.Length(product.Demand)}");
        _html.Element("p", $"{Figures.Share(product.EmbeddedValue)} of its value comes from {_there}, of which tier 1 shows {Figures.Share(product.DirectValue)}. Without {_there} {Figures.Share(product.Gating)} of its output stops{(product.StopsForGood ? ", and it can't be made at all" : $", {Figures.Share(product.GatingWithSpare)} where others work up to capacity")}.");
        if (detail.GatedBy.Count > 0)
        {
            _html.Element("h3", $"Why it stops: from {_there} to the product");
            _html.Element("p", $"Its makers of one item alone, cut: {string.Join(", ", detail.GatedBy.Take(MostNamed).Select(gate => $"{gate.Item.Name} {Figures.Share(gate.Stops)}"))}.");
            SupplyChainBoxes.Write(_html, detail.GatedBy[0].Chain, _result.Country);
        }

        WriteStages(detail);
        WriteElements(detail);
        WriteOrigins(detail);
        WritePaths(detail);
        WriteSets(detail);
        WriteContent(detail);
    }

    private void WriteStages(ProductDetail detail)
    {
        if (detail.Stages.Count == 0)
        {
            return;
        }

        _html.Element("h3", "Stage by stage");
        Column[] columns = [new("Stage"), new($"Embedded: passes it in {_there}"), new($"Gating: stops without {_there} at this stage"), new("Makeable without")];
        using (_html.Table("cards barred", columns))
        {
            foreach (var stage in detail.Stages)
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, stage.Stage);
                    WriteBar(columns[1], stage.Embedded, "embedded");
                    WriteBar(columns[2], stage.Gating, "gating");
                    _html.Cell(columns[3].Head, stage.StopsForGood ? "no" : "yes", stage.StopsForGood ? "strong" : "");
                }
            }
        }
    }

    private void WriteElements(ProductDetail detail)
    {
        if (detail.Elements.Count == 0)
        {
            return;
        }

        _html.Element("h3", "Element by element");
        Column[] columns = [new("Element"), new("kg a unit", "n"), new($"Embedded: entered in {_there}"), new("Gating: stops without its makers there"), new($"Passes each stage in {_there}")];
        using (_html.Table("cards barred", columns))
        {
            foreach (var element in detail.Elements.OrderByDescending(element => element.GatingMost).ThenByDescending(element => element.Embedded))
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, element.Element, "strong");
                    _html.Number(columns[1].Head, Figures.Amount(element.Kilograms));
                    WriteBar(columns[2], element.Embedded, "embedded", element.Unknown > 0.0005 ? $"{Figures.Share(element.Unknown)} of unknown origin" : "");
                    WriteBar(columns[3], element.Gating, "gating", element.GatingMost - element.Gating > 0.0005 ? $"up to {Figures.Share(element.GatingMost)} if items of unknown composition hold it" : "");
                    _html.Cell(columns[4].Head, string.Join(", ", element.Stages.Where(stage => stage.Share > 0).Select(stage => $"{stage.Name ?? "no stage"} {Figures.Share(stage.Share)}")));
                }
            }
        }
    }

    private void WriteOrigins(ProductDetail detail)
    {
        _html.Element("h3", "Whose value is in it");
        using (_html.Open("div", ("class", "columns")))
        {
            WriteShares("Country", detail.Countries, name => StageFlows.NameOf(name));
            WriteShares("Company", detail.Companies, name => name);
            WriteShares("Facility", detail.Facilities, NameOfFacility);
        }
    }

    private void WriteShares(string head, IReadOnlyList<NamedShare> shares, Func<string, string> nameOf)
    {
        if (shares.Count == 0)
        {
            return;
        }

        using (_html.Table("small", [new(head), new("Share of value", "n")]))
        {
            foreach (var (name, share) in shares.Take(12))
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(head, name is null ? "unknown" : nameOf(name), head == "Country" && name == _result.Country.Code ? "strong" : "");
                    _html.Number("Share of value", Figures.Share(share));
                }
            }
        }
    }

    private void WritePaths(ProductDetail detail)
    {
        if (detail.Paths.Count == 0)
        {
            return;
        }

        _html.Element("h3", $"The heaviest paths from {_there} into it");
        Column[] columns = [new("Share of value", "n"), new("Path")];
        using (_html.Table("cards paths", columns))
        {
            foreach (var path in detail.Paths)
            {
                using (_html.Open("tr"))
                {
                    _html.Number(columns[0].Head, Figures.Share(path.Share));
                    using (_html.Data(columns[1]))
                    {
                        SupplyChainBoxes.WriteLine(_html, path.Steps);
                    }
                }
            }
        }
    }

    private void WriteSets(ProductDetail detail)
    {
        _html.Element("h3", "What stops it alone, or in twos and threes");
        _html.Element("p", detail.SinglePoints.Count == 0
            ? "No single facility stops it, its own aside."
            : $"Each of these alone: {string.Join(", ", detail.SinglePoints.Select(NameOfFacility))}.");
        var (sets, size, isComplete) = detail.StopSets;
        var larger = sets.Where(set => set.Count > 1).ToList();
        if (larger.Count > 0)
        {
            using (_html.Open("ol", ("class", "sets")))
            {
                foreach (var set in larger.Take(MostNamed))
                {
                    _html.Element("li", string.Join(" + ", set.Select(NameOfFacility)));
                }
            }
        }

        var rest = larger.Count > MostNamed ? $"{Figures.Count(larger.Count - MostNamed)} more are in the output of --format json. " : "";
        _html.Soft(rest + (isComplete ? $"All smallest sets of up to {Figures.Length(size)} facilities were looked for." : $"The search was cut short at {Figures.Length(size)} facilities: there may be more."));
    }

    private void WriteContent(ProductDetail detail)
    {
        if (detail.ControlledContent.Count == 0)
        {
            return;
        }

        _html.Element("h3", "Controlled content");
        Column[] columns = [new("Authority"), new("Share of value", "n"), .. detail.ControlledContent[0].Levels.Select(level => new Column($"Over {Figures.Length(level.Level * 100)} %"))];
        using (_html.Table("cards", columns))
        {
            foreach (var content in detail.ControlledContent)
            {
                using (_html.Open("tr"))
                {
                    var (low, high) = (Figures.Share(content.Least), Figures.Share(content.Most));
                    _html.Cell(columns[0].Head, content.Authority);
                    _html.Number(columns[1].Head, low == high ? low : $"{low} to {high}");
                    foreach (var (level, column) in content.Levels.Zip(columns.Skip(2)))
                    {
                        _html.Cell(column.Head, Reached(level), level.IsReached == true ? "strong" : "");
                    }
                }
            }
        }

        _html.Soft("Items that the authority's lists name, made in its country, wherever in the chain they went in. Where two numbers stand, nobody has classified some item that may or may not count. By a part: only if a part that is itself over the level counts in full, the strict reading.");
    }

    private static string Reached(ContentLevel level) => level.IsReached switch
    {
        true => "yes",
        null => "unknown",
        false => level.IsReachedThroughParts == false ? "no" : "by a part",
    };

    private string NameOfFacility(string id) => _names.GetValueOrDefault(id, id);
}
