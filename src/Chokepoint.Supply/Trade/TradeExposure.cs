using Chokepoint.Core.Codes;
using Chokepoint.Supply.Concentration;

namespace Chokepoint.Supply.Trade;

/// <summary>How far an importer, or all of them, depend on the controlling country by trade.</summary>
public sealed record TradeExposure
{
    /// <summary>What was asked.</summary>
    public required TradeQuery Query { get; init; }

    /// <summary>Whether a rulebook of the controlling country is loaded; without one no trade is known to be affected or not.</summary>
    public required bool IsLawLoaded { get; init; }

    /// <summary>
    /// By year, the latest first: a line for all numbers, lines for the prefixes asked for, then the numbers, those with most affected trade first.
    /// </summary>
    public required IReadOnlyList<ImportLine> Lines { get; init; }

    /// <summary>
    /// The importing countries, by year, those with most affected trade first; from numbers of six digits. Empty where one importer was asked for.
    /// </summary>
    public required IReadOnlyList<ImporterLine> Importers { get; init; }

    /// <summary>Headings that were left out because numbers below them are there, which they repeat.</summary>
    public required IReadOnlyList<(HsCode Hs, int Year)> Repeated { get; init; }

    /// <summary>Flows that only the exporter reported, and that count.</summary>
    public int MirrorsUsed { get; init; }

    /// <summary>Flows that the exporter reported as well as the importer, and that do not count again.</summary>
    public int MirrorsUnused { get; init; }

    /// <summary>The quantities that the importer bought and sold under a number.</summary>
    internal IReadOnlyDictionary<(HsCode Hs, int Year), Balance> Balances { get; init; } = new Dictionary<(HsCode, int), Balance>();

    /// <summary>The years for which the table holds what the importer sold.</summary>
    internal IReadOnlySet<int> YearsWithExports { get; init; } = new HashSet<int>();
}

/// <summary>What an importer bought and sold. <b>Unit</b>: metric tons. <b>Null</b>: not known.</summary>
internal readonly record struct Balance(decimal? Imports, decimal? Exports);

/// <summary>Imports under a customs number, or under all that a prefix covers, in a year.</summary>
public sealed record ImportLine
{
    /// <summary>The digits of the number or prefix; <c>all</c> for all numbers.</summary>
    public required string Hs { get; init; }

    /// <summary>Whether it is the sum of other lines.</summary>
    public required bool IsSum { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Imports.</summary>
    public required TradeAmount Imports { get; init; }

    /// <summary>What the shares are shares of: value, or mass where more flows state that.</summary>
    public required TradeMeasure Measure { get; init; }

    /// <summary>The supplying countries, by code; <c>null</c> where no amount above zero is known.</summary>
    public required SupplierConcentration? Suppliers { get; init; }

    /// <summary>The share that comes from the controlling country; <c>null</c> where that is not known.</summary>
    public required double? FromControlling { get; init; }

    /// <summary>The entries of the controlling country's goods lists that name the number, or one of the numbers; <c>null</c> without its rulebook.</summary>
    public required NamedNumber? Named { get; init; }

    /// <summary>
    /// Affected trade: what comes from the controlling country under numbers that its goods lists name, and so may be controlled.
    /// Not known without its rulebook.
    /// </summary>
    public required TradeAmount Affected { get; init; }
}

/// <summary>What one country imports in a year under numbers of six digits.</summary>
/// <param name="Importer">The country, or others.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">The measure that more flows state.</param>
/// <param name="Imports">All imports.</param>
/// <param name="FromControlling">Those from the controlling country.</param>
/// <param name="Affected">Those of them that may be controlled.</param>
public sealed record ImporterLine(TradeArea Importer, int Year, TradeMeasure Measure, TradeAmount Imports, TradeAmount FromControlling, TradeAmount Affected);
