namespace Chokepoint.Screening.Explain;

/// <summary>Whom to ask a question, and what for.</summary>
public static class Questions
{
    private const string Status = "@status";
    private const string Parties = "@parties";

    /// <summary>The question in full; of content that a bill of materials leaves open, what the bill lacks.</summary>
    public static Question Of(string name, IReadOnlyList<ContentShare> contents) =>
        name == "content" && contents.Where(share => share.Stated is null).SelectMany(share => share.Missing).Distinct().ToList() is { Count: > 0 } missing
            ? new Question(name, "the supplier", $"{string.Join("; ", missing)}: the bill of materials does not say")
            : Of(name);

    /// <summary>The question in full.</summary>
    public static Question Of(string name) => name.EndsWith(Status, StringComparison.Ordinal)
        ? new Question(name, "the authority's announcements, or counsel", $"the act that says whether {name[..^Status.Length]} applies on that day")
        : name.EndsWith(Parties, StringComparison.Ordinal)
        ? new Question(name, "the authority's published list", $"the parties that {name[..^Parties.Length]} names: they do not come with the rulebook (`chokepoint rules show {name[..^Parties.Length]}` says how to import them)")
        : name switch
        {
            "control_codes" => new Question(name, "the supplier and your classification engineer", "the control code of the item, or a signed statement that it is on no list (`none`)"),
            "hs" => new Question(name, "the supplier or the customs broker", "the customs number, six digits or more"),
            "composition" => new Question(name, "the supplier", "a composition sheet with the mass share of each element"),
            "parameters" => new Question(name, "the supplier", "a test report or data sheet with the technical values that the list entry names"),
            "origin" => new Question(name, "the supplier", "a certificate of origin"),
            "content" => new Question(name, "the supplier", "a statement of the controlled content by value, by country"),
            "made_with" => new Question(name, "the supplier", "a statement whose technology and equipment made the item"),
            "value" => new Question(name, "the sales desk", "the price of the line in the currency in which the law names an amount"),
            "kind" => new Question(name, "the sales desk", "whether goods, software, technology or a service is supplied"),
            "destination" => new Question(name, "the customer", "the country that the goods go to"),
            "export_from" or "exporter_country" => new Question(name, "the shipping desk", "the country that the goods leave from and the exporter's seat"),
            "consignee" or "intermediary" => new Question(name, "the customer", "the full name of everyone who handles the goods"),
            "end_user" => new Question(name, "the customer", "the full name of the final user, on an end-user certificate"),
            "end_user_country" => new Question(name, "the customer", "the country of the final user, on an end-user certificate"),
            "end_user_type" => new Question(name, "the end user", "whether it is military, government or civil, on an end-user certificate"),
            "end_use" => new Question(name, "the end user", "the use of the goods, on an end-use certificate, and whether it serves a military purpose"),
            "date" => new Question(name, "the shipping desk", "the hour of the export: the law changes during that day"),
            _ => new Question(name, "whoever entered the line", $"the value of `{name}`"),
        };
}
