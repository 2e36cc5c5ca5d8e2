using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;

namespace Chokepoint.Tests.Core;

public sealed class OutcomeWordsTests
{
    [Fact]
    public void Every_outcome_and_outlook_reads_back_from_its_word()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Assert.True(OutcomeWords.TryParse(outcome.ToWord(), out Outcome read));
            Assert.Equal(outcome, read);
            Assert.Equal(Casing.Snake(outcome.ToString()), outcome.ToWord());
        }

        foreach (var outlook in Enum.GetValues<Outlook>())
        {
            Assert.True(OutcomeWords.TryParse(outlook.ToWord(), out Outlook read));
            Assert.Equal(outlook, read);
            Assert.Equal(Casing.Snake(outlook.ToString()), outlook.ToWord());
        }
    }

    [Theory]
    [InlineData("Prohibited")]
    [InlineData("license_required")]
    [InlineData("")]
    [InlineData("5")]
    public void Other_words_are_refused(string word)
    {
        Assert.False(OutcomeWords.TryParse(word, out Outcome _));
        Assert.False(OutcomeWords.TryParse(word, out Outlook _));
    }

    [Fact]
    public void The_order_of_outcomes_is_that_of_their_weight() => Assert.Equal(
        ["not_subject", "clear", "exempt", "conditional", "licence_required", "prohibited"], Enum.GetValues<Outcome>().Order().Select(outcome => outcome.ToWord()));
}
