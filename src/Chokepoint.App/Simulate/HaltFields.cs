using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>
/// What a person wrote of one cut, outage or licence: a row of a file, or <c>key=value</c> pairs of an option. Read by type; a defect leaves
/// as <see cref="UnusableInputException"/>, since to pass over a cut would be to show a milder halt than was meant.
/// </summary>
internal sealed class HaltFields
{
    private const int LongestWait = 36_500;
    private readonly Place _place;
    private readonly IReadOnlyDictionary<string, string> _values;

    public HaltFields(Place place, IReadOnlyDictionary<string, string> values) => (_place, _values) = (place, values);

    /// <summary>All that was written, as it may be written behind an option.</summary>
    public string AsWritten(IReadOnlyList<string> keys) => string.Join(',', keys.Where(_values.ContainsKey).Select(key => $"{key}={_values[key]}"));

    /// <summary>Reads <c>country=CN,item=DY-METAL</c>.</summary>
    public static HaltFields FromOption(string option, string text, IReadOnlyList<string> keys)
    {
        var values = new Dictionary<string, string>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (sign, place) = (part.IndexOf('=', StringComparison.Ordinal), new Place(option));
            var (key, value) = sign < 0 ? (part, "") : (part[..sign].Trim().ToLowerInvariant(), part[(sign + 1)..].Trim());
            if (!keys.Contains(key))
            {
                throw Fail(HaltCodes.Meaningless, place, $"`{Excerpt.Of(key)}` has no meaning here", Nearest.To(key, keys) is { } near ? $"did you mean `{near}`?" : $"write key=value pairs with {string.Join(", ", keys)}");
            }

            if (value.Length == 0)
            {
                throw Fail(HaltCodes.Missing, place with { Field = key }, $"`{key}` has no value", $"write {key}=...");
            }

            if (!values.TryAdd(key, value))
            {
                throw Fail(HaltCodes.Value, place with { Field = key }, $"`{key}` stands there twice", "repeat the whole option for another one");
            }
        }

        return new HaltFields(new Place(option), values);
    }

    /// <summary>The text of a field; <c>null</c> where there is none.</summary>
    public string? Text(string key) => _values.GetValueOrDefault(key);

    /// <summary>The text of a field that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Fail(key, HaltCodes.Missing, $"`{key}` is missing", "fill it in");

    public DateOnly? Day(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fail(key, HaltCodes.Value, $"`{Excerpt.Of(text)}` is no day", "write it as 2026-03-01");

    public DateOnly RequiredDay(string key)
    {
        Required(key);
        return Day(key)!.Value;
    }

    /// <summary>The first day after something; <c>null</c> for no end.</summary>
    public DateOnly? Until(string key, DateOnly from) => Day(key) is not { } until ? null
        : until > from ? until
        : throw Fail(key, HaltCodes.Value, $"`{Text(key)}` is not after the first day", "give the first day on which it is over");

    public int Days(string key, int fallback) => Text(key) is not { } text ? fallback
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= LongestWait ? days
        : throw Fail(key, HaltCodes.Value, $"`{Excerpt.Of(text)}` is no number of days", "write whole days such as 30");

    /// <summary>A share such as <c>0.34</c> or <c>34%</c>, or a range of two or three such as <c>0.2..0.5</c>.</summary>
    public NumberRange Share(string key, double fallback)
    {
        if (Text(key) is not { } text)
        {
            return new NumberRange(fallback, fallback, fallback);
        }

        return Array.ConvertAll(text.Split(".."), part => Shares.TryParse(part.Trim(), out var share) ? share : double.NaN) switch
        {
            [>= 0 and <= 1 and var share] => new NumberRange(share, share, share),
            [>= 0 and var low, <= 1 and var high] when low <= high => new NumberRange(low, (low + high) / 2, high),
            [>= 0 and var low, var likely, <= 1 and var high] when low <= likely && likely <= high => new NumberRange(low, likely, high),
            _ => throw Fail(key, HaltCodes.Value, $"`{Excerpt.Of(text)}` is no share", "write 0.34 or 34%, or a range of them as 0.2..0.5; the lowest is 0 and the highest 1"),
        };
    }

    public Country? Country(string key) => Text(key) is not { } text ? null
        : Countries.TryParse(text, out var country) ? country
        : throw Fail(key, HaltCodes.Value, $"`{Excerpt.Of(text)}` is no country", Countries.Suggest(text));

    /// <summary>One word of a closed list.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T fallback) => Text(key) is not { } text ? fallback
        : words.TryGetValue(text.ToLowerInvariant(), out var value) ? value
        : throw Fail(key, HaltCodes.Value, $"`{Excerpt.Of(text)}` is none of {string.Join(", ", words.Keys)}", Nearest.To(text, words.Keys) is { } near ? $"did you mean `{near}`?" : null);

    /// <summary>A name that must be among the known ones.</summary>
    public string? Name(string key, string kind, IReadOnlyCollection<string> known) => Text(key) is not { } text ? null
        : known.Contains(text) ? text
        : throw Fail(key, HaltCodes.Unknown, $"`{Excerpt.Of(text)}` is no {kind} of this network", Nearest.Suggest(text, known));

    private UnusableInputException Fail(string key, string code, string message, string? help) => Fail(code, _place with { Field = key }, message, help);

    private static UnusableInputException Fail(string code, Place place, string message, string? help) => new(Diagnostic.Error(code, place, message, help));
}
