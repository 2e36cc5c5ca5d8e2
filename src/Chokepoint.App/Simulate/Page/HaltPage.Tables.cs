using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts;

namespace Chokepoint.App.Simulate.Page;

/// <summary>The tables: products, reasons, facilities, runs, law, and what it all rests on.</summary>
public sealed partial class HaltPage
{
    private const int MostReasons = 25;
    private const int MostFacilities = 40;
    private const int MostChanges = 60;

    private void WriteProducts()
    {
        var hit = _report.Products.Where(product => !double.IsNaN(product.Output.FirstLoss)).ToList();
        if (hit.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Products, the first to stop first", "products");
        Column[] columns =
        [
            new("Product"), new("First loss"), new("Stops"), new("Restarts"), new("Back to normal"), new("Deliveries short"), new("Days stopped", "n"), new("Days lost", "n"), new("Made up", "n"), new("Value lost", "n"),
        ];
        using (_html.Table("cards halts", columns))
        {
            foreach (var product in hit.Take(MostRows))
            {
                using (_html.Open("tr"))
                {
                    Write(product, columns);
                }
            }
        }

        More(hit.Count, MostRows);
        if (HaltPhrases.Spared(_report) is { } spared)
        {
            _html.Element("p", spared);
        }

        _html.Soft($"Never: not by {HaltPhrases.Date(_report.Last)}. Days lost are days of normal output; what was made up for later is not taken off.");
    }

    private void Write(ProductHalt product, Column[] columns)
    {
        var output = product.Output;
        using (_html.Data(columns[0]))
        {
            _html.Element("span", product.Item.Name, ("class", "strong"));
            _html.Element("span", product.Facility.Name, ("class", "soft"));
        }

        _html.Cell(columns[1].Head, HaltPhrases.DateOrNever(_report, output.FirstLoss), "brief");
        _html.Cell(columns[2].Head, HaltPhrases.DateOrNever(_report, output.FirstStop), output.FirstStop >= 0 ? "brief strong" : "brief");
        _html.Cell(columns[3].Head, output.FirstStop < 0 ? "-" : HaltPhrases.DateOrNever(_report, output.Restart), "brief");
        _html.Cell(columns[4].Head, HaltPhrases.DateOrNever(_report, output.Recovered), "brief");
        _html.Cell(columns[5].Head, HaltPhrases.DateOrNever(_report, product.Delivery.FirstLoss), "brief");
        _html.Number(columns[6].Head, Figures.Count(output.DaysStopped));
        _html.Number(columns[7].Head, HaltPhrases.Lost(output.DaysLost));
        _html.Number(columns[8].Head, HaltPhrases.Number(output.DaysMadeUp));
        _html.Number(columns[9].Head, HaltPhrases.Value(product.ValueLost));
    }

    private void WriteReasons()
    {
        var hit = _report.Products.Where(product => product.Reason is not null).ToList();
        if (hit.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Why, from the product back to what was cut", "reasons");
        foreach (var product in hit.Take(MostReasons))
        {
            using (_html.Open("ol", ("class", "chain")))
            {
                var pieces = HaltPhrases.Chain(_report, product.Reason!, product.Output);
                for (var i = 0; i < pieces.Count; i++)
                {
                    using (_html.Open("li", ("class", i == pieces.Count - 1 ? "there" : "")))
                    {
                        _html.Element("span", i == 0 ? "" : "because", ("class", "because"));
                        _html.Element("div", pieces[i], ("class", "box"));
                    }
                }
            }
        }

        More(hit.Count, MostReasons);
    }

    private void WriteFacilities()
    {
        if (_report.Result.Facilities.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Facilities that lose output, for want of inputs or of buyers", "facilities");
        Column[] columns = [new("Facility"), new("Country"), new("Hardest-hit line"), new("First loss"), new("Stops"), new("Days stopped", "n"), new("Days lost", "n"), new("Value lost, all lines", "n")];
        using (_html.Table("cards", columns))
        {
            foreach (var facility in _report.Result.Facilities.Take(MostFacilities))
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, facility.Facility.Name);
                    _html.Cell(columns[1].Head, facility.Facility.Country?.Code ?? "?");
                    _html.Cell(columns[2].Head, facility.Item.Name);
                    _html.Cell(columns[3].Head, HaltPhrases.DateOrNever(_report, facility.Line.FirstLoss), "brief");
                    _html.Cell(columns[4].Head, HaltPhrases.DateOrNever(_report, facility.Line.FirstStop), "brief");
                    _html.Number(columns[5].Head, Figures.Count(facility.Line.DaysStopped));
                    _html.Number(columns[6].Head, HaltPhrases.Lost(facility.Line.DaysLost));
                    _html.Number(columns[7].Head, HaltPhrases.Value(facility.ValueLost));
                }
            }
        }

        More(_report.Result.Facilities.Count, MostFacilities);
    }

    private void WriteEnsemble()
    {
        if (_report.Ensemble is not { } ensemble)
        {
            return;
        }

        using var section = _html.Section("How sure it is", "runs");
        _html.Soft($"{Figures.Count(ensemble.Runs)} runs with numbers drawn anew, seed {ensemble.Seed}: the median, and in brackets what one run in twenty stays below and above.");
        if (_report.Products.All(product => _report.EnsembleOf(product)!.Loses <= 0))
        {
            _html.Element("p", "No run loses any output.");
            return;
        }

        Column[] columns = [new("Product"), new("Runs that lose output", "n"), new("Runs that stop", "n"), new("First loss, of runs that lose"), new("First stop, of runs that stop"), new("Days lost")];
        using (_html.Table("cards", columns))
        {
            foreach (var product in _report.Products.Where(product => _report.EnsembleOf(product)!.Loses > 0).Take(MostRows))
            {
                var of = _report.EnsembleOf(product)!;
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, HaltPhrases.Of(product));
                    _html.Number(columns[1].Head, HaltPhrases.Share(of.Loses));
                    _html.Number(columns[2].Head, HaltPhrases.Share(of.Stops));
                    _html.Cell(columns[3].Head, HaltPhrases.Dates(_report, of.FirstLoss));
                    _html.Cell(columns[4].Head, HaltPhrases.Dates(_report, of.FirstStop));
                    _html.Cell(columns[5].Head, HaltPhrases.Range(of.DaysLost, HaltPhrases.Number));
                }
            }
        }

        _html.Element("p", $"Value lost in all: {HaltPhrases.Range(ensemble.ValueLost, HaltPhrases.Value)}.");
        if (ensemble.Drivers.Count == 0)
        {
            return;
        }

        _html.Element("h3", "What drives the value lost");
        Column[] heads = [new("Quantity"), new("Rank correlation", "n"), new("Strength"), new("Lowest", "n"), new("Highest", "n")];
        using (_html.Table("cards barred", heads))
        {
            foreach (var driver in ensemble.Drivers)
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(heads[0].Head, driver.Name);
                    _html.Number(heads[1].Head, HaltPhrases.Correlation(driver.Correlation));
                    using (_html.Data(heads[2]))
                    {
                        ShareBar.Write(_html, (Math.Abs(driver.Correlation), driver.Correlation < 0 ? "embedded" : "gating"));
                    }

                    _html.Number(heads[3].Head, HaltPhrases.Number(driver.Low));
                    _html.Number(heads[4].Head, HaltPhrases.Number(driver.High));
                }
            }
        }

        _html.Soft($"Solid: more of it, more is lost. Hatched: more of it, less is lost. {HaltPhrases.Chance(ensemble)}");
    }

    private void WriteLaw()
    {
        if (_report.Law is null)
        {
            return;
        }

        using var section = _html.Section("What the law changes, and on which day", "law");
        if (_report.Changes.Count == 0)
        {
            _html.Element("p", $"Nothing: no link is worse off than under the law of {HaltPhrases.Date(_report.Plan.Start.AddDays(-1))}.");
            return;
        }

        Column[] columns = [new("Date"), new("Links", "n"), new("Become"), new("Items"), new("By")];
        using (_html.Table("cards kinds", columns))
        {
            foreach (var change in _report.Changes.Take(MostChanges))
            {
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, HaltPhrases.DateOrNever(_report, change.Day), "brief");
                    _html.Number(columns[1].Head, Figures.Count(change.Links.Count));
                    _html.Cell(columns[2].Head, HaltPhrases.Change(change));
                    _html.Cell(columns[3].Head, HaltPhrases.Items(change, _report.Network));
                    _html.Cell(columns[4].Head, change.Provision is { } provision ? $"{provision.Id}: {provision.Title} ({provision.Citation})" : "-");
                }
            }
        }

        More(_report.Changes.Count, MostChanges);
    }

    private void WriteGrounds()
    {
        using var section = _html.Section("What this rests on");
        List(HaltPhrases.Assumptions(_report));
        if (_report.Findings.Count > 0)
        {
            _html.Element("p", $"{Figures.Count(_report.Findings.Count, "finding deserves", "findings deserve")} a look:");
            List(_report.Findings.Take(MostRows).Select(finding => finding.ToString()));
            More(_report.Findings.Count, MostRows);
        }

        foreach (var rulebook in _report.Law?.Today.Rulebooks ?? [])
        {
            using (_html.Open("p"))
            {
                _html.Text($"{rulebook.Title}: verified through {HaltPhrases.Date(rulebook.VerifiedThrough)}, content ");
                _html.Element("code", rulebook.Hash);
            }
        }
    }

    private void List(IEnumerable<string> sentences)
    {
        using (_html.Open("ul", ("class", "findings")))
        {
            foreach (var sentence in sentences)
            {
                _html.Element("li", sentence);
            }
        }
    }
}
