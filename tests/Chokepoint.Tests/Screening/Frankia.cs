using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>A country whose law catches foreign goods for what of its own is in them: 10 %, and any of the entries marked Y.</summary>
internal static class Frankia
{
    public static readonly LawBook Law = new([Rulebooks.Read(new Dictionary<string, string>
    {
        ["rulebook.yaml"] = """
            authority: fr
            title: Trade law of Frankia
            verified_through: 2026-12-31
            regimes:
              - {id: fr/all, title: all, subject: content of FR > 10 % or content of FR marked Y > 0 %}
            content:
              citation: Order 1
              of: origin is FR
              counts: not item is A3
              needs: ["1"]
              releases: ["1#3"]
              bundled: [software]
              holds: item is A4
            """,
        ["measures/order.yaml"] = """
            id: "1"
            title: Order 1
            citation: Order 1
            announced: 2020-01-01
            regime: fr/all
            timeline:
              - {event: in_force, date: 2020-01-01}
            provisions:
              - {id: "1", citation: "Order 1, article 1", when: origin is FR and item marked X and destination is JP, effect: licence_required, outlook: strict}
              - {id: "2", citation: "Order 1, article 2", when: origin is FR and item marked Y, effect: licence_required, outlook: strict}
              - {id: "3", when: destination is DE, releases: ["#2"]}
              - {id: "4", when: destination is JP, releases: ["#1"], timeline: [{event: in_force, date: 2026-06-01}]}
            """,
        ["measures/foreign.yaml"] = """
            id: "2"
            title: Goods from abroad
            citation: Order 2
            announced: 2020-01-01
            regime: fr/all
            timeline:
              - {event: in_force, date: 2020-01-01}
            provisions:
              - {id: "1", when: content of FR > 10 % or content of FR marked Y > 0 %, effect: conditional}
            """,
        ["items/goods.csv"] = """
            id,measure,codes,type,description,hs,marks
            A1,1,A1,C,to Japan,,X
            A2,1,A2,C,everywhere but to Germany,,Y
            A3,1,A3,C,never counts,,X
            A4,1,A4,C,holds something,,Z
            """,
    })]);

    /// <summary>A bill from the text of its table of recipes, and of items if there is one.</summary>
    public static BillOfMaterials Bill(string recipes, string? items = null)
    {
        var reader = new BillReader(Law, _ => { });
        if (items is not null)
        {
            Assert.Equal([], Read(items, (file, header) => reader.BeginItems(file, header)));
        }

        Assert.Equal([], Read(recipes, (file, header) => reader.BeginRecipes(file, header)));
        return reader.Build();
    }

    /// <summary>What is said of the rows of a table.</summary>
    public static IReadOnlyList<string> Read(string text, Func<string, IReadOnlyList<string>, Func<IReadOnlyList<string>, int, Diagnostic?>> begin)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var add = begin("bill.csv", lines[0].Split(','));
        return [.. lines.Skip(1).Select((line, i) => add(line.Split(','), i + 2)?.ToString()).OfType<string>()];
    }

    /// <summary>A line that goes to a country, with its item <c>P</c> made as the bill says.</summary>
    public static Transaction Line(BillOfMaterials bill, string destination = "JP", decimal? value = 100, decimal? quantity = 1) => bill.AttachTo(new Transaction
    {
        Id = "1",
        Item = "P",
        Kind = "goods",
        ControlCodes = [new ControlCode("FR", "none")],
        Origin = Place("IT"),
        ExportFrom = Place("IT"),
        Destination = Place(destination),
        Value = value,
        Currency = "EUR",
        Quantity = quantity,
    });

    public static Determination Determine(Transaction line, string day = "2026-01-01") =>
        new ReferenceEvaluator(Law).Determine(line, new Clock(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    public static ContentShare Share(Transaction line) => Determine(line).Contents.Single();

    public static Country Place(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException(code, nameof(code));
}
