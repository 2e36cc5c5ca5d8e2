using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Law.Timelines;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Chokepoint.Law.Reading;

/// <summary>A mapping of a rulebook file, or of another that people write: reads its keys by type and reports what is missing, malformed or unknown.</summary>
public sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = [];
    private readonly DiagnosticBag _bag;
    private readonly Mark _start;

    internal YamlMap(string file, string text, YamlMappingNode node, DiagnosticBag bag)
    {
        (File, Text, _bag, _start) = (file, text, bag, node.Start);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { Length: > 0 } name })
            {
                _entries[name] = (key, value);
            }
            else
            {
                bag.Error(ReadingCodes.Value, At(key), "expected a plain key");
            }
        }
    }

    internal string File { get; }

    internal string Text { get; }

    internal Place Place => new(File, (int)_start.Line, (int)_start.Column);

    /// <summary>The keys that are there.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The place of a key's value; that of the mapping where the key is absent.</summary>
    public Place PlaceOf(string key) => _entries.TryGetValue(key, out var entry) ? At(entry.Value) : Place;

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Reports every key that is not among the known ones.</summary>
    public void Allow(params string[] known)
    {
        foreach (var (name, entry) in _entries.Where(entry => !known.Contains(entry.Key)))
        {
            _bag.Error(ReadingCodes.UnknownKey, At(entry.Key), $"`{Short(name)}` has no meaning here", Nearest.To(name, known) is { } near ? $"did you mean `{near}`?" : $"known: {string.Join(", ", known)}");
        }
    }

    /// <summary>One value; <c>null</c> where the key is absent or blank.</summary>
    internal string? String(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlScalarNode { Value: { } value })
        {
            return value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        }

        _bag.Error(ReadingCodes.Value, At(entry.Value), $"`{key}` takes one value");
        return null;
    }

    internal string RequiredString(string key)
    {
        var value = String(key);
        if (value is null && !(_entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalarNode))
        {
            _bag.Error(ReadingCodes.MissingKey, PlaceOf(key), $"`{key}` is missing", $"add `{key}: ...`");
        }

        return value ?? "";
    }

    /// <summary>One value, or a list of values.</summary>
    public IReadOnlyList<string> Strings(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        var nodes = entry.Value is YamlSequenceNode list ? list.Children : [entry.Value];
        var values = new List<string>();
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value: { } value })
            {
                values.Add(value.Trim());
            }
            else
            {
                _bag.Error(ReadingCodes.Value, At(node), $"`{key}` takes a list of words");
            }
        }

        return values;
    }

    internal bool Flag(string key) => String(key) switch
    {
        null or "false" or "no" => false,
        "true" or "yes" => true,
        var other => Bad(key, other, "`true` or `false`", false),
    };

    /// <summary>A day; <c>null</c> where the key is absent.</summary>
    public DateOnly? Day(string key) => String(key) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => Bad(key, text, "a day such as `2025-04-04`", (DateOnly?)null),
    };

    internal DateOnly RequiredDay(string key)
    {
        RequiredString(key);
        return Day(key) ?? default;
    }

    internal Moment RequiredMoment(string key) => RequiredString(key) switch
    {
        "" => default,
        var text when Moment.TryParse(text, out var moment) => moment,
        var text => Bad(key, text, "a day such as `2025-04-04`, or `2025-04-10T12:01`", default(Moment)),
    };

    /// <summary>A whole number; <c>null</c> where the key is absent.</summary>
    public int? Number(string key) => String(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => Bad(key, text, "a whole number", (int?)null),
    };

    /// <summary>One word of a closed list; <paramref name="fallback"/> where the key is absent.</summary>
    internal T Choice<T>(string key, IReadOnlyDictionary<string, T> words, T fallback)
    {
        var text = String(key);
        return text is null ? fallback
            : words.TryGetValue(text, out var value) ? value
            : Bad(key, text, string.Join(", ", words.Keys.Select(word => $"`{word}`")), fallback, Nearest.Suggest(text, [.. words.Keys]));
    }

    internal YamlMap? Map(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlMappingNode map)
        {
            return new YamlMap(File, Text, map, _bag);
        }

        _bag.Error(ReadingCodes.Value, At(entry.Value), $"`{key}` takes `key: value` lines");
        return null;
    }

    internal IReadOnlyList<YamlMap> Maps(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        if (entry.Value is not YamlSequenceNode list)
        {
            _bag.Error(ReadingCodes.Value, At(entry.Value), $"`{key}` takes a list: lines that begin with `-`");
            return [];
        }

        var maps = new List<YamlMap>();
        foreach (var node in list.Children)
        {
            if (node is YamlMappingNode map)
            {
                maps.Add(new YamlMap(File, Text, map, _bag));
            }
            else
            {
                _bag.Error(ReadingCodes.Value, At(node), $"each entry of `{key}` takes `key: value` lines");
            }
        }

        return maps;
    }

    /// <summary>
    /// The text of a scalar as it stands in the file, with its offset, so that a mistake inside it is reported at its own line and column.
    /// </summary>
    internal RawText? Raw(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is not YamlScalarNode scalar)
        {
            _bag.Error(ReadingCodes.Value, At(entry.Value), $"`{key}` takes one condition");
            return null;
        }

        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        return scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => RawText.Part(File, Text, EndOfLine(start), Math.Max(end, EndOfLine(start))),
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => RawText.Part(File, Text, start + 1, end - 1),
            _ => RawText.Part(File, Text, start, end),
        };
    }

    /// <summary>The offset after the line break that follows <paramref name="from"/>: a block begins below its <c>&gt;</c>.</summary>
    private int EndOfLine(int from) => Text.IndexOf('\n', from) is var at and >= 0 ? at + 1 : Text.Length;

    private T Bad<T>(string key, string found, string expected, T fallback, string? help = null)
    {
        _bag.Error(ReadingCodes.Value, PlaceOf(key), $"`{key}` takes {expected}, found `{Short(found)}`", help);
        return fallback;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private Place At(YamlNode node) => new(File, (int)node.Start.Line, (int)node.Start.Column);
}
