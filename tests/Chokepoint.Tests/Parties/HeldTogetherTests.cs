using System.Globalization;
using Chokepoint.Parties.Ownership;

namespace Chokepoint.Tests.Parties;

/// <summary>The rule that what the listed hold together at half or more counts as listed: X is listed, and so is Y where it appears.</summary>
public sealed class HeldTogetherTests
{
    // The first four are the examples of OFAC's FAQ 401.
    [Theory]
    [InlineData("X>A=50;A>B=50", "B", true)]
    [InlineData("X>A=50;X>B=50;A>C=25;B>C=25", "C", true)]
    [InlineData("X>A=50;X>B=10;A>B=40", "B", true)]
    [InlineData("X>A=50;X>B=25;A>C=25;B>C=25", "C", false)]
    [InlineData("X>A=49.99", "A", false)]
    [InlineData("X>A=25;Y>A=25", "A", true)]
    [InlineData("X>A=30;Y>A=19", "A", false)]
    [InlineData("X>A=50;A>B=50;B>C=50;C>D=50", "D", true)]
    [InlineData("X>A=40;B>A=10;A>B=90", "B", false)]
    [InlineData("X>A=40;X>B=50;B>A=10;A>B=40", "A", true)]
    [InlineData("X>A=50", "X", false)]
    [InlineData("X>A=50", "Nobody", false)]
    [InlineData("X>A Co., Ltd.=50", "a", true)]
    public void A_company_counts_from_half_on_with_whole_holdings_down_the_chain(string holdings, string company, bool isHeld) =>
        Assert.Equal(isHeld, HeldTogether.Is(company, [.. holdings.Split(';').Select(Read)], 50, owner => owner is "X" or "Y"));

    private static Holding Read(string text) => text.Split('>', '=') is [var owner, var company, var percent]
        ? new Holding(owner, company, decimal.Parse(percent, CultureInfo.InvariantCulture))
        : throw new ArgumentException(text);
}
