using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Sanctions regimes by the numbers of their laws: <c>Regulation (EU) No 833/2014</c> is that against Russia.</summary>
internal static partial class Regimes
{
    private static readonly FrozenDictionary<string, (string By, Country Against)> s_laws = Gazetteer.Rows("English/regimes.csv")
        .ToFrozenDictionary(row => row["law"], row => (row["by"], Actors.CountryOf(row["against"])!.Value));

    /// <summary>The country that the regimes are against of which a text cites most, with the first number that says so.</summary>
    public static Quoted<Country>? Of(IReadOnlyList<Sentence> sentences, Country by, string text) => sentences
        .SelectMany(sentence => Number().Matches(sentence.Span.In(text)).Select(match => (match.Value, Span: new TextSpan(sentence.Span.Start + match.Index, sentence.Span.Start + match.Index + match.Length))))
        .Where(cited => s_laws.TryGetValue(cited.Value, out var law) && law.By == by.Code)
        .GroupBy(cited => s_laws[cited.Value].Against)
        .MaxBy(cited => cited.Count()) is { } most ? new Quoted<Country>(most.Key, [most.First().Span]) : null;

    [GeneratedRegex(@"(?<![\d/])\d{2,4}/\d{2,4}(?![\d/])|(?<=\b(?:Executive Order|E\.O\.|EO) )\d{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
