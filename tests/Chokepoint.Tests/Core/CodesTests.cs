using Chokepoint.Core.Codes;

namespace Chokepoint.Tests.Core;

public sealed class CodesTests
{
    [Theory]
    [InlineData("2805.30", 6, "280530")]
    [InlineData("2805 30 19 10", 6, "2805301910")]
    [InlineData("28", 2, "28")]
    public void A_customs_number_is_read_with_dots_and_spaces(string text, int minimum, string digits)
    {
        Assert.True(HsCode.TryParse(text, minimum, out var code));
        Assert.Equal(digits, code.Digits);
    }

    [Theory]
    [InlineData("2805", 6)]
    [InlineData("28053019101", 6)]
    [InlineData("2805.3O", 6)]
    [InlineData("٢٨٠٥٣٠", 6)]
    [InlineData("", 2)]
    public void A_customs_number_too_short_too_long_or_with_other_signs_is_refused(string text, int minimum) =>
        Assert.False(HsCode.TryParse(text, minimum, out _));

    [Theory]
    [InlineData("280530", "2805301910", 6, true)]
    [InlineData("2805301910", "2805309999", 6, true)]
    [InlineData("2805301910", "2805309999", 8, false)]
    [InlineData("2805301910", "2805301999", 8, true)]
    [InlineData("2805", "280530", 6, true)]
    [InlineData("2805", "2806", 6, false)]
    [InlineData("280530", "280531", 4, true)]
    public void Two_numbers_can_be_the_same_goods_as_far_as_their_digits_compare(string left, string right, int digits, bool can)
    {
        Assert.True(HsCode.TryParse(left, 2, out var a));
        Assert.True(HsCode.TryParse(right, 2, out var b));
        Assert.Equal(can, a.CanEqual(b, digits));
        Assert.Equal(can, b.CanEqual(a, digits));
    }

    [Theory]
    [InlineData("1C902", "1C902", true)]
    [InlineData("1C902", "1C902.a.4", true)]
    [InlineData("1c902.A", "1C902.a.4", true)]
    [InlineData("1C902", "1C9021", false)]
    [InlineData("1C902.a", "1C902.ab", false)]
    [InlineData("1C902.a.4", "1C902.a", false)]
    [InlineData("1C902.a", "1C902.b", false)]
    [InlineData("2", "2(12)", true)]
    [InlineData("2(12)", "2(12)1", true)]
    [InlineData("1", "13(1)", false)]
    [InlineData("3", "3-2(1)", false)]
    [InlineData("7(8)", "7(8-2)", false)]
    public void A_coarse_code_covers_what_stands_under_it(string coarse, string fine, bool covers) => Assert.Equal(covers, ControlCode.Covers(coarse, fine));

    [Theory]
    [InlineData("cn:1C902.a.4", "CN", "1C902.a.4")]
    [InlineData(" US : EAR99 ", "US", "EAR99")]
    [InlineData("CN:DY-MAGNET", "CN", "DY-MAGNET")]
    [InlineData("JP:2(12)1", "JP", "2(12)1")]
    [InlineData("EU:NONE", "EU", "none")]
    public void A_control_code_is_an_authority_and_an_entry(string text, string authority, string entry)
    {
        Assert.True(ControlCode.TryParse(text, out var code));
        Assert.Equal(new ControlCode(authority, entry), code);
        Assert.Equal(entry == "none", code.IsNone);
    }

    [Theory]
    [InlineData("1C902")]
    [InlineData(":1C902")]
    [InlineData("CN:")]
    [InlineData("C:1C902")]
    [InlineData("CN:1C902;US:none")]
    [InlineData("CN:1C902:a")]
    [InlineData("C N:1C902")]
    public void A_control_code_without_one_of_them_is_refused(string text) => Assert.False(ControlCode.TryParse(text, out _));
}
