using Chokepoint.Screening;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Tests.Screening;

/// <summary>Controlled content from a bill of materials, by a small law.</summary>
public sealed class ContentShareTests
{
    private const string Header = "output,input,quantity,unit_value,control_codes,origin,group,facility,bundled,kind,currency\n";

    [Theory]
    [InlineData("JP", 30)]
    [InlineData("US", 0)]
    public void A_part_counts_where_it_would_need_a_licence_to_that_destination(string destination, int percent) =>
        Assert.Equal((percent, percent), Bounds(Frankia.Line(Frankia.Bill(Header + "P,A,2,15,FR:A1,FR,,,,,"), destination)));

    [Theory]
    [InlineData("US", 20)]
    [InlineData("DE", 0)]
    public void A_release_that_the_rule_heeds_takes_a_part_out(string destination, int percent) =>
        Assert.Equal((percent, percent), Bounds(Frankia.Line(Frankia.Bill(Header + "P,A,1,20,FR:A2,FR,,,,,"), destination)));

    [Fact]
    public void A_release_that_the_rule_does_not_name_changes_nothing() => Assert.Equal(
        30, Frankia.Determine(Frankia.Line(Frankia.Bill(Header + "P,A,2,15,FR:A1,FR,,,,,")), "2026-07-01").Contents.Single().Most);

    [Theory]
    [InlineData("FR:A1,IT", 0)]
    [InlineData("FR:none,FR", 0)]
    [InlineData("FR:A3,FR", 0)]
    [InlineData("FR:A1,FR", 50)]
    public void Origin_code_and_the_words_of_the_rule_decide(string part, int percent) =>
        Assert.Equal((percent, percent), Bounds(Frankia.Line(Frankia.Bill(Header + $"P,A,1,50,{part},,,,,"))));

    [Fact]
    public void A_part_of_another_origin_is_opened_and_one_of_the_origin_that_counts_is_not() => Assert.Equal((24, 24), Bounds(Frankia.Line(Frankia.Bill(Header + """
        P,BOARD,2,40,,IT,,,,,
        P,OWN-BOARD,1,30,FR:none,FR,,,,,
        BOARD,CHIP,3,4,FR:A1,FR,,,,,
        OWN-BOARD,CHIP,3,4,FR:A1,FR,,,,,
        """))));

    [Theory]
    [InlineData("A,1,,FR:A1,FR", 0, 100, "the price of A")]
    [InlineData("A,,15,FR:A1,FR", 0, 100, "the quantity of A")]
    [InlineData("A,1,15,,FR", 0, 15, "the FR code of A")]
    [InlineData("A,1,15,FR:A1,", 0, 15, "the origin of A")]
    [InlineData("A,1,15,FR:A4,IT", 0, 15, "what A is made of")]
    public void What_a_bill_does_not_say_makes_a_range_and_is_named(string part, int least, int most, string missing)
    {
        var line = Frankia.Line(Frankia.Bill(Header + $"P,{part},,,,,"));
        Assert.Equal((least, most), Bounds(line));
        Assert.Equal([missing], Frankia.Share(line).Missing);
        Assert.Contains("content", Frankia.Determine(line).Questions);
        var question = new Explainer(Frankia.Law).Explain(line, new Clock(new DateOnly(2026, 1, 1))).Questions.Single(question => question.Name == "content");
        Assert.Equal($"{missing}: the bill of materials does not say", question.What);
    }

    [Theory]
    [InlineData("A,1,8,FR:A1,", "not_subject")]
    [InlineData("A,1,15,FR:A1,", "review")]
    [InlineData("A,1,15,FR:A1,\nP,C,1,11,FR:A1,FR", "conditional")]
    public void A_range_decides_where_all_of_it_agrees(string part, string verdict) =>
        Assert.Equal(verdict, Frankia.Determine(Frankia.Line(Frankia.Bill(Header + $"P,{part.Replace("\n", ",,,,,\n", StringComparison.Ordinal)},,,,,\nP,B,1,1,FR:A1,FR,,,,,"))).Verdict);

    [Fact]
    public void Of_parts_that_stand_for_each_other_the_smallest_and_the_largest_count()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,15,FR:A1,FR,g,,,,\nP,A,1,15,,IT,g,,,,\nP,B,1,40,FR:A1,FR,g,,,,\nP,C,1,5,FR:A1,FR,,,,,"));
        Assert.Equal((5, 45), Bounds(line));
        Assert.Equal(["which of A, A, B goes into P"], Frankia.Share(line).Missing);
    }

    [Fact]
    public void Facilities_with_recipes_of_their_own_make_a_range()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,15,FR:A1,FR,,F1,,,\nP,A,1,15,FR:A1,IT,,F2,,,"));
        Assert.Equal((0, 15), Bounds(line));
        Assert.Equal(["which facility makes P"], Frankia.Share(line).Missing);
    }

    [Theory]
    [InlineData("software", "yes", 30, 30)]
    [InlineData("goods", "yes", 0, 0)]
    [InlineData("", "yes", 0, 30)]
    [InlineData("goods", "no", 30, 30)]
    public void What_is_only_bundled_counts_if_it_is_of_a_kind_that_the_rule_names(string kind, string bundled, int least, int most) =>
        Assert.Equal((least, most), Bounds(Frankia.Line(Frankia.Bill(Header + $"P,A,1,30,FR:A1,FR,,,{bundled},{kind},"))));

    [Fact]
    public void A_marked_part_is_some_content_whatever_it_is_worth()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,,FR:A2,FR,,,,,"), "US", value: null);
        Assert.Equal((0, 100), Bounds(line));
        Assert.Equal("conditional", Frankia.Determine(line).Verdict);
        Assert.Equal("more than 0 to 100 %", Frankia.Share(line).RangeText);
    }

    [Theory]
    [InlineData(100, 10, null, 100, 100)]
    [InlineData(1000, 10, null, 30, 30)]
    [InlineData(1000, null, null, 3, 100)]
    [InlineData(1000, null, "kg", 0, 100)]
    [InlineData(null, 10, null, 0, 100)]
    public void The_price_of_one_is_that_of_the_line_by_its_quantity_which_is_one_at_least(int? value, int? quantity, string? unit, int least, int most) =>
        Assert.Equal((least, most), Bounds(Frankia.Line(Frankia.Bill(Header + "P,A,1,30,FR:A1,FR,,,,,"), "JP", value, quantity) with { Unit = unit }));

    [Fact]
    public void A_price_in_the_table_of_items_does_where_the_line_has_none()
    {
        const string Items = "id,unit_value,control_codes,origin\nP,60,,\nA,30,FR:A1,FR";
        Assert.Equal((50, 50), Bounds(Frankia.Line(Frankia.Bill("output,input,quantity\nP,A,1", Items), "JP", null, null)));
        Assert.Equal((30, 30), Bounds(Frankia.Line(Frankia.Bill("output,input,quantity\nP,A,1", Items))));
    }

    [Fact]
    public void Prices_in_two_currencies_are_never_held_against_each_other()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,30,FR:A1,FR,,,,,USD\nP,B,1,5,FR:A1,FR,,,,,EUR"));
        Assert.Equal((5, 100), Bounds(line));
        Assert.Equal(["the price of A in EUR"], Frankia.Share(line).Missing);
        Assert.Equal((30, 30), Bounds(Frankia.Line(Frankia.Bill(Header + "P,A,1,30,FR:A1,FR,,,,,EUR"))));
    }

    [Fact]
    public void That_prices_without_a_currency_are_in_that_of_the_line_is_said() => Assert.Equal(
        ["prices in the bill of materials state no currency: taken to be in EUR, like the line"], Frankia.Line(Frankia.Bill(Header + "P,A,1,30,FR:A1,FR,,,,,")).Assumptions);

    [Fact]
    public void A_stated_content_goes_first_and_a_bill_that_says_otherwise_contradicts_it()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,30,FR:A1,FR,,,,,"));
        Assert.Equal("conditional", Frankia.Determine(line).Verdict);
        var stated = line with { Content = new Dictionary<string, decimal> { ["FR"] = 9 } };
        Assert.Equal("not_subject", Frankia.Determine(stated).Verdict);
        Assert.True(Frankia.Share(stated).IsContradicted);
        Assert.False(Frankia.Share(line with { Content = new Dictionary<string, decimal> { ["FR"] = 30.01m } }).IsContradicted);
    }

    [Fact]
    public void Another_bill_is_another_fact()
    {
        Assert.NotEqual(Hash("P,A,1,30,FR:A1,FR,,,,,"), Hash("P,A,1,31,FR:A1,FR,,,,,"));
        Assert.Equal(Hash("P,A,1,30,FR:A1,FR,,,,,"), Hash("P,A,1,30,FR:A1,FR,,,,,\nQ,A,1,31,FR:A1,FR,,,,,"));

        static string Hash(string rows) => Frankia.Determine(Frankia.Line(Frankia.Bill(Header + rows))).FactsHash;
    }

    [Fact]
    public void A_proof_shows_the_parts_with_the_reason_and_the_share_as_it_grows()
    {
        var line = Frankia.Line(Frankia.Bill(Header + "P,A,1,15,FR:A1,FR,,,,,\nP,BOARD,2,20,,IT,,,,,\nBOARD,CHIP,3,5,FR:A1,FR,,,,,\nP,CASE,1,5,,IT,,,,,"));
        var proof = Assert.Single(new Explainer(Frankia.Law).Explain(line, new Clock(new DateOnly(2026, 1, 1))).Contents);
        Assert.Equal(
            [
                "0 A 1 15 True 15..15 needs a licence by itself: fr/1#1 (Order 1, article 1)",
                "0 BOARD 2 40 Unknown .. opened below",
                "1 CHIP 6 30 True 45..45 needs a licence by itself: fr/1#1 (Order 1, article 1)",
                "0 CASE 1 5 False 45..45 outside `origin is FR`; no recipe",
            ],
            proof.Rows.Select(row => FormattableString.Invariant($"{row.Depth} {row.Part.Id} {row.Quantity:0.##} {row.Value:0.##} {row.Counts} {row.Running?.Least:0.##}..{row.Running?.Most:0.##} {row.Reason}")));
        Assert.Equal((45m, 45m, (decimal?)100), (proof.Share.Least, proof.Share.Most, proof.Price));
    }

    [Fact]
    public void Another_destination_is_tried_with_the_content_that_counts_there() => Assert.Contains(
        new Explainer(Frankia.Law).Explain(Frankia.Line(Frankia.Bill(Header + "P,A,2,15,FR:A1,FR,,,,,")), new Clock(new DateOnly(2026, 1, 1))).Counterfactuals,
        change => change.Column == "destination" && change.Verdict == "not_subject");

    private static (decimal Least, decimal Most) Bounds(Transaction line) => (Frankia.Share(line).Least, Frankia.Share(line).Most);

    [Fact]
    public void Lines_of_one_book_count_by_the_law_of_their_own_days()
    {
        var line = Frankia.Line(Frankia.Bill("output,input,quantity,control_codes,origin,value\nP,part,1,FR:A1,FR,30"));
        var evaluator = new ReferenceEvaluator(Frankia.Law);
        var clock = new Clock(new DateOnly(2026, 1, 1));
        decimal MostOn(int year, int month, int day) =>
            evaluator.Determine(line with { Date = new TransactionDate(new DateOnly(year, month, day)) }, clock).Contents.Single().Most;

        Assert.Equal([0, 30, 30, 0], [MostOn(2019, 12, 31), MostOn(2020, 1, 1), MostOn(2025, 7, 1), MostOn(2019, 1, 1)]);
    }
}
