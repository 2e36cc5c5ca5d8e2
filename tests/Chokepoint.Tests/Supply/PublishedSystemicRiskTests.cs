using System.Globalization;
using Chokepoint.Supply.Systemic;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>Figures of the programs that the index's authors published, and of the published benchmark of another group.</summary>
public sealed class PublishedSystemicRiskTests
{
    private const string Folder = "esri-glcascade";
    private const int IhsIndustries = 616;

    public static TheoryData<string, bool, bool, string> Runs => new()
    {
        { "fig1_11", true, false, "0.01" }, { "fig1_11", true, false, "1e-9" }, { "fig1_11", true, true, "0.01" }, { "fig1_11", true, true, "1e-9" },
        { "fig1_11", false, false, "0.01" }, { "fig1_11", false, false, "1e-9" }, { "fig1_11", false, true, "0.01" }, { "fig1_11", false, true, "1e-9" },
        { "gl_example11", true, false, "0.01" }, { "gl_example11", true, false, "1e-9" },
        { "gl_example11", false, false, "0.01" }, { "gl_example11", false, false, "1e-9" },
        { "gl_example11", false, true, "0.01" }, { "gl_example11", false, true, "1e-9" },
        { "tutorial_scale_free_101_4000", true, false, "0.01" }, { "tutorial_scale_free_101_4000", true, false, "1e-9" },
        { "tutorial_scale_free_101_4000", true, true, "0.01" },
        { "tutorial_scale_free_101_4000", false, false, "0.01" }, { "tutorial_scale_free_101_4000", false, false, "1e-9" },
        { "tutorial_scale_free_101_4000", false, true, "0.01" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Small_nets_give_the_figures_and_steps_of_the_authors_program(string net, bool essential, bool substitution, string tolerance)
    {
        var edges = Rows($"{net}_edges.csv");
        var trade = new TradeNet(
            [.. edges.Select(row => int.Parse(row[0]) - 1)],
            [.. edges.Select(row => int.Parse(row[1]) - 1)],
            [.. edges.Select(row => Number(row[2]))],
            [.. Rows($"{net}_firms.csv").Select(row => int.Parse(row[1]))]);
        var options = new SystemicRiskOptions
        {
            Essentiality = essential ? Essentiality.AllEssential : Essentiality.AllOther,
            Substitution = substitution,
            Tolerance = Number(tolerance),
        };
        AssertSame($"{net}_{(essential ? "leontief" : "linear")}_{(substitution ? "sub" : "nosub")}_eps{tolerance}.csv", trade, options);
    }

    [Fact]
    public void A_thousand_firms_give_the_figures_and_steps_of_the_authors_program()
    {
        var links = File.ReadLines(Reference.FileOrSkip("data", "inoue-todo", "bench1000", "A.txt")).Select(line => line.Split(' ')).ToArray();
        var net = new TradeNet(
            [.. links.Select(link => int.Parse(link[0]) - 1)],
            [.. links.Select(link => int.Parse(link[1]) - 1)],
            [.. links.Select(link => Number(link[2]))],
            [.. Enumerable.Range(0, 1000).Select(firm => firm % IhsIndustries)]);
        AssertSame("bench1000_ihs_sub_eps1e-2.csv", net, new SystemicRiskOptions { Essentiality = Ihs() });
    }

    [Fact]
    public void The_published_benchmark_of_1232_firms_comes_out_to_twelve_digits()
    {
        const int firms = 2 * IhsIndustries;
        int[] offsets = [1, 37, 91, 173, 311, 509, 701, 997];
        var links = offsets
            .SelectMany(offset => Enumerable.Range(1, firms).Select(supplier => (Supplier: supplier, Customer: ((supplier + offset - 1) % firms) + 1)))
            .ToArray();
        var net = new TradeNet(
            [.. links.Select(link => link.Supplier - 1)],
            [.. links.Select(link => link.Customer - 1)],
            [.. links.Select(link => 1.0 + (((13 * link.Supplier) + (7 * link.Customer)) % 17))],
            [.. Enumerable.Range(0, firms).Select(firm => firm / 2)]);
        var published = Rows("fixture1232_first8.csv");
        var result = SystemicRiskIndex.Of(
            net, [.. published.Select(row => int.Parse(row[0]) - 1)], new SystemicRiskOptions { Essentiality = Ihs() }, 2, TestContext.Current.CancellationToken);
        Assert.All(published.Zip(result.Firms), pair => Assert.Equal(Number(pair.First[1]), pair.Second.Esri, 1e-12));
    }

    private static void AssertSame(string file, TradeNet net, SystemicRiskOptions options)
    {
        var result = SystemicRiskIndex.Of(net, options, 2, TestContext.Current.CancellationToken);
        var rows = Rows(file);
        Assert.Equal(rows.Length, result.Firms.Count);
        Assert.All(rows.Zip(result.Firms), pair =>
        {
            var (row, risk) = pair;
            Assert.Equal(int.Parse(row[0]), risk.Firm + 1);
            Assert.Equal(Number(row[1]), risk.Esri, 1e-9);
            Assert.Equal(Number(row[2]), risk.Down, 1e-9);
            Assert.Equal(Number(row[3]), risk.Up, 1e-9);
            Assert.Equal(int.Parse(row[4]), risk.Steps);
            Assert.True(risk.Settled);
        });
    }

    private static Essentiality Ihs()
    {
        var classes = new InputClass[IhsIndustries, IhsIndustries];
        foreach (var (seller, row) in Rows("ess_mat_n4_ihs.csv").Index())
        {
            for (var buyer = 0; buyer < IhsIndustries; buyer++)
            {
                classes[seller, buyer] = (InputClass)int.Parse(row[buyer + 1]);
            }
        }

        return Essentiality.Matrix("IHS", classes);
    }

    private static string[][] Rows(string file) => [.. File.ReadLines(Reference.FileOrSkip("data", Folder, file)).Skip(1).Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
