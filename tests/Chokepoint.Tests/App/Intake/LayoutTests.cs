using Chokepoint.App.Intake.Reading;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;
using Chokepoint.Tests.Formats.Pages;

namespace Chokepoint.Tests.App.Intake;

/// <summary>Names and goods by how a page sets them: in an annex, in a table, in bold.</summary>
public class LayoutTests
{
    private const string Decided = "it has been decided to include three U.S. entities, which endanger China's national security and have sold arms to Taiwan (see the Annex), in the export control list and to take the following measures:";

    [Fact]
    public void What_is_said_of_parties_before_their_list_is_named_does_not_hide_it()
    {
        var news = Only($"""
            In accordance with the Export Control Law, {Decided}

            1. Operators are prohibited from exporting dual-use items to the above three entities. Related activities shall be stopped immediately.

            **Annex: List of controlled parties**

            1. Leidos
            2. Red Six Solutions
            3. Acme Precision (Tianjin) Co., Ltd.
            """);

        Assert.Equal(Act.Listing, news.Act.Value);
        Assert.Equal(["US"], news.Countries.Select(country => country.Value.Code));
        Assert.Equal(["Leidos", "Red Six Solutions", "Acme Precision (Tianjin) Co., Ltd."], Parties(news));
    }

    [Fact]
    public void A_table_names_parties_and_where_they_are()
    {
        var news = Only("""
            The Ministry of Commerce has added three entities to the export control list.

            | No. | Name | Country |
            |---|---|---|
            | 1 | FN Browning | Belgium |
            | 2 | HENSOLDT AG | Germany |
            | 3 | VZLU AEROSPACE a.s. | Czech Republic |
            """);

        Assert.Equal(["FN Browning", "HENSOLDT AG", "VZLU AEROSPACE a.s."], Parties(news));
        Assert.Equal(["BE", "CZ", "DE"], news.Countries.Select(country => country.Value.Code).Order());
    }

    [Fact]
    public void Names_in_bold_are_those_of_a_listing_and_labels_in_bold_are_not()
    {
        var news = Only("""
            The Ministry of Commerce added five companies to the export control list.

            **Background.** Two of them, **Defence Industries System**, a conglomerate, and **SMT Engineering**, build vehicles. **Effect:** dual-use items may not be sold to them from **12 November 2025**.
            """);

        Assert.Equal(["Defence Industries System", "SMT Engineering"], Parties(news));
    }

    [Theory]
    [InlineData("| Code | Goods |\n|---|---|\n| 8504 | transformers, static converters |\n| 8525 89 | video cameras |", "transformers|static converters|video cameras")]
    [InlineData("| No. | Commodity | Quantity |\n|---|---|---|\n| 1 | Potatoes | 21,513.08 MT |\n| 2 | Stone aggregates | 10,00,000 MT |", "potatoes|stone aggregates")]
    [InlineData("| No. | Substance | CAS |\n|---|---|---|\n| 1 | 4-piperidone | 41661-47-6 |\n| 2 | norfentanyl | 1609-66-1 |", "4-piperidone|norfentanyl")]
    [InlineData("| | Description |\n|---|---|\n| Cryogenics | CMOS logic designed to work at 4.5 K; wafer probing equipment |", "cmos logic|wafer probing equipment")]
    public void A_table_of_goods_names_them_in_the_column_that_says_so(string table, string goods)
    {
        var news = Only($"From Monday a licence is required for exports of the goods in the annex, the Ministry of Commerce said.\n\n{table}");

        Assert.Equal(goods.Split('|'), news.Items.Select(item => item.Value.Name));
    }

    [Fact]
    public void A_table_of_trade_names_no_goods_of_the_act()
    {
        var news = Only("From Monday a licence is required for exports of gallium, the Ministry of Commerce said.\n\n| Product | Exports 2024 |\n|---|---|\n| Antimony | 3 t |\n| Steel pipes | 5 t |");

        Assert.Equal(["gallium"], news.Items.Select(item => item.Value.Name));
    }

    private static IEnumerable<string> Parties(Announcement news) => news.Parties.Select(party => party.Value);

    private static Announcement Only(string body) =>
        Assert.Single(EnglishReader.Read(SourceTexts.Of(Pages.Read("notice.md", $"---\ntitle: Announcement\ndate: 2025-11-10\nsource: Ministry of Commerce of the People's Republic of China\n---\n\n{body}\n"))).News);
}
