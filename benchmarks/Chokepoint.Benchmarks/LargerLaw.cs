using Chokepoint.Law.Reading;
using Chokepoint.Screening;

namespace Chokepoint.Benchmarks;

/// <summary>The shipped law with every measure repeated under other ids, to see how cost grows with the number of measures.</summary>
internal static class LargerLaw
{
    public static LawBook Times(LawBook law, int times)
    {
        var rulebook = law.Rulebooks[0];
        var files = new Dictionary<string, string>(rulebook.Files);
        foreach (var (path, text) in rulebook.Files.Where(file => file.Key.StartsWith("measures/", StringComparison.Ordinal)))
        {
            for (var copy = 2; copy <= times; copy++)
            {
                files[path.Replace("measures/", $"measures/copy{copy}-", StringComparison.Ordinal)] = Renamed(text, $"copy{copy}-");
            }
        }

        var (larger, diagnostics) = RulebookReader.Read(files);
        return new LawBook([larger ?? throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics))]);
    }

    private static string Renamed(string text, string prefix) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith("id: ", StringComparison.Ordinal) ? "id: " + prefix + line[4..] : line));
}
