using Chokepoint.Core.Places;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>What a reader in a hurry must know.</summary>
internal static class Headline
{
    private const double Nothing = 1e-9;

    public static IEnumerable<string> Of(ExposureResult result)
    {
        var country = Countries.NameOf(result.Country);
        var makeable = result.Products.Where(product => product.IsMakeable).ToList();
        if (makeable.Count > 0)
        {
            yield return Stops(makeable, country);
        }

        if (makeable.Where(product => product.FirstTier >= 0).OrderByDescending(product => product.LastTier).ThenByDescending(product => product.Gating).FirstOrDefault() is { } deepest)
        {
            var most = makeable.MaxBy(product => product.EmbeddedValue)!;
            yield return $"The deepest dependence is that of {NameOf(deepest)}: {country} adds to it at tiers {deepest.FirstTier} to {deepest.LastTier}, where tier 1 are its direct suppliers. By value {country} is at most {Figures.Share(most.EmbeddedValue)} of any product ({NameOf(most)}).";
        }

        if (result.Products.Count - makeable.Count is > 0 and var never)
        {
            yield return $"{Figures.Count(never, "product", "products")} can't be made even with the whole network: something is missing from its tables, and no other number about {(never == 1 ? "it" : "them")} means anything.";
        }
    }

    /// <summary>What a product is called.</summary>
    public static string NameOf(ProductExposure product) => $"{product.Item.Name} from {product.Facility.Name}";

    private static string Stops(IReadOnlyList<ProductExposure> products, string country)
    {
        var forGood = products.Count(product => product.StopsForGood);
        var partly = products.Count(product => !product.StopsForGood && product.Gating > Nothing);
        if (forGood + partly == 0)
        {
            return $"Without {country} none of {Figures.Count(products.Count, "product", "products")} stops.";
        }

        string[] parts =
        [
            .. forGood > 0 ? [$"{Figures.Count(forGood)} of {Figures.Count(products.Count, "product", "products")} can't be made at all, whoever switches to whom"] : Array.Empty<string>(),
            .. partly > 0 ? [$"{Figures.Count(partly)}{(forGood > 0 ? " more" : $" of {Figures.Count(products.Count, "product", "products")}")} {(partly == 1 ? "loses" : "lose")} output until someone else fills the gap"] : Array.Empty<string>(),
        ];
        return $"Without {country} {string.Join("; ", parts)}.";
    }
}
