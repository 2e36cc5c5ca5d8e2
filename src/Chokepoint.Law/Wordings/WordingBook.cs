using Chokepoint.Core.Codes;

namespace Chokepoint.Law.Wordings;

/// <summary>Finds the wording of an entry in the edition of a day. Immutable.</summary>
public sealed class WordingBook
{
    private readonly ILookup<string, Wording> _byCode;
    private readonly ILookup<string, Wording> _byNumber;
    private readonly ILookup<string, DateOnly> _editions;

    /// <summary>Indexes wordings of any lists and editions.</summary>
    public WordingBook(IEnumerable<Wording> wordings)
    {
        var all = wordings.ToList();
        _byCode = all.Where(wording => wording.Code.Length > 0).ToLookup(wording => wording.Code, StringComparer.OrdinalIgnoreCase);
        _byNumber = all.Where(wording => wording.Hs.Digits.Length > 0).ToLookup(wording => wording.Hs.Digits);
        _editions = all.Select(wording => (wording.List, wording.Edition)).Distinct().ToLookup(pair => pair.List, pair => pair.Edition);
    }

    /// <summary>
    /// The wording of a code and of all above it, the coarsest first: what <c>3A001.a.2</c> means begins at <c>3A001</c>. Of each list the
    /// newest edition that a day had seen, else its first.
    /// </summary>
    public IReadOnlyList<Wording> Of(string code, DateOnly day) =>
        [.. Ends(code).SelectMany(end => _byCode[code[..end]]).Where(wording => wording.Edition == EditionOf(wording.List, day))];

    /// <summary>The wording of the longest known beginning of a customs number, or <c>null</c>.</summary>
    public Wording? Of(HsCode number, DateOnly day) => Enumerable.Range(0, number.Digits.Length)
        .SelectMany(cut => _byNumber[number.Digits[..^cut]])
        .FirstOrDefault(wording => wording.Edition == EditionOf(wording.List, day));

    /// <summary>
    /// The wording of an item: of its own codes, or where the item was classified, of the classification if that is finer. The rulebook's
    /// own id stands for a code where the item has none.
    /// </summary>
    public IReadOnlyList<Wording> Of(Measures.RuleItem item, IEnumerable<string> classification, DateOnly day)
    {
        var own = item.Codes.Count > 0 ? item.Codes : [item.Id];
        var finer = classification.Where(code => own.Any(coarse => ControlCode.Covers(coarse, code))).ToList();
        return [.. (finer.Count > 0 ? finer : own).SelectMany(code => Of(code, day)).Distinct()];
    }

    private static IEnumerable<int> Ends(string code) =>
        Enumerable.Range(1, code.Length).Where(end => end == code.Length || code[end] == '.');

    private DateOnly EditionOf(string list, DateOnly day) => _editions[list].Where(edition => edition <= day).DefaultIfEmpty(_editions[list].Min()).Max();
}
