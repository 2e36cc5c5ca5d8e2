namespace Chokepoint.Supply.Chokepoints;

/// <summary>What is taken out of a network as one.</summary>
public enum CutKind
{
    /// <summary>One place.</summary>
    Facility,

    /// <summary>All places of an owner.</summary>
    Company,

    /// <summary>All places in a country.</summary>
    Country,

    /// <summary>An item, wherever it is made or held.</summary>
    Item,
}
