using System.Collections.Immutable;

namespace Chokepoint.Intake.Announcements;

/// <summary>Goods, software or technology as a text names them.</summary>
public sealed record NamedItem
{
    /// <summary>The usual name in singular or as the field says it: <c>dual-use items</c>, <c>gallium</c>, <c>rare earths</c>, <c>1C902</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Customs numbers that the text names, or that the name stands for in trade (gallium: 8112.92).</summary>
    public ImmutableArray<string> Hs { get; init; } = [];

    /// <summary>Entries of a control list that the text names, with their authority if it says which.</summary>
    public ImmutableArray<string> ControlCodes { get; init; } = [];

    /// <summary>Whether the text says that the measure does not cover it.</summary>
    public bool Excluded { get; init; }
}
