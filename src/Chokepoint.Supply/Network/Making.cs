namespace Chokepoint.Supply.Network;

/// <summary>How a facility comes by an item other than by receiving it.</summary>
public enum Making
{
    /// <summary>It does not make it.</summary>
    None,

    /// <summary>It makes it from nothing that the network knows of: a mine, or where the data end.</summary>
    Source,

    /// <summary>It makes it by a recipe.</summary>
    Recipe,

    /// <summary>It makes it, and no recipe says from what: everything that arrives for no other use is taken to be needed.</summary>
    AssumedRecipe,
}
