using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class SimulateFirmsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1 1001\n2 1002\n")]
    [InlineData("1 1001 7\r\n\r\n2 1002 7\r\n")]
    public async Task The_two_firms_of_the_published_example_run_with_either_form_of_the_affiliation(string firms)
    {
        var (exit, output, errors) = await Run("1 2 100\n2 1 100\n", "1 100\n2 100\n", firms, "1 0.1\n", "--days", "2", "--format", "csv");
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal("day,output,value_added,final_consumption\n-1,400,200,200\n0,380,190,190\n", string.Concat(output.Split('\n').Take(3).Select(line => line + "\n")));
    }

    [Theory]
    [InlineData("1 3 100\n", "1 0.1\n", "A.txt:1:3: error SF0002: the firm `3` is not listed in")]
    [InlineData("1 2 100\n2 1\n", "1 0.1\n", "A.txt:2:1: error SF0001: expected a supplier, a customer and an amount, found `2 1`")]
    [InlineData("1 2 -5\n", "1 0.1\n", "A.txt:1:5: error SF0001: expected an amount above 0, found `-5`")]
    [InlineData("1 2 100\n", "1 1.1\n", "D.txt:1:3: error SF0001: expected a share from 0 to 1, found `1.1`")]
    [InlineData("1 2 100\n", "1 0.1\n1 0.2\n", "D.txt:2:1: error SF0003: the firm `1` is listed twice")]
    public async Task A_defect_is_one_line_with_its_place(string links, string damage, string message)
    {
        var (exit, output, errors) = await Run(links, "1 100\n", "1 1001\n2 1002\n", damage);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(message, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_folder_runs_as_firms()
    {
        var facility = File.ReadLines(Path.Combine(Repository.Root, "samples", "rare-earth-chain", "network", "links.csv")).Skip(1).First().Split(',')[2];
        var (exit, output, errors) = await Command.Run("simulate", "firms", "samples/rare-earth-chain", "--damage", _folder.Write("D.txt", $"{facility} 1\n"), "--days", "40");
        Assert.True(exit == 0, errors);
        Assert.Contains("firms stand still at some time", output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> Run(string links, string demand, string firms, string damage, params string[] more) => Command.Run(
        ["simulate", "firms", _folder.Write("A.txt", links), _folder.Write("C.txt", demand), _folder.Write("F.txt", firms), "--damage", _folder.Write("D.txt", damage), .. more]);
}
