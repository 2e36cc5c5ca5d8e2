using System.Globalization;
using Chokepoint.App.Expose.Trade;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Concentration;
using Chokepoint.Supply.Trade;

namespace Chokepoint.Cli.Rendering;

/// <summary>The exposure that trade and production tables show, as a person reads it. What is not known is a question mark.</summary>
internal sealed class TradeText(Page page)
{
    private const int MostNumbers = 25;
    private const int MostImporters = 30;

    public void Write(TradeExposureResult result)
    {
        var controlling = result.Query.Controlling.Code;
        var whose = result.Query.Importer is { } importer ? Countries.NameOf(importer) : "all countries";
        page.Line($"{result.Folder}: exposure to {Countries.NameOf(result.Query.Controlling)}, {whose}", "bold");
        foreach (var rulebook in result.Rulebooks)
        {
            page.Line(rulebook);
        }

        if (result.Trade is { } trade)
        {
            WriteTrade(trade, result.AsOf, controlling);
        }

        if (result.Production is { Count: > 0 } production)
        {
            WriteProduction(production, controlling);
        }
    }

    private void WriteTrade(TradeExposure trade, DateOnly asOf, string controlling)
    {
        page.Heading("Imports by customs number");
        page.Line($"Affected: what comes from {controlling} under numbers that its goods lists of {asOf:yyyy-MM-dd} name.");
        page.Line("A number alone rules nothing in: such goods may be controlled, and their classification decides.");
        page.Line(trade.IsLawLoaded ? "Items: how many entries of the lists name the number." : $"No rulebook of {controlling} is loaded, so what is affected is not known.");
        foreach (var year in trade.Lines.GroupBy(line => line.Year))
        {
            WriteNumbers([.. year], controlling);
        }

        WriteNotes(trade);
        foreach (var year in trade.Importers.GroupBy(line => line.Year))
        {
            WriteImporters([.. year], controlling);
        }
    }

    private void WriteNumbers(List<ImportLine> lines, string controlling)
    {
        page.Line();
        var table = new TextTable(
            new(lines[0].Year.ToString(CultureInfo.InvariantCulture)), new("Imports", IsNumber: true), new(controlling, IsNumber: true), new("HHI", IsNumber: true), new("Top 3", IsNumber: true),
            new("Largest"), new("N-1", IsNumber: true), new("Affected", IsNumber: true), new("Items", IsNumber: true));
        var shown = lines.Count(line => !line.IsSum) == 1 ? lines.FindAll(line => !line.IsSum) : lines;
        foreach (var line in shown.Take(MostNumbers))
        {
            table.Add(
            [
                line.Hs, Amount(line.Imports, line.Measure), Share(line.FromControlling, line.Suppliers), .. Cells(line.Suppliers),
                Amount(line.Affected, line.Measure), line.Named is { } named ? Words.Count(named.Items.Count) : "?",
            ]);
        }

        page.Write(table);
        WriteCut(shown.Count, MostNumbers, "lines");
    }

    private void WriteNotes(TradeExposure trade)
    {
        page.Line();
        page.Line("N-1: what is left when the largest supplier leaves. A range of HHI: nobody is named for the rest.");
        page.Line("A question mark, or `at most`: some amounts are not known.");
        if (trade.MirrorsUsed + trade.MirrorsUnused > 0)
        {
            page.Line($"{trade.MirrorsUsed:N0} flows were reported by the exporter alone and count; {trade.MirrorsUnused:N0} that the importer reported too do not count again.");
        }

        if (trade.Repeated.Count > 0)
        {
            page.Line($"{trade.Repeated.Count:N0} headings were left out, such as {trade.Repeated[0].Hs} of {trade.Repeated[0].Year}: numbers below them are there.");
        }
    }

    private void WriteImporters(List<ImporterLine> lines, string controlling)
    {
        page.Heading(FormattableString.Invariant($"Importers, {lines[0].Year}, the most affected first, by numbers of six digits"));
        var table = new TextTable(new("Importer"), new("Imports", IsNumber: true), new($"From {controlling}", IsNumber: true), new("Affected", IsNumber: true));
        foreach (var line in lines.Take(MostImporters))
        {
            table.Add($"{line.Importer}", Amount(line.Imports, line.Measure), Amount(line.FromControlling, line.Measure), Amount(line.Affected, line.Measure));
        }

        page.Write(table);
        WriteCut(lines.Count, MostImporters, "importers");
    }

    private void WriteProduction(IReadOnlyList<ProductionLine> lines, string controlling)
    {
        page.Heading("Production by stage");
        var hasReliance = lines.Any(line => line.Reliance is not null);
        var table = new TextTable(
        [
            new("Commodity"), new("Stage"), new("Year"), new(controlling, IsNumber: true), new("HHI", IsNumber: true), new("Top 3", IsNumber: true),
            new("Largest"), new("N-1", IsNumber: true), .. hasReliance ? [new Column("Imports", IsNumber: true)] : Array.Empty<Column>(),
        ]);
        foreach (var line in lines)
        {
            table.Add(
            [
                line.Commodity, line.Stage, line.Year.ToString(CultureInfo.InvariantCulture), Share(line.Controlling, line.Producers), .. Cells(line.Producers),
                .. hasReliance ? [line.Reliance is { } shown ? Percent(shown.Net) : ""] : Array.Empty<Cell>(),
            ]);
            if (line.Withheld.Count > 0)
            {
                table.Below($"withheld or not known: {string.Join(", ", line.Withheld)}");
            }

            if (line.Reliance is { Net: null } reliance)
            {
                table.Below($"import reliance is not known: {(reliance.Missing.Count > 0 ? string.Join(", ", reliance.Missing) : "nothing is used")}");
            }
        }

        page.Write(table);
        page.Line();
        page.Line("N-1: what is left when the largest producer leaves. A range of HHI: nobody is named for the rest.");
        if (hasReliance)
        {
            page.Line("Imports: net imports as a share of use.");
        }
    }

    private void WriteCut(int count, int most, string what)
    {
        if (count > most)
        {
            page.Line($"The first {most} of {Words.Count(count)} {what}; all of them with --format csv or json.");
        }
    }

    private static IEnumerable<Cell> Cells(SupplierConcentration? suppliers) => suppliers is null
        ? ["?", "?", "?", "?"]
        :
        [
            Hhi(suppliers), AtMost(suppliers, suppliers.TopThree), suppliers.Largest.Name + (suppliers.IsWholeKnown ? "" : "?"), suppliers.IsWholeKnown ? Percent(suppliers.LeftWithoutLargest) : "?",
        ];

    /// <summary>One number where the rest of the world does not show in two decimals, else the least and the most.</summary>
    private static string Hhi(SupplierConcentration suppliers)
    {
        var (least, most) = (suppliers.Hhi.ToString("0.00", CultureInfo.InvariantCulture), suppliers.HhiMost.ToString("0.00", CultureInfo.InvariantCulture));
        return !suppliers.IsWholeKnown ? "?" : least == most ? least : $"{least}-{most}";
    }

    private static string Share(double? share, SupplierConcentration? suppliers) => share is { } known && suppliers is not null ? AtMost(suppliers, known) : "?";

    /// <summary>Where the whole is not known a share of what is known is the most it can be; that all is at most all says nothing.</summary>
    private static string AtMost(SupplierConcentration suppliers, double share) =>
        suppliers.IsWholeKnown ? Percent(share) : share < 0.995 ? $"at most {Percent(share)}" : "?";

    private static string Percent(double? share) => share is { } known ? (known * 100).ToString(Math.Abs(known) is > 0 and < 0.095 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %" : "?";

    private static string Amount(TradeAmount amount, TradeMeasure measure) =>
        amount.In(measure) is not { } known ? "?" : measure == TradeMeasure.Value ? "USD " + Short(known) : Short(known) + " t";

    /// <summary>Three digits and more as people say them: 1.2 bn, 34.5 m.</summary>
    private static string Short(decimal amount) => amount switch
    {
        >= 1_000_000_000 => (amount / 1_000_000_000).ToString("#,0.0", CultureInfo.InvariantCulture) + " bn",
        >= 1_000_000 => (amount / 1_000_000).ToString("0.0", CultureInfo.InvariantCulture) + " m",
        >= 100 or 0 => amount.ToString("#,0", CultureInfo.InvariantCulture),
        _ => amount.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
