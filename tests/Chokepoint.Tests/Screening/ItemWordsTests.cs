using Chokepoint.Screening.Classification;

namespace Chokepoint.Tests.Screening;

public sealed class ItemWordsTests
{
    [Theory]
    [InlineData("Sintered NdFeB magnets, of dysprosium", "sintered Nd Fe B ndfeb magnet Dy")]
    [InlineData("Sb2O3 powder (99.9 %)", "Sb O sb2o3 powder")]
    [InlineData("batteries for USB, PCB and CNC", "battery usb pcb cnc")]
    [InlineData("In As At He Co. No 5", "he co no")]
    [InlineData("GaAs and Dy", "Ga As gaa Dy dy")]
    [InlineData("Aluminium and aluminum alloys", "Al Al alloy")]
    [InlineData("glass, chassis, status, gas", "glass chassis status gas")]
    [InlineData("20x10x5 mm", "mm")]
    [InlineData("carbon fibres, carbon fiber; centre, vapour, four hour", "C fiber C fiber center vapor four hour")]
    public void A_text_gives_folded_words_and_chemical_elements(string text, string words) => Assert.Equal(words, string.Join(' ', ItemWords.Of(text)));

    [Fact]
    public void A_score_lies_between_0_and_1_and_rare_words_weigh_more()
    {
        var index = new WordIndex([["magnet", "magnet", "rare"], ["magnet", "common"], ["magnet", "common", "common"]]);
        Assert.All(index.Find(["magnet", "rare", "common", "unheard"]).Values, found => Assert.InRange(found.Score, 0, 1));
        Assert.True(index.Find(["magnet", "rare"])[0].Score > index.Find(["magnet", "rare"])[1].Score);
        Assert.True(index.Find(["common", "rare"])[0].Score > index.Find(["common", "rare"])[1].Score);
        Assert.Equal(["rare", "magnet"], index.Find(["magnet", "rare"])[0].Shared);
        Assert.Empty(index.Find(["unheard"]));
        Assert.Empty(index.Find([]));
    }
}
