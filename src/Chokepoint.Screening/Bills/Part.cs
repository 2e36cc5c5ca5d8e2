using System.Globalization;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;

namespace Chokepoint.Screening.Bills;

/// <summary>What a bill of materials says of an item that goes into another. A fact that is <c>null</c> is unknown.</summary>
/// <param name="Id">Its id in the bill.</param>
public sealed record Part(string Id)
{
    /// <summary>What people call it; the id where they call it nothing.</summary>
    public string Name { get; init; } = Id;

    /// <summary>One of <see cref="Law.Conditions.Facts.Kinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Customs number.</summary>
    public HsCode? Hs { get; init; }

    /// <summary>Classifications, of any authorities; an authority without one has not classified it.</summary>
    public IReadOnlyList<ControlCode> ControlCodes { get; init; } = [];

    /// <summary>Where it was made.</summary>
    public Country? Origin { get; init; }

    /// <summary>Mass shares in percent by element.</summary>
    public IReadOnlyDictionary<string, decimal>? Composition { get; init; }

    /// <summary>The unit in which it is counted and priced.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one unit.</summary>
    public decimal? UnitValue { get; init; }

    /// <summary>ISO 4217 code of its price; <c>null</c> for that of the line that is asked about.</summary>
    public string? Currency { get; init; }

    /// <summary>What law looks at, as text.</summary>
    internal string LegalFacts => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}|{Hs?.Digits}|{string.Join(';', ControlCodes)}|{Origin?.Code}|{(Composition is null ? "" : string.Join(';', Composition.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}"))))}");
}

/// <summary>One input of a recipe.</summary>
/// <param name="Part">What goes in.</param>
/// <param name="Quantity">Units of the part in one unit of the output; <c>null</c> where unknown.</param>
/// <param name="Value">The price of that quantity; <c>null</c> where unknown.</param>
/// <param name="IsBundled">Whether it only goes along with the output and is not built in.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record BillInput(Part Part, decimal? Quantity, decimal? Value, bool IsBundled, int Line)
{
    /// <summary>What law looks at: parts with the same are alike to it, and of a thousand parts most are.</summary>
    internal string LegalFacts { get; } = Part.LegalFacts;
}

/// <summary>What one unit of output consumes, where a facility makes it.</summary>
/// <param name="Facility">The facility; <c>null</c> for any.</param>
/// <param name="Groups">All groups are needed; the inputs of one substitute each other.</param>
public sealed record BillRecipe(string? Facility, IReadOnlyList<IReadOnlyList<BillInput>> Groups);
