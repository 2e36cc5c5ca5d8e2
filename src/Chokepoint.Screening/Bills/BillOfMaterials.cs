using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bills;

/// <summary>
/// What items are made of, level by level. Immutable, free of cycles, and at most <see cref="Deepest"/> levels deep, so that recursion over it
/// ends. Threads: any number.
/// </summary>
public sealed class BillOfMaterials
{
    /// <summary>The most levels of parts of parts.</summary>
    internal const int Deepest = 64;

    private readonly FrozenDictionary<string, IReadOnlyList<BillRecipe>> _recipes;
    private readonly FrozenDictionary<string, Part> _items;
    private readonly ConcurrentDictionary<string, Below> _below = new();

    internal BillOfMaterials(string file, IReadOnlyDictionary<string, IReadOnlyList<BillRecipe>> recipes, IReadOnlyDictionary<string, Part> items) =>
        (File, _recipes, _items) = (file, recipes.ToFrozenDictionary(), items.ToFrozenDictionary());

    /// <summary>The name of its file.</summary>
    public string File { get; }

    /// <summary>Whether some recipe makes the item.</summary>
    public bool Makes(string item) => _recipes.ContainsKey(item);

    /// <summary>The recipes of an item: that for any facility first, then those of facilities of their own; none where nobody says what it is made of.</summary>
    public IReadOnlyList<BillRecipe> RecipesOf(string item) => _recipes.GetValueOrDefault(item, []);

    /// <summary>What the table of items says of an item, or <c>null</c>.</summary>
    public Part? ItemOf(string id) => _items.GetValueOrDefault(id);

    /// <summary>The transaction with this bill for its item, and what is taken for granted thereby.</summary>
    public Transaction AttachTo(Transaction transaction)
    {
        if (transaction.Item is not { } item || !Makes(item))
        {
            return transaction;
        }

        return transaction with
        {
            Bill = this,
            Assumptions = transaction.Currency is { } currency && BelowOf(item).HasPlainPrices
                ? [.. transaction.Assumptions, $"prices in the bill of materials state no currency: taken to be in {currency}, like the line"]
                : transaction.Assumptions,
        };
    }

    /// <summary>SHA-256 over all that the bill says of an item and what it is made of.</summary>
    internal string HashOf(string item) => BelowOf(item).Hash;

    /// <summary>The currencies in which parts of the item are priced.</summary>
    internal IReadOnlyCollection<string> CurrenciesOf(string item) => BelowOf(item).Currencies;

    private Below BelowOf(string item) => _below.GetOrAdd(item, ReadBelow);

    private Below ReadBelow(string item)
    {
        var text = new StringBuilder();
        var inputs = new List<BillInput>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Visit(item);
        var priced = inputs.Where(input => input.Value is not null || input.Part.UnitValue is not null).Select(input => input.Part.Currency).Distinct().ToList();
        return new Below(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), [.. priced.OfType<string>().Order(StringComparer.Ordinal)], priced.Contains(null));

        void Visit(string id)
        {
            if (!seen.Add(id))
            {
                return;
            }

            text.Append('[').Append(id).Append(' ').Append(ItemOf(id) is { } known ? Text(known) : "").Append("]\n");
            foreach (var recipe in RecipesOf(id))
            {
                foreach (var (input, group) in recipe.Groups.SelectMany((group, i) => group.Select(input => (input, i))))
                {
                    inputs.Add(input);
                    text.Append(CultureInfo.InvariantCulture, $"{recipe.Facility} {group} {input.Quantity} {input.Value} {input.IsBundled} {Text(input.Part)}\n");
                }
            }

            foreach (var part in RecipesOf(id).SelectMany(recipe => recipe.Groups).SelectMany(group => group).Select(input => input.Part.Id))
            {
                Visit(part);
            }
        }
    }

    private static string Text(Part part) => string.Create(CultureInfo.InvariantCulture, $"{part.Id}|{part.LegalFacts}|{part.Unit}|{part.UnitValue}|{part.Currency}");

    private sealed record Below(string Hash, IReadOnlyList<string> Currencies, bool HasPlainPrices);
}
