using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Language;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>
/// Reads a rulebook from its files: <c>rulebook.yaml</c>, <c>measures/*.yaml</c>, <c>items/*.csv</c>, <c>lists/*.csv</c>,
/// <c>groups/*.csv</c>, <c>wordings/*.csv</c> (<c>docs/rulebooks.md</c>). Names are gathered first, conditions are bound afterwards, so files may refer to each other in any order.
/// </summary>
public sealed class RulebookReader
{
    private const string MainFile = "rulebook.yaml";
    private const string OverlayFolder = "overlay/";
    private const string WordingFolder = "wordings/";

    private readonly DiagnosticBag _bag = new();
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly TermTable _terms;
    private ItemTable _items = null!;
    private Scope _scope = null!;

    private RulebookReader(IReadOnlyDictionary<string, string> files)
    {
        _files = files;
        _terms = new TermTable(_bag, Bind);
    }

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
    public static (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics) Read(Rulebook rulebook, IReadOnlyDictionary<string, string> overlay)
    {
        // Overlays are laid one over another, and two may have files of one name.
        var layer = 1;
        while (rulebook.Files.Keys.Any(path => path.StartsWith(Layer(layer), StringComparison.Ordinal)))
        {
            layer++;
        }

        return Read(rulebook.Files.Concat(overlay.Select(file => KeyValuePair.Create(Layer(layer) + file.Key, file.Value)))
            .ToDictionary(file => file.Key, file => file.Value));
    }

    /// <summary>
    /// The rulebook that a main file extends, by name or path; <c>null</c> where it is a rulebook of its own. What a main file says that
    /// extends another is nothing else: its folder holds the rest.
    /// </summary>
    public static (string? Base, IReadOnlyList<Diagnostic> Diagnostics) BaseOf(string mainFile)
    {
        var bag = new DiagnosticBag();
        var main = YamlSource.Read(MainFile, mainFile, bag);
        if (main?.Has("extends") != true)
        {
            return (null, []);
        }

        main.Allow("extends");
        return (main.RequiredString("extends"), bag.All);
    }

    private static string Layer(int number) => string.Create(CultureInfo.InvariantCulture, $"{OverlayFolder}{number}/");

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

        main.Allow(Keys.Rulebook);
        if (main.Has("extends"))
        {
            _bag.Error(ReadingCodes.Value, main.PlaceOf("extends"), "a rulebook that is extended extends no other", "extend that other one");
        }

        WarnOfStrayFiles();
        var authority = ReadAuthority(main);
        _items = new ItemTable(Paths("items/", ".csv").SelectMany(path => ItemTable.Read(path, _files[path], _bag)), _bag);
        var wordings = Paths(WordingFolder, ".csv").SelectMany(path => WordingTable.Read(path, _files[path], _bag)).ToList();
        var listings = Paths("lists/", ".csv").SelectMany(path => ListingTable.Read(path, _files[path], authority, _bag)).ToList();
        var sources = Paths("measures/", ".yaml").Concat(Paths(OverlayFolder, ".yaml"))
            .Select(path => YamlSource.Read(path, _files[path], _bag))
            .OfType<YamlMap>()
            .Select(map => new MeasureSource(map, authority, _bag))
            .ToList();
        ReportTwice(sources.Select(source => (source.Id, source.Place)));
        _scope = ScopeOf(main, authority, sources);
        CheckNoticesOf(listings);
        var terms = _terms.All();
        var regimes = ReadRegimes(main, authority);
        var items = _items.Bind(Bind);
        var offices = OfficeSource.Read(main, _bag);
        var names = new RulebookNames(
            Bind, _items.Find, _items.Ids, [.. regimes.Select(regime => regime.Id)], ProvisionsOf(sources), offices.ToDictionary(office => office.Id),
            [.. sources.Select(source => source.Id)]);
        var measures = sources.ConvertAll(source => source.Bind(names));
        return new Rulebook
        {
            Authority = authority,
            Title = main.RequiredString("title"),
            VerifiedThrough = main.RequiredDay("verified_through"),
            UtcOffset = ReadOffset(main),
            Regimes = regimes,
            Offices = offices,
            Geography = ReadGeography(main),
            Content = ContentSource.Read(main, authority, sources, names, _bag),
            Measures = measures,
            Items = items,
            Listings = listings.ConvertAll(entry => entry.Listing),
            Wordings = wordings,
            Parameters = _scope.Parameters,
            Terms = terms,
            Hash = HashOf(_files),
            Files = _files,
        };
    }

    private IEnumerable<string> Paths(string folder, string extension) => _files.Keys
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A file that nobody reads is law that silently does not apply.</summary>
    private void WarnOfStrayFiles()
    {
        foreach (var path in _files.Keys.Except([MainFile, .. Paths("measures/", ".yaml"), .. Paths(OverlayFolder, ".yaml"), .. Paths("items/", ".csv"), .. Paths("lists/", ".csv"), .. Paths("groups/", ".csv"), .. Paths(WordingFolder, ".csv")]))
        {
            _bag.Warn(ReadingCodes.Doubtful, new Place(path), "is not read", "measures are *.yaml, items, lists, groups and wordings *.csv");
        }
    }

    private string ReadAuthority(YamlMap main)
    {
        var authority = main.RequiredString("authority").ToLowerInvariant();
        if (authority.Length > 0 && !ControlCode.IsAuthority(authority))
        {
            _bag.Error(ReadingCodes.Value, main.PlaceOf("authority"), $"`{authority}` is no short name of an authority", "use 2 to 12 letters and digits, such as `cn`");
        }

        return authority;
    }

    private Dictionary<string, bool> ProvisionsOf(List<MeasureSource> sources)
    {
        var provisions = sources.SelectMany(source => source.Provisions).ToList();
        ReportTwice(provisions.Select(provision => (provision.Id, provision.Place)));
        return provisions.DistinctBy(provision => provision.Id).ToDictionary(provision => provision.Id, provision => provision.IsRelease);
    }

    private void ReportTwice(IEnumerable<(string Id, Place Place)> ids)
    {
        foreach (var same in ids.GroupBy(entry => entry.Id).Where(group => group.Count() > 1))
        {
            _bag.Error(ReadingCodes.Duplicate, same.Last().Place, $"the id `{same.Key}` is used twice", $"the other stands at {same.First().Place}");
        }
    }

    private Scope ScopeOf(YamlMap main, string authority, List<MeasureSource> sources)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var (map, name) in NamesIn(main, "parameters"))
        {
            var dimension = map.RequiredString(name);
            parameters[name] = dimension;
            if (!Units.Dimensions.Contains(dimension))
            {
                _bag.Error(ReadingCodes.Reference, map.PlaceOf(name), $"no unit measures `{dimension}`", Nearest.Suggest(dimension, [.. Units.Dimensions]));
            }
        }

        foreach (var (map, name) in NamesIn(main, "terms"))
        {
            if (map.Raw(name) is { } raw)
            {
                _terms.Add(name, raw);
            }

            if (parameters.ContainsKey(name))
            {
                _bag.Error(ReadingCodes.Duplicate, map.PlaceOf(name), $"`{name}` is a parameter already", "give the term another name");
            }
        }

        return new Scope
        {
            Authority = authority,
            Parameters = parameters,
            FindItems = _items.Find,
            ItemWords = _items.Ids,
            Measures = sources.Select(source => source.Id).ToHashSet(),
            PartyLists = Paths("lists/", ".csv").Select(ListingTable.ListOf).ToHashSet(),
            GoodsLists = sources.SelectMany(source => source.Provisions).Select(provision => provision.AddsTo).OfType<string>().ToHashSet(),
            Groups = ReadGroups(main, authority),
            Marks = _items.Marks,
            TermNames = _terms.Names,
            FindTerm = _terms.Find,
        };
    }

    /// <summary>The names that the rulebook gives under a key; conditions could not use one that is no word, or that means something already.</summary>
    private IEnumerable<(YamlMap Map, string Name)> NamesIn(YamlMap main, string key)
    {
        if (main.Map(key) is not { } map)
        {
            yield break;
        }

        foreach (var name in map.Keys)
        {
            CheckName(name, key, map.PlaceOf(name), _bag);
            yield return (map, name);
        }
    }

    /// <summary>Reports a name that conditions could not use.</summary>
    internal static void CheckName(string name, string key, Place place, DiagnosticBag bag)
    {
        if (!Words.IsName(name))
        {
            bag.Error(ReadingCodes.Value, place, $"`{name}` is no name for one of the {key}", "use letters, digits, `_` and `-`, with a letter first");
        }
        else if (ConditionParser.IsReserved(name) || (key == "groups" && CountryParts.TryParse(name, out _)))
        {
            bag.Error(ReadingCodes.Duplicate, place, $"`{name}` has a meaning of its own in conditions", "choose another name");
        }
    }

    private Dictionary<string, CountryGroup> ReadGroups(YamlMap main, string authority)
    {
        var groups = GroupTable.Read(Paths("groups/", ".csv").Select(path => (path, _files[path])), authority, _bag);
        foreach (var (map, name) in NamesIn(main, "groups"))
        {
            var countries = new List<Country>();
            foreach (var code in map.Strings(name))
            {
                if (CountryParts.TryParse(code, out var country))
                {
                    countries.Add(country);
                }
                else
                {
                    _bag.Error(ReadingCodes.Reference, map.PlaceOf(name), $"`{code}` is no country", CountryParts.Suggest(code));
                }
            }

            if (!groups.TryAdd(name, new CountryGroup(countries, [])))
            {
                _bag.Error(ReadingCodes.Duplicate, map.PlaceOf(name), $"the group `{name}` stands in groups/*.csv already", "keep one of the two");
            }
        }

        return groups;
    }

    /// <summary>What counts as what. That nothing counts as a place which itself counts as another keeps it free of circles.</summary>
    private Geography ReadGeography(YamlMap main)
    {
        var countsAs = new Dictionary<Country, Country>();
        if (main.Map("counts_as") is not { } map)
        {
            return Geography.Plain;
        }

        foreach (var key in map.Keys)
        {
            var text = map.RequiredString(key);
            if (!CountryParts.TryParse(key, out var place))
            {
                _bag.Error(ReadingCodes.Reference, map.PlaceOf(key), $"`{key}` is no country or part of one", CountryParts.Suggest(key));
            }
            else if (!Countries.TryParse(text, out var country))
            {
                _bag.Error(ReadingCodes.Reference, map.PlaceOf(key), $"`{text}` is no country", Countries.Suggest(text));
            }
            else
            {
                countsAs[place] = country;
            }
        }

        foreach (var (place, country) in countsAs.Where(pair => countsAs.ContainsKey(pair.Value)))
        {
            _bag.Error(ReadingCodes.Value, map.PlaceOf(place.Code), $"`{place}` counts as `{country}`, which itself counts as another", "write the country that it comes to in the end");
        }

        return new Geography(countsAs);
    }

    private List<Regime> ReadRegimes(YamlMap main, string authority)
    {
        var regimes = new List<Regime>();
        var maps = main.Maps("regimes");
        ReportTwice(maps.Where(map => map.Has("id")).Select(map => (map.String("id") ?? "", map.PlaceOf("id"))));
        foreach (var map in maps)
        {
            map.Allow(Keys.Regime);
            var id = map.RequiredString("id");
            if (!id.StartsWith(authority + "/", StringComparison.Ordinal))
            {
                _bag.Error(ReadingCodes.Value, map.PlaceOf("id"), $"`{id}` is no regime of `{authority}`", $"its id is `{authority}/` and a name");
            }

            map.RequiredString("subject");
            regimes.Add(new Regime(id, map.RequiredString("title"), (map.Raw("subject") is { } subject ? Bind(subject) : null) ?? Condition.Constant(true))
            {
                Duties = RemedySource.ReadDuties(map, Bind, _bag),
            });
        }

        return regimes;
    }

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

    private void CheckNoticesOf(List<(PartyListing Listing, Place Measure)> listings)
    {
        foreach (var (listing, place) in listings.Where(entry => !_scope.Measures.Contains(entry.Listing.Measure)))
        {
            _bag.Error(ReadingCodes.Reference, place, $"`{listing.Measure}` is no measure", Nearest.Suggest(listing.Measure, [.. _scope.Measures]));
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
