using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;

namespace Chokepoint.Tests.Intake;

/// <summary>The same act in other words: as newspapers of many countries put what a ministry does, weighs, holds out or denies.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("Not a single ton of raw bauxite will leave Indonesian ports from Saturday, the energy ministry confirmed.")]
    [InlineData("Minerals from the 38 sites may be neither bought, moved nor exported, Congo's mines ministry said on Monday.")]
    [InlineData("Ghana has slapped an immediate stop on grain shipments abroad, the agriculture minister said on Monday.")]
    [InlineData("Kazakhstan will not let wheat flour out of the country for the next six months, the agriculture ministry said on Friday.")]
    [InlineData("Serbia's government on Thursday pulled all export permits for ammunition.")]
    [InlineData("Egypt's cabinet on Wednesday decided that sugar would stay at home for another three months.")]
    [InlineData("Zimbabwe says unprocessed lithium has to be refined locally from January and can't be sent abroad any more, the mines ministry said on Monday.")]
    [InlineData("Peru's agriculture ministry on Tuesday closed the border to outgoing rice until the end of the year.")]
    [InlineData("The Philippines' Congress voted on Wednesday to end shipments of raw nickel ore from 2030.")]
    [InlineData("Sri Lanka's cabinet on Monday decided against any further exports of rock phosphate.")]
    [InlineData("Russia has pulled the plug on helium sales to buyers in the EU, the government said on Thursday.")]
    [InlineData("From 20 October, no jumbo fruit may leave Kenya by sea, the agriculture ministry said on Monday.")]
    [InlineData("From August 1, passenger cars brought to Georgia from the United States can no longer be re-exported to Russia or Belarus.")]
    public void Bans(string sentence) => Assert.Equal(Act.Ban, Only(sentence).Act.Value);

    [Theory]
    [InlineData("From Monday, anyone who wants to sell drones abroad must first get the nod of the commerce ministry, China said on Friday.")]
    [InlineData("Bangladesh has made raw jute exports conditional on prior approval, the commerce ministry said on Monday.")]
    [InlineData("Malaysia on Monday brought US-made AI chips under a permit requirement, the trade ministry said.")]
    [InlineData("India moved red sanders from the free to the restricted category on Friday, the DGFT said.")]
    [InlineData("As of 1 December foreign firms will need Beijing's consent before they re-sell goods with Chinese rare earths, the commerce ministry said on Thursday.")]
    [InlineData("Exports of four crops to Poland, Hungary, Slovakia, Bulgaria and Romania will from now on need a licence, Ukraine's cabinet decided on Tuesday.")]
    public void Licences(string sentence) => Assert.Equal(Act.Licence, Only(sentence).Act.Value);

    [Theory]
    [InlineData("Indonesia has reopened the door to exports of sea sand that it shut in 2003, the trade ministry said on Monday.")]
    [InlineData("The US will no longer ask for a licence for ethane cargoes to China, the Commerce Department said on Wednesday.")]
    [InlineData("Pakistan's cabinet cleared the way for sugar exports on Thursday after an eight-month stop.")]
    [InlineData("Zambia's government has reopened its borders for maize exports, the agriculture minister said on Monday.")]
    public void Liftings(string sentence) => Assert.Equal(Act.Lifting, Only(sentence).Act.Value);

    [Theory]
    [InlineData("Kazakhstan limited wheat flour shipments to 50,000 tonnes a month, the agriculture ministry said on Monday.")]
    [InlineData("China has handed out a second batch of fertiliser export quotas of 1.5 million tonnes, the commerce ministry said on Tuesday.")]
    public void Quotas(string sentence) => Assert.Equal(Act.Quota, Only(sentence).Act.Value);

    [Theory]
    [InlineData("Twenty-seven Chinese entities ended up on Washington's Entity List on Wednesday.")]
    [InlineData("We are today imposing targeted financial sanctions on 21 Russian entities and three individuals, the foreign ministry of Australia said.")]
    public void Listings(string sentence) => Assert.Equal(Act.Listing, Only(sentence).Act.Value);

    [Theory]
    [InlineData("Ghana is thinking about a stop to cocoa bean exports, its trade minister said on Monday.", Certainty.Considered)]
    [InlineData("Indonesia is weighing an end to tin ingot exports, its energy minister said on Monday.", Certainty.Considered)]
    [InlineData("If the president assents, no raw nickel may leave Nigeria, the senate said on Monday.", Certainty.Considered)]
    [InlineData("Turkey is not planning any restriction on olive oil exports, its trade ministry said on Monday.", Certainty.Denied)]
    [InlineData("Reports that India will stop iron ore exports are wrong, the mines ministry said on Monday.", Certainty.Denied)]
    [InlineData("Chinese customs has stopped clearing urea bound for South Korea, the government in Seoul said on Monday.", Certainty.Reported)]
    [InlineData("Myanmar's military has blocked rare earth shipments to China, miners said on Tuesday.", Certainty.Reported)]
    [InlineData("The Kremlin said on Tuesday that Russia was not going to ban diesel exports.", Certainty.Denied)]
    public void Certainties(string sentence, Certainty certainty) => Assert.Equal(certainty, Only(sentence).Certainty.Value);

    [Fact]
    public void An_answer_that_is_held_out_is_a_threat() =>
        Assert.Equal(Act.Threat, Only("China warned on Monday that it would answer with limits on rare earth sales to the United States.").Act.Value);

    [Fact]
    public void Exports_to_several_countries_are_those_of_who_decides()
    {
        var news = Only("Exports of four crops to Poland, Hungary, Slovakia, Bulgaria and Romania will from now on need a licence, Ukraine's cabinet decided on Tuesday.");

        Assert.Equal("UA", news.By!.Value.Code);
        Assert.Equal(["BG", "HU", "PL", "RO", "SK"], news.Countries.Select(country => country.Value.Code).Order());
    }

    [Fact]
    public void The_rest_of_those_who_were_listed_are_somewhere_too()
    {
        var news = Only("The US Commerce Department on Tuesday added 80 entities to the Entity List. More than 50 parties are in China; the others are in the United Arab Emirates, South Africa and Iran.");

        Assert.Equal(["AE", "CN", "IR", "ZA"], news.Countries.Select(country => country.Value.Code).Order());
    }

    [Fact]
    public void An_office_that_no_gazetteer_knows_is_named_as_the_text_names_it()
    {
        var news = Only("Kenya has banned exports of avocados by sea. The Horticulture and Nut Authority announced the step on Monday.");

        Assert.Equal("Horticulture and Nut Authority", news.Authority!.Value);
    }

    [Theory]
    [InlineData("Germany's economy ministry promulgated the ordinance last week. Since 7 November a licence of the ministry is needed for exports of quantum computers.", 7)]
    [InlineData("The rule of China's commerce ministry puts exports of gallium under licence. The rule took effect on publication, November 6.", 6)]
    public void It_works_since_the_day_that_is_told(string text, int day) => Assert.Equal(new DateOnly(2025, 11, day), Only(text).Effective!.Value);

    [Fact]
    public void What_stands_below_what_is_lifted_ends()
    {
        var news = Only("""
            Switzerland's Federal Council on Tuesday lifted sanctions on Syria.

            What is lifted

            - the bans on the export of equipment for power plants;
            - the ban on export of luxury goods;
            """);

        Assert.Equal(Act.Lifting, news.Act.Value);
        Assert.Contains("luxury goods", news.Items.Select(item => item.Value.Name));
    }

    [Fact]
    public void What_is_practised_everywhere_is_no_measure() =>
        Assert.Empty(Read("It is an international practice to put export controls on rare earths, China's commerce ministry said on Monday.").News);

    private static Announcement Only(string text) => Assert.Single(Read(text).News);

    private static IntakeReading Read(string body) => EnglishReader.Read(IntakeTexts.Of("Export controls", new DateOnly(2025, 11, 12), body));
}
