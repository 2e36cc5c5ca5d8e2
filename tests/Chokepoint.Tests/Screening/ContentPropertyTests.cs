using System.Globalization;
using System.Text;
using Chokepoint.Screening;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>Random bills of materials without cycles, against a plain recursion that fills in what is unknown.</summary>
public sealed class ContentPropertyTests
{
    private static readonly string[] s_codes = ["FR:none", "FR:A1", "FR:A2", "FR:A3"];
    private static readonly string[] s_places = ["FR", "IT", "JP"];

    [Fact]
    public void Every_filling_of_what_is_unknown_lands_in_the_range() => Seeds.Each(400, random =>
    {
        var rows = RandomBill(random, unknown: 0.25);
        var (destination, price) = (random.Pick(["JP", "US", "DE"]), random.Next(50, 500));
        var share = ShareOf(rows, destination, price);
        for (var filling = 0; filling < 20; filling++)
        {
            var value = 100 * Plain(Filled(rows, random), "P", destination, random) / price;
            Assert.InRange(Math.Min(100, value), share.Least, share.Most);
            Assert.True(value > 0 || !share.IsSome, "nothing counts, though something was certain to");
        }
    });

    [Fact]
    public void A_bill_that_says_all_has_one_number_and_it_is_that_of_the_plain_sum() => Seeds.Each(400, random =>
    {
        var rows = OfAnyFacility(RandomBill(random, unknown: 0)).ConvertAll(row => row with { Group = null });
        var (destination, price) = (random.Pick(["JP", "US", "DE"]), random.Next(50, 500));
        var share = ShareOf(rows, destination, price);
        var plain = Math.Min(100, 100 * Plain(rows, "P", destination, random) / price);
        Assert.Equal(plain, share.Least, 12);
        Assert.Equal(plain, share.Most, 12);
        Assert.Empty(share.Missing);
    });

    [Fact]
    public void Where_only_sources_are_open_both_ends_of_the_range_are_reached() => Seeds.Each(150, random =>
    {
        var rows = OfAnyFacility(RandomBill(random, unknown: 0));
        var (destination, price) = (random.Pick(["JP", "US", "DE"]), 100_000);
        var share = ShareOf(rows, destination, price);
        var (least, most) = Ends(rows, "P", destination);
        Assert.Equal(100 * least / price, share.Least, 12);
        Assert.Equal(100 * most / price, share.Most, 12);
    });

    private static ContentShare ShareOf(IReadOnlyList<PlainRow> rows, string destination, int price) =>
        Frankia.Share(Frankia.Line(Frankia.Bill(Text(rows)), destination, price));

    /// <summary>One unit of an item, one way of making it: each group by one of its inputs, each facility as good as another.</summary>
    private static decimal Plain(IReadOnlyList<PlainRow> rows, string item, string destination, Random random)
    {
        var recipes = rows.Where(row => row.Output == item).GroupBy(row => row.Facility).ToList();
        return recipes.Count == 0 ? 0 : random.Pick(recipes).GroupBy(row => row.Group ?? row.Input).Sum(group =>
        {
            var row = random.Pick(group.ToList());
            return Counts(row, destination) is { } counts
                ? counts ? row.Quantity!.Value * row.Price!.Value : 0
                : row.Quantity!.Value * Plain(rows, row.Input, destination, random);
        });
    }

    private static (decimal Least, decimal Most) Ends(IReadOnlyList<PlainRow> rows, string item, string destination)
    {
        var (least, most) = (0m, 0m);
        foreach (var group in rows.Where(row => row.Output == item).GroupBy(row => row.Group ?? row.Input))
        {
            var ends = group.Select(row =>
            {
                var (low, high) = Counts(row, destination) is { } counts ? (counts ? (row.Price!.Value, row.Price.Value) : (0, 0)) : Ends(rows, row.Input, destination);
                return (Low: low * row.Quantity!.Value, High: high * row.Quantity.Value);
            }).ToList();
            least += ends.Min(end => end.Low);
            most += ends.Max(end => end.High);
        }

        return (least, most);
    }

    /// <summary>The law of Frankia in three lines; <c>null</c> for what is opened.</summary>
    private static bool? Counts(PlainRow row, string destination) => row.Origin != "FR" ? null : row.Code switch
    {
        "FR:A1" => destination == "JP",
        "FR:A2" => destination != "DE",
        _ => false,
    };

    private static List<PlainRow> RandomBill(Random random, double unknown)
    {
        string[] items = ["P", "I1", "I2", "I3", "I4", "L1", "L2", "L3"];
        var rows = new List<PlainRow>();
        for (var output = 0; output < 5; output++)
        {
            foreach (var facility in random.Chance(0.2) ? ["F1", "F2"] : new string?[] { null })
            {
                foreach (var input in items.Skip(output + 1).Where(_ => random.Chance(0.45)))
                {
                    rows.Add(new PlainRow(
                        items[output], input, facility, random.Chance(0.4) ? random.Pick(["g", "h"]) : null,
                        random.Chance(unknown / 2) ? null : random.Next(1, 5),
                        random.Chance(unknown) ? null : random.Next(1, 30),
                        random.Chance(unknown) ? null : random.Pick(s_codes),
                        random.Chance(unknown) ? null : random.Pick(s_places)));
                }
            }
        }

        return rows.Exists(row => row.Output == "P") ? rows : RandomBill(random, unknown);
    }

    private static List<PlainRow> OfAnyFacility(List<PlainRow> rows) => [.. rows.Select(row => row with { Facility = null }).DistinctBy(row => (row.Output, row.Input))];

    private static List<PlainRow> Filled(List<PlainRow> rows, Random random) => rows.ConvertAll(row => row with
    {
        Quantity = row.Quantity ?? random.Next(1, 9),
        Price = row.Price ?? random.Next(1, 200),
        Code = row.Code ?? random.Pick(s_codes),
        Origin = row.Origin ?? random.Pick(s_places),
    });

    private static string Text(IEnumerable<PlainRow> rows)
    {
        var text = new StringBuilder("output,input,facility,group,quantity,unit_value,control_codes,origin\n");
        foreach (var row in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.Output},{row.Input},{row.Facility},{row.Group},{row.Quantity},{row.Price},{row.Code},{row.Origin}");
        }

        return text.ToString();
    }

    private sealed record PlainRow(string Output, string Input, string? Facility, string? Group, int? Quantity, int? Price, string? Code, string? Origin);
}
