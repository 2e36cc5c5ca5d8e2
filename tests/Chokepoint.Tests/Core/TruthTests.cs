using Chokepoint.Core.Outcomes;

namespace Chokepoint.Tests.Core;

public sealed class TruthTests
{
    [Theory]
    [InlineData(Truth.True, Truth.Unknown, Truth.Unknown, Truth.True)]
    [InlineData(Truth.False, Truth.Unknown, Truth.False, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.True, Truth.False, Truth.False, Truth.True)]
    public void Connectives_follow_strong_Kleene(Truth left, Truth right, Truth and, Truth or)
    {
        Assert.Equal(and, left.And(right));
        Assert.Equal(and, right.And(left));
        Assert.Equal(or, left.Or(right));
        Assert.Equal(or, right.Or(left));
    }

    [Fact]
    public void Not_swaps_true_and_false_and_keeps_unknown()
    {
        Assert.Equal(Truth.False, Truth.True.Not());
        Assert.Equal(Truth.True, Truth.False.Not());
        Assert.Equal(Truth.Unknown, Truth.Unknown.Not());
    }
}
