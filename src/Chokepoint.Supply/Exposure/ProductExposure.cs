using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>How deeply one row of demand depends on the controlling country. Shares are 0 to 1; NaN is unknown.</summary>
public sealed record ProductExposure
{
    /// <summary>Which row of <see cref="NetworkTables.Demand"/> it is.</summary>
    public required int Demand { get; init; }

    /// <summary>The facility that delivers it.</summary>
    public required Facility Facility { get; init; }

    /// <summary>What is delivered.</summary>
    public required Item Item { get; init; }

    /// <summary>Units a day.</summary>
    public required double PerDay { get; init; }

    /// <summary>What a day's demand is worth; NaN where there is no price.</summary>
    public required double ValuePerDay { get; init; }

    /// <summary>Whether the whole network can make it at all; where it cannot, nothing else here means anything.</summary>
    public required bool IsMakeable { get; init; }

    /// <summary>The share of its value that was added in the country, over all tiers.</summary>
    public required double EmbeddedValue { get; init; }

    /// <summary>The share of its value whose origin is unknown.</summary>
    public required double UnknownValue { get; init; }

    /// <summary>The share of its mass that entered the network in the country; NaN where no mass is known.</summary>
    public required double EmbeddedMass { get; init; }

    /// <summary>The share of its mass whose origin is unknown.</summary>
    public required double UnknownMass { get; init; }

    /// <summary>The share of its value that its own facility buys from facilities in the country: what tier 1 shows.</summary>
    public required double DirectValue { get; init; }

    /// <summary>The share of output that stops if the country is cut and nobody switches.</summary>
    public required double Gating { get; init; }

    /// <summary>The share of output that stops if the makers that are left work up to capacity.</summary>
    public required double GatingWithSpare { get; init; }

    /// <summary>Whether without the country it cannot be made at all, whatever the amounts and however everyone switches.</summary>
    public required bool StopsForGood { get; init; }

    /// <summary>The nearest tier at which the country adds value; -1 where it adds none.</summary>
    public required int FirstTier { get; init; }

    /// <summary>The farthest such tier.</summary>
    public required int LastTier { get; init; }

    /// <summary>The mean tier of the value that the country adds.</summary>
    public required double MeanTier { get; init; }

    /// <summary>How many facilities stop it alone, its own one included.</summary>
    public required int SinglePoints { get; init; }

    /// <summary>What law says of the links it depends on; <c>null</c> where no law was asked.</summary>
    public LawTouch? Law { get; init; }

    /// <summary>The same with an overlay laid over it; <c>null</c> without one.</summary>
    public LawTouch? UnderOverlay { get; init; }

    /// <summary>More about it; <c>null</c> where it is not among those that were looked at closely.</summary>
    public ProductDetail? Detail { get; init; }
}

/// <summary>How much of a product's value passes a link on which law weighs: each part goes to the worst link on its way.</summary>
/// <param name="Banned">Passes a link that is prohibited.</param>
/// <param name="InDoubt">Passes none of those, but one on which the verdict is open.</param>
/// <param name="NeedsLicence">Passes none of those, but one that needs a licence.</param>
/// <param name="StopsIfBanned">The share of output that stops if prohibited links are cut.</param>
/// <param name="StopsIfDoubtBinds">The share that stops if links in doubt are cut as well.</param>
/// <param name="StopsWithoutLicences">The share that stops if links that need a licence are cut as well.</param>
public sealed record LawTouch(double Banned, double InDoubt, double NeedsLicence, double StopsIfBanned, double StopsIfDoubtBinds, double StopsWithoutLicences);

/// <summary>A share of a product that lies somewhere.</summary>
/// <param name="Name">The country, company or facility; <c>null</c> for what is unknown.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record NamedShare(string? Name, double Share);

/// <summary>The dependence on the country at one stage of the chain.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Embedded">Of the value that passes this stage, the share that passes it in the country; NaN where none passes it.</param>
/// <param name="Gating">The share of output that stops if only the country's facilities of this stage are cut.</param>
/// <param name="StopsForGood">Whether it cannot be made at all without them.</param>
public sealed record StageExposure(string Stage, double Embedded, double Gating, bool StopsForGood);

/// <summary>The dependence on the country for one chemical element.</summary>
/// <param name="Element">Its symbol.</param>
/// <param name="Kilograms">How much of it is in one unit of the product, losses left aside.</param>
/// <param name="Embedded">The share of it that entered the network in the country.</param>
/// <param name="Unknown">The share of it whose origin is unknown.</param>
/// <param name="Gating">The share of output that stops if only the country's makers of items that are known to hold the element are cut.</param>
/// <param name="GatingMost">The same where items of unknown composition through which it may come hold it too.</param>
/// <param name="Stages">For each stage that it passes, the share that passes it in the country.</param>
public sealed record ElementExposure(string Element, double Kilograms, double Embedded, double Unknown, double Gating, double GatingMost, IReadOnlyList<NamedShare> Stages);

/// <summary>One step of a chain or path: an item at a facility.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Item">The item it makes or holds.</param>
public sealed record PathStep(Facility Facility, Item Item);

/// <summary>An item that the country makes and that a product cannot do without.</summary>
/// <param name="Item">The item.</param>
/// <param name="Stops">The share of output that stops if only the country's makers of this item are cut.</param>
/// <param name="Chain">Why: from the product, through the worst group of each recipe, to the maker that is cut.</param>
public sealed record GatingItem(Item Item, double Stops, IReadOnlyList<PathStep> Chain);

/// <summary>A way by which value gets from the country into a product.</summary>
/// <param name="Share">The share of the product's value that takes it.</param>
/// <param name="Steps">The steps, the product first.</param>
public sealed record SupplyPath(double Share, IReadOnlyList<PathStep> Steps);

/// <summary>Smallest sets of suppliers whose loss together stops a product.</summary>
/// <param name="Sets">The sets, smallest first.</param>
/// <param name="LargestSize">Up to which size they were looked for.</param>
/// <param name="IsComplete">Whether all of that size were found.</param>
public sealed record SupplierSets(IReadOnlyList<IReadOnlyList<string>> Sets, int LargestSize, bool IsComplete);

/// <summary>Content that an authority controls, as a share of a product's value: between what counts for certain and what may count.</summary>
/// <param name="Authority">The authority, such as <c>CN</c>.</param>
/// <param name="Least">The share that counts for certain.</param>
/// <param name="Most">The share where every item that nobody classified counts too.</param>
/// <param name="Levels">Whether the product reaches the levels at which law catches it.</param>
public sealed record ContentShare(string Authority, double Least, double Most, IReadOnlyList<ContentLevel> Levels);

/// <summary>A level of controlled content, and whether a product reaches it.</summary>
/// <param name="Level">The level, such as 0.001.</param>
/// <param name="IsReached">Whether the content reaches it; <c>null</c> where that is unknown.</param>
/// <param name="IsReachedThroughParts">Whether it does where a part that reaches the level counts in full from then on.</param>
public sealed record ContentLevel(double Level, bool? IsReached, bool? IsReachedThroughParts);

/// <summary>What a closer look at a product shows.</summary>
public sealed record ProductDetail
{
    /// <summary>Its value by the country that added it, largest first, the unknown last; adds up to one.</summary>
    public required IReadOnlyList<NamedShare> Countries { get; init; }

    /// <summary>The companies that add most of its value.</summary>
    public required IReadOnlyList<NamedShare> Companies { get; init; }

    /// <summary>The facilities that add most of its value.</summary>
    public required IReadOnlyList<NamedShare> Facilities { get; init; }

    /// <summary>The items of the country that gate it, the worst first.</summary>
    public required IReadOnlyList<GatingItem> GatedBy { get; init; }

    /// <summary>The heaviest ways from the country into it.</summary>
    public required IReadOnlyList<SupplyPath> Paths { get; init; }

    /// <summary>The dependence stage by stage.</summary>
    public required IReadOnlyList<StageExposure> Stages { get; init; }

    /// <summary>The dependence element by element.</summary>
    public required IReadOnlyList<ElementExposure> Elements { get; init; }

    /// <summary>The facilities that stop it alone, its own one left out.</summary>
    public required IReadOnlyList<string> SinglePoints { get; init; }

    /// <summary>The smallest sets of facilities that stop it.</summary>
    public required SupplierSets StopSets { get; init; }

    /// <summary>Content by authority that is controlled there, as a share of its value.</summary>
    public required IReadOnlyList<ContentShare> ControlledContent { get; init; }
}
