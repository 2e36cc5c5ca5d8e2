using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Parties.Ownership;
using Chokepoint.Screening.Bills;

namespace Chokepoint.Screening.Facts;

/// <summary>
/// The facts of one proposed export, re-export, transfer, brokering or technology release. A fact that is <c>null</c> is unknown,
/// except where its comment says that blank means none.
/// </summary>
public sealed record Transaction
{
    /// <summary>The user's own id.</summary>
    public required string Id { get; init; }

    /// <summary>When it is to take place.</summary>
    public TransactionDate? Date { get; init; }

    /// <summary>What is moved, in the user's words; not judged.</summary>
    public string? Item { get; init; }

    /// <summary>A longer description; not judged.</summary>
    public string? Description { get; init; }

    /// <summary>One of <see cref="Law.Conditions.Facts.Kinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Customs number.</summary>
    public HsCode? Hs { get; init; }

    /// <summary>Classifications, of any authorities; an authority without one has not classified the item.</summary>
    public IReadOnlyList<ControlCode> ControlCodes { get; init; } = [];

    /// <summary>Where it was made.</summary>
    public Country? Origin { get; init; }

    /// <summary>Where it leaves from.</summary>
    public Country? ExportFrom { get; init; }

    /// <summary>Where it goes.</summary>
    public Country? Destination { get; init; }

    /// <summary>Countries on the way; blank means none.</summary>
    public IReadOnlyList<Country> Transit { get; init; } = [];

    /// <summary>Who exports; blank means the writer of the file.</summary>
    public string? Exporter { get; init; }

    /// <summary>Seat of the exporter.</summary>
    public Country? ExporterCountry { get; init; }

    /// <summary>Who receives; blank means the end user does.</summary>
    public string? Consignee { get; init; }

    /// <summary>Seat of the consignee.</summary>
    public Country? ConsigneeCountry { get; init; }

    /// <summary>Broker or agent; blank means none.</summary>
    public string? Intermediary { get; init; }

    /// <summary>Seat of the intermediary.</summary>
    public Country? IntermediaryCountry { get; init; }

    /// <summary>Who uses it in the end.</summary>
    public string? EndUser { get; init; }

    /// <summary>Seat of the end user.</summary>
    public Country? EndUserCountry { get; init; }

    /// <summary>One of <see cref="Law.Conditions.Facts.EndUserTypes"/>.</summary>
    public string? EndUserType { get; init; }

    /// <summary>One of <see cref="Law.Conditions.Facts.EndUses"/>.</summary>
    public string? EndUse { get; init; }

    /// <summary>Price of the line.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217 code of <see cref="Value"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>How much, in <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of <see cref="Quantity"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Mass shares in percent by element; an element that a stated composition does not name is absent.</summary>
    public IReadOnlyDictionary<string, decimal>? Composition { get; init; }

    /// <summary>Technical parameters by name; one that is not named is unknown.</summary>
    public IReadOnlyDictionary<string, Quantity> Parameters { get; init; } = new Dictionary<string, Quantity>();

    /// <summary>Controlled content by value in percent, by authority; an authority that is not named is unknown.</summary>
    public IReadOnlyDictionary<string, decimal> Content { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What the item is made of, where a recipe says so: from it comes the content that is not stated.</summary>
    public BillOfMaterials? Bill { get; init; }

    /// <summary>Authorities whose technology or equipment it was made with.</summary>
    public IReadOnlyList<string>? MadeWith { get; init; }

    /// <summary>Licences held; blank means none.</summary>
    public IReadOnlyList<ControlCode> Licences { get; init; } = [];

    /// <summary>Authorities that have informed the exporter that this export needs a licence. They do so in writing; blank means none.</summary>
    public IReadOnlyList<string> Informed { get; init; } = [];

    /// <summary>
    /// The uses, of <see cref="Law.Conditions.Facts.EndUses"/>, that the exporter is aware the goods may be meant for, whatever
    /// was declared. His own knowledge is never unknown to him; blank means none.
    /// </summary>
    public IReadOnlyList<string> Aware { get; init; } = [];

    /// <summary>Who holds what of the parties and of their owners, as far as known; blank means that no holding is known.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>What was read into the facts because a column was blank, one clause each.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The countries of all facts that hold one.</summary>
    public IEnumerable<Country> StatedCountries =>
        new[] { Origin, ExportFrom, Destination, ExporterCountry, ConsigneeCountry, IntermediaryCountry, EndUserCountry }.OfType<Country>();

    /// <summary>A country fact by its column name.</summary>
    public Country? CountryOf(string fact) => fact switch
    {
        "origin" => Origin,
        "export_from" => ExportFrom,
        "destination" => Destination,
        "exporter_country" => ExporterCountry,
        "consignee_country" => ConsigneeCountry,
        "intermediary_country" => IntermediaryCountry,
        "end_user_country" => EndUserCountry,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no country fact"),
    };

    /// <summary>A word fact by its column name.</summary>
    public string? WordOf(string fact) => fact switch
    {
        "kind" => Kind,
        "end_user_type" => EndUserType,
        "end_use" => EndUse,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no word fact"),
    };

    /// <summary>A party by its column name.</summary>
    public string? PartyOf(string fact) => fact switch
    {
        "exporter" => Exporter,
        "consignee" => Consignee,
        "intermediary" => Intermediary,
        "end_user" => EndUser,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no party fact"),
    };

    /// <summary>Whether a blank party means that there is none, rather than that nobody has said who.</summary>
    public static bool BlankMeansNone(string fact) => fact is "exporter" or "consignee" or "intermediary" or "consignee_country" or "intermediary_country";
}
