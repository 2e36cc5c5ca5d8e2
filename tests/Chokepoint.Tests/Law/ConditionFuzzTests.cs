using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

public sealed class ConditionFuzzTests
{
    private static readonly string[] s_tokens =
    [
        "and", "or", "not", "(", ")", ",", "<", "<=", ">=", ">", "is", "in", "includes", "listed", "on", "by", "any", "of", "known", "item", "hs", "under", "share",
        "contains", "content", "date", "from", "before", "always", "never", "destination", "transit", "end_use", "end_user", "made_with", "licence", "informed", "aware", "JP", "CN",
        "wassenaar", "military", "DY-MAGNET", "@2025-018", "1C902", "dual-use-list", "control-list", "2026-011", "2805.30", "Dy", "0.1", "%", "99.95%", "g/cm3",
        "purity", "density", "count", "2025-04-04", "to_japan", "circle", "=", "µ", "\u0000", "😀", "\uD800", "-", ".", "#",
    ];

    [Fact]
    public void Random_text_is_read_or_refused_and_no_more() => Seeds.Each(6000, random => Check(
        new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (char)(random.Chance(0.8) ? random.Next(0x20, 0x7F) : random.Next(0, 0x10000)))])));

    [Fact]
    public void Any_soup_of_tokens_is_read_or_refused() => Seeds.Each(8000, random => Check(
        string.Join(random.Pick(["", " "]), Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Pick(s_tokens)))));

    [Fact]
    public void A_valid_condition_with_a_slip_is_read_or_refused() => Seeds.Each(8000, random =>
    {
        var text = Language.Random(random, 4);
        for (var slips = random.Next(1, 4); slips > 0; slips--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(4));
            text = text[..at] + (random.Chance(0.5) ? random.Pick(s_tokens) : "") + text[(random.Chance(0.7) ? end : at)..];
        }

        Check(text);
    });

    private static void Check(string text)
    {
        var condition = Language.TryParse(text, out var mistake);
        Assert.True(condition is null != mistake is null, text);
        if (condition is not null)
        {
            Assert.Equal(Tree.Of(condition), Tree.Of(Language.Parse(condition.ToString())));
        }
        else
        {
            Assert.InRange(mistake!.Offset, 0, text.Length);
            Assert.Matches("^CL[0-9]{4}$", mistake.Code);
        }
    }
}
