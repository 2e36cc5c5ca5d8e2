using System.Collections.Immutable;
using System.Text.Json;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Model;

/// <summary>Holds what a model says against the words that it quotes for it: what is not in the text letter by letter is dropped.</summary>
internal sealed class QuotedWords(SourceText text)
{
    private const int LongestQuote = 600;
    private const int MostQuotes = 8;

    /// <summary>Whether a name stands in the text, outside what advertises other texts.</summary>
    public bool Has(string words) => Find(words) is not null;

    /// <summary>The value of <c>{"value":...,"quotes":[...]}</c>; <c>null</c> where it is none of its kind, or no quote of it is in the text.</summary>
    public Quoted<T>? Read<T>(JsonElement said, Func<JsonElement, T?> parse)
        where T : class => Spans(said) is { IsEmpty: false } spans && said.TryGetProperty("value", out var value) && parse(value) is { } parsed ? new Quoted<T>(parsed, spans) : null;

    /// <summary>The same for values that are numbers, days, words of a closed list.</summary>
    public Quoted<T>? ReadValue<T>(JsonElement said, Func<JsonElement, T?> parse)
        where T : struct => Spans(said) is { IsEmpty: false } spans && said.TryGetProperty("value", out var value) && parse(value) is { } parsed ? new Quoted<T>(parsed, spans) : null;

    private ImmutableArray<TextSpan> Spans(JsonElement said) =>
        said.ValueKind == JsonValueKind.Object && said.TryGetProperty("quotes", out var quotes) && quotes.ValueKind == JsonValueKind.Array
            ? [.. quotes.EnumerateArray().Take(MostQuotes).Select(quote => quote.ValueKind == JsonValueKind.String ? Find(quote.GetString()!) : null)
                .OfType<TextSpan>().Distinct().OrderBy(span => span.Start)]
            : [];

    private TextSpan? Find(string words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestQuote)
        {
            return null;
        }

        foreach (var block in text.Blocks.Where(block => block.Kind != BlockKind.Aside))
        {
            if (text.Text.IndexOf(words, block.Span.Start, block.Span.Length, StringComparison.Ordinal) is >= 0 and var start)
            {
                return new TextSpan(start, start + words.Length);
            }
        }

        return null;
    }
}
