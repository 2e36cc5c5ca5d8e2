using Chokepoint.App.Simulate.Survival;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Planning.Survival;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Planning;

/// <summary>The case in which time to survive is taught, with the figures that are printed for it.</summary>
public sealed class SupplierStudyTests
{
    private const string Parameters = """
        Type,Parameter,Index,Value
        Supplier,Capacity,S1,30
        Supplier,Capacity,S2,45
        Supplier,Capacity,S3,60
        Product,Demand,P1,75
        Product,Demand,P2,50
        Product,Inventory,P1,20
        Product,Inventory,P2,25
        Product,Loss,P1,5000
        Product,Loss,P2,6500
        Disruption,TTR,Scenario_1,2
        Disruption,TTR,Scenario_2,2
        Disruption,TTR,Scenario_3,2

        """;

    private const string Scenarios = """
        Node,Product,Scenario_1,Scenario_2,Scenario_3
        S1,P1,0,1,1
        S1,P2,0,1,1
        S2,P1,1,0,1
        S2,P2,1,0,1
        S3,P1,1,1,0
        S3,P2,1,1,0

        """;

    [Theory]
    [InlineData("Scenario_1", 2.25, 0, 0)]
    [InlineData("Scenario_2", 1.286, 125_000, 0.455)]
    [InlineData("Scenario_3", 0.9, 275_000, 1)]
    public void The_printed_figures_come_out(string scenario, double tts, double loss, double rei)
    {
        var impact = Run(Parameters, Scenarios).Single(impact => impact.Id == scenario);

        Assert.Equal(tts, impact.TimeToSurvive, 3);
        Assert.Equal(loss, impact.Loss, 6);
        Assert.Equal(rei, impact.RiskExposure, 3);
        Assert.Equal(loss / 5000, impact.Lost.Sum(product => product.Units), 9);
    }

    [Fact]
    public void All_configurations_of_the_larger_case_come_out_to_six_digits()
    {
        var expected = Reference.FileOrSkip("data", "tts-rei", "recomputed_Prob2_A.csv");
        string[] files = [Reference.FileOrSkip("data", "tts-rei", "inputParameters_Prob2.csv"), Reference.FileOrSkip("data", "tts-rei", "inputScenarios_Prob2_Config_A.csv")];
        var impacts = SurvivalRun.Run(files, 60, [], null, TestContext.Current.CancellationToken).Impacts.ToDictionary(impact => impact.Id);

        foreach (var cells in File.ReadLines(expected).Skip(1).Select(line => line.Split(',')))
        {
            var impact = impacts[cells[0]];
            Assert.Equal(cells[1], Six(impact.Loss));
            Assert.Equal(cells[2], Six(impact.RiskExposure));
            Assert.Equal(cells[4], Six(Math.Min(999, impact.TimeToSurvive)));
            Assert.Equal(cells[5], $"{impact.TimeToRecover}");
        }
    }

    [Theory]
    [InlineData("Product,Loss,P2,6500", "Product,Loss,P2,-1", "value", "zero or more")]
    [InlineData("Product,Loss,P2,6500", "Product,Margin,P2,1", "parameter", "none of")]
    [InlineData("Product,Loss,P2,6500", "Product,Loss,P1,1", "index", "twice")]
    [InlineData("Product,Loss,P2,6500", "Product,Loss,P3,1", null, "`P2` has no product loss")]
    [InlineData("Supplier,Capacity,S3,60", "Supplier,Capacity,S4,60", "node", "`S3` has no supplier capacity")]
    [InlineData("Disruption,TTR,Scenario_3,2", "", "scenario_3", "no disruption ttr")]
    public void A_mistake_gets_one_line_with_its_place(string row, string instead, string? column, string message)
    {
        var failure = Assert.Throws<UnusableInputException>(() => Run(Parameters.Replace(row, instead, StringComparison.Ordinal), Scenarios));

        var problem = Assert.Single(failure.Diagnostics);
        Assert.Equal(column, problem.Place.Field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Impact> Run(string parameters, string scenarios)
    {
        using var folder = new TemporaryFolder();
        folder.Write("inputParameters.csv", parameters);
        folder.Write("inputScenarios.csv", scenarios);
        return SurvivalRun.Run([folder.Path("")], 60, [], null, TestContext.Current.CancellationToken).Impacts;
    }

    private static string Six(double value) => value.ToString("F6", System.Globalization.CultureInfo.InvariantCulture);
}
