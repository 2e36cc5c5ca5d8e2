using System.Collections.Frozen;

namespace Chokepoint.Parties.Names;

/// <summary>
/// The words that say what kind of company it is, and not which. Only at the ends of a name: <c>AS</c> in the middle is a word.
/// Forms that are words of their own elsewhere (<c>zoo</c>, <c>private</c>) stand here only as part of a phrase.
/// </summary>
internal static class LegalForms
{
    /// <summary>The most words of a form in <see cref="Trailing"/>.</summary>
    public const int LongestPhrase = 5;

    /// <summary>Written with or without a space before or after the name; the longest first, so that none hides a longer one.</summary>
    public static readonly IReadOnlyList<string> Attached =
    [
        "股份有限公司", "有限责任公司", "有限責任公司", "株式会社", "株式會社", "有限公司", "有限会社", "合同会社", "合資会社", "合名会社", "주식회사", "유한회사", "公司",
    ];

    /// <summary>First words of a name, in Russia and its neighbours, and the bracketed signs of Japan and Korea.</summary>
    public static readonly FrozenSet<string> Leading = new[]
    {
        "the", "ooo", "oao", "pao", "zao", "jsc", "pjsc", "ojsc", "cjsc", "llc", "ооо", "оао", "пао", "зао", "ао", "株", "有", "주",
    }.ToFrozenSet();

    /// <summary>Last words of a name, after punctuation is gone and single letters are joined: <c>s.r.o.</c> is <c>sro</c>.</summary>
    public static readonly FrozenSet<string> Trailing = new[]
    {
        "co", "company", "corp", "corporation", "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "kg", "kgaa", "ohg", "se",
        "sa", "sas", "sarl", "spa", "srl", "sro", "as", "ab", "oy", "oyj", "asa", "aps", "bv", "nv", "cv", "kk", "pvt", "pte", "pty", "sdn", "bhd", "tbk",
        "jsc", "pjsc", "ojsc", "cjsc", "ooo", "oao", "pao", "zao", "kft", "zrt", "doo", "dd", "ltda", "株", "有", "주",
        "sp zoo", "spol sro", "sa de cv", "s de rl de cv", "private limited", "public limited company", "limited liability company", "joint stock company",
        "open joint stock company", "public joint stock company", "kabushiki kaisha", "kabushiki gaisha", "yugen kaisha", "godo kaisha",
    }.ToFrozenSet();
}
