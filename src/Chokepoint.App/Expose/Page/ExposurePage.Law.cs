using Chokepoint.App.Reporting;
using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;

namespace Chokepoint.App.Expose.Page;

/// <summary>What law touches.</summary>
public sealed partial class ExposurePage
{
    private const int MostFindings = 4;
    private const int MostKinds = 25;

    private void WriteLaw()
    {
        if (_result.Law is not { } law)
        {
            return;
        }

        using var section = _html.Section("What law touches", "law");
        var count = law.Of.CountBy(standing => standing).ToDictionary();
        int Links(LinkStanding standing) => count.GetValueOrDefault(standing);
        _html.Element("p", $"Of {Figures.Count(law.Of.Count, "link", "links")}: {Figures.Count(Links(LinkStanding.Banned))} prohibited, {Figures.Count(Links(LinkStanding.InDoubt))} open until a question is answered, {Figures.Count(Links(LinkStanding.NeedsLicence))} only with a licence, {Figures.Count(Links(LinkStanding.Free))} free under this law.");
        WriteTouched();
        WriteKinds(law);
    }

    private void WriteTouched()
    {
        Column[] columns =
        [
            s_product, new("Value over prohibited links"), new("over links in doubt"), new("over links under licence"),
            new("Stops if prohibited links are cut"), new("and links in doubt"), new("and links under licence"),
        ];
        using (_html.Table("cards barred", columns))
        {
            foreach (var product in _result.Products.Where(product => product.IsMakeable && product.Law is not null).OrderByDescending(product => product.Law!.StopsIfBanned)
                .ThenByDescending(product => product.Law!.StopsIfDoubtBinds).ThenByDescending(product => product.Law!.StopsWithoutLicences).ThenBy(product => product.Demand).Take(MostRows))
            {
                using (_html.Open("tr"))
                {
                    Write(product, product.Law!, columns);
                }
            }
        }

        _html.Soft("Value counts once, at the worst link on its way. The columns of what stops are cumulative.");
    }

    private void Write(ProductExposure product, LawTouch touch, Column[] columns)
    {
        WriteName(product);
        WriteBar(columns[1], touch.Banned, "embedded");
        WriteBar(columns[2], touch.InDoubt, "embedded");
        WriteBar(columns[3], touch.NeedsLicence, "embedded");
        WriteBar(columns[4], touch.StopsIfBanned, "gating");
        WriteBar(columns[5], touch.StopsIfDoubtBinds, "gating");
        WriteBar(columns[6], touch.StopsWithoutLicences, "gating");
    }

    private void WriteKinds(LinkVerdicts law)
    {
        var kinds = law.Kinds.Where(kind => kind.Standing != LinkStanding.Free).OrderByDescending(kind => kind.Standing).ThenByDescending(kind => kind.Links.Count).ToList();
        if (kinds.Count == 0)
        {
            return;
        }

        _html.Element("h3", "Links that law weighs on");
        var tables = _result.Network.Tables;
        Column[] columns = [new("Standing"), new("Links", "n"), new("Item"), new("From, to"), new("Because of"), new("Ask")];
        using (_html.Table("cards kinds", columns))
        {
            foreach (var kind in kinds.Take(MostKinds))
            {
                var (from, to) = (tables.Facilities[tables.Links.From(kind.Links[0])], tables.Facilities[tables.Links.To(kind.Links[0])]);
                using (_html.Open("tr"))
                {
                    _html.Cell(columns[0].Head, WordOf(kind.Standing), kind.Standing == LinkStanding.Banned ? "strong" : "");
                    _html.Number(columns[1].Head, Figures.Count(kind.Links.Count));
                    _html.Cell(columns[2].Head, tables.Items[tables.Links.Item(kind.Links[0])].Name);
                    _html.Cell(columns[3].Head, $"{from.Country?.Code ?? "?"} to {to.Country?.Code ?? "?"}, such as {from.Name} to {to.Name}");
                    _html.Cell(columns[4].Head, BecauseOf(kind));
                    _html.Cell(columns[5].Head, kind.Standing == LinkStanding.InDoubt ? string.Join(", ", kind.Determination.Questions) : "");
                }
            }
        }

        if (kinds.Count > MostKinds)
        {
            _html.Soft($"These are the worst and most frequent {Figures.Count(MostKinds)} of {Figures.Count(kinds.Count)} kinds of links that law can tell apart.");
        }
    }

    private static string BecauseOf(LinkVerdict kind)
    {
        var findings = kind.Determination.Findings.Where(finding => finding.Truth != Truth.False && finding.Effect >= Outcome.LicenceRequired)
            .OrderBy(finding => finding.Truth != Truth.True).ThenByDescending(finding => finding.Effect).ToList();
        var named = string.Join("; ", findings.Take(MostFindings).Select(finding => $"{(finding.Truth == Truth.True ? "" : "may stand: ")}{finding.Provision.Id} ({finding.Provision.Citation})"));
        return findings.Count > MostFindings ? $"{named}; {Figures.Count(findings.Count - MostFindings)} more" : named;
    }

    private static string WordOf(LinkStanding standing) => standing switch
    {
        LinkStanding.Banned => "prohibited",
        LinkStanding.InDoubt => "in doubt",
        LinkStanding.NeedsLicence => "needs a licence",
        LinkStanding.Free => "free",
    };
}
