using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>A file in which two lines have one id.</summary>
public sealed class RepeatedIdTests : IDisposable
{
    private const string Header = "id,date,hs,control_codes,origin,exporter_country,destination,end_user,end_user_type,end_use\n";
    private const string Free = "D1,2026-03-01,8505111000,CN:none,CN,CN,DE,Rail GmbH,civil,civil\n";
    private const string Controlled = "D1,2026-03-01,8505111000,CN:DY-MAGNET,CN,CN,DE,Rail GmbH,civil,civil\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Screening_decides_both_and_names_both_lines()
    {
        var (exit, output, errors) = await Command.Run("screen", _folder.Write("orders.csv", Header + Free + Controlled), "--format", "json");
        Assert.Equal((0, 2), (exit, output.TrimEnd().Split('\n').Length));
        Assert.Contains("orders.csv:3 [id]: warning CP0009: `D1` is the id of line 2 too", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_the_first_are_named_and_the_others_counted()
    {
        var twice = Enumerable.Range(1, 100).Select(i => Free.Replace("D1", $"D{i}", StringComparison.Ordinal)).SelectMany(line => new[] { line, line });
        var (_, _, errors) = await Command.Run("screen", _folder.Write("orders.csv", Header + string.Concat(twice)), "--format", "csv");
        Assert.Equal(21, errors.Split('\n').Count(line => line.Contains("CP0009", StringComparison.Ordinal)));
        Assert.Contains("80 more lines have the id of an earlier one", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_shows_every_line_with_the_id()
    {
        var (exit, output, errors) = await Command.Run("explain", _folder.Write("orders.csv", Header + Free + Controlled), "--id", "D1");
        Assert.Equal(0, exit);
        Assert.Contains("Line 2 of the file, 1 of 2 with this id", output, StringComparison.Ordinal);
        Assert.Contains("Line 3 of the file, 2 of 2 with this id", output, StringComparison.Ordinal);
        Assert.Contains("By the law as it is: clear", output, StringComparison.Ordinal);
        Assert.Contains("By the law as it is: licence_required", output, StringComparison.Ordinal);
        Assert.Contains("CP0009", errors, StringComparison.Ordinal);
    }
}
