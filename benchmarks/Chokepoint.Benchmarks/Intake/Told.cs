using System.Globalization;
using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;

namespace Chokepoint.Benchmarks.Intake;

/// <summary>An announcement as it was read, in the words of the gold.</summary>
internal sealed record Told(
    string Act, string Certainty, string? By, string? Authority, IReadOnlyList<string> Countries, IReadOnlyList<string> Parties, IReadOnlyList<string> Items, string? Announced,
    string? Effective, string? Until)
{
    public static Told Of(Announcement one, string text) => new(
        Casing.Snake(one.Act.Value.ToString()),
        Casing.Snake(one.Certainty.Value.ToString()),
        one.By?.Value.Code,
        one.Authority?.Value,
        [.. one.Countries.Select(country => country.Value.Code)],
        [.. one.Parties.Select(party => party.Value)],
        [.. one.Items.Where(item => !item.Value.Excluded).Select(item => NameOf(item, text))],
        Iso(one.Announced),
        Iso(one.Effective),
        Iso(one.Until));

    /// <summary>One line that a person compares.</summary>
    public override string ToString() =>
        $"{Act} {Certainty} {By ?? "?"}/{Authority ?? "?"} -> {string.Join(' ', Countries)} [{string.Join("; ", Items)}] {{{string.Join("; ", Parties)}}} {Announced ?? "-"} {Effective ?? "-"} {Until ?? "-"}";

    /// <summary>An item is given by its usual name and in the words of the text.</summary>
    private static string NameOf(Quoted<NamedItem> item, string text) =>
        item.Evidence[0].In(text) is var quote && string.Equals(quote, item.Value.Name, StringComparison.OrdinalIgnoreCase) ? item.Value.Name : $"{item.Value.Name}|{quote}";

    private static string? Iso(Quoted<DateOnly>? day) => day?.Value.ToString("O", CultureInfo.InvariantCulture);
}
