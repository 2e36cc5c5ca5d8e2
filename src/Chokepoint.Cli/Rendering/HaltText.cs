using Chokepoint.App.Reporting;
using Chokepoint.App.Simulate;
using Chokepoint.Screening;
using Chokepoint.Supply.Halts;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads of a halt: what stops when, why, what ran out first, and what law did on which day.</summary>
internal sealed class HaltText(Page page, HaltReport report)
{
    private const int MostProducts = 50;
    private const int MostReasons = 25;
    private const int MostStocks = 15;
    private const int MostFacilities = 15;
    private const int MostChanges = 25;
    private const int MostDrivers = 10;

    public void Write()
    {
        WriteHead();
        WriteProducts();
        WriteRecord();
        WriteReasons();
        WriteStocks();
        WriteFacilities();
        WriteEnsemble();
        WriteLaw();
        page.Heading("What this takes for granted");
        foreach (var sentence in HaltPhrases.Assumptions(report))
        {
            page.Line($"  {sentence}");
        }

        page.Line();
        page.Line("Informs, and is no legal advice. `--format html` draws it; `--format csv` has every day; `--runs 1000` shows how sure it is.");
    }

    private void WriteHead()
    {
        var tables = report.Network.Tables;
        page.Line($"{report.Name}: a halt from {HaltPhrases.Date(report.Plan.Start)}, {Words.Count(report.Days)} days", "bold");
        page.Line($"{Words.Count(tables.Facilities.Count)} facilities, {Words.Count(tables.Items.Count)} items, {Words.Count(tables.Links.Count)} links, {Words.Count(tables.Demand.Count)} products; cuts by hand: {Words.Count(report.Plan.Cuts.Count)}, outages: {Words.Count(report.Plan.Outages.Count)}");
        if (report.Law is { } law)
        {
            var subject = new ReportSubject("", law, new Clock(report.Known, report.Plan.Start));
            page.Line(subject.LawLine);
            if (subject.WhatIf is { } whatIf)
            {
                page.Line($"What if, not law: {whatIf}");
            }
        }
        else
        {
            page.Line("No law was asked.");
        }

        page.Line();
        foreach (var sentence in HaltPhrases.Headline(report))
        {
            page.Line(sentence, "bold");
        }
    }

    /// <summary>The model beside what happened; a person who asks for it wants every miss, so nothing is cut off.</summary>
    private void WriteRecord()
    {
        if (report.Record.Count == 0)
        {
            return;
        }

        page.Heading("Model against record");
        page.Line(RecordPhrases.Summary(report));
        var table = new TextTable(new("What"), new("Record"), new("Model"), new("Verdict"));
        foreach (var match in report.Record)
        {
            table.Add(RecordPhrases.Subject(match.Row), RecordPhrases.Record(match.Row), RecordPhrases.Model(match), RecordPhrases.Verdict(match));
        }

        page.Write(table);
    }

    private void WriteProducts()
    {
        var hit = report.Products.Where(product => !double.IsNaN(product.Output.FirstLoss)).ToList();
        if (hit.Count > 0)
        {
            page.Heading("Products, the first to stop first");
            page.Line($"Dates of output; `never` is not by {HaltPhrases.Date(report.Last)}. Stopped and lost: days without output, and days of normal output lost in all.");
            var table = new TextTable(
                new("Product"), new("At"), new("First loss"), new("Stops"), new("Restarts"), new("Stopped", IsNumber: true), new("Lost", IsNumber: true), new("Value lost", IsNumber: true));
            foreach (var product in hit.Take(MostProducts))
            {
                Add(table, product);
            }

            page.Write(table);
            More(hit.Count, MostProducts);
        }

        if (hit.Count > 0 && HaltPhrases.Spared(report) is { } spared)
        {
            page.Line($"  {spared}");
        }
    }

    private void Add(TextTable table, ProductHalt product)
    {
        var output = product.Output;
        table.Add(
        [
            product.Item.Id, product.Facility.Id, HaltPhrases.DateOrNever(report, output.FirstLoss), Stop(output), output.FirstStop < 0 ? "-" : HaltPhrases.DateOrNever(report, output.Restart),
            Words.Count(output.DaysStopped), HaltPhrases.Lost(output.DaysLost), HaltPhrases.Value(product.ValueLost),
        ]);
        table.Below(output.Recovered < 0 ? "not back to normal by the last day" : $"back to normal {HaltPhrases.DateOrNever(report, output.Recovered)}{(output.DaysMadeUp >= 0.05 ? $", {HaltPhrases.Number(output.DaysMadeUp)} days made up" : "")}");
        if (double.IsNaN(product.Delivery.FirstLoss))
        {
            table.Below("deliveries never short");
        }
        else if (!ReferenceEquals(product.Delivery, output))
        {
            table.Below($"deliveries short from {HaltPhrases.DateOrNever(report, product.Delivery.FirstLoss)}, {HaltPhrases.Lost(product.Delivery.DaysLost)} days of them lost");
        }
    }

    private Cell Stop(LineRecord output) => output.FirstStop < 0 ? "never" : new Cell(HaltPhrases.DateOrNever(report, output.FirstStop), "red bold");

    private void WriteReasons()
    {
        var hit = report.Products.Where(product => product.Reason is not null).ToList();
        if (hit.Count == 0)
        {
            return;
        }

        page.Heading("Why, from the product back to what was cut");
        foreach (var product in hit.Take(MostReasons))
        {
            page.Line($"  {string.Join(" < ", HaltPhrases.Chain(report, product.Reason!, product.Output))}");
        }

        More(hit.Count, MostReasons);
    }

    private void WriteStocks()
    {
        if (report.Result.Stocks.Count == 0)
        {
            return;
        }

        page.Heading("Stocks that ran out, the first first");
        page.Line("Cargo under way makes a stock last longer than its days of use; standing in for others makes it last less.");
        var table = new TextTable(new("Empty"), new("Item"), new("At"), new("Days of use", IsNumber: true));
        foreach (var stock in report.Result.Stocks.Take(MostStocks))
        {
            table.Add([HaltPhrases.DateOrNever(report, stock.EmptyOn), stock.Item.Id, stock.Facility.Id, HaltPhrases.Number(stock.Days)]);
        }

        page.Write(table);
        More(report.Result.Stocks.Count, MostStocks);
    }

    private void WriteFacilities()
    {
        if (report.Result.Facilities.Count == 0)
        {
            return;
        }

        page.Heading("Facilities that lose output, for want of inputs or of buyers: their hardest-hit line");
        var table = new TextTable(new("Facility"), new("Item"), new("First loss"), new("Stops"), new("Days lost", IsNumber: true), new("Value lost", IsNumber: true));
        foreach (var facility in report.Result.Facilities.Take(MostFacilities))
        {
            table.Add(
            [
                facility.Facility.Id, facility.Item.Id, HaltPhrases.DateOrNever(report, facility.Line.FirstLoss), Stop(facility.Line), HaltPhrases.Lost(facility.Line.DaysLost), HaltPhrases.Value(facility.ValueLost),
            ]);
        }

        page.Write(table);
        More(report.Result.Facilities.Count, MostFacilities);
    }

    private void WriteEnsemble()
    {
        if (report.Ensemble is not { } ensemble)
        {
            return;
        }

        page.Heading($"How sure it is: {Words.Count(ensemble.Runs)} runs, median and 5 to 95 %");
        if (report.Products.All(product => report.EnsembleOf(product)!.Loses <= 0))
        {
            page.Line("No run loses any output.");
            return;
        }

        var table = new TextTable(new("Product"), new("At"), new("Stops", IsNumber: true), new("First stop, of runs that stop"), new("Days lost", IsNumber: true), new("5 %", IsNumber: true), new("95 %", IsNumber: true));
        foreach (var (product, of) in report.Products.Select(product => (product, report.EnsembleOf(product)!)).Where(pair => pair.Item2.Loses > 0).Take(MostProducts))
        {
            table.Add([product.Item.Id, product.Facility.Id, HaltPhrases.Share(of.Stops), HaltPhrases.Dates(report, of.FirstStop), HaltPhrases.Number(of.DaysLost.Median), HaltPhrases.Number(of.DaysLost.Low), HaltPhrases.Number(of.DaysLost.High)]);
        }

        page.Write(table);
        page.Line($"Value lost in all: {HaltPhrases.Value(ensemble.ValueLost.Median)} ({HaltPhrases.Value(ensemble.ValueLost.Low)} to {HaltPhrases.Value(ensemble.ValueLost.High)}).");
        if (ensemble.Drivers.Count == 0)
        {
            return;
        }

        page.Heading("What drives the value lost: rank correlation, the strongest first");
        page.Line(HaltPhrases.Chance(ensemble));
        foreach (var driver in ensemble.Drivers.Take(MostDrivers))
        {
            page.Line($"  {HaltPhrases.Correlation(driver.Correlation)}  {driver.Name} ({HaltPhrases.Number(driver.Low)} to {HaltPhrases.Number(driver.High)})");
        }
    }

    private void WriteLaw()
    {
        if (report.Law is null)
        {
            return;
        }

        page.Heading("What the law changes, and on which day");
        if (report.Changes.Count == 0)
        {
            page.Line($"  Nothing: no link is worse off than under the law of {HaltPhrases.Date(report.Plan.Start.AddDays(-1))}.");
            return;
        }

        var table = new TextTable(new("Date"), new("Links", IsNumber: true), new("Become"), new("By"), new("Items"));
        foreach (var change in report.Changes.Take(MostChanges))
        {
            table.Add([HaltPhrases.DateOrNever(report, change.Day), Words.Count(change.Links.Count), HaltPhrases.Change(change), change.Provision?.Id ?? "-", HaltPhrases.Items(change, report.Network)]);
        }

        page.Write(table);
        More(report.Changes.Count, MostChanges);
        foreach (var provision in report.Changes.Select(change => change.Provision).OfType<Law.Measures.Provision>().DistinctBy(provision => provision.Id))
        {
            page.Line($"  {provision.Id}: {provision.Title} ({provision.Citation})");
        }
    }

    private void More(int count, int most)
    {
        if (count > most)
        {
            page.Line($"  and {Words.Count(count - most)} more: see --format json");
        }
    }
}
