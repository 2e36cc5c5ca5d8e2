using Chokepoint.App.Reporting;
using Chokepoint.Supply.Chokepoints;

namespace Chokepoint.App.Expose.Page;

/// <summary>What stops most when it is cut alone.</summary>
public sealed partial class ExposurePage
{
    private const int MostChokes = 10;

    private static readonly (CutKind Kind, string Head)[] s_kinds =
        [(CutKind.Facility, "Facility"), (CutKind.Company, "Company"), (CutKind.Country, "Country"), (CutKind.Item, "Item")];

    private void WriteChokes()
    {
        using var section = _html.Section("Chokepoints: what stops most when it is cut alone", "chokepoints");
        var measure = _result.StoppedByValue ? "of the value of all demand" : "of all rows of demand, as some have no price";
        using (_html.Open("p", ("class", "soft")))
        {
            _html.Text($"Shares are {measure}: what can't be made any more, amounts left aside. ");
            Key("elsewhere", "delivered by others");
            Key("own", "delivered by the one that is cut");
        }

        using (_html.Open("div", ("class", "columns two")))
        {
            foreach (var (kind, head) in s_kinds)
            {
                WriteChokes(head, _result.Chokes.GetValueOrDefault(kind, []));
            }
        }

        void Key(string style, string text)
        {
            ShareBar.Write(_html, (1, style));
            _html.Text($" {text} ");
        }
    }

    private void WriteChokes(string head, IReadOnlyList<Choke> chokes)
    {
        Column[] columns = [new(head), new("Stops"), new("Elsewhere", "n"), new("Own", "n"), new("Products", "n")];
        using (_html.Table("chokes", columns))
        {
            // What hurts others comes first: that a plant stops its own deliveries is no news.
            foreach (var choke in chokes.OrderByDescending(choke => choke.Elsewhere).ThenByDescending(choke => choke.Stopped).ThenBy(choke => choke.Id, StringComparer.Ordinal).Take(MostChokes))
            {
                using (_html.Open("tr"))
                {
                    var there = choke.Kind == CutKind.Country && choke.Id == _result.Country.Code;
                    _html.Cell(head, NameOf(choke), there ? "strong" : "");
                    using (_html.Data(columns[1]))
                    {
                        ShareBar.Write(_html, (choke.Elsewhere, "elsewhere"), (choke.Own, "own"));
                    }

                    _html.Number("Elsewhere", Figures.Share(choke.Elsewhere));
                    _html.Number("Own", Figures.Share(choke.Own));
                    _html.Number("Products", Figures.Count(choke.Products));
                }
            }

            if (chokes.Count == 0)
            {
                using (_html.Open("tr"))
                {
                    _html.Element("td", "none stops anything alone", ("colspan", "5"));
                }
            }
        }
    }

    private string NameOf(Choke choke) => choke.Kind switch
    {
        CutKind.Facility => NameOfFacility(choke.Id),
        CutKind.Company => choke.Id,
        CutKind.Country => StageFlows.NameOf(choke.Id),
        CutKind.Item => _items.GetValueOrDefault(choke.Id, choke.Id),
    };
}
