using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;

namespace Chokepoint.Tests.Intake;

/// <summary>Texts that tell of several acts at once: packages of sanctions, decisions in numbered points, notices with lists.</summary>
public class PackageTests
{
    private static readonly DateOnly s_published = new(2025, 7, 22);

    [Fact]
    public void A_package_is_read_list_by_list()
    {
        var news = News("""
            On 18 July 2025 the Council of the European Union adopted its 18th package of restrictive measures against Russia.

            Tighter restrictions for dual-use goods now apply to another 26 entities. Seven of these are in China and four in Türkiye.

            Fourteen persons and 41 entities were added to the asset-freeze list.

            Export bans on machine tools and plastics are imposed.
            """);

        Assert.Equal([(Act.Listing, "CN RU TR"), (Act.Listing, "RU"), (Act.Ban, "RU")], news.Select(one => (one.Act.Value, string.Join(' ', one.Countries.Select(country => country.Value.Code).Order(StringComparer.Ordinal)))));
        Assert.All(news, one => Assert.Equal(new DateOnly(2025, 7, 18), one.Announced!.Value));
    }

    [Fact]
    public void Entries_without_a_verb_name_acts()
    {
        var news = News("""
            The EU Council adopted its package against Russia on Friday, 18 July. Highlights:

            - New export bans to Russia on electronic components, rangefinders and metals.

            - 45 entities added to Annex IV, twelve in China and three in India.

            - Ban on Russian LNG imports.
            """);

        Assert.Equal([Act.Ban, Act.Listing], news.Select(one => one.Act.Value));
        Assert.Equal(["electronic components", "rangefinders", "metals"], Names(news[0]));
        Assert.Contains("IN", news[1].Countries.Select(country => country.Value.Code));
    }

    [Fact]
    public void An_act_without_a_verb_is_quoted_by_its_noun()
    {
        var source = IntakeTexts.Of("", s_published, "The EU Council adopted its package against Russia on Friday. Highlights:\n\n- New export bans to Russia on rangefinders.");

        Assert.Equal("export bans", Assert.Single(EnglishReader.Read(source).News).Act.Evidence[0].In(source.Text));
    }

    [Fact]
    public void What_is_prolonged_and_what_is_new_are_two_acts()
    {
        var news = News("""
            The Russian government published two decisions on its website this morning:

            - The export ban on gasoline is prolonged to 31 December 2025.

            - A ban on the export of diesel has been brought in for resellers.
            """);

        Assert.Equal(["gasoline", "diesel"], news.Select(one => Assert.Single(Names(one))));
        Assert.Equal([new DateOnly(2025, 12, 31), null], news.Select(one => one.Until?.Value));
        Assert.All(news, one => Assert.Equal(("Government", s_published), (one.Authority!.Value, one.Announced!.Value)));
    }

    [Fact]
    public void Announcements_that_cease_to_be_implemented_are_suspended()
    {
        var one = Assert.Single(News("""
            The Ministry of Commerce of China announced on July 21:

            It has been decided that the following announcements shall cease to be implemented until November 10, 2026:

            - Announcement No. 55 (decision on export control of superhard materials);

            - Announcement No. 58 (decision on export control of lithium batteries).
            """));

        Assert.Equal((Act.Suspension, new DateOnly(2026, 11, 10)), (one.Act.Value, one.Until!.Value));
        Assert.Equal(["superhard materials", "lithium batteries"], Names(one));
    }

    [Fact]
    public void Firms_to_which_exports_are_prohibited_are_listed()
    {
        var news = News("""
            The Government of Japan decided today on measures against Russia. Prohibition on exports to specific entities:

            - 22 entities of the Russian Federation, to which exports will be prohibited from August 1, 2025
            """);

        Assert.Equal(Act.Listing, Assert.Single(news).Act.Value);
    }

    [Fact]
    public void How_much_may_leave_is_a_quota_under_a_title_that_tells_of_easing()
    {
        var source = IntakeTexts.Of("Ankara loosens the ban on olive oil", s_published, "Turkey's Trade Ministry said that 50,000 tonnes of olive oil may leave the country until October 31.");
        var one = Assert.Single(EnglishReader.Read(source).News);

        Assert.Equal((Act.Quota, Certainty.Enacted, new DateOnly(2025, 10, 31)), (one.Act.Value, one.Certainty.Value, one.Until!.Value));
    }

    [Fact]
    public void Exports_that_start_again_under_quotas_are_capped()
    {
        var news = News("Congo has prolonged its ban on cobalt exports up to and including 15 October 2025. From 16 October exports may start again, but under a system of annual quotas.");

        Assert.Equal([(Act.Ban, null, new DateOnly(2025, 10, 15)), (Act.Quota, new DateOnly(2025, 10, 16), null)], news.Select(one => (one.Act.Value, one.Effective?.Value, one.Until?.Value)));
    }

    [Fact]
    public void A_country_put_on_a_trusted_list_is_eased_for()
    {
        var one = Assert.Single(News("METI said on Tuesday that the Republic of Korea is added to Group A for exports from Japan."));

        Assert.Equal((Act.Lifting, "KR"), (one.Act.Value, Assert.Single(one.Countries).Value.Code));
    }

    [Theory]
    [InlineData("Under Article 13 of the Foreign Trade Act, Taiwanese manufacturers need an export permit before shipping chips.")]
    [InlineData("In China, temporary control of exports may be ordered for up to two years and may be extended twice.")]
    [InlineData("EU exporters will have to insert a clause in their contracts that prohibits the re-export to Belarus of firearms.")]
    public void What_the_law_or_a_contract_says_anyway_is_no_act(string text) => Assert.Empty(News(text));

    [Theory]
    [InlineData("The restriction took effect the same day.")]
    [InlineData("The restriction has effect from that date.")]
    [InlineData("The restriction took effect on announcement.")]
    public void What_works_from_the_day_of_the_act_has_its_day(string sentence) =>
        Assert.Equal(new DateOnly(2025, 7, 21), Assert.Single(News($"India banned exports of onions on Monday. {sentence}")).Effective!.Value);

    [Theory]
    [InlineData("Berths at the port are booked until 12 August.")]
    [InlineData("The price cap applies from 3 September.")]
    [InlineData("Contracts signed before 20 July can be performed until 21 October.")]
    public void Days_of_other_things_are_none_of_the_act(string sentence)
    {
        var one = Assert.Single(News($"India banned exports of onions on Monday. {sentence}"));

        Assert.Null(one.Effective);
        Assert.Null(one.Until);
    }

    [Fact]
    public void A_weekday_before_a_day_says_no_more()
    {
        var one = Assert.Single(News("India banned exports of onions on Monday. The ban takes effect on Friday, August 8, 2025."));

        Assert.Equal(new DateOnly(2025, 8, 8), one.Effective!.Value);
    }

    [Fact]
    public void What_may_come_of_an_act_is_no_other_one()
    {
        var one = Assert.Single(News("The United States on Monday lifted its ban on sales of weapons to Saudi Arabia. Sales could resume next week."));

        Assert.Equal((Act.Lifting, Certainty.Enacted), (one.Act.Value, one.Certainty.Value));
    }

    [Fact]
    public void Who_will_do_it_has_not_done_it_yet_and_what_will_be_done_is_decided()
    {
        Assert.Equal(Certainty.Announced, Assert.Single(News("Zimbabwe will ban exports of lithium from January 2027, the mines minister said on Monday.")).Certainty.Value);
        Assert.Equal(Certainty.Enacted, Assert.Single(News("Zimbabwe's mines ministry said on Monday that exports of lithium will be banned from 1 January 2027.")).Certainty.Value);
    }

    [Theory]
    [InlineData("ABU DHABI, 28th July, 2023 (WAM) -- The Ministry of Economy of the UAE has banned exports of rice, starting from today.")]
    [InlineData("July 28, 2023\n\nThe Ministry of Economy of the UAE has banned exports of rice, starting from today.")]
    [InlineData("HANOI - Vietnam on Friday, July 28, 2023 banned exports of rice from today.")]
    public void A_text_whose_source_gives_no_day_has_that_of_its_dateline(string text)
    {
        var one = Assert.Single(EnglishReader.Read(IntakeTexts.Of("", null, text)).News);

        Assert.Equal(new DateOnly(2023, 7, 28), one.Effective!.Value);
    }

    [Fact]
    public void A_short_paragraph_that_names_a_measure_heads_what_follows()
    {
        var news = News("""
            Sanctions have filled our inboxes again, and readers ask what they mean for exports.

            Our team has gone through the texts. It took three days. The most is technical. Some is not.

            Export prohibitions to Russia

            By an ordinance of Japan's METI, engines have been added to the goods which may not be exported to Russia.
            """);

        Assert.Equal(Act.Ban, Assert.Single(news).Act.Value);
    }

    [Fact]
    public void Entries_belong_to_the_act_that_was_told_last()
    {
        var news = News("""
            China's MOFCOM on Friday suspended its export controls on superhard materials until 10 November 2026. It also suspended its ban on exports of gallium to the United States until 27 November 2026.

            MOFCOM suspended its export controls, among them those on superhard materials, until 10 November 2026, and with them the following:

            - lithium batteries
            """);

        Assert.Contains("lithium batteries", Names(news[0]));
        Assert.Equal(["gallium"], Names(news[1]));
    }

    [Fact]
    public void A_subsidiary_is_listed_and_not_its_owner()
    {
        var one = Assert.Single(News("The Commerce Department on Tuesday added six subsidiaries of Inspur Group to the Entity List. Also named were Nettrix Information Industry and Suma Technology."));

        Assert.Equal(["Nettrix Information Industry", "Suma Technology"], one.Parties.Select(party => party.Value));
    }

    [Fact]
    public void Who_makes_goods_is_none_of_them()
    {
        var one = Assert.Single(News("China on Tuesday banned exports of dual-use items to drone makers in Taiwan. They include GEOSAT Aerospace, a drone maker."));

        Assert.Equal(["dual-use items"], Names(one));
    }

    [Fact]
    public void What_goods_go_into_is_none_of_them()
    {
        var one = Assert.Single(News("India on Tuesday lifted its ban on exports of rice, a key ingredient of cattle feed."));

        Assert.Equal(["rice"], Names(one));
    }

    [Fact]
    public void A_listing_without_a_verb_names_whose_list_it_is()
    {
        var source = IntakeTexts.Of("Huawei and SMIC now on Taiwan's strategic high-tech commodities entity list", s_published, "Exporters have questions.");

        Assert.Equal((Act.Listing, "TW"), (EnglishReader.Read(source).News[0].Act.Value, EnglishReader.Read(source).News[0].By!.Value.Code));
        Assert.Empty(EnglishReader.Read(IntakeTexts.Of("Three US firms on the unreliable entity list", s_published, "Exporters have questions.")).News);
    }

    [Fact]
    public void The_security_council_acts_for_no_country()
    {
        var one = Assert.Single(News("The Security Council today lifted the arms embargo on Somalia. Weapons may again be exported to Somalia."));

        Assert.Equal("UN Security Council", one.Authority!.Value);
        Assert.Null(one.By);
    }

    private static List<string> Names(Announcement one) => [.. one.Items.Select(item => item.Value.Name)];

    private static IReadOnlyList<Announcement> News(string text) => EnglishReader.Read(IntakeTexts.Of("", s_published, text)).News;
}
