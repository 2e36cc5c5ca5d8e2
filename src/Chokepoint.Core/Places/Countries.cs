using System.Collections.Frozen;
using System.Globalization;
using Chokepoint.Core.Text;

namespace Chokepoint.Core.Places;

/// <summary>The countries and customs territories of ISO 3166-1 (with <c>XK</c>), read by code or by English name.</summary>
public static class Countries
{
    private static readonly IReadOnlyList<(Country Country, string Alpha3, string Numeric, string Name, string[] Aliases)> s_all = Load();
    private static readonly FrozenDictionary<string, Country> s_byWord = s_all
        .SelectMany(row => new[] { row.Country.Code, row.Alpha3, row.Name }.Concat(row.Aliases).Select(word => (word, row.Country)))
        .DistinctBy(pair => Fold(pair.word))
        .ToFrozenDictionary(pair => Fold(pair.word), pair => pair.Country);
    private static readonly FrozenDictionary<int, Country> s_byNumber = s_all.Where(row => row.Numeric.Length > 0)
        .ToFrozenDictionary(row => int.Parse(row.Numeric, CultureInfo.InvariantCulture), row => row.Country);
    private static readonly FrozenDictionary<string, string> s_names = s_all.ToFrozenDictionary(row => row.Country.Code, row => row.Name);

    /// <summary>All countries, by code.</summary>
    public static IEnumerable<Country> All => s_all.Select(row => row.Country);

    /// <summary>
    /// Reads an alpha-2 or alpha-3 code or an English name; case, accents, punctuation, <c>&amp;</c> and an article do not matter.
    /// </summary>
    public static bool TryParse(string text, out Country country)
    {
        var word = Fold(text);
        return s_byWord.TryGetValue(word, out country) || s_byWord.TryGetValue(WithoutArticle(word), out country);
    }

    /// <summary>
    /// A country by its number in ISO 3166-1, which is that of the UN's M49: <c>156</c>. Apart from <see cref="TryParse"/>, so that a
    /// stray number in a column of names stays a defect.
    /// </summary>
    public static bool TryFind(int number, out Country country) => s_byNumber.TryGetValue(number, out country);

    /// <summary>What someone may have meant who wrote <paramref name="text"/>.</summary>
    public static string? Suggest(string text) =>
        text.Length <= 3
            ? "use an ISO 3166 code such as `JP`, or the English name"
            : Nearest.To(text, s_all.Select(row => row.Name)) is { } near ? $"did you mean `{near}`?" : "use an ISO 3166 code such as `JP`";

    /// <summary>The usual English name.</summary>
    public static string NameOf(Country country) => s_names.GetValueOrDefault(country.Code, country.Code);

    private static string Fold(string text) => Folding.LettersAndDigits(text.Replace("&", "and", StringComparison.Ordinal));

    /// <summary><c>The Gambia</c> and <c>Bahamas (the)</c>.</summary>
    private static string WithoutArticle(string word) =>
        word.StartsWith("the", StringComparison.Ordinal) ? word[3..]
        : word.EndsWith("the", StringComparison.Ordinal) ? word[..^3]
        : word;

    private static List<(Country, string, string, string, string[])> Load()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("countries.csv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<(Country, string, string, string, string[])>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = SplitLine(line);
            rows.Add((new Country(cells[0]), cells[1], cells[2], cells[3], cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries)));
        }

        return rows;
    }

    /// <summary>The file is ours: quotes only around whole cells, no line breaks inside.</summary>
    private static List<string> SplitLine(string line)
    {
        var cells = new List<string>();
        for (var start = 0; start <= line.Length;)
        {
            var quoted = start < line.Length && line[start] == '"';
            var end = quoted ? line.IndexOf('"', start + 1) + 1 : line.IndexOf(',', start);
            end = end < 0 ? line.Length : end;
            cells.Add(line[start..end].Trim('"'));
            start = end + 1;
        }

        return cells;
    }
}
