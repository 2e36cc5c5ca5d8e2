using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chokepoint.App.Expose;
using Chokepoint.App.Rules;
using Chokepoint.App.Simulate;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Samples;

/// <summary>The teaching network reads without a stain, shows what it is there to show, and does so however it is run.</summary>
public sealed class RareEarthChainTests
{
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Every_row_is_read_and_every_product_can_be_made()
    {
        var loaded = NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), TestContext.Current.CancellationToken);

        Assert.Empty(loaded.Rejected);
        Assert.Empty(loaded.Notes);
        Assert.True(loaded.Network.Tables.Facilities.Count >= 90);
        Assert.All(Study(loaded.Network).Products, product => Assert.True(product.IsMakeable));
    }

    /// <remarks>Invented names must stay off every list; of the real ones, China names one.</remarks>
    [Fact]
    public void Every_facility_has_a_company_and_one_of_them_is_listed()
    {
        var companies = Network().Tables.Facilities.Select(facility => facility.Company).Distinct().ToList();
        var law = LawSource.Load(new LawRequest(["cn", "us", "eu", "jp"], [], [])).Today;

        Assert.DoesNotContain(null, companies);
        Assert.Equal(["MP Materials"], companies.Where(company => law.EntriesOf(company!).Count > 0));
    }

    [Fact]
    public void Platforms_with_rare_earths_hold_little_of_china_and_stop_without_it()
    {
        var products = Study(Network()).Products;

        Assert.True(products.Count(product => product is { StopsForGood: true, Gating: > 0.999999, EmbeddedValue: < 0.1 }) >= 10);
        Assert.All(products, product => Assert.Equal(1, product.Detail!.Countries.Sum(share => share.Share), 1e-12));
    }

    /// <remarks>Shares of a slot add up to one but for a rounding, which is no loss.</remarks>
    [Fact]
    public void What_gates_a_product_takes_output_from_it_and_has_a_chain() =>
        Assert.All(Study(Network()).Products.SelectMany(product => product.Detail!.GatedBy), gate =>
        {
            Assert.True(gate.Stops > 1e-6, gate.Item.Id);
            Assert.NotEmpty(gate.Chain);
        });

    [Fact]
    public void The_page_shows_what_each_product_holds_of_China_and_when_a_halt_bites()
    {
        var (products, halt) = (Study(Network()).Products, Halt("country=CN,from=2026-03-01"));
        var text = new StringBuilder("| product | at | value from China | stops without it | loses output | stands still |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var (product, halted) in products.Zip(halt.Result.Products))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {product.Item.Name} | {product.Facility.Id} | {Percent(product.EmbeddedValue)} | {Percent(product.Gating)} | {Day(halted.Output.FirstLoss)} | {Day(halted.Output.FirstStop)} |\n");
        }

        Block.Matches(Repository.Path("samples", "rare-earth-chain", "README.md"), "products", text.ToString());

        static string Percent(double share) => share < 0.0001 ? "under 0.01 %" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");
        static string Day(double day) => day >= 0 ? string.Create(CultureInfo.InvariantCulture, $"day {(int)day + 1}") : "not within a year";
    }

    /// <remarks>A supplier may have made less before, for want of orders; what he lacks later is what counts.</remarks>
    [Theory]
    [InlineData("country=CN,from=2026-03-01")]
    [InlineData("country=CN,from=2026-03-01,cargo=turns_back")]
    public void Every_chain_of_reasons_leads_back_to_the_cut(string cut)
    {
        var reasons = Halt(cut).Products.Select(product => product.Reason).OfType<Reason>().ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(cut, Assert.Single(reason.Causes).Text));
    }

    [Fact]
    public void Threads_do_not_change_a_digit()
    {
        var network = Network();
        var one = Text(Study(network, threads: 1));

        Assert.Equal(one, Text(Study(network, threads: 2)));
        Assert.Equal(one, Text(Study(network, threads: 8)));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing() => Seeds.Each(2, random =>
    {
        var network = Network();
        var (first, second) = (Study(network).Products, Study(SupplyNetwork.Build(RandomNetworks.Shuffled(network.Tables, random))).Products);

        Assert.All(first, (product, i) =>
        {
            var other = second[i];
            Assert.Equal(Numbers(product), Numbers(other), (a, b) => Math.Abs(a - b) <= 1e-12);
            Assert.Equal(Numbers(product.Detail!), Numbers(other.Detail!), (a, b) => Math.Abs(a - b) <= 1e-12);
            Assert.Equal(product.Detail!.StopSets.Sets.Select(set => string.Join('+', set)), other.Detail!.StopSets.Sets.Select(set => string.Join('+', set)));
        });
    });

    private static SupplyNetwork Network() => NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), TestContext.Current.CancellationToken).Network;

    private static HaltReport Halt(string cut) => SimulateRun.Run(
        new HaltRequest(Repository.Path("samples", "rare-earth-chain"), new DateOnly(2026, 3, 1)) { AsksLaw = false, Start = new DateOnly(2026, 3, 1), Cuts = [cut] }, null, TestContext.Current.CancellationToken);

    private static ExposureResult Study(SupplyNetwork network, int threads = 2) =>
        ExposureStudy.Of(network, new StudyRequest(NetworkSketch.China, 100, threads), TestContext.Current.CancellationToken);

    private static string Text(ExposureResult result) => JsonSerializer.Serialize(new { result.Products, result.Stages, Chokes = result.Chokes.Select(pair => pair.Value) }, s_options);

    private static double[] Numbers(ProductExposure product) => [product.EmbeddedValue, product.UnknownValue, product.EmbeddedMass, product.UnknownMass, product.DirectValue,
        product.Gating, product.GatingWithSpare, product.FirstTier, product.LastTier, product.MeanTier, product.SinglePoints];

    private static double[] Numbers(ProductDetail detail) => [.. detail.Countries.Select(share => share.Share), .. detail.Stages.SelectMany(stage => new[] { stage.Embedded, stage.Gating }),
        .. detail.Elements.SelectMany(element => new[] { element.Kilograms, element.Embedded, element.Unknown, element.Gating, element.GatingMost }), .. detail.ControlledContent.SelectMany(content => new[] { content.Least, content.Most })];
}
