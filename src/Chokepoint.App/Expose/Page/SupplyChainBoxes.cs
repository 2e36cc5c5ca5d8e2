using Chokepoint.App.Reporting;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>
/// Draws a chain of supply as boxes, one a facility, with what passes from each to the next; the way that goods go, so from the far end to
/// the product. Boxes in the controlling country are square, hatched and thickly outlined.
/// </summary>
internal static class SupplyChainBoxes
{
    /// <summary>The chain as a picture; an ordered list to those who hear it.</summary>
    public static void Write(MarkupWriter html, IReadOnlyList<PathStep> steps, Country country)
    {
        using (html.Open("ol", ("class", "chain")))
        {
            foreach (var (facility, passes) in Stops(steps))
            {
                using (html.Open("li", ("class", facility.Country == country ? "there" : "")))
                {
                    using (html.Open("div", ("class", "box")))
                    {
                        html.Element("span", facility.Name, ("class", "strong"), ("title", facility.Id));
                        html.Element("span", $"{(facility.Country is { } where ? Countries.NameOf(where) : "unknown country")}{(facility.Stage is { } stage ? $", {stage}" : "")}", ("class", "detail"));
                    }

                    html.Element("span", passes.Name, ("class", "passes"), ("title", passes.Id));
                }
            }
        }
    }

    /// <summary>The chain as one line of text.</summary>
    public static void WriteLine(MarkupWriter html, IReadOnlyList<PathStep> steps)
    {
        var stops = Stops(steps);
        for (var i = 0; i < stops.Count; i++)
        {
            var (facility, passes) = stops[i];
            html.Element("span", NameOf(facility), ("class", i == 0 || i == stops.Count - 1 ? "strong" : ""), ("title", facility.Id));
            if (i < stops.Count - 1)
            {
                html.Text(" → ");
                html.Element("span", passes.Name, ("class", "soft"), ("title", passes.Id));
                html.Text(" → ");
            }
        }
    }

    /// <summary>The name with the country, unless the name itself says it.</summary>
    private static string NameOf(Supply.Network.Facility facility)
    {
        var country = $" ({facility.Country?.Code ?? "?"})";
        return facility.Name.EndsWith(country, StringComparison.Ordinal) ? facility.Name : facility.Name + country;
    }

    /// <summary>Facilities from the far end on, each with the item that it passes on; steps within one are left out.</summary>
    private static List<(Supply.Network.Facility Facility, Supply.Network.Item Passes)> Stops(IReadOnlyList<PathStep> steps)
    {
        var stops = new List<(Supply.Network.Facility Facility, Supply.Network.Item Passes)>();
        foreach (var step in steps.Reverse())
        {
            if (stops.Count > 0 && stops[^1].Facility == step.Facility)
            {
                stops[^1] = (step.Facility, step.Item);
            }
            else
            {
                stops.Add((step.Facility, step.Item));
            }
        }

        return stops;
    }
}
