using System.Globalization;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Wordings;

namespace Chokepoint.Law.Reading;

/// <summary>The wordings of one edition; the file's name is the list's and the edition's day: <c>us-ccl-2026-07-23.csv</c>.</summary>
internal static class WordingTable
{
    private const int DayLength = 10;

    public static IEnumerable<Wording> Read(string file, string text, DiagnosticBag bag)
    {
        if (!TryParse(Path.GetFileNameWithoutExtension(file), out var list, out var edition))
        {
            bag.Error(ReadingCodes.Value, new Place(file), "is not named after a list and the day of its edition", "name it like `us-ccl-2026-07-23.csv`");
            yield break;
        }

        foreach (var row in RulebookTable.Read(file, text, Keys.WordingRequired, Keys.WordingOptional, bag))
        {
            var (code, hs) = (row["code"], default(HsCode));
            if (code.Length > 0 == row["hs"].Length > 0)
            {
                bag.Error(ReadingCodes.MissingKey, row.At("code"), "a row has either a `code` or a customs number `hs`");
                continue;
            }

            if (code.Length == 0 && !HsCode.TryParse(row["hs"], minimum: 2, out hs))
            {
                bag.Error(ReadingCodes.Value, row.At("hs"), $"expected a customs number of 2 to 10 digits, found `{row["hs"]}`");
                continue;
            }

            yield return new Wording
            {
                List = list,
                Edition = edition,
                Code = code,
                Hs = hs,
                Text = row.Required("text"),
                Reasons = row.Optional("reasons"),
                Note = row.Optional("note"),
            };
        }
    }

    private static bool TryParse(string name, out string list, out DateOnly edition)
    {
        var dash = name.Length - DayLength - 1;
        list = dash > 0 ? name[..dash] : "";
        edition = default;
        return dash > 0 && name[dash] == '-' && DateOnly.TryParseExact(name[(dash + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out edition);
    }
}
