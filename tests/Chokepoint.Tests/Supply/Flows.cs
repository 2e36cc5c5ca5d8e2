using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Trade;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>Trade tables for tests.</summary>
internal static class Flows
{
    public static readonly ControlledNumbers China2026 = new(Rulebooks.China, Country("CN"), new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 15));

    public static TradeQuery Query(string? importer, params string[] prefixes) =>
        new(Country("CN"), importer is null ? null : Country(importer), [.. prefixes.Select(Hs)]);

    /// <summary>The exposure of rows under a header.</summary>
    public static TradeExposure Read(TradeQuery query, string header, params string[] rows)
    {
        var reader = new TradeReader(new TradeColumns("trade.csv", header.Split(',')));
        var book = new TradeBook(query, China2026);
        for (var i = 0; i < rows.Length; i++)
        {
            if (reader.Read(rows[i].Split(','), i + 2, out var problem) is { } flow)
            {
                book.Add(flow);
            }

            Assert.Null(problem);
        }

        return book.Close();
    }

    /// <summary>What is wrong with a row.</summary>
    public static Diagnostic? Problem(string header, string row)
    {
        new TradeReader(new TradeColumns("trade.csv", header.Split(','))).Read(row.Split(','), 7, out var problem);
        return problem;
    }

    public static ImportLine Line(this TradeExposure exposure, string hs, int year = 2024) => exposure.Lines.Single(line => line.Hs == hs && line.Year == year);

    public static Country Country(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException(code);

    public static HsCode Hs(string digits) => HsCode.TryParse(digits, 2, out var hs) ? hs : throw new ArgumentException(digits);
}
