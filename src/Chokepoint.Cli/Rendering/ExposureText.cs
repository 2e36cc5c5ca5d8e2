using System.Globalization;
using Chokepoint.App.Expose;
using Chokepoint.App.Reporting;
using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads of an exposure: who stops, by what, how deep, where it is weak, and what law touches.</summary>
internal sealed class ExposureText(Page page, ExposureReport report)
{
    private const int MostProducts = 50;
    private const int MostChokes = 8;
    private const int MostSets = 5;
    private const int MostGates = 3;
    private const int MostKinds = 12;
    private const int MostItems = 25;
    private const int MostElements = 10;
    private const int MostProvisions = 3;
    private const int MostMissing = 5;

    private readonly ExposureResult _result = report.Result;

    public void Write()
    {
        WriteHead();
        WriteProducts();
        WriteGates();
        WriteStages();
        WriteElements();
        WritePaths();
        WriteChokes();
        WriteSets();
        WriteRisk();
        WriteSupply();
        WriteContent();
        WriteLaw("What law touches", _result.Law, product => product.Law);
        WriteLaw("What law would touch: the overlay is no law", _result.UnderOverlay, product => product.UnderOverlay);
        page.Line();
        page.Line("Informs, and is no legal advice. `--format html` draws it; `--product ID` looks closely at one product.");
    }

    private IEnumerable<ProductExposure> Detailed => _result.Products.Where(product => product.Detail is not null);

    private void WriteHead()
    {
        var tables = _result.Network.Tables;
        var makeable = _result.Products.Where(product => product.IsMakeable).ToList();
        page.Line($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(report.Request.Folder))}: how its products depend on {_result.Country}", "bold");
        page.Line($"{Words.Count(tables.Facilities.Count)} facilities, {Words.Count(tables.Items.Count)} items, {Words.Count(tables.Links.Count)} links, {Words.Count(_result.Products.Count)} products");
        page.Line(new ReportSubject("", report.Request.Law, report.Request.Clock).LawLine);
        page.Line();
        page.Line($"Without {_result.Country}, {Words.Count(makeable.Count(product => product.StopsForGood))} of {Words.Count(makeable.Count)} products cannot be made at all, and {Words.Count(makeable.Count(product => !product.StopsForGood && product.Gating > 0))} more lose output.");
        if (makeable.Count < _result.Products.Count)
        {
            page.Line($"{Words.Count(_result.Products.Count - makeable.Count)} products cannot be made even in the whole network and are left out.");
        }

        if (!_result.IsSettled)
        {
            page.Line("A cycle takes in next to nothing from outside: shares behind it are not exact.", "yellow");
        }
    }

    private void WriteProducts()
    {
        page.Heading("Products");
        page.Line($"Value: the share added in {_result.Country}, over all tiers and as tier 1 shows it. Stops: output lost if it is cut and nobody switches; with spare, if the makers left work up to capacity. Tiers: where it adds value. Alone: facilities that stop the product by themselves.");
        var table = new TextTable(
            new("Product"), new("At"), new("Value", IsNumber: true), new("Tier 1", IsNumber: true), new("Stops", IsNumber: true), new("Spare", IsNumber: true),
            new("Without it"), new("Tiers", IsNumber: true), new("Mean", IsNumber: true), new("Alone", IsNumber: true));
        foreach (var product in _result.Products.OrderByDescending(product => product.Gating).ThenByDescending(product => product.EmbeddedValue).Take(MostProducts))
        {
            table.Add(
            [
                product.Item.Id, product.Facility.Id, Share(product.EmbeddedValue), Share(product.DirectValue), Share(product.Gating), Share(product.GatingWithSpare),
                !product.IsMakeable ? "not even now" : product.StopsForGood ? new Cell("cannot", "red bold") : product.Gating > 0 ? "less" : "same",
                product.FirstTier < 0 ? "-" : $"{product.FirstTier}-{product.LastTier}", Tier(product.MeanTier), Words.Count(product.SinglePoints),
            ]);
        }

        page.Write(table);
        if (_result.Products.Count > MostProducts)
        {
            page.Line($"and {Words.Count(_result.Products.Count - MostProducts)} more: see --format csv");
        }
    }

    private void WriteGates()
    {
        if (Detailed.All(product => product.Detail!.GatedBy.Count == 0))
        {
            return;
        }

        page.Heading($"What gates them: {_result.Country}'s makers of one item cut alone");
        foreach (var product in Detailed.Where(product => product.Detail!.GatedBy.Count > 0))
        {
            var gates = product.Detail!.GatedBy;
            page.Line($"  {Of(product)}: {string.Join(", ", gates.GroupBy(gate => Share(gate.Stops)).Take(MostGates).Select(group => $"{group.Key} by {string.Join(", ", group.Select(gate => gate.Item.Id))}"))}");
            page.Line($"    {Chain(gates[0].Chain)}");
        }
    }

    private void WriteStages()
    {
        var stages = _result.Stages.Where(stage => Detailed.Any(product => product.Detail!.Stages.Any(one => one.Stage == stage && one.Gating > 0))).ToList();
        if (stages.Count == 0)
        {
            return;
        }

        page.Heading("By stage: share of the value that passes the stage there / output that stops");
        var table = new TextTable([new("Product"), .. stages.Select(stage => new Column(stage, IsNumber: true))]);
        foreach (var product in Detailed)
        {
            table.Add([Of(product), .. stages.Select(stage => new Cell(product.Detail!.Stages.FirstOrDefault(one => one.Stage == stage) is { } found
                ? $"{Whole(found.Embedded)}/{Whole(found.Gating)}" : "-"))]);
        }

        page.Write(table);
    }

    private void WriteElements()
    {
        if (Detailed.All(product => product.Detail!.Elements.Count == 0))
        {
            return;
        }

        page.Heading("By element: share of it that entered there / output that stops without those who make what holds it");
        page.Line("In percent; for each product what stops most first, then what holds most. A range where it comes through items of unknown composition or origin, ? where nothing is known.");
        var table = new TextTable(new("Product"), new("Elements"));
        foreach (var product in Detailed.Where(product => product.Detail!.Elements.Count > 0))
        {
            var elements = product.Detail!.Elements;
            var shown = elements.OrderByDescending(element => element.GatingMost).ThenByDescending(element => element.Embedded).Take(MostElements)
                .Select(element => $"{element.Element} {Whole(element.Embedded, element.Embedded + element.Unknown)}/{Whole(element.Gating, element.GatingMost)}");
            table.Add(Of(product), string.Join(", ", shown) + (elements.Count > MostElements ? $"; {MostElements} of {elements.Count}" : ""));
        }

        page.Write(table);
    }

    private void WritePaths()
    {
        if (Detailed.All(product => product.Detail!.Paths.Count == 0))
        {
            return;
        }

        page.Heading($"The heaviest way from {_result.Country} into each product, by value");
        foreach (var product in Detailed.Where(product => product.Detail!.Paths.Count > 0))
        {
            page.Line($"  {Share(product.Detail!.Paths[0].Share)}  {Chain(product.Detail!.Paths[0].Steps)}");
        }
    }

    private void WriteChokes()
    {
        page.Heading($"Chokepoints: demand that stops if it is cut alone, {(_result.StoppedByValue ? "by value" : "each product alike")}");
        var table = new TextTable(new("What"), new("Which"), new("Stops", IsNumber: true), new("Elsewhere", IsNumber: true), new("Products", IsNumber: true));
        foreach (var kind in Enum.GetValues<CutKind>())
        {
            foreach (var choke in _result.Chokes[kind].OrderByDescending(choke => choke.Elsewhere).ThenByDescending(choke => choke.Stopped).Take(MostChokes))
            {
                table.Add([kind.ToString().ToLowerInvariant(), choke.Id, Share(choke.Stopped), Share(choke.Elsewhere), Words.Count(choke.Products)]);
            }
        }

        page.Write(table);
        var facilities = _result.Chokes[CutKind.Facility];
        page.Line($"Single points of failure: {Words.Count(facilities.Count(choke => choke.Elsewhere > 0))} facilities stop something that others deliver.");
    }

    private void WriteSets()
    {
        if (!Detailed.Any())
        {
            return;
        }

        page.Heading("Smallest sets of facilities whose loss stops a product, its own left out");
        foreach (var product in Detailed)
        {
            var sets = product.Detail!.StopSets;
            var shown = sets.Sets.Take(MostSets).Select(set => string.Join(" + ", set)).ToList();
            page.Line($"  {Of(product)}: {(shown.Count == 0 ? $"none of up to {sets.LargestSize}" : string.Join("; ", shown))}{(sets.Sets.Count > MostSets ? $"; and {Words.Count(sets.Sets.Count - MostSets)} more of up to {sets.LargestSize}" : "")}{(sets.IsComplete ? "" : " (search cut short)")}");
        }
    }

    private void WriteRisk()
    {
        if (_result.SystemicRisk is not { } risk)
        {
            return;
        }

        page.Heading("Systemic risk (ESRI): share of all sales lost if one facility stops for good");
        page.Line($"Tolerance {risk.Options.Tolerance}, {(risk.Options.Substitution ? "with" : "without")} substitution within an industry, {risk.Options.Essentiality.Name}; {SystemicRiskOptions.StoppingRule}. Another choice is another figure.");
        if (risk.Unsettled > 0)
        {
            page.Line($"{Words.Count(risk.Unsettled)} cascades were cut off before they ended.", "yellow");
        }

        var table = new TextTable(new("Facility"), new("ESRI", IsNumber: true), new("Customers", IsNumber: true), new("Suppliers", IsNumber: true), new("Steps", IsNumber: true));
        foreach (var firm in risk.Firms.OrderByDescending(firm => firm.Esri).ThenBy(firm => firm.Firm).Take(MostChokes))
        {
            table.Add([_result.Network.Tables.Facilities[firm.Firm].Id, Share(firm.Esri), Share(firm.Down), Share(firm.Up), Words.Count(firm.Steps)]);
        }

        page.Write(table);
    }

    private void WriteSupply()
    {
        if (_result.Supply.Count == 0)
        {
            return;
        }

        page.Heading($"Who makes what, where {_result.Country} makes most first");
        page.Line("N-1: what is left without the largest; with spare, if the others work up to capacity. Risk: the supply risk of the EU's method, with 1 and more critical.");
        var table = new TextTable(
            new("Item"), new("Largest"), new("HHI", IsNumber: true), new("Top 3", IsNumber: true), new("N-1", IsNumber: true), new("Spare", IsNumber: true), new("HHI of companies", IsNumber: true), new("Risk", IsNumber: true));
        var shown = _result.Supply.OrderByDescending(supply => supply.ByCountry.ShareOf(_result.Country.Code) ?? 0).ThenByDescending(supply => supply.ByCountry.Hhi).ThenBy(supply => supply.Item.Id, StringComparer.Ordinal).Take(MostItems).ToList();
        foreach (var supply in shown)
        {
            table.Add(
            [
                supply.Item.Id, $"{supply.ByCountry.Largest.Name} {Share(supply.ByCountry.Largest.Share)}", Index(supply.ByCountry.Hhi), Share(supply.ByCountry.TopThree),
                Share(supply.ByCountry.LeftWithoutLargest), Share(supply.LeftWithSpare), Index(supply.ByCompany.Hhi), supply.Risk.Score is { } score ? Index(score) : "?",
            ]);
        }

        page.Write(table);
        WriteWhyNoRisk(shown);
    }

    private void WriteWhyNoRisk(IReadOnlyList<ItemSupply> shown)
    {
        var missing = shown.SelectMany(supply => supply.Risk.Missing).GroupBy(input => input).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var named = string.Join(", ", missing.Take(MostMissing).Select(group => $"{group.Key} ({Words.Count(group.Count())})"));
            page.Line($"?: the risk lacks, of so many of these items, {named}{(missing.Count > MostMissing ? $" and {Words.Count(missing.Count - MostMissing)} more" : "")}.{(report.Request.Importer is null ? " Sourcing and import reliance are those of --importer." : "")}");
        }
    }

    private void WriteContent()
    {
        var contents = Detailed.SelectMany(product => product.Detail!.ControlledContent.Select(content => (product, content))).ToList();
        if (contents.Count == 0)
        {
            return;
        }

        page.Heading("Controlled content by value, and the levels at which law catches foreign goods");
        var levels = contents[0].content.Levels.Select(level => level.Level).ToList();
        var table = new TextTable([new("Product"), new("Authority"), new("Content", IsNumber: true), .. levels.Select(level => new Column($"Over {Share(level)}"))]);
        foreach (var (product, content) in contents)
        {
            table.Add([Of(product), content.Authority, Between(content.Least, content.Most), .. content.Levels.Select(level => new Cell(
                level.IsReached switch { true => "yes", null => "unknown", false when level.IsReachedThroughParts != false => "by a part", false => "no" }))]);
        }

        page.Write(table);
        page.Line("By a part: only if a part that is itself over the level counts in full, the strict reading.");
    }

    private void WriteLaw(string heading, LinkVerdicts? law, Func<ProductExposure, LawTouch?> touchOf)
    {
        if (law is null)
        {
            return;
        }

        page.Heading(heading);
        page.Line($"{Words.Count(law.Of.Count(one => one == LinkStanding.Banned))} links are banned, {Words.Count(law.Of.Count(one => one == LinkStanding.InDoubt))} in doubt, {Words.Count(law.Of.Count(one => one == LinkStanding.NeedsLicence))} need a licence, {Words.Count(law.Of.Count(one => one == LinkStanding.Free))} are free.");
        var touched = law.Kinds.Where(kind => kind.Standing != LinkStanding.Free).OrderByDescending(kind => kind.Standing).ThenByDescending(kind => kind.Links.Count).ToList();
        if (touched.Count == 0)
        {
            return;
        }

        var table = new TextTable(new("Links", IsNumber: true), new("Verdict"), new("Such as"), new("By"));
        foreach (var same in touched.GroupBy(kind => (kind.Determination.Verdict, By: Provisions(kind))).OrderByDescending(group => group.First().Standing).ThenByDescending(group => group.Sum(kind => kind.Links.Count)).Take(MostKinds))
        {
            table.Add([Words.Count(same.Sum(kind => kind.Links.Count)), Words.Verdict(same.Key.Verdict), same.First().Determination.Transaction.Id, same.Key.By]);
        }

        page.Write(table);
        page.Line();
        page.Line("Of value: by the worst link on the way. Stops: output lost if banned links carry nothing; those in doubt as well; those without a licence as well.");
        var shares = new TextTable(
            new("Product"), new("Banned", IsNumber: true), new("In doubt", IsNumber: true), new("Licence", IsNumber: true), new("Stops: banned", IsNumber: true), new("and doubt", IsNumber: true), new("and licences", IsNumber: true));
        foreach (var product in _result.Products.OrderByDescending(product => touchOf(product)!.StopsIfDoubtBinds).Take(MostProducts))
        {
            var touch = touchOf(product)!;
            shares.Add([Of(product), Share(touch.Banned), Share(touch.InDoubt), Share(touch.NeedsLicence), Share(touch.StopsIfBanned), Share(touch.StopsIfDoubtBinds), Share(touch.StopsWithoutLicences)]);
        }

        page.Write(shares);
    }

    /// <summary>The provisions that weigh most: those that stand before those that may, and among them the hardest.</summary>
    private static string Provisions(LinkVerdict kind)
    {
        var ids = kind.Determination.Findings.Where(finding => !finding.Provision.IsRelease)
            .OrderByDescending(finding => finding.Truth == Truth.True).ThenByDescending(finding => finding.Effect).Select(finding => finding.Provision.Id).ToList();
        return string.Join(", ", ids.Take(MostProvisions)) + (ids.Count > MostProvisions ? $" and {ids.Count - MostProvisions} more" : "");
    }

    private static string Of(ProductExposure product) => $"{product.Item.Id} at {product.Facility.Id}";

    /// <summary>A chain as facilities, each with the item that it hands on; what it merely receives goes without saying.</summary>
    private static string Chain(IReadOnlyList<PathStep> steps) =>
        string.Join(" < ", steps.Where((step, i) => i == steps.Count - 1 || steps[i + 1].Item.Id != step.Item.Id).Select(step => $"{step.Item.Id} ({step.Facility.Id})"));

    private static string Between(double least, double most) => Share(least) == Share(most) ? Share(least) : $"{Share(least)}..{Share(most)}";

    private static string Tier(double tier) => double.IsNaN(tier) ? "-" : tier.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Index(double index) => index.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(double share) => double.IsNaN(share) ? "?" : (100 * share).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A share between two bounds: what lies between nothing and all is unknown.</summary>
    private static string Whole(double least, double most) => (Whole(least), Whole(most)) switch
    {
        ("0", "100") => "?",
        var (low, high) => low == high ? low : $"{low}..{high}",
    };

    private static string Share(double share) =>
        double.IsNaN(share) ? "?" : share == 0 ? "0 %" : Math.Abs(share) < 0.00005 ? "<0.01 %"
        : string.Create(CultureInfo.InvariantCulture, $"{(100 * share).ToString(share < 0.1 ? "0.##" : "0.#", CultureInfo.InvariantCulture)} %");
}
