namespace Chokepoint.Core.Codes;

/// <summary>
/// An entry of one authority's list, such as <c>CN:1C902.a.4</c> or <c>JP:2(12)</c>, or <c>CN:none</c>: reviewed, and not controlled.
/// </summary>
/// <param name="Authority">The authority's short name, upper case: <c>CN</c>, <c>US</c>.</param>
/// <param name="Entry">The official code or the rulebook's own item id; <c>none</c> for not controlled.</param>
public readonly record struct ControlCode(string Authority, string Entry)
{
    /// <summary>Reviewed, and not controlled.</summary>
    public bool IsNone => Entry == "none";

    /// <summary>Reads <c>AUTHORITY:ENTRY</c>. Case of the entry is kept, except for <c>none</c>.</summary>
    public static bool TryParse(string text, out ControlCode code)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var authority = colon > 0 ? text[..colon].Trim().ToUpperInvariant() : "";
        var entry = colon > 0 ? text[(colon + 1)..].Trim() : "";
        code = new ControlCode(authority, string.Equals(entry, "none", StringComparison.OrdinalIgnoreCase) ? "none" : entry);
        return IsAuthority(authority)
            && entry.Length > 0 && entry.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '(' or ')');
    }

    /// <summary>Whether it can be the short name of an authority: 2 to 12 letters and digits.</summary>
    public static bool IsAuthority(string text) => text.Length is >= 2 and <= 12 && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>
    /// Whether <paramref name="coarse"/> names <paramref name="fine"/> itself or an entry above it:
    /// <c>1C902</c> covers <c>1C902.a.4</c>, and not <c>1C9021</c>; <c>2</c> covers <c>2(12)</c>, and that <c>2(12)1</c>.
    /// </summary>
    public static bool Covers(string coarse, string fine) =>
        fine.StartsWith(coarse, StringComparison.OrdinalIgnoreCase)
        && (fine.Length == coarse.Length || fine[coarse.Length] is '.' or '(' || coarse.EndsWith(')'));

    /// <inheritdoc/>
    public override string ToString() => $"{Authority}:{Entry}";
}
