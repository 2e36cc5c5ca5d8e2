using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>Lines whose classification speaks against itself, or against the line's own facts, on China's law.</summary>
public sealed class ContradictionTests : IDisposable
{
    private const string Header = "id,date,hs,control_codes,origin,exporter_country,destination,end_user,end_user_type,end_use,composition\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-03-01", "CN:none", "Nd=29%;Dy=2%;Fe=67%", "orders.csv:2 [control_codes]: warning CP0011: `CN:none` is stated, but by the line's own hs, composition and parameters cn/2025-018#1 would stand")]
    [InlineData("2026-03-01", "CN:none;CN:DY-MAGNET", "", "orders.csv:2 [control_codes]: warning CP0212: `CN:none` stands beside `CN:DY-MAGNET`, which counts")]
    public async Task A_contradiction_is_noted_with_its_line(string date, string codes, string composition, string note)
    {
        var (exit, _, errors) = await Command.Run("screen", Orders(date, codes, composition), "--format", "json");
        Assert.Equal(0, exit);
        Assert.Contains(note, errors, StringComparison.Ordinal);
        Assert.Contains(note, (await Command.Run("explain", Orders(date, codes, composition), "--id", "D1")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "CN:none", "Nd=29%;Fe=70%")]
    [InlineData("2025-03-01", "CN:none", "Nd=29%;Dy=2%;Fe=67%")]
    [InlineData("2026-03-01", "CN:none", "")]
    [InlineData("2026-03-01", "CN:none;US:EAR99", "")]
    public async Task What_no_test_in_force_decides_is_no_contradiction(string date, string codes, string composition)
    {
        var (_, _, errors) = await Command.Run("screen", Orders(date, codes, composition), "--format", "json");
        Assert.DoesNotContain("warning", errors, StringComparison.Ordinal);
    }

    private string Orders(string date, string codes, string composition) =>
        _folder.Write("orders.csv", Header + $"D1,{date},8505111000,{codes},CN,CN,DE,Rail GmbH,civil,civil,{composition}\n");
}
