using Chokepoint.Screening.Facts;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

public sealed class TransactionMoneyTests
{
    [Theory]
    [InlineData("usd", "USD")]
    [InlineData("CNY", "CNY")]
    public void A_currency_is_its_three_letters(string cell, string currency) => Assert.Equal(currency, Read("1", cell, out _)!.Currency);

    [Theory]
    [InlineData("US$")]
    [InlineData("euro")]
    [InlineData("<b>")]
    public void Anything_else_is_no_currency(string cell)
    {
        Assert.Null(Read("1", cell, out var problem));
        Assert.Contains($"`{cell}` is no currency", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_could_not_be_added_up_is_rejected()
    {
        Assert.Null(Read("79228162514264337593543950335", "USD", out var problem));
        Assert.Contains("larger than any trade", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_below_zero_is_rejected()
    {
        Assert.Null(Read("-200", "USD", out var problem));
        Assert.Contains("orders.csv:2 [value]: error CP0204: `-200` is below zero", problem, StringComparison.Ordinal);
    }

    private static Transaction? Read(string value, string currency, out string problem)
    {
        var reader = new TransactionReader(new TransactionColumns("orders.csv", ["id", "value", "currency"], out _), Rulebooks.China, _ => { });
        var transaction = reader.Read(["1", value, currency], 2, out var found);
        problem = string.Join('\n', found);
        return transaction;
    }
}
