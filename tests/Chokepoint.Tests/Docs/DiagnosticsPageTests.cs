using System.Reflection;
using System.Text.RegularExpressions;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>The page of diagnostics and the lists of codes in the rooms are the same.</summary>
public sealed partial class DiagnosticsPageTests
{
    [Fact]
    public void The_page_explains_every_code_once_and_no_other()
    {
        var codes = Codes().ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
        Assert.Equal(codes.Order(StringComparer.Ordinal), Rows().Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_says_what_it_means_and_how_to_mend_it() => Assert.All(Rows(), row =>
    {
        Assert.EndsWith(".", row.Groups[2].Value.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(".", row.Groups[3].Value.Trim(), StringComparison.Ordinal);
    });

    private static IEnumerable<Match> Rows() => Row().Matches(File.ReadAllText(Repository.Path("docs", "diagnostics.md")));

    /// <summary>The constants of every type named <c>...Codes</c> in the program's own assemblies.</summary>
    private static IEnumerable<string> Codes() => Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        .Where(path => Path.GetFileName(path).StartsWith("Chokepoint.", StringComparison.OrdinalIgnoreCase) && !path.EndsWith("Tests.dll", StringComparison.Ordinal))
        .SelectMany(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetTypes())
        .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"^\| ([A-Z]{2}[0-9]{4}) \|([^|]+)\|([^|]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
