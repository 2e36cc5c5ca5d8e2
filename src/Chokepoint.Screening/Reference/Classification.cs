using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Reference;

/// <summary>Under which entries of an authority's list an item was classified.</summary>
/// <param name="Certain">The entries that it falls under.</param>
/// <param name="Open">Codes that stand for several entries which exclude each other, of which it falls under one.</param>
internal sealed record Classification(IReadOnlySet<string> Certain, IReadOnlyList<(string Code, IReadOnlyList<string> Entries)> Open)
{
    /// <summary>What the transaction says; <c>null</c> where nobody has classified the item under this list.</summary>
    public static Classification? Of(Transaction facts, string authority, LawBook.ItemIndex items)
    {
        var codes = facts.ControlCodes.Where(code => string.Equals(code.Authority, authority, StringComparison.OrdinalIgnoreCase)).ToList();
        if (codes.Count == 0)
        {
            return null;
        }

        var certain = new HashSet<string>();
        var open = new List<(string, IReadOnlyList<string>)>();
        foreach (var code in codes.Where(code => !code.IsNone))
        {
            var marked = items.MarkedUnder(code.Entry);
            certain.UnionWith(items.UnderCode(code.Entry).Where(id => marked.Count < 2 || !marked.Contains(id)));
            if (marked.Count > 1)
            {
                open.Add((code.Entry, marked));
            }
        }

        return new Classification(certain, open);
    }
}
