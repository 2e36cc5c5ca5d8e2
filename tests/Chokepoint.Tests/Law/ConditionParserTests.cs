using Chokepoint.Law.Conditions;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("always", "always")]
    [InlineData("never", "not always")]
    [InlineData("destination is JP", "destination is JP")]
    [InlineData("destination is not JP", "not destination is JP")]
    [InlineData("destination in JP", "destination is JP")]
    [InlineData("destination in (JP, KR, JP)", "destination in (JP, KR)")]
    [InlineData("destination not in (JP, KR)", "not destination in (JP, KR)")]
    [InlineData("destination in (wassenaar, KR)", "destination in (wassenaar, KR)")]
    [InlineData("transit includes SG", "transit is SG")]
    [InlineData("any of (destination, transit) is JP", "any of (destination, transit) is JP")]
    [InlineData("any of (destination) is JP", "destination is JP")]
    [InlineData("kind is goods", "kind is goods")]
    [InlineData("end_use in (military, wmd)", "end_use in (military, wmd)")]
    [InlineData("end_user_type is not civil", "not end_user_type is civil")]
    [InlineData("end_user is listed on control-list", "end_user is listed on control-list")]
    [InlineData("end_user is not listed by 2026-011", "not end_user is listed by cn/2026-011")]
    [InlineData("any of (consignee, end_user) is listed by cn/2026-011", "any of (consignee, end_user) is listed by cn/2026-011")]
    [InlineData("made_with includes cn", "made_with includes CN")]
    [InlineData("licence includes US", "licence includes US")]
    [InlineData("licence includes us:STA", "licence includes US:STA")]
    [InlineData("informed includes eu", "informed includes EU")]
    [InlineData("aware includes military", "aware includes military")]
    [InlineData("aware includes (military, wmd)", "aware includes (military, wmd)")]
    [InlineData("any of (made_with, licence) includes US", "made_with includes US or licence includes US")]
    [InlineData("item is DY-MAGNET", "item is DY-MAGNET")]
    [InlineData("item in (DY-MAGNET, 1C902)", "item in (DY-MAGNET, 1C902)")]
    [InlineData("item is not @2025-018", "not item is @2025-018")]
    [InlineData("item on dual-use-list", "item on dual-use-list")]
    [InlineData("hs under 2805.30", "hs under 280530")]
    [InlineData("hs under (28, 2846.90)", "hs under (28, 284690)")]
    [InlineData("share of Dy >= 0.5 %", "share of Dy >= 0.5 %")]
    [InlineData("share of Dy > 500 ppm", "share of Dy > 0.0500 %")]
    [InlineData("contains Sm", "share of Sm > 0 %")]
    [InlineData("contains (Sm, Co)", "share of Sm > 0 % and share of Co > 0 %")]
    [InlineData("content of cn >= 0.1 %", "content of CN >= 0.1 %")]
    [InlineData("content of us in 1C902 > 0 %", "content of US in 1C902 > 0 %")]
    [InlineData("content of us in (1C902, @2025-018) > 0 %", "content of US in (1C902, @2025-018) > 0 %")]
    [InlineData("content of us marked NS2 > 0 %", "content of US marked NS2 > 0 %")]
    [InlineData("content of us marked (NS2, AT1) > 0 %", "content of US marked (NS2, AT1) > 0 %")]
    [InlineData("value <= 1000000 JPY", "value <= 1000000 JPY")]
    [InlineData("purity >= 99.95%", "purity >= 99.95%")]
    [InlineData("density > 17.6 g/cm3", "density > 17.6 g/cm3")]
    [InlineData("density > 17.6g/cm3", "density > 17.6 g/cm3")]
    [InlineData("diameter <= 5 µm", "diameter <= 5 um")]
    [InlineData("count < 3", "count < 3")]
    [InlineData("temperature < -40 °C", "temperature < -40 °C")]
    [InlineData("date from 2025-04-04", "date from 2025-04-04")]
    [InlineData("date before 2025-04-04", "date before 2025-04-04")]
    [InlineData("to_japan", "to_japan")]
    [InlineData("known (to_japan or military)", "known (to_japan or military)")]
    [InlineData("not (to_japan or military)", "not (to_japan or military)")]
    [InlineData("not not to_japan", "not not to_japan")]
    [InlineData("(to_japan and (military and late)) or (never or late)", "to_japan and (military and late) or (not always or late)")]
    [InlineData(" to_japan\n\tand\r\n military ", "to_japan and military")]
    public void Each_construct_is_read_and_printed(string text, string printed) => Assert.Equal(printed, Language.Parse(text).ToString());

    [Theory]
    [InlineData("always or to_japan and military", "always or (to_japan and military)", "(always or to_japan) and military")]
    [InlineData("to_japan and military or always", "(to_japan and military) or always", "to_japan and (military or always)")]
    [InlineData("not to_japan and military", "(not to_japan) and military", "not (to_japan and military)")]
    [InlineData("not to_japan or military", "(not to_japan) or military", "not (to_japan or military)")]
    [InlineData("known (to_japan) and military", "(known (to_japan)) and military", "known (to_japan and military)")]
    public void Not_binds_before_and_and_before_or(string text, string same, string other)
    {
        Assert.Equal(Tree.Of(Language.Parse(same)), Tree.Of(Language.Parse(text)));
        Assert.NotEqual(Tree.Of(Language.Parse(other)), Tree.Of(Language.Parse(text)));
    }

    [Fact]
    public void A_term_keeps_its_name_and_its_meaning()
    {
        var term = Assert.IsType<Condition.Term>(Language.Parse("to_japan"));
        Assert.Equal("any of (destination, end_user_country) is JP", term.Meaning.ToString());
    }

    [Fact]
    public void Words_for_items_stand_for_their_entries()
    {
        Assert.Equal(["DY-MAGNET", "SM-METAL", "OTHER"], Assert.IsType<Condition.ItemTest>(Language.Parse("item in (DY-MAGNET, 1C902)")).Items);
        Assert.Equal(["SM-METAL", "DY-MAGNET"], Assert.IsType<Condition.ItemTest>(Language.Parse("item is @2025-018")).Items);
        Assert.Equal(["OTHER"], Assert.IsType<Condition.ItemTest>(Language.Parse("item is 1c902.B")).Items);
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_tree() => Seeds.Each(4000, random =>
    {
        var condition = Language.Parse(Language.Random(random, 5));
        Assert.Equal(Tree.Of(condition), Tree.Of(Language.Parse(condition.ToString())));
    });

    [Fact]
    public void Long_text_is_refused()
    {
        var fits = string.Join(" or ", Enumerable.Repeat("destination is JP", 16_000 / 21));
        Assert.IsType<Condition.Or>(Language.Parse(fits));
        Assert.Equal("CL0005", Language.MistakeIn(fits.PadRight(16_385)).Code);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("known (", ")")]
    [InlineData("not (", ")")]
    public void Deep_text_is_refused(string open, string close)
    {
        Language.Parse(Nested(open, close, open.StartsWith("not (", StringComparison.Ordinal) ? 31 : 63));
        Assert.Equal("CL0005", Language.MistakeIn(Nested(open, close, 65)).Code);
        Assert.Equal("CL0005", Language.MistakeIn(Nested(open, close, 2000)).Code);
    }

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "always" + string.Concat(Enumerable.Repeat(close, depth));
}
