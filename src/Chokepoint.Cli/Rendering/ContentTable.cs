using System.Globalization;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Screening;
using Chokepoint.Screening.Explain;

namespace Chokepoint.Cli.Rendering;

/// <summary>The sum of controlled content, part by part.</summary>
internal static class ContentTable
{
    public static void Write(Page page, ContentProof content)
    {
        var share = content.Share;
        var currency = content.Currency is { } money ? $" {money}" : "";
        page.Line();
        page.Line($"Controlled content of {share.Authority}: {share.RangeText} ({share.Citation})", "bold underline");
        page.Line($"    price of one unit: {(content.Price is { } price ? Number(price) + currency : "unknown")}");
        if (share.Stated is { } stated)
        {
            page.Line(FormattableString.Invariant($"    the line states {stated} %, which counts{(share.IsContradicted ? ", though the bill of materials comes to something else" : "")}"));
        }

        var table = new TextTable(
            new Column("part"), new Column("code"), new Column("origin"), new Column("quantity", IsNumber: true), new Column($"value{currency}", IsNumber: true), new Column("counts"), new Column("share so far", IsNumber: true));
        foreach (var row in content.Rows)
        {
            table.Add(
                new string('·', row.Depth) + (row.IsAlternative ? "or " : "") + Excerpt.Of(row.Part.Id),
                string.Join(' ', row.Part.ControlCodes.Where(code => code.Authority == share.Authority).Select(code => code.Entry).DefaultIfEmpty("?")),
                row.Part.Origin?.Code ?? "?",
                Number(row.Quantity),
                Number(row.Value),
                row.Running is null ? "" : row.Counts switch
                {
                    Truth.True => "yes",
                    Truth.False => "no",
                    Truth.Unknown => "?",
                },
                row.Running is { } running ? ContentShare.RangeOf(running.Least, running.Most) : "");
            table.Below(row.Reason);
        }

        page.Write(table);
        if (content.IsCut)
        {
            page.Line("    and more parts, which the share counts too");
        }

        foreach (var missing in share.Missing)
        {
            page.Line($"    missing: {missing}");
        }
    }

    private static string Number(decimal? number) => number is { } known ? known.ToString("#,##0.####", CultureInfo.InvariantCulture) : "?";
}
