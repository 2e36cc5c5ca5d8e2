using System.Collections.Immutable;
using System.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;
using Chokepoint.Intake.Sources;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Intake;

public class EnglishReaderTests
{
    private static readonly string[] s_words =
    [
        "China", "Japan", "the", "banned", "ban", "exports", "of", "to", "gallium", "rare", "earths", "Entity", "List", "added", "said", "Tuesday", "2025-04-04", "No.", "61", ",",
        ".", ";", "—", "-", "(", ")", "\"", "’s", "which", "that", "MOFCOM", "Commerce Department", "licence", "without", "from", "until", "December", "1", "is", "considering", "whether",
        "not", "no", "longer", "be", "will", "1C902.a", "8112.92", "a.a.a.a", "\u0000", "\ud83d\ude00", "É", "U.S.", "including", "Acme", "Ltd.", "?", "!", "'", "s",
    ];

    [Fact]
    public void Every_quotation_lies_in_the_text_and_in_no_aside() => Seeds.Each(150, random =>
    {
        var text = Random(random);
        foreach (var span in Evidence(EnglishReader.Read(text)))
        {
            Assert.InRange(span.Start, 0, text.Text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Text.Length);
            Assert.Contains(text.Blocks, block => block.Kind != BlockKind.Aside && block.Span.Start <= span.Start && span.End <= block.Span.End);
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_reading() => Seeds.Each(20, random =>
    {
        var text = Random(random);

        Assert.Equal(ReadingText.Of(EnglishReader.Read(text), text), ReadingText.Of(EnglishReader.Read(text), text));
    });

    [Theory]
    [InlineData("China banned exports of gallium to Japan and ")]
    [InlineData("a.")]
    [InlineData("a.a")]
    [InlineData("(")]
    [InlineData("said that ")]
    [InlineData("which, China, ")]
    [InlineData("\"")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("2025-10-09 ")]
    [InlineData("added Acme Optics to the Entity List, ")]
    [InlineData("China banned exports of gallium to Japan.\n\n")]
    public void A_long_text_of_one_thing_is_read_through(string piece) => ReadRepeated(piece, 1 << 17);

    [Fact]
    public void A_megabyte_without_a_stop_is_read_through() => ReadRepeated("exports of gallium, ", 1 << 20);

    private static void ReadRepeated(string piece, int length)
    {
        var body = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        EnglishReader.Read(IntakeTexts.Of("China bans exports", new DateOnly(2025, 10, 9), body));
    }

    [Fact]
    public void A_text_without_words_tells_nothing()
    {
        var reading = EnglishReader.Read(new SourceText { Text = "", Blocks = [] });

        Assert.Empty(reading.News);
        Assert.Empty(reading.History);
    }

    private static SourceText Random(Random random)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var start = text.Length;
            for (var words = random.Next(1, 60); words > 0; words--)
            {
                text.Append(random.Pick(s_words)).Append(random.Chance(0.9) ? " " : "");
            }

            blocks.Add(new TextBlock(random.Pick(Enum.GetValues<BlockKind>()), new TextSpan(start, text.Length)));
            text.Append("\n\n");
        }

        return new SourceText { Text = text.ToString(), Blocks = blocks.ToImmutable(), Published = random.Chance(0.8) ? new DateOnly(2025, 10, 10) : null };
    }

    private static IEnumerable<TextSpan> Evidence(IntakeReading reading) => reading.News.Concat(reading.History).SelectMany(one => new[]
    {
        one.Act.Evidence, one.Certainty.Evidence, one.Authority?.Evidence ?? [], one.By?.Evidence ?? [], one.Worldwide?.Evidence ?? [], one.Announced?.Evidence ?? [],
        one.Effective?.Evidence ?? [], one.Until?.Evidence ?? [], one.Citation?.Evidence ?? [],
        [.. one.Countries.SelectMany(value => value.Evidence)], [.. one.Parties.SelectMany(value => value.Evidence)], [.. one.Items.SelectMany(value => value.Evidence)],
        [.. one.EndUserTypes.SelectMany(value => value.Evidence)], [.. one.EndUses.SelectMany(value => value.Evidence)], [.. one.LeftOpen.SelectMany(value => value.Evidence)],
    }).SelectMany(spans => spans);
}
