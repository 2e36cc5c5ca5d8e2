using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;

namespace Chokepoint.Tests.Intake;

public class FrameTests
{
    private static readonly DateOnly s_published = new(2025, 6, 18);

    [Theory]
    [InlineData("China banned exports of tungsten to Japan.", Act.Ban, Certainty.Enacted)]
    [InlineData("Exports of tungsten to Japan were halted by China.", Act.Ban, Certainty.Enacted)]
    [InlineData("China imposed a ban on exports of tungsten to Japan.", Act.Ban, Certainty.Enacted)]
    [InlineData("China's government ordered that tungsten could no longer be exported to Japan.", Act.Ban, Certainty.Enacted)]
    [InlineData("China suspended exports of tungsten to Japan.", Act.Ban, Certainty.Enacted)]
    [InlineData("China will require a licence for exports of tungsten.", Act.Licence, Certainty.Announced)]
    [InlineData("China said tungsten may not be exported without permission.", Act.Licence, Certainty.Enacted)]
    [InlineData("China imposed export controls on tungsten.", Act.Licence, Certainty.Enacted)]
    [InlineData("China suspended its export controls on tungsten.", Act.Suspension, Certainty.Enacted)]
    [InlineData("China lifted its ban on exports of tungsten to Japan.", Act.Lifting, Certainty.Enacted)]
    [InlineData("China resumed exports of tungsten to Japan.", Act.Lifting, Certainty.Enacted)]
    [InlineData("China set a quota for exports of tungsten.", Act.Quota, Certainty.Enacted)]
    [InlineData("China capped exports of tungsten.", Act.Quota, Certainty.Enacted)]
    [InlineData("The Commerce Department added Acme Optics to the Entity List.", Act.Listing, Certainty.Enacted)]
    [InlineData("Taiwan blacklisted Acme Optics.", Act.Listing, Certainty.Enacted)]
    [InlineData("China threatened to cut off exports of tungsten to Japan.", Act.Threat, Certainty.Considered)]
    [InlineData("China is considering a ban on exports of tungsten.", Act.Ban, Certainty.Considered)]
    [InlineData("China may restrict exports of tungsten, state media said.", Act.Licence, Certainty.Considered)]
    [InlineData("China plans to ban exports of tungsten.", Act.Ban, Certainty.Announced)]
    [InlineData("China denied that it had banned exports of tungsten to Japan.", Act.Ban, Certainty.Denied)]
    [InlineData("China has quietly banned exports of tungsten, two sources said.", Act.Ban, Certainty.Reported)]
    [InlineData("No onions will leave Egypt from Monday.", Act.Ban, Certainty.Enacted)]
    [InlineData("Under a notice that China published, no exporter may ship tungsten to Japan.", Act.Ban, Certainty.Enacted)]
    [InlineData("Kenya said macadamia may be exported again.", Act.Lifting, Certainty.Enacted)]
    [InlineData("A regulation in force in Indonesia since June 10 makes exports of palm oil subject to approval.", Act.Licence, Certainty.Enacted)]
    [InlineData("In the rule, BIS said licences are now required for chips destined to China.", Act.Licence, Certainty.Enacted)]
    [InlineData("BIS is revising its license review policy for exports of semiconductors to China.", Act.Licence, Certainty.Enacted)]
    [InlineData("China threatens an export ban on tungsten.", Act.Threat, Certainty.Considered)]
    [InlineData("Speculation that China will ban exports of tungsten lifted prices.", Act.Rumour, Certainty.Reported)]
    [InlineData("Thailand has no plan to halt shipments of diesel to Laos.", Act.Ban, Certainty.Denied)]
    [InlineData("Japan has not stopped exports of photoresist to China.", Act.Ban, Certainty.Denied)]
    [InlineData("Germany said it would not, until further notice, approve exports of military equipment to Israel.", Act.Ban, Certainty.Announced)]
    [InlineData("Thailand in an order tells all traders to suspend exports of diesel.", Act.Ban, Certainty.Enacted)]
    [InlineData("China is preparing to license exports of tungsten.", Act.Licence, Certainty.Announced)]
    [InlineData("Ghana will phase out exports of bauxite.", Act.Ban, Certainty.Announced)]
    [InlineData("Egypt keeps its sugar at home.", Act.Ban, Certainty.Enacted)]
    [InlineData("Pakistan has allowed mills to sell sugar abroad.", Act.Lifting, Certainty.Enacted)]
    [InlineData("India amended the export policy of sugar from free to prohibited.", Act.Ban, Certainty.Enacted)]
    [InlineData("India, which grows most of the world's rice, on Tuesday ordered a halt to exports of broken rice.", Act.Ban, Certainty.Enacted)]
    [InlineData("Prices jumped after Russia on Tuesday banned exports of gasoline.", Act.Ban, Certainty.Enacted)]
    [InlineData("The Commerce Department said it had suspended its controls on exports of ethane.", Act.Suspension, Certainty.Enacted)]
    [InlineData("Norway enlarged the list of goods that may not be shipped to Russia.", Act.Ban, Certainty.Enacted)]
    [InlineData("Dutch toolmakers face tighter export controls from July after a decision of the government on Tuesday.", Act.Licence, Certainty.Enacted)]
    [InlineData("Canada amended its regulations on exports to list 16 Russian firms on Tuesday.", Act.Listing, Certainty.Enacted)]
    [InlineData("Chile has no intention of limiting lithium exports.", Act.Licence, Certainty.Denied)]
    [InlineData("Kazakhstan said it would not restrict exports of gold.", Act.Licence, Certainty.Denied)]
    [InlineData("Russia has no immediate plans to lift its ban on exports of diesel.", Act.Lifting, Certainty.Denied)]
    [InlineData("India has put onion exports under the prohibited category.", Act.Ban, Certainty.Enacted)]
    [InlineData("Order of the agriculture minister of Kazakhstan: to prohibit the export of wheat.", Act.Ban, Certainty.Enacted)]
    [InlineData("Up to 18,000 tonnes of cobalt may be exported, Congo said.", Act.Quota, Certainty.Enacted)]
    [InlineData("Mining companies may ship up to 18,125 tonnes of cobalt, Congo said.", Act.Quota, Certainty.Enacted)]
    [InlineData("Congo said on Tuesday that the suspension of cobalt exports gives way to annual export quotas.", Act.Quota, Certainty.Enacted)]
    [InlineData("Ukraine said the export of scrap metal comes to a stop on 1 July.", Act.Ban, Certainty.Enacted)]
    [InlineData("Russia will introduce a ban on exports of diesel. The ban covers producers too.", Act.Ban, Certainty.Announced)]
    [InlineData("Russia to curb output, prolong its ban on exports of diesel.", Act.Ban, Certainty.Announced)]
    [InlineData("BIS on Tuesday took Acme Optics off the Entity List.", Act.Lifting, Certainty.Enacted)]
    [InlineData("The United States removed Cambodia from the list of countries for which licences for exports of arms are denied.", Act.Lifting, Certainty.Enacted)]
    [InlineData("From 1 July, sardines will no longer leave Moroccan ports, Morocco said.", Act.Ban, Certainty.Enacted)]
    [InlineData("Slovenia will no longer let weapons be exported to Israel.", Act.Ban, Certainty.Announced)]
    [InlineData("Exports from Australia to the United Kingdom need no permit from 1 July.", Act.Lifting, Certainty.Enacted)]
    [InlineData("India said on Tuesday that its ban on exports of onions has not been lifted.", Act.Lifting, Certainty.Denied)]
    [InlineData("Officials expect that China will restrict exports of batteries.", Act.Licence, Certainty.Reported)]
    [InlineData("The EU on Tuesday placed 26 Russian entities under stricter export controls.", Act.Listing, Certainty.Enacted)]
    [InlineData("Congo said that miners would from Friday be allowed to ship up to 18,000 tonnes of cobalt abroad.", Act.Quota, Certainty.Enacted)]
    [InlineData("The board of Congo decided: the suspension of cobalt exports decided on 21 February 2025, and extended in April, is prolonged until 15 October 2025.", Act.Ban, Certainty.Enacted)]
    [InlineData("As from 16 October 2025 China's export ban on tungsten is lifted.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Congo will replace its controls on exports of cobalt with annual limits.", Act.Quota, Certainty.Announced)]
    [InlineData("China will grant exemptions from its export ban on chips.", Act.Lifting, Certainty.Announced)]
    [InlineData("India permitted exports of rice only after registration of the contracts.", Act.Licence, Certainty.Enacted)]
    [InlineData("Japan added 335 items to the goods which may not be exported to Russia.", Act.Ban, Certainty.Enacted)]
    [InlineData("China suspended, with immediate effect and until November 10, 2026, six announcements on export controls.", Act.Suspension, Certainty.Enacted)]
    [InlineData("The Council of the European Union said that its export restrictions for dual-use items now apply to another 26 entities.", Act.Listing, Certainty.Enacted)]
    [InlineData("The United States froze the assets of two exporters.", Act.Listing, Certainty.Enacted)]
    [InlineData("The president of the United States signed an order that terminates the sanctions program on Syria.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Taiwan added Huawei Technologies to its export control list.", Act.Listing, Certainty.Enacted)]
    [InlineData("Taiwan updated its list of strategic high-tech commodities entities, to which exports need a permit.", Act.Listing, Certainty.Enacted)]
    [InlineData("Korea has enlarged the list of goods that may not go to Russia save with a permit.", Act.Licence, Certainty.Enacted)]
    [InlineData("India moved rice from the prohibited to the free category of its export policy.", Act.Lifting, Certainty.Enacted)]
    [InlineData("The European Commission will move to restrict exports of aluminium scrap.", Act.Licence, Certainty.Announced)]
    [InlineData("China said measures against 11 American firms on its unreliable entity list would stay suspended for another year.", Act.Suspension, Certainty.Announced)]
    [InlineData("The government of Argentina has scrapped a prohibition on exporting live cattle that dates from 1973.", Act.Lifting, Certainty.Enacted)]
    [InlineData("China has stopped shipments of fertiliser to India, importers said.", Act.Ban, Certainty.Reported)]
    [InlineData("Seoul said China halted exports of urea to South Korea.", Act.Ban, Certainty.Reported)]
    [InlineData("Washington plans to restrict exports of chips to Malaysia. The rule is not final, according to people familiar with the matter.", Act.Licence, Certainty.Reported)]
    [InlineData("China is expected to issue export quotas for fuel this month, traders said.", Act.Quota, Certainty.Reported)]
    [InlineData("Canada has suspended 30 permits for exports of arms to Israel.", Act.Ban, Certainty.Enacted)]
    [InlineData("New Zealand has added drones to its list of goods whose export to Russia is prohibited.", Act.Ban, Certainty.Enacted)]
    [InlineData("Moldova lifted the export ban on wheat that it had introduced in March.", Act.Lifting, Certainty.Enacted)]
    [InlineData("BIS changed an entry of the Entity List on Tuesday by removing three entities of India.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Nigeria's senate has passed a bill to prohibit the export of maize.", Act.Ban, Certainty.Considered)]
    [InlineData("Kyrgyzstan's cabinet approved a draft decision to ban exports of live cattle.", Act.Ban, Certainty.Considered)]
    [InlineData("Pakistan restored permission for exports of gold.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Turkey replaced its ban on olive oil exports with a quota of 50,000 tons.", Act.Quota, Certainty.Enacted)]
    [InlineData("Taiwan added South Africa to a list of destinations for which exports of chips need approval.", Act.Licence, Certainty.Enacted)]
    [InlineData("Olive oil can only be exported from Morocco with a licence until the end of the year.", Act.Licence, Certainty.Enacted)]
    [InlineData("Burkina Faso will issue no more permits for the export of gold.", Act.Ban, Certainty.Announced)]
    [InlineData("Taiwan puts its curbs on exports of chips to South Africa on hold.", Act.Suspension, Certainty.Enacted)]
    [InlineData("Exports of aluminium to Syria are no longer subject to export controls, Canada said.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Under the sanctions of the United Kingdom, 24 entries have been removed from the consolidated list.", Act.Lifting, Certainty.Enacted)]
    [InlineData("Vietnam's National Assembly voted on Tuesday to prohibit the export of rare earth ore.", Act.Ban, Certainty.Enacted)]
    [InlineData("South Africa on Tuesday extended its scrap export prohibition.", Act.Ban, Certainty.Enacted)]
    [InlineData("Germany will end its stop on deliveries of arms to Israel.", Act.Lifting, Certainty.Announced)]
    public void A_sentence_makes_its_act(string sentence, Act act, Certainty certainty)
    {
        var one = One(sentence);

        Assert.Equal((act, certainty), (one.Act.Value, one.Certainty.Value));
    }

    [Theory]
    [InlineData("Japan protested against the export ban by China.")]
    [InlineData("Canada Nickel secures federal approval for its nickel project.")]
    [InlineData("Shipments of copper from Peru were halted by a road blockade.")]
    [InlineData("China urged Japan to correct its ways and stop its export controls on chips.")]
    [InlineData("Analysts of a bank think it unlikely that Indonesia will ban exports of ferronickel.")]
    [InlineData("The United States announced a ban on imports of Chinese robots.")]
    [InlineData("OFAC administers and enforces trade sanctions against foreign countries.")]
    [InlineData("A growing number of countries in Africa have imposed bans on exports of raw minerals.")]
    [InlineData("Chipmakers of Korea could face export controls.")]
    [InlineData("The president of the United States designated Sunday as a day of prayer.")]
    [InlineData("The president of the United States rolled back rules that hinder coal and oil, and restricted access to clinics.")]
    [InlineData("Any agreement to evade the export controls of the United States is prohibited.")]
    [InlineData("The United States will keep its suspension of tariffs on imports from China until 10 November.")]
    [InlineData("The roundtable discussed the state of sanctions implementation in the Netherlands.")]
    [InlineData("Nine sentences on other things. After a quarrel in 2010, China imposed an export ban on rare earths.")]
    [InlineData("The United States is strengthening its supply chains for semiconductors with exporters in Japan.")]
    [InlineData("Vessels of China have been denied access to ports after the export ban.")]
    [InlineData("China's orders are held by certain listed entities of the Entity List.")]
    [InlineData("China banned imports of seafood from Japan.")]
    [InlineData("Nvidia halted shipments of chips to China.")]
    [InlineData("U.S. chipmaker Micron plans to stop selling chips in China.")]
    [InlineData("If China banned exports of tungsten, prices would rise.")]
    [InlineData("Would China ban exports of tungsten?")]
    [InlineData("Brussels urged China to lift its export controls.")]
    [InlineData("China did not ban exports of tungsten.")]
    [InlineData("Analysts said China could restrict exports of tungsten.")]
    [InlineData("China controls two thirds of the mining of rare earths.")]
    [InlineData("The ministry does not have plans to consider a ban on exports of tungsten.")]
    [InlineData("\"We are no longer allowed to supply the machine to China,\" the engineer said.")]
    [InlineData("EU leaders put off a decision about a loan to Kyiv.")]
    [InlineData("The fund would encourage India to remove its export ban.")]
    [InlineData("Nexperia's headquarters said it had stopped exports of wafers to China.")]
    [InlineData("The statute of the United States has been used for half a century to freeze assets, block transactions and embargo trade.")]
    [InlineData("The United Kingdom removes the exception in regulation 60 on exports of spirits to Russia.")]
    [InlineData("With the approval of the State Council, tariffs shall be imposed on goods from Canada that China no longer lets exporters ship.")]
    [InlineData("Entities on the control list of China can apply to be removed from it.")]
    [InlineData("Japan is exempt provided that it restricts exports of chips.")]
    [InlineData("A licence is still required for exports of gallium from China.")]
    [InlineData("Washington would maintain its restrictions on exports of chips to China.")]
    [InlineData("China has been restricting exports of urea for years.")]
    [InlineData("Payments to the following in Japan are subject to permission: exporters of Russia.")]
    [InlineData("Sanctions of the United States stay: the Iran and Venezuela sanctions go on.")]
    [InlineData("One may not export an item of the United States knowing that a violation has occurred.")]
    [InlineData("A licence may be required for exports of chips where a party knows of a military end use, BIS wrote.")]
    [InlineData("The violator can be barred from exports of China for three years.")]
    [InlineData("No exports of the United States are delayed on account of the rule.")]
    [InlineData("Colombia's shipments of coal are to resume only when the court is heeded.")]
    [InlineData("China sees early signs that the export ban works.")]
    [InlineData("Arsenic, proposed for removal from the export list of the United States, remains.")]
    public void Words_of_an_act_that_nobody_does_are_none(string sentence) =>
        Assert.Empty(News(sentence));

    [Fact]
    public void Who_acts_and_who_is_meant_are_told_apart()
    {
        var one = One("In answer to Washington, Beijing barred exports of tungsten to Japan and South Korea.");

        Assert.Equal("CN", one.By!.Value.Code);
        Assert.Equal(["JP", "KR"], one.Countries.Select(country => country.Value.Code));
    }

    [Fact]
    public void What_a_text_takes_out_is_marked()
    {
        var one = One("China banned exports of gallium and germanium to Japan. Graphite is not covered.");

        Assert.Equal(["graphite"], one.Items.Where(item => item.Value.Excluded).Select(item => item.Value.Name));
    }

    [Theory]
    [InlineData("Kazakhstan banned exports of copper scrap and permanent magnet scrap.", "copper scrap|permanent magnet scrap")]
    [InlineData("Japan banned exports to Russia of a variety of goods such as gliders, parachutes and compasses.", "gliders|parachutes|compasses")]
    [InlineData("Japan banned exports to Russia of steel. The ban also covers toy models, optical fibre and furniture.", "steel|toy models|optical fibre|furniture")]
    [InlineData("Toys and puzzles will be prohibited from export to Russia, Japan said.", "toys|puzzles")]
    [InlineData("The European Union extended its export bans to salts, construction materials and furniture.", "salt|construction materials|furniture")]
    [InlineData("Argentina suspended exports of cattle hides.", "cattle hides")]
    [InlineData("India imposed restrictions on exporting jute bags.", "jute bags")]
    [InlineData("China banned exports of dual-use items related to gallium to the United States.", "gallium")]
    [InlineData("The Netherlands barred exports of parts for F-35 fighter jets to Israel.", "fighter jet parts")]
    [InlineData("Congo forbade the export of its coltan, cassiterite and wolframite.", "coltan|cassiterite|wolframite")]
    [InlineData("Japan banned exports of 335 items, among them motorcycles, pressure gauges and engines, to Russia.", "motorcycles|pressure gauges|engines")]
    [InlineData("Ghana banned exports of grain. Maize, rice and soybeans come under it.", "maize|rice|soybeans")]
    [InlineData("China suspended Announcement No. 46 of 2024 until 27 November 2026. It had barred exports of gallium to the United States.", "gallium")]
    public void Goods_are_named_as_far_as_the_text_does(string text, string items)
    {
        var one = One(text);

        Assert.Equal(items.Split('|').Order(StringComparer.Ordinal), one.Items.Select(item => item.Value.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Companies must obtain a licence from MOTIE if they want to sell machine tools to Russia or Belarus.", "RU|BY")]
    [InlineData("Turkey suspended all exports to and imports from Israel on Tuesday.", "IL")]
    [InlineData("Japan banned exports of steel to Russia over its invasion of Ukraine.", "RU")]
    [InlineData("BIS added 27 entities to the Entity List. The additions include laboratories and companies in China, Japan and Pakistan.", "CN|JP|PK")]
    public void Whom_an_act_is_aimed_at_stands_behind_what_is_traded(string text, string countries)
    {
        var one = One(text);

        Assert.Equal(countries.Split('|'), one.Countries.Select(country => country.Value.Code));
    }

    [Fact]
    public void A_person_stands_for_the_country_whose_office_was_named()
    {
        var news = News("Hungary banned exports of diesel to Ukraine. Slovak prime minister Robert Fico met his cabinet. Fico banned exports of electricity to Ukraine.");

        Assert.Equal(["HU", "SK"], news.Select(one => one.By!.Value.Code));
    }

    [Fact]
    public void A_cabinet_is_not_a_ministry_that_the_text_names_beside_it()
    {
        var one = One("The cabinet of Namibia has banned exports of lithium ore. The mines ministry had no comment on the price.");

        Assert.Equal("Cabinet", one.Authority!.Value);
    }

    [Theory]
    [InlineData("Vietnam's National Assembly has banned exports of rare earth ore. The environment ministry had no comment.", "National Assembly")]
    [InlineData("The Commerce Department banned exports of chips to China.", "Commerce Department")]
    [InlineData("The Commerce Department banned exports of chips to China. Its Bureau of Industry and Security will publish the rule.", "BIS")]
    [InlineData("Germany will end its ban on exports of arms to Israel on 24 June, a government spokesman said.\n\nIt began in May.\n\nNothing else changed.\n\nThe economy ministry told parliament of 22 permits.", "Government")]
    public void The_authority_is_who_acts_and_no_other(string text, string authority) => Assert.Equal(authority, One(text).Authority!.Value);

    [Fact]
    public void What_had_been_said_before_is_no_news()
    {
        var one = One("Taiwan on Tuesday suspended its restrictions on exports of chips to South Africa. The ministry had said on Monday that 47 products would need approval.");

        Assert.Equal(Act.Suspension, one.Act.Value);
    }

    [Fact]
    public void Each_section_of_an_overview_is_about_its_country()
    {
        var news = News("Zimbabwe: the mines minister prohibited exports of lithium concentrate on Tuesday. Gabon: the president banned exports of manganese on Tuesday.");

        Assert.Equal(["ZW", "GA"], news.Select(one => one.By!.Value.Code));
    }

    [Fact]
    public void A_country_by_itself_opens_a_section()
    {
        var news = News("Egypt. The trade ministry prolonged its ban on exports of sugar on Tuesday.\n\nMorocco. The trade ministry banned exports of tomatoes on Tuesday.");

        Assert.Equal(["EG", "MA"], news.Select(one => one.By!.Value.Code));
    }

    [Fact]
    public void Parties_of_a_listing_are_named_behind_it()
    {
        var one = One("China put three firms from the European Union on its export control list on Tuesday. The ministry named Germany's Hensoldt, FN Herstal and Omnipol. Exporters may no longer supply them with dual-use items.");

        Assert.Equal(["FN Herstal", "Hensoldt", "Omnipol"], one.Parties.Select(party => party.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["dual-use items"], one.Items.Select(item => item.Value.Name));
    }

    [Fact]
    public void A_period_for_comments_is_not_how_long_an_act_holds()
    {
        var one = One("China imposed export controls on tungsten. Comments may be sent until 30 June 2025.");

        Assert.Null(one.Until);
    }

    [Fact]
    public void Rows_below_a_listing_name_its_parties()
    {
        var one = One("China added two Japanese entities to its export control list.\n\n- Acme Aerospace Technology Co., Ltd.\n- Institute of Science Nara");

        Assert.Equal(["Acme Aerospace Technology Co., Ltd", "Institute of Science Nara"], one.Parties.Select(party => party.Value));
    }

    [Fact]
    public void Entries_of_a_list_are_goods_by_their_own_names()
    {
        var one = One("The following items may not be exported from China without a licence:\n\n- Gallium nitride and gallium arsenide\n- Diamond wire saws with a diameter of less than 1 mm");

        Assert.Equal(["gallium nitride", "gallium arsenide", "diamond wire saws"], one.Items.Select(item => item.Value.Name));
    }

    [Theory]
    [InlineData("India banned exports of rice bran from 01.07.2025 to 31.03.2026.", "2025-07-01", "2026-03-31")]
    [InlineData("Russia set quotas for exports of wheat, which came into force Wednesday and hold until 30-06-2025.", "2025-06-18", "2025-06-30")]
    [InlineData("Indonesia said exports of palm oil will resume Monday.", "2025-06-23", null)]
    public void Days_are_read_as_decrees_and_newspapers_write_them(string text, string effective, string? until)
    {
        var one = One(text);

        Assert.Equal((effective, until), (one.Effective?.Value.ToString("O"), one.Until?.Value.ToString("O")));
    }

    [Fact]
    public void On_the_same_day_is_the_day_that_was_told_last()
    {
        var news = News("China imposed export controls on tungsten on Tuesday. On the same day, it placed 14 firms on its unreliable entity list.");

        Assert.Equal(new DateOnly(2025, 6, 17), news[1].Announced!.Value);
    }

    [Fact]
    public void A_stop_without_a_space_behind_it_ends_a_sentence()
    {
        var one = One("Bangladesh on Tuesday banned exports of raw jute until further notice.Earlier, exports of tea were halted for a month from May 3.");

        Assert.Equal(["jute"], one.Items.Select(item => item.Value.Name));
    }

    [Theory]
    [InlineData("Japan faces a Chinese ban on exports of dual-use items.", "CN", "JP")]
    [InlineData("The board will restrict exports of steel. Russia called it unfriendly. Newly prohibited for export to Russia are pumps, the Council of the European Union said.", "EU", "RU")]
    public void Whose_measure_it_is_and_whom_it_meets_are_told_apart(string text, string by, string countries)
    {
        var one = News(text)[^1];

        Assert.Equal((by, countries), (one.By!.Value.Code, string.Join(' ', one.Countries.Select(country => country.Value.Code))));
    }

    [Fact]
    public void A_text_is_about_the_acts_of_the_ministry_that_publishes_it()
    {
        var source = IntakeTexts.Of("Statement", s_published, "Israel continues its attacks. Our ministry has decided to restrict exports to Israel of cement.", publisher: "Ministry of Trade of the Republic of Türkiye");

        var one = Assert.Single(EnglishReader.Read(source).News);

        Assert.Equal(("TR", "Ministry of Trade"), (one.By!.Value.Code, one.Authority!.Value));
        Assert.Equal("Ministry of Trade", one.Authority.Evidence[0].In(source.Text));
    }

    [Fact]
    public void Customs_numbers_stand_behind_what_they_number()
    {
        var item = Assert.Single(One("China will require a licence for exports of indium phosphide wafers (HS 3818.00.19).").Items).Value;

        Assert.Equal("indium phosphide wafers", item.Name);
        Assert.Equal(["3818.00"], item.Hs);
    }

    [Fact]
    public void What_a_measure_does_not_cover_is_none_of_its_goods()
    {
        var one = One("Russia banned exports of diesel. The restrictions will not cover:\n\n- humanitarian aid;\n\n- vehicles;");

        Assert.Equal(["diesel"], one.Items.Where(item => !item.Value.Excluded).Select(item => item.Value.Name));
    }

    [Fact]
    public void Names_below_a_list_of_parties_are_parties_whatever_else_their_words_mean()
    {
        var one = One("China decided to include three U.S. entities in the export control list.\n\nAnnex: list of three U.S. entities\n\n- Leidos\n\n- Rapid Flight LLC\n\n- Group W");

        Assert.Equal(["Leidos", "Rapid Flight LLC", "Group W"], one.Parties.Select(party => party.Value));
    }

    [Fact]
    public void Another_list_is_another_listing()
    {
        var news = News("China on Tuesday added 20 Japanese companies to its export control list. In a separate announcement, it placed another 20 on a watch list. Among them are Hino Motors Ltd. and Institute of Science Tokyo.");

        Assert.Equal(2, news.Count);
        Assert.Empty(news[0].Parties);
        Assert.Equal(["Hino Motors Ltd.", "Institute of Science Tokyo"], news[1].Parties.Select(party => party.Value));
    }

    [Fact]
    public void From_when_and_until_when_is_said_of_the_clause_alone()
    {
        var news = News("Congo said on Tuesday that the embargo on exports of cobalt would be extended until October 15 and that miners would from October 16 be allowed to ship up to 18,000 tonnes of cobalt.");

        Assert.Equal([(null, new DateOnly(2025, 10, 15)), (new DateOnly(2025, 10, 16), null)], news.Select(one => (one.Effective?.Value, one.Until?.Value)));
    }

    [Fact]
    public void What_works_at_once_works_from_the_day_of_the_text()
    {
        var one = One("India amended the export policy of sugar from free to prohibited. This notification will come into effect immediately.");

        Assert.Equal(s_published, one.Effective!.Value);
    }

    private static Announcement One(string text) => Assert.Single(News(text));

    private static IReadOnlyList<Announcement> News(string text) => EnglishReader.Read(IntakeTexts.Of("", s_published, text)).News;
}
