using System.Text.RegularExpressions;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Cuts a text into sentences, and sentences into the units that the grammar works on: phrases, dates, codes, plain words.</summary>
internal static partial class EnglishUnits
{
    /// <summary>The sentences of all blocks but asides, in order; before them the name of the publisher, which has no number among them.</summary>
    public static List<Sentence> Read(SourceText source)
    {
        var sentences = new List<Sentence>();
        var (block, number) = (0, 0);
        foreach (var part in source.Blocks.Where(part => part.Kind != BlockKind.Aside && !IsPointer(source.Text.AsSpan(part.Span.Start..part.Span.End))).OrderBy(part => part.Kind != BlockKind.Publisher))
        {
            var tokens = EnglishTokens.Of(source.Text, part.Span.Start, part.Span.End);
            foreach (var range in EnglishSentences.In(tokens))
            {
                var own = tokens[range];
                var isPoint = own.Count > 1 && EnglishSentences.IsBullet(own[0]);
                var kind = isPoint && part.Kind == BlockKind.Paragraph && own[0].Word is not ("□" or "■") ? BlockKind.ListItem : part.Kind;
                own = isPoint ? own[1..] : own;
                sentences.Add(new Sentence(part.Kind == BlockKind.Publisher ? -1 : number++, kind, block, new TextSpan(own[0].Start, own[^1].End), [.. CellsOf(own, source.Text).SelectMany(cell => UnitsOf(cell, source.Published))]));
            }

            block++;
        }

        return Persons.Resolve(Ministries.Resolve(sentences, source.Text));
    }

    /// <summary>Whether a word is the code of an entry of a control list: <c>3A090.a</c>.</summary>
    public static bool IsControlEntry(string word) => ControlEntry().IsMatch(word);

    /// <summary><c>Related links: ...</c>: titles of other texts.</summary>
    private static bool IsPointer(ReadOnlySpan<char> block) => Pointer().IsMatch(block);

    /// <summary>No phrase reaches from one cell of a row into the next.</summary>
    private static IEnumerable<List<Token>> CellsOf(List<Token> tokens, string text)
    {
        var from = 0;
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || text.AsSpan(tokens[i - 1].End..tokens[i].Start).Contains('\t'))
            {
                yield return tokens[from..i];
                from = i;
            }
        }
    }

    private static List<Unit> UnitsOf(List<Token> tokens, DateOnly? published)
    {
        var units = new List<Unit>();
        for (var at = 0; at < tokens.Count;)
        {
            var unit = UnitAt(tokens, at, published, out var last);
            units.Add(unit);
            at = last + 1;
        }

        return units;
    }

    private static Unit UnitAt(List<Token> tokens, int at, DateOnly? published, out int last)
    {
        var date = EnglishDates.At(tokens, at, published);
        var mentions = EnglishLexicon.All.At(tokens, at);
        last = at;
        if (date is { } said && (mentions.Count == 0 || mentions[0].Last <= said.Last))
        {
            last = said.Last;
            return Make(tokens, at, last, [], said);
        }

        if (mentions.Count > 0)
        {
            last = mentions[0].Last;
            return Make(tokens, at, last, [.. mentions.Select(mention => mention.Phrase)], null);
        }

        return Make(tokens, at, last, ControlEntry().IsMatch(tokens[at].Word) ? [new Phrase(PhraseKind.Item, tokens[at].Word[..5].ToUpperInvariant() + tokens[at].Word[5..], "code")] : [], null);
    }

    private static Unit Make(List<Token> tokens, int first, int last, IReadOnlyList<Phrase> meanings, SaidDate? date) => new(
        new TextSpan(tokens[first].Start, tokens[last].End),
        first == last ? tokens[first].Word : string.Join(' ', tokens.Skip(first).Take(last - first + 1).Select(token => token.Word)),
        tokens[first].IsCapital,
        meanings,
        date);

    [GeneratedRegex(@"^(related|read more|see also|more information|further information|also read|read also)\b[^.]{0,24}:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(\d[a-e]\d{3}(\.[a-z0-9]+)*|pl\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex ControlEntry();
}
