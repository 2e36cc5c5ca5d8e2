using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>The key <c>content</c> of a rulebook.</summary>
internal static class ContentSource
{
    /// <summary>The rule, or <c>null</c> where the rulebook has none.</summary>
    public static ContentRule? Read(YamlMap main, string authority, IReadOnlyList<MeasureSource> sources, RulebookNames names, DiagnosticBag bag)
    {
        if (main.Map("content") is not { } map)
        {
            return null;
        }

        map.Allow(Keys.Content);
        map.RequiredString("of");
        Condition Bind(string key, bool otherwise) => (map.Raw(key) is { } raw ? names.Bind(raw) : null) ?? Condition.Constant(otherwise);
        return new ContentRule
        {
            Citation = map.RequiredString("citation"),
            Of = Bind("of", true),
            Counts = Bind("counts", true),
            Needs = Provisions(map, "needs", isRelease: false, authority, sources, bag),
            Releases = Provisions(map, "releases", isRelease: true, authority, sources, bag),
            Bundled = Kinds(map, bag),
            Holds = Bind("holds", false),
        };
    }

    /// <summary>Provisions by <c>measure#provision</c>, or all of a measure that restrict, or release.</summary>
    private static List<string> Provisions(YamlMap map, string key, bool isRelease, string authority, IReadOnlyList<MeasureSource> sources, DiagnosticBag bag)
    {
        var all = sources.SelectMany(source => source.Provisions).Where(provision => provision.IsRelease == isRelease).Select(provision => provision.Id).ToList();
        var found = new List<string>();
        foreach (var word in map.Strings(key))
        {
            var id = $"{authority}/{word}";
            var meant = all.FindAll(provision => provision == id || provision.StartsWith(id + "#", StringComparison.Ordinal));
            found.AddRange(meant);
            if (meant.Count == 0)
            {
                var known = all.Concat(all.Select(provision => provision[..provision.IndexOf('#', StringComparison.Ordinal)])).Select(name => name[(authority.Length + 1)..]).Distinct();
                bag.Error(
                    ReadingCodes.Reference, map.PlaceOf(key), $"`{word}` is no provision that {(isRelease ? "releases" : "restricts")}, nor a measure with one", Nearest.Suggest(word, [.. known]));
            }
        }

        return [.. found.Distinct()];
    }

    private static IReadOnlyList<string> Kinds(YamlMap map, DiagnosticBag bag)
    {
        var kinds = map.Strings("bundled");
        foreach (var kind in kinds.Where(kind => !Facts.Kinds.Contains(kind)))
        {
            bag.Error(ReadingCodes.Value, map.PlaceOf("bundled"), $"`{kind}` is no kind", Nearest.Suggest(kind, [.. Facts.Kinds]));
        }

        return kinds;
    }
}
