namespace Chokepoint.Screening.Reference;

/// <summary>
/// An unknown that an answer would settle. Variables with the same question are parts of one fact:
/// each technical parameter is its own variable, and all of them are asked for as <c>parameters</c>.
/// </summary>
/// <param name="Question">The column, or a provision's id with <c>@status</c>.</param>
/// <param name="Part">Which part of the fact; empty where it has none.</param>
internal sealed record Variable(string Question, string Part = "") : IComparable<Variable>
{
    // The order in which completions are tried: what settles most comes first. It decides cost, never results.
    private static readonly string[] s_order =
    [
        "control_codes", "kind", "hs", "composition", "parameters", "destination", "export_from", "exporter_country", "origin",
        "content", "value", "made_with", "end_user_country", "end_use", "end_user_type", "end_user", "consignee", "intermediary",
    ];

    private readonly int _rank = Array.IndexOf(s_order, Question) is var rank && rank >= 0 ? rank : s_order.Length;

    public int CompareTo(Variable? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var order = _rank.CompareTo(other._rank);
        order = order != 0 ? order : string.CompareOrdinal(Question, other.Question);
        return order != 0 ? order : string.CompareOrdinal(Part, other.Part);
    }
}
