using System.Collections.Frozen;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The small words of English that grammar hangs on.</summary>
internal static class WordClasses
{
    public static readonly FrozenSet<string> Be = Set("is", "are", "was", "were", "be", "been", "being", "'re", "gets", "get", "got");
    public static readonly FrozenSet<string> Have = Set("has", "have", "had", "having");
    public static readonly FrozenSet<string> Future = Set("will", "shall", "would");
    public static readonly FrozenSet<string> Possible = Set("may", "might", "could", "can");
    public static readonly FrozenSet<string> Modal = Set("will", "shall", "would", "may", "might", "could", "can", "must", "should", "do", "does", "did");
    public static readonly FrozenSet<string> Negation = Set("not", "never", "cannot", "nor", "neither");

    public static readonly FrozenSet<string> Adverbs = Set(
        "also", "now", "then", "officially", "formally", "immediately", "effectively", "temporarily", "further", "sharply", "quietly", "abruptly", "already",
        "recently", "just", "again", "longer", "no", "only", "still", "hereby", "strictly", "soon", "jointly", "additionally", "therefore", "thus", "first",
        "simultaneously", "indefinitely", "partially", "fully", "completely", "largely", "separately", "instead", "subsequently", "even", "all", "both", "reportedly");

    public static readonly FrozenSet<string> Determiners = Set(
        "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "'s", "'", "any", "some", "such", "each", "every", "no", "new", "export",
        "trade", "tighter", "tougher", "stricter", "further", "sweeping", "broad", "broader", "total", "partial", "temporary", "blanket", "outright", "full", "chip",
        "more", "additional", "wider", "existing", "strict", "retaliatory", "planned", "proposed", "possible", "potential", "recent", "latest", "own", "similar", "de", "facto");

    public static readonly FrozenSet<string> Prepositions = Set(
        "to", "of", "on", "in", "for", "with", "against", "from", "by", "at", "between", "over", "into", "towards", "toward", "about", "under", "through", "via",
        "within", "among", "amid", "without", "despite", "like", "outside");

    /// <summary>What begins another clause.</summary>
    public static readonly FrozenSet<string> Breakers = Set(
        "after", "as", "while", "when", "because", "since", "although", "though", "but", "amid", "following", "who", "which", "whereas", "before", "if", "unless",
        "saying", "citing", "where", "once", "despite", "prompting", "sparking", "escalating", "forcing", "until", "so");

    /// <summary>Words that stand for one who was named before.</summary>
    public static readonly FrozenSet<string> Stand = Set(
        "it", "they", "ministry", "department", "government", "bureau", "agency", "commission", "council", "country", "officials", "authorities", "administration",
        "bloc", "regulators", "regulator", "we", "he", "she", "cabinet", "ministers", "minister", "lawmakers", "president", "spokesperson", "spokesman", "spokeswoman",
        "this", "centre", "rule", "announcement", "notice", "regulation", "order", "decision", "package", "rules", "measures", "measure", "authority", "customs");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();

    public static bool IsAdverb(Unit unit) => Adverbs.Contains(unit.Word) || (unit.Word.Length > 4 && unit.Word.EndsWith("ly", StringComparison.Ordinal) && unit.Meanings.Count == 0);

    public static bool IsNegation(Unit unit) => Negation.Contains(unit.Word) || unit.Word.EndsWith("n't", StringComparison.Ordinal);
}
