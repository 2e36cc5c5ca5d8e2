using System.Globalization;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.App.Expose.Page;

/// <summary>Who makes what, and how much hangs on each facility.</summary>
public sealed partial class ExposurePage
{
    private const int MostItems = 40;
    private const int MostFirms = 15;

    private void WriteSupply()
    {
        if (_result.Supply.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Who makes what", "supply");
        _html.Soft($"Where {_there} makes most first. N-1: what is left when the largest country leaves; with spare, if the others work up to capacity. Risk: the supply risk of the EU's method, from 1 on critical; a question mark where an input is missing.");
        Column[] columns = [new("Item"), new("Largest"), new("HHI", "n"), new("Top 3", "n"), new("N-1", "n"), new("N-1 with spare", "n"), new("HHI of companies", "n"), new("Risk", "n")];
        using (_html.Table("cards", columns))
        {
            foreach (var supply in _result.Supply.OrderByDescending(supply => supply.ByCountry.ShareOf(_result.Country.Code) ?? 0).ThenByDescending(supply => supply.ByCountry.Hhi).Take(MostItems))
            {
                Write(columns, supply);
            }
        }
    }

    private void Write(Column[] columns, ItemSupply supply)
    {
        using (_html.Open("tr"))
        {
            var largest = supply.ByCountry.Largest;
            _html.Cell(columns[0].Head, supply.Item.Name);
            _html.Cell(columns[1].Head, $"{StageFlows.NameOf(largest.Name)} {Figures.Share(largest.Share)}", largest.Name == _result.Country.Code ? "strong" : "");
            _html.Number(columns[2].Head, Index(supply.ByCountry.Hhi));
            _html.Number(columns[3].Head, Figures.Share(supply.ByCountry.TopThree));
            _html.Number(columns[4].Head, Figures.Share(supply.ByCountry.LeftWithoutLargest));
            _html.Number(columns[5].Head, Figures.Share(supply.LeftWithSpare));
            _html.Number(columns[6].Head, Index(supply.ByCompany.Hhi));
            _html.Number(columns[7].Head, supply.Risk.Score is { } score ? Index(score) : "?");
        }
    }

    private void WriteSystemicRisk()
    {
        if (_result.SystemicRisk is not { } risk)
        {
            return;
        }

        using var section = _html.Section("Systemic risk", "systemic-risk");
        _html.Soft($"The Economic Systemic Risk Index of each facility: the share of all sales lost if it stops for good. Tolerance {risk.Options.Tolerance.ToString(CultureInfo.InvariantCulture)}, {(risk.Options.Substitution ? "with" : "without")} substitution within an industry, {risk.Options.Essentiality.Name}; {SystemicRiskOptions.StoppingRule}. Another choice is another figure.");
        if (risk.Unsettled > 0)
        {
            _html.Notice($"{Figures.Count(risk.Unsettled)} cascades were cut off before they ended: their figures are too low.");
        }

        Column[] columns = [new("Facility"), new("Index"), new("Through customers", "n"), new("Through suppliers", "n"), new("Steps", "n")];
        using (_html.Table("cards barred", columns))
        {
            foreach (var firm in risk.Firms.OrderByDescending(firm => firm.Esri).ThenBy(firm => firm.Firm).Take(MostFirms))
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, _result.Network.Tables.Facilities[firm.Firm].Name);
                    WriteBar(columns[1], firm.Esri, "gating");
                    _html.Number(columns[2].Head, Figures.Share(firm.Down));
                    _html.Number(columns[3].Head, Figures.Share(firm.Up));
                    _html.Number(columns[4].Head, Figures.Count(firm.Steps));
                }
            }
        }
    }

    private static string Index(double index) => index.ToString("0.00", CultureInfo.InvariantCulture);
}
