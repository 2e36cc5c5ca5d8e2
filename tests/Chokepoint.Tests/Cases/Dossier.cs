using System.Text.RegularExpressions;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cases;

/// <summary>The tables of facts that the rulebook of China was written from. They are reference material: tests skip where it is absent.</summary>
internal static partial class Dossier
{
    /// <summary>Measures whose id in the dossier isn't the year and number of ours; <c>#</c> names one provision.</summary>
    private static readonly Dictionary<string, string> s_measures = new()
    {
        ["CN-2010-REE-QUOTA"] = "2010-ree-quota",
        ["CN-2006-REE-DUTY"] = "2006-ree-duty",
        ["CN-2010-JP-HALT"] = "2010-jp-halt",
        ["WTO-DS431"] = "wto-ds431",
        ["CN-2015-EXPLIC"] = "2015-ordinary-licence",
        ["CN-2020-ECL"] = "2020-ecl",
        ["CN-2023-TECHCAT"] = "2023-techcat",
        ["CN-2024-REREG"] = "2024-rereg",
        ["CN-2024-REG792"] = "2024-reg792",
        ["CN-2024-46-P1"] = "2024-046#1",
        ["CN-2024-46-P2A"] = "2024-046#2",
        ["CN-2024-46-P2B"] = "2024-046#2",
        ["UEL-2025-01-14"] = "uel-2025-002",
        ["UEL-2025-7"] = "uel-2025-007",
        ["UEL-2025-09-25"] = "uel-2025-09-25",
        ["UEL-2025-10-09"] = "uel-2025-10-09",
        ["CN-2025-TECHCAT"] = "2025-techcat",
        ["CN-FAQ-IV-V"] = "2025-faq",
        ["CN-2025-NEXP"] = "2025-nexperia",
        ["CN-2025-61-I1"] = "2025-061#1.1",
        ["CN-2025-61-I2"] = "2025-061#1.2",
        ["CN-2025-61-I3"] = "2025-061#1.3",
        ["CN-GENLIC-2025"] = "2025-general-licences",
        ["CN-2026-CAT"] = "2026-catalogue",
        ["CN-2026-01-A"] = "2026-001#1",
        ["CN-2026-EU7"] = "2026-020",
        ["CN-2026-MINREG"] = "2026-minreg",
        ["CN-2026-MOF46"] = "2026-mof46",
        ["CN-2026-US10"] = "2026-023",

        // By the pages of the ministry the control list of that day is number 27 and the watch list number 28.
        ["CN-2026-28"] = "2026-027",
        ["CN-2026-29"] = "2026-028",
    };

    /// <summary>The rows of a table by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var table = Tables.Open(Reference.FileOrSkip("facts", file));
        return [.. table.ReadLines().Cast<TableLine.Row>().Select(row => table.Columns.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Our id of a measure, or of one of its provisions, by the dossier's.</summary>
    public static string MeasureOf(string id) => s_measures.TryGetValue(id, out var ours) ? ours
        : NumberedAct().Match(id) is { Success: true } act ? $"{act.Groups[1].Value}-{int.Parse(act.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture):000}"
        : id;

    /// <summary>The official code at the head of a cell that may say more, or <c>null</c>.</summary>
    public static string? OfficialCode(string cell) => Code().Match(cell) is { Success: true } code ? code.Value : null;

    [GeneratedRegex("^CN-([0-9]{4})-([0-9]+)$")]
    private static partial Regex NumberedAct();

    [GeneratedRegex(@"^[0-9][A-E][0-9]{3}(\.[a-z0-9]+)*")]
    private static partial Regex Code();
}
