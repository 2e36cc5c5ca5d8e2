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
    public void A_sentence_makes_its_act(string sentence, Act act, Certainty certainty)
    {
        var one = Assert.Single(EnglishReader.Read(IntakeTexts.Of("", s_published, sentence)).News);

        Assert.Equal((act, certainty), (one.Act.Value, one.Certainty.Value));
    }

    [Theory]
    [InlineData("Japan protested against the export ban by China.")]
    [InlineData("Canada Nickel secures federal approval for its nickel project.")]
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
    public void Words_of_an_act_that_nobody_does_are_none(string sentence) =>
        Assert.Empty(EnglishReader.Read(IntakeTexts.Of("", s_published, sentence)).News);

    [Fact]
    public void Who_acts_and_who_is_meant_are_told_apart()
    {
        var one = Assert.Single(EnglishReader.Read(IntakeTexts.Of("", s_published, "In answer to Washington, Beijing barred exports of tungsten to Japan and South Korea.")).News);

        Assert.Equal("CN", one.By!.Value.Code);
        Assert.Equal(["JP", "KR"], one.Countries.Select(country => country.Value.Code));
    }

    [Fact]
    public void What_a_text_takes_out_is_marked()
    {
        var one = Assert.Single(EnglishReader.Read(IntakeTexts.Of("", s_published, "China banned exports of gallium and germanium to Japan. Graphite is not covered.")).News);

        Assert.Equal(["graphite"], one.Items.Where(item => item.Value.Excluded).Select(item => item.Value.Name));
    }
}
