using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Language;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>
/// Reads a rulebook from its files: <c>rulebook.yaml</c>, <c>measures/*.yaml</c>, <c>items/*.csv</c>, <c>lists/*.csv</c>
/// (<c>docs/rulebooks.md</c>). Names are gathered first, conditions are bound afterwards, so files may refer to each other in any order.
/// </summary>
public sealed class RulebookReader
{
    /// <summary>The folder that the files of an overlay are read under.</summary>
    public const string OverlayFolder = "overlay/";

    private const string MainFile = "rulebook.yaml";

    private readonly DiagnosticBag _bag = new();
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly Dictionary<string, RawText> _termTexts = [];
    private readonly Dictionary<string, Condition?> _terms = [];
    private readonly HashSet<string> _termsInProgress = [];
    private ItemTable _items = null!;
    private Scope _scope = null!;

    private RulebookReader(IReadOnlyDictionary<string, string> files) => _files = files;

    /// <summary>
    /// Reads the files, whose paths are relative to the rulebook's folder. Returns the rulebook, or <c>null</c> where any diagnostic is an error.
    /// </summary>
    public static (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) Read(IReadOnlyDictionary<string, string> files)
    {
        var reader = new RulebookReader(files);
        var rulebook = reader.Read();
        return (reader._bag.HasErrors ? null : rulebook, reader._bag.All);
    }

    /// <summary>
    /// Reads a rulebook again with measures laid over it: the files of an overlay, as if they stood in its <c>measures</c> folder.
    /// </summary>
    public static (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) Read(Rulebook rulebook, IReadOnlyDictionary<string, string> overlay) =>
        Read(rulebook.Files.Concat(overlay.Select(file => KeyValuePair.Create(OverlayFolder + file.Key, file.Value)))
            .ToDictionary(file => file.Key, file => file.Value));

    private Rulebook? Read()
    {
        if (!_files.TryGetValue(MainFile, out var text))
        {
            _bag.Error(ReadingCodes.NoRulebook, new Place(MainFile), "is missing", "a rulebook is a folder with rulebook.yaml, measures, items and lists");
            return null;
        }

        if (YamlSource.Read(MainFile, text, _bag) is not { } main)
        {
            return null;
        }

        main.Allow("authority", "title", "verified_through", "utc_offset", "covers", "leaves_out", "regimes", "terms", "groups", "parameters");
        var authority = main.RequiredString("authority").ToLowerInvariant();
        _items = new ItemTable(Paths("items/", ".csv").SelectMany(path => ItemTable.Read(path, _files[path], _bag)), _bag);
        var listings = Paths("lists/", ".csv").SelectMany(path => ListingTable.Read(path, _files[path], authority, _bag)).ToList();
        var sources = Paths("measures/", ".yaml").Concat(Paths(OverlayFolder, ".yaml"))
            .Select(path => YamlSource.Read(path, _files[path], _bag))
            .OfType<YamlMap>()
            .Select(map => new MeasureSource(map, authority, _bag))
            .ToList();
        foreach (var twice in sources.GroupBy(source => source.Id).Where(group => group.Count() > 1))
        {
            _bag.Error(ReadingCodes.Duplicate, twice.Last().Map.PlaceOf("id"), $"the id `{twice.Key}` is used twice", $"the other stands in {twice.First().Map.File}");
        }

        _scope = ScopeOf(main, authority, listings, sources);
        var terms = _termTexts.Keys.Select(name => (name, FindTerm(name))).Where(term => term.Item2 is not null).ToDictionary(term => term.name, term => term.Item2!);
        var items = _items.Bind(Bind);
        var regimes = ReadRegimes(main);
        var measures = sources.Select(source => source.Bind(Bind, _items.Find, regimes)).ToList();
        CheckReferences(measures, listings);
        return new Rulebook
        {
            Authority = authority,
            Title = main.RequiredString("title"),
            VerifiedThrough = main.RequiredDay("verified_through"),
            UtcOffset = ReadOffset(main),
            Regimes = regimes,
            Measures = measures,
            Items = items,
            Listings = listings,
            Parameters = _scope.Parameters,
            Terms = terms,
            Hash = HashOf(_files),
            Files = _files,
        };
    }

    private IEnumerable<string> Paths(string folder, string extension) => _files.Keys
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private Scope ScopeOf(YamlMap main, string authority, List<PartyListing> listings, List<MeasureSource> sources)
    {
        var parameters = new Dictionary<string, string>();
        if (main.Map("parameters") is { } parameterMap)
        {
            foreach (var name in parameterMap.Keys)
            {
                var dimension = parameterMap.RequiredString(name);
                parameters[name] = dimension;
                if (!Units.Dimensions.Contains(dimension))
                {
                    _bag.Error(ReadingCodes.Reference, parameterMap.PlaceOf(name), $"no unit measures `{dimension}`", Nearest.Suggest(dimension, [.. Units.Dimensions]));
                }
            }
        }

        if (main.Map("terms") is { } terms)
        {
            foreach (var name in terms.Keys)
            {
                if (terms.Raw(name) is { } raw)
                {
                    _termTexts[name] = raw;
                }
            }
        }

        return new Scope
        {
            Authority = authority,
            Parameters = parameters,
            FindItems = _items.Find,
            ItemWords = _items.Ids,
            Measures = sources.Select(source => source.Id).ToHashSet(),
            PartyLists = listings.Select(listing => listing.List).ToHashSet(),
            GoodsLists = sources.SelectMany(source => source.GoodsLists).ToHashSet(),
            Groups = ReadGroups(main),
            TermNames = _termTexts.Keys,
            FindTerm = FindTerm,
        };
    }

    private Dictionary<string, IReadOnlyList<Country>> ReadGroups(YamlMap main)
    {
        var groups = new Dictionary<string, IReadOnlyList<Country>>();
        if (main.Map("groups") is { } map)
        {
            foreach (var name in map.Keys)
            {
                var countries = new List<Country>();
                foreach (var code in map.Strings(name))
                {
                    if (Countries.TryParse(code, out var country))
                    {
                        countries.Add(country);
                    }
                    else
                    {
                        _bag.Error(ReadingCodes.Reference, map.PlaceOf(name), $"`{code}` is no country", Countries.Suggest(code));
                    }
                }

                groups[name] = countries;
            }
        }

        return groups;
    }

    private List<Regime> ReadRegimes(YamlMap main)
    {
        var regimes = new List<Regime>();
        foreach (var map in main.Maps("regimes"))
        {
            map.Allow("id", "title", "subject");
            regimes.Add(new Regime(map.RequiredString("id"), map.RequiredString("title"), Bind(map, "subject") ?? Condition.Constant(true)));
        }

        return regimes;
    }

    private Condition? FindTerm(string name)
    {
        if (_terms.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_termTexts.TryGetValue(name, out var raw) || !_termsInProgress.Add(name))
        {
            return null;
        }

        var meaning = Bind(raw);
        _termsInProgress.Remove(name);
        return _terms[name] = meaning;
    }

    private Condition? Bind(YamlMap map, string key) => map.Raw(key) is { } raw ? Bind(raw) : null;

    private Condition? Bind(RawText raw)
    {
        var condition = ConditionParser.Parse(raw.Text, _scope, out var mistake);
        if (mistake is not null)
        {
            _bag.Error(mistake.Code, raw.PlaceAt(mistake.Offset), mistake.Message, mistake.Help);
        }

        return condition;
    }

    private TimeSpan ReadOffset(YamlMap main)
    {
        var text = main.String("utc_offset") ?? "+00:00";
        if (text.Length == 6 && text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
        {
            return text[0] == '-' ? -offset : offset;
        }

        _bag.Error(ReadingCodes.Value, main.PlaceOf("utc_offset"), $"`utc_offset` takes hours and minutes such as `+08:00`, found `{text}`");
        return default;
    }

    private void CheckReferences(List<Measure> measures, List<PartyListing> listings)
    {
        var ids = measures.SelectMany(measure => measure.Provisions).Select(provision => provision.Id).ToHashSet();
        foreach (var provision in measures.SelectMany(measure => measure.Provisions))
        {
            foreach (var unknown in provision.Releases.Where(id => !ids.Contains(id)))
            {
                _bag.Error(ReadingCodes.Reference, new Place(provision.Id), $"releases `{unknown}`, which is no provision", Nearest.Suggest(unknown, ids));
            }
        }

        foreach (var measure in listings.Select(listing => listing.Measure).Distinct().Where(id => !_scope.Measures.Contains(id)))
        {
            _bag.Error(ReadingCodes.Reference, new Place("lists"), $"rows name the measure `{measure}`, which does not exist", Nearest.Suggest(measure, [.. _scope.Measures]));
        }
    }

    /// <summary>Covers paths and contents, so that a moved or changed file changes the hash; line ends do not matter.</summary>
    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
