namespace Chokepoint.App.Screen;

/// <summary>
/// How large a value is among those of its currency, in average lines. Currencies are never added up, and no exchange rates are
/// assumed; but a million yen must not go before ten thousand dollars merely because yen are small. For ordering alone.
/// </summary>
internal sealed class ValueScale
{
    private readonly Dictionary<string, (decimal Sum, int Lines)> _currencies = [];

    public void Add(decimal? value, string? currency)
    {
        if (value is { } amount)
        {
            var (sum, lines) = _currencies.GetValueOrDefault(currency ?? "?");
            _currencies[currency ?? "?"] = (sum + amount, lines + 1);
        }
    }

    /// <summary>The size of one value; a line without one counts as an average line.</summary>
    public decimal SizeOf(decimal? value, string? currency) => value is { } amount ? SizeOf(currency ?? "?", amount) : 1;

    /// <summary>The size of a tally: the sum of its currencies' sizes, and of its lines without a value.</summary>
    public decimal SizeOf(Tally tally) => tally.Unvalued + tally.Values.Sum(value => SizeOf(value.Key, value.Value));

    private decimal SizeOf(string currency, decimal amount) =>
        _currencies.GetValueOrDefault(currency) is { Sum: > 0 } known ? amount / (known.Sum / known.Lines) : 0;
}
