using Chokepoint.Formats;

namespace Chokepoint.Tests.Cases;

/// <summary>A case that ships, read as plain cells: its day, the provisions that it expects, and its facts apart from the day.</summary>
/// <param name="Day">The day that it asks about; <c>null</c> where it states none.</param>
/// <param name="Provisions">The provisions that it expects among the findings.</param>
/// <param name="Facts">All other facts; cases with equal facts differ in their days only.</param>
internal sealed record ShippedCase(DateOnly? Day, IReadOnlyList<string> Provisions, string Facts)
{
    private static readonly string[] s_noFacts =
        ["id", "date", "known", "note", "expect_verdict", "expect_regime", "expect_outlook", "expect_provisions", "expect_questions"];

    public static IReadOnlyList<ShippedCase> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "cases"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static List<ShippedCase> Read(string path)
    {
        using var table = Tables.Open(path);
        return [.. table.ReadLines().OfType<TableLine.Row>().Select(row => From(table.Columns, row.Cells))];
    }

    private static ShippedCase From(IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var row = columns.Zip(cells).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second);
        return new ShippedCase(
            row.TryGetValue("date", out var date) ? DateOnly.ParseExact(date[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            row.GetValueOrDefault("expect_provisions", "").Split(';', StringSplitOptions.RemoveEmptyEntries),
            string.Join('\n', row.Where(pair => !s_noFacts.Contains(pair.Key)).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)));
    }
}
