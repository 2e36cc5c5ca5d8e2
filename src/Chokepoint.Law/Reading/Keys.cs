namespace Chokepoint.Law.Reading;

/// <summary>
/// The keys of rulebook files and the columns of its tables. The schemas in <c>rulebooks/schema</c> and the page
/// <c>docs/rulebooks.md</c> list the same; tests hold them together.
/// </summary>
internal static class Keys
{
    public static readonly string[] Rulebook =
        ["authority", "title", "verified_through", "utc_offset", "covers", "leaves_out", "regimes", "offices", "terms", "groups", "counts_as", "content", "parameters", "extends"];

    public static readonly string[] Regime = ["id", "title", "subject", "duties"];

    public static readonly string[] Office = ["id", "name", "short", "portal", "usual_days", "seats"];

    public static readonly string[] Seat = ["country", "name", "short", "portal", "usual_days"];

    public static readonly string[] Content = ["citation", "of", "counts", "needs", "releases", "bundled", "holds"];

    public static readonly string[] Measure =
    [
        "id", "title", "citation", "issued_by", "role", "regime", "announced", "url", "confidence", "sources", "note", "status", "parties_from", "held_by", "held_at_least", "timeline", "remedy",
        "provisions",
    ];

    public static readonly string[] Provision =
    [
        "id", "title", "citation", "regime", "items", "when", "effect", "releases", "outlook", "outlooks", "adds_to", "timeline", "remedy", "reach",
        "confidence", "note",
    ];

    public static readonly string[] Event = ["event", "date", "announced", "until", "by", "uncertain", "note"];

    public static readonly string[] Outlook = ["outlook", "when"];

    public static readonly string[] Remedy = ["licence", "office", "channel", "documents", "statutory_days", "statutory_calendar_days", "usual_days", "duties", "note"];

    public static readonly string[] Duty = ["duty", "time", "days", "years", "when", "citation"];

    public static readonly string[] ItemRequired = ["id", "measure", "codes", "type", "description", "hs"];

    public static readonly string[] ItemOptional = ["marks", "elements", "test", "tests_decide", "confidence", "source", "note"];

    public static readonly string[] GroupRequired = ["group", "country"];

    public static readonly string[] GroupOptional = ["from", "until", "source", "note"];

    public static readonly string[] ListingRequired = ["measure", "name", "listed"];

    public static readonly string[] ListingOptional =
        ["seq", "aliases", "country", "suspended_from", "suspended_until", "removed", "confidence", "source", "note"];

    public static readonly string[] WordingRequired = ["text"];

    public static readonly string[] WordingOptional = ["code", "hs", "reasons", "note"];
}
