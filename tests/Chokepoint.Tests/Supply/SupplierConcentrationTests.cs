using Chokepoint.Supply.Concentration;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class SupplierConcentrationTests
{
    [Fact]
    public void Three_suppliers_worked_by_hand()
    {
        var found = SupplierConcentration.Of([("B", 30), ("A", 50), ("C", 20)])!;
        Assert.Equal(["A", "B", "C"], found.Suppliers.Select(supplier => supplier.Name));
        Assert.Equal(0.25 + 0.09 + 0.04, found.Hhi, 12);
        Assert.Equal(3800, found.HhiClassic, 8);
        Assert.Equal(found.Hhi, found.HhiMost, 12);
        Assert.Equal(1, found.TopThree, 12);
        Assert.Equal(("A", 0.5), (found.Largest.Name, found.LeftWithoutLargest));
        Assert.Equal(0, found.ShareOf("D"));
    }

    [Fact]
    public void A_whole_that_is_more_than_the_sum_leaves_a_rest_and_a_range()
    {
        var found = SupplierConcentration.Of([("A", 50), ("B", 30), ("C", 20)], whole: 200)!;
        Assert.Equal(0.0625 + 0.0225 + 0.01, found.Hhi, 12);
        Assert.Equal(0.5, found.Rest, 12);
        Assert.Equal(found.Hhi + 0.25, found.HhiMost, 12);
        Assert.Equal(0.25, found.ShareOf("A")!.Value, 12);
        Assert.Null(found.ShareOf("D"));
    }

    [Fact]
    public void A_rounded_whole_below_the_sum_makes_no_share_above_one() =>
        Assert.Equal(1, SupplierConcentration.Of([("A", 909)], whole: 900)!.Largest.Share);

    [Fact]
    public void Others_count_for_the_whole_and_for_no_supplier()
    {
        var found = SupplierConcentration.Of([("A", 60)], unnamed: 40)!;
        Assert.Equal((0.36, 0.36 + 0.16), (Math.Round(found.Hhi, 12), Math.Round(found.HhiMost, 12)));
        Assert.Equal("A", Assert.Single(found.Suppliers).Name);
    }

    [Fact]
    public void A_withheld_amount_is_named_and_leaves_the_whole_open_unless_it_is_stated()
    {
        var open = SupplierConcentration.Of([("A", 60), ("B", null)])!;
        Assert.Equal((false, 1.0), (open.IsWholeKnown, open.HhiMost));
        Assert.Equal(["B"], open.Unknown);
        Assert.Null(open.ShareOf("B"));
        var stated = SupplierConcentration.Of([("A", 60), ("B", null)], whole: 80)!;
        Assert.True(stated.IsWholeKnown);
        Assert.Equal(0.75, stated.ShareOf("A")!.Value, 12);
        Assert.Null(stated.ShareOf("B"));
    }

    [Fact]
    public void Where_nothing_is_supplied_nothing_is_concentrated()
    {
        Assert.Null(SupplierConcentration.Of([]));
        Assert.Null(SupplierConcentration.Of([("A", 0), ("B", null)]));
    }

    [Fact]
    public void Random_amounts_agree_with_the_definition_in_any_order() => Seeds.Each(200, random =>
    {
        var amounts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => ($"N{random.Next(12)}", (double?)random.Next(1, 1_000_000) / 7)).ToArray();
        var found = SupplierConcentration.Of(amounts)!;
        random.Shuffle(amounts);
        Assert.Equal(found.Hhi, SupplierConcentration.Of(amounts)!.Hhi);
        var sum = amounts.Sum(pair => pair.Item2!.Value);
        var shares = amounts.GroupBy(pair => pair.Item1).Select(group => group.Sum(pair => pair.Item2!.Value) / sum).OrderDescending().ToList();
        Assert.Equal(shares.Sum(share => share * share), found.Hhi, 10);
        Assert.Equal(shares.Take(3).Sum(), found.TopThree, 10);
        Assert.Equal(1 - shares[0], found.LeftWithoutLargest, 10);
        Assert.InRange(found.Hhi, (1.0 / shares.Count) - 1e-9, 1 + 1e-9);
    });
}
