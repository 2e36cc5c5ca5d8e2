using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;

namespace Chokepoint.Tests.Intake;

/// <summary>What of all that a text tells is news: a text is about one measure, now and then about more.</summary>
public class WeighingTests
{
    private const string Preface = """
        Miners met in Lubumbashi this week. Prices were much discussed. So was the road to the coast. Nobody expected any answer soon.


        """;

    [Fact]
    public void What_names_neither_goods_nor_targets_is_no_second_measure()
    {
        var news = Read("China banned exports of gallium and germanium to Japan on Tuesday. On Tuesday the ministry also suspended the rule.").News;

        Assert.Equal([Act.Ban], news.Select(one => one.Act.Value));
    }

    [Fact]
    public void What_is_told_in_passing_of_goods_alone_is_no_second_measure()
    {
        var news = Read("China banned exports of gallium and germanium to Japan on Tuesday. Miners met. Prices were discussed. The road was long. Nobody expected an answer. It lifted the restrictions on graphite on Monday.").News;

        Assert.Equal([Act.Ban], news.Select(one => one.Act.Value));
    }

    [Fact]
    public void A_second_measure_against_someone_stands_by_itself()
    {
        var news = Read("China banned exports of gallium to Japan on Tuesday. It also suspended its export controls on graphite to the United States.").News;

        Assert.Equal([Act.Ban, Act.Suspension], news.Select(one => one.Act.Value));
    }

    [Fact]
    public void What_has_always_been_so_is_history()
    {
        var reading = Read(Preface + "The commerce ministry of China requires a licence for exports of graphite.");

        Assert.Empty(reading.News);
        Assert.Equal(Act.Licence, Assert.Single(reading.History).Act.Value);
    }

    [Theory]
    [InlineData("The commerce ministry of China requires a licence for exports of graphite from 1 August 2025.")]
    [InlineData("The commerce ministry of China on Monday imposed a licence for exports of graphite.")]
    [InlineData("The commerce ministry of China hereby requires a licence for exports of graphite.")]
    public void A_day_makes_it_news(string sentence) => Assert.Equal(Act.Licence, Assert.Single(Read(Preface + sentence).News).Act.Value);

    [Fact]
    public void What_nobody_did_to_nobody_on_no_day_is_none()
    {
        var news = Read(Preface + "Taiwan has banned exports of chips. Taiwan bans exports of chips still.").News;

        Assert.Empty(news);
    }

    [Theory]
    [InlineData("Regulation (EU) 2025/395 amends Regulation (EU) No 833/2014.", "RU")]
    [InlineData("Regulation (EU) 2025/392 amends Regulation (EC) No 765/2006.", "BY")]
    [InlineData("Regulation (EU) 2025/392 amends Regulation (EU) 2019/125.", "")]
    public void A_regime_says_whom_a_ban_is_against(string sentence, string against)
    {
        var news = Read("The Council of the European Union banned exports of excavators on Tuesday. " + sentence).News;

        Assert.Equal(against, string.Join(' ', Assert.Single(news).Countries.Select(country => country.Value.Code)));
    }

    [Theory]
    [InlineData("From 4 August, graphite may be exported from China only with a dual-use licence of the ministry.", Act.Licence)]
    [InlineData("From 4 August, exporters in China must have a licence from the ministry before they export graphite.", Act.Licence)]
    [InlineData("China on Monday designated 741 items as items that are subject to a licence for export to Russia.", Act.Licence)]
    [InlineData("Under the amendment of the Korean ministry, 741 items are designated as items subject to a licence for export to Russia.", Act.Licence)]
    [InlineData("Malawi on Monday forbade raw minerals to leave the country.", Act.Ban)]
    [InlineData("Argentina on Monday repealed its veto on exporting live cattle.", Act.Lifting)]
    [InlineData("Argentina on Monday suspended export taxes on soybeans.", null)]
    [InlineData("India said that imported goods will not be sold.", null)]
    [InlineData("The call on export controls is embargoed until the United States ends it.", null)]
    [InlineData("Thailand has no plan to limit or ban rice exports, the ministry said.", Act.Licence)]
    [InlineData("The export of goods to 22 entities of Russia is made subject to approval by Japan from 17 August 2025.", Act.Listing)]
    [InlineData("Washington ordered the cessation of sanctions against Syria on Monday.", Act.Lifting)]
    public void Sentences_say_what_is_done(string sentence, Act? act) => Assert.Equal(act, Read(sentence).News.FirstOrDefault()?.Act.Value);

    [Fact]
    public void Who_speaks_behind_a_semicolon_speaks_for_himself()
    {
        var news = Read("The EU Council banned exports of excavators to Russia on Monday. Two Chinese banks are listed too; Beijing has announced countermeasures.").News;

        Assert.All(news, one => Assert.Equal("EU", one.By!.Value.Code));
    }

    [Fact]
    public void A_day_to_come_without_a_year_is_the_next_one()
    {
        var news = Read("Türkiye capped exports of chicken on Monday. The ceiling will stay until 30 March.").News;

        Assert.Equal(new DateOnly(2026, 3, 30), Assert.Single(news).Until!.Value);
    }

    [Fact]
    public void Points_that_a_page_runs_together_are_entries()
    {
        var news = Read("Korea will require a licence for exports of the following to Russia: ○ industrial machinery ○ steel products ○ batteries").News;

        Assert.Equal(["industrial machinery", "steel products", "batteries"], Assert.Single(news).Items.Select(item => item.Value.Name));
    }

    private static IntakeReading Read(string body) => EnglishReader.Read(IntakeTexts.Of("", new DateOnly(2025, 7, 22), body));
}
