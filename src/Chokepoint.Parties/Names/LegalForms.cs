using System.Collections.Frozen;

namespace Chokepoint.Parties.Names;

/// <summary>The words that say what kind of company it is, and not which.</summary>
internal static class LegalForms
{
    /// <summary>Written without a space before or after the name; the longest first, so that none hides a longer one.</summary>
    public static readonly IReadOnlyList<string> Attached =
    [
        "股份有限公司", "有限责任公司", "有限責任公司", "株式会社", "株式會社", "株式会社", "有限公司", "有限会社", "合同会社", "主式会社", "주식회사", "公司", "(株)", "㈱",
    ];

    /// <summary>Last words of a name, after punctuation is gone and single letters are joined: <c>s.r.o.</c> is <c>sro</c>.</summary>
    public static readonly FrozenSet<string> Trailing = new[]
    {
        "co", "company", "corp", "corporation", "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "kg", "kgaa", "se",
        "sa", "sas", "sarl", "spa", "srl", "sro", "spol", "as", "ab", "oy", "oyj", "asa", "aps", "bv", "nv", "kk", "pte", "pty", "sdn", "bhd",
        "jsc", "pjsc", "ojsc", "ooo", "oao", "pao", "kft", "zrt", "doo", "dd", "sp", "zoo", "ltda", "cv",
    }.ToFrozenSet();
}
