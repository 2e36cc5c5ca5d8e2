using System.Collections.Immutable;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;

namespace Chokepoint.Tests.Intake;

/// <summary>Goods as notices and notes enumerate them: in entries with codes and limits, under headings, in sentences of their own.</summary>
public class GoodsListTests
{
    private static readonly DateOnly s_published = new(2025, 7, 22);

    [Theory]
    [InlineData("3C004.b Trimethylindium.", "trimethylindium")]
    [InlineData("(1) 6C002.a. Metallic tellurium (reference customs code: 2804500001).", "tellurium")]
    [InlineData("6E002 Technology and data for the production of items under 6C002.", "6E002")]
    [InlineData("- Lasers with a pulse energy over 80 mJ, stability better than 15% and a beam divergence under 0.3 mrad;", "lasers")]
    [InlineData("- Magnets made abroad, if rare earths of Chinese origin make up 0.1% of their value;", "permanent magnets")]
    [InlineData("- Equipment for dry etching;", "equipment for dry etching")]
    [InlineData("- Scanning electron microscopes for semiconductor metrology;", "scanning electron microscopes")]
    [InlineData("- Qubit devices and control components;", "qubit devices")]
    [InlineData("- Integrated circuits, analogue-to-digital converters and inertial units;", "integrated circuits|analogue-to-digital converters|inertial units")]
    [InlineData("- Machines that remove residue and copper film in a vacuum; magnet presses;", "machines|magnet presses")]
    [InlineData("Germanium: metal, germanium dioxide, zinc germanium phosphide, zone-refined ingots", "germanium|germanium dioxide|zinc germanium phosphide|zone-refined ingots")]
    public void An_entry_names_goods_and_says_the_rest_of_them(string entry, string goods) =>
        Assert.Equal(goods.Split('|'), Names(Assert.Single(News($"China will require a licence from August 1 for exports of the following items:\n\n{entry}"))));

    [Fact]
    public void Characteristics_are_no_goods()
    {
        var one = Assert.Single(News("""
            China has decided to implement export controls on the following items as from today:

            (1) 1C004. Tungsten-nickel-iron alloys having all of the following characteristics:

            1. density greater than 17.5 g/cm³;

            2. elastic limit exceeding 800 MPa.

            (2) 3C004.a. Indium phosphide.
            """));

        Assert.Equal(["tungsten-nickel-iron alloys", "indium phosphide"], Names(one));
    }

    [Theory]
    [InlineData("The projects that matter are:\n\n- Kasiya (rutile and graphite)\n- Kayelekera (uranium)")]
    [InlineData("## What to do\n\n- Ask suppliers for the origin of magnets.\n- Stop shipments of graphite in transit.")]
    [InlineData("## In brief\n\n- Gold was unchanged.")]
    public void Goods_of_another_list_are_none_of_the_act(string other) =>
        Assert.Equal(["bauxite"], Names(Assert.Single(News($"Malawi banned exports of bauxite on Monday.\n\n{other}"))));

    [Theory]
    [InlineData("The list runs from steel, cement and marble to jet fuel.", "steel|cement|marble|jet fuel")]
    [InlineData("They are steel, cement and marble.", "steel|cement|marble")]
    [InlineData("Steel, wire rope and cement are on the list too.", "steel|wire rope|cement")]
    [InlineData("The list comprises 54 groups. Among these are:\n\n1. Cement\n2. Wire rope", "cement|wire rope")]
    public void A_sentence_of_its_own_says_what_is_covered(string sentence, string goods) =>
        Assert.Equal(goods.Split('|'), Names(Assert.Single(News($"Türkiye on Monday banned exports of certain goods to Israel. {sentence}"))));

    [Fact]
    public void Entries_may_stand_before_their_act() => Assert.Equal(["construction equipment", "machine tools"], Names(Assert.Single(News("""
        Added are goods that may be diverted to military use:

        - construction equipment,
        - machine tools.

        Korea said that the export of these items to Russia is prohibited from 24 February 2024.
        """))));

    [Fact]
    public void Rows_headed_by_companies_are_no_goods() => Assert.Equal(["semiconductors"], Names(Assert.Single(News("""
        China will require a licence for exports of chips.

        | Company | Destination |
        |---|---|
        | Acme Steel | Wuxi |
        | Graphite Works | Dalian |
        """))));

    [Fact]
    public void Licences_without_a_verb_are_required()
    {
        var one = Assert.Single(News("""
            On 21 July China's Ministry of Commerce published a notice on export controls.

            No. 56 - rare earth equipment. Licences for centrifugal extractors, calcination furnaces and magnet presses. From 8 November.
            """));

        Assert.Equal(["centrifugal extractors", "calcination furnaces", "magnet presses"], Names(one));
        Assert.Equal(new DateOnly(2025, 11, 8), one.Effective!.Value);
    }

    [Fact]
    public void What_licences_are_needed_for_may_be_unknown_to_the_gazetteer() =>
        Assert.Equal(["diamond wire saws", "grinding wheels", "magnet presses"], Names(Assert.Single(News("China said on Monday that export licences will be needed for diamond wire saws, grinding wheels and magnet presses."))));

    [Fact]
    public void Two_sections_with_two_days_are_two_acts()
    {
        var news = News("""
            China's Ministry of Commerce published its export control package on Monday.

            ## Goods made abroad (No. 61)

            From 1 December 2025 a licence is required for exports of permanent magnets.

            ## Batteries (No. 58)

            Effective 8 November 2025, licences are required for

            - lithium-ion batteries
            """);

        Assert.Equal([("permanent magnets", new DateOnly(2025, 12, 1)), ("lithium-ion batteries", new DateOnly(2025, 11, 8))], news.Select(one => (Assert.Single(Names(one)), one.Effective!.Value)));
    }

    [Fact]
    public void What_else_one_did_names_the_goods()
    {
        var news = News("The Congo will allow exports of cobalt under annual quotas from October 16, its regulator ARECOMS said on Monday. The suspension of exports was extended until October 15.");

        Assert.All(news, one => Assert.Equal(["cobalt"], Names(one)));
        Assert.True(news.Length > 1);
    }

    private static ImmutableArray<Announcement> News(string text) => EnglishReader.Read(IntakeTexts.Of("", s_published, text)).News;

    private static string[] Names(Announcement one) => [.. one.Items.Select(item => item.Value.Name)];
}
