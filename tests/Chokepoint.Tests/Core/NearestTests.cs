using Chokepoint.Core.Text;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Core;

public sealed class NearestTests
{
    private static readonly string[] s_facts = ["destination", "origin", "end_use", "end_user", "hs", "item"];

    [Theory]
    [InlineData("destinaton", "destination")]
    [InlineData("DESTINATION", "destination")]
    [InlineData("enduse", "end_use")]
    [InlineData("itme", "item")]
    [InlineData("hz", "hs")]
    public void A_slip_finds_its_word(string word, string expected) => Assert.Equal(expected, Nearest.To(word, s_facts));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xy")]
    [InlineData("banana")]
    public void Another_word_finds_none(string word) => Assert.Null(Nearest.To(word, s_facts));

    [Fact]
    public void Long_words_and_long_candidates_are_no_trouble() => Seeds.Each(300, random =>
    {
        var word = new string('a', random.Next(0, 200));
        var candidates = Enumerable.Range(0, 5).Select(_ => new string(random.Chance(0.9) ? 'a' : 'b', random.Next(0, 400))).ToList();
        var near = Nearest.To(word, candidates);
        Assert.True(near is null || word.Length <= 64);
        Assert.True(near is null || Math.Abs(near.Length - word.Length) <= 21);
    });

    [Fact]
    public void Of_two_equally_near_the_earlier_is_taken() => Assert.Equal("abcd", Nearest.To("abxd", ["abcd", "abyd"]));

    [Fact]
    public void Where_nothing_is_near_the_first_candidates_are_listed()
    {
        Assert.Equal("known: yes, no", Nearest.Suggest("perhaps", ["yes", "no"]));
        Assert.EndsWith("candidate 11 and 1,488 more", Nearest.Suggest("perhaps", [.. Enumerable.Range(0, 1500).Select(i => $"candidate {i}")]), StringComparison.Ordinal);
        Assert.Null(Nearest.Suggest("perhaps", []));
    }
}
