using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>
/// Reads the text files of the program of Inoue and Todo: words between blanks, an entry a line. The first defect ends it, as
/// <see cref="UnusableInputException"/> with file, line and column.
/// </summary>
public static class FirmReader
{
    /// <summary>Reads the firms (name, sector, and what the program wants as a third word but never uses), their links (supplier, customer, amount a day) and final demand (firm, amount a day).</summary>
    public static FirmTables Read((string File, Stream Stream) firms, (string File, Stream Stream) links, (string File, Stream Stream) finalDemand, CancellationToken cancellation)
    {
        var (names, numbers, sectors) = Firms(firms);
        var (suppliers, customers, amounts) = (new List<int>(), new List<int>(), new List<double>());
        var byName = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        using (var lines = new WordLines(links.File, links.Stream))
        {
            while (lines.Read(3, 3, "a supplier, a customer and an amount"))
            {
                suppliers.Add(Number(lines, 0, byName, firms.File));
                customers.Add(Number(lines, 1, byName, firms.File));
                amounts.Add(Amount(lines, 2, amount => amount > 0, "an amount above 0"));
                if (amounts.Count % 100_000 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }

        var demand = new double[names.Count];
        using (var lines = new WordLines(finalDemand.File, finalDemand.Stream))
        {
            var known = new bool[names.Count];
            while (lines.Read(2, 2, "a firm and its final demand"))
            {
                var firm = Once(lines, known, Number(lines, 0, byName, firms.File));
                demand[firm] = Amount(lines, 1, amount => amount >= 0, "an amount that is not negative");
            }
        }

        return new FirmTables(new FirmNet(new TradeNet([.. suppliers], [.. customers], [.. amounts], sectors), demand), names, numbers);
    }

    /// <summary>Reads damages: firm, share of its capacity, and the first day unless that is day 0.</summary>
    public static IReadOnlyList<FirmDamage> Damages((string File, Stream Stream) damages, FirmTables firms)
    {
        var found = new List<FirmDamage>();
        var known = new bool[firms.Names.Count];
        using var lines = new WordLines(damages.File, damages.Stream);
        while (lines.Read(2, 3, "a firm, the share it loses and perhaps the first day"))
        {
            var firm = Once(lines, known, firms.Numbers.TryGetValue(lines[0].ToString(), out var number) ? number : throw Unknown(lines, 0, "the net"));
            var share = Amount(lines, 1, share => share is >= 0 and <= 1, "a share from 0 to 1");
            var day = lines.Count < 3 ? 0
                : int.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given
                : throw lines.Fail(FirmCodes.Line, 2, $"expected a day such as 30, found `{Excerpt.Of(lines[2].ToString())}`", null);
            found.Add(new FirmDamage(firm, share, day));
        }

        return found;
    }

    private static (List<string> Names, Dictionary<string, int> Numbers, int[] Sectors) Firms((string File, Stream Stream) source)
    {
        var (names, numbers, sectors, sectorOf) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        var known = sectors.GetAlternateLookup<ReadOnlySpan<char>>();
        using var lines = new WordLines(source.File, source.Stream);
        while (lines.Read(2, 3, "a firm and its sector"))
        {
            var name = lines[0].ToString();
            if (!numbers.TryAdd(name, names.Count))
            {
                throw lines.Fail(FirmCodes.Repeated, 0, $"the firm `{Excerpt.Of(name)}` is listed twice", "keep one of the lines");
            }

            names.Add(name);
            if (!known.TryGetValue(lines[1], out var sector))
            {
                sectors[lines[1].ToString()] = sector = sectors.Count;
            }

            sectorOf.Add(sector);
        }

        return names.Count > 0 ? (names, numbers, [.. sectorOf])
            : throw new UnusableInputException(Diagnostic.Error(FirmCodes.Empty, new Place(source.File), "no firm is listed", "give lines with a firm and its sector"));
    }

    private static int Number(WordLines lines, int word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers, string listed) =>
        numbers.TryGetValue(lines[word], out var number) ? number : throw Unknown(lines, word, listed);

    private static UnusableInputException Unknown(WordLines lines, int word, string listed) =>
        lines.Fail(FirmCodes.UnknownFirm, word, $"the firm `{Excerpt.Of(lines[word].ToString())}` is not listed in {listed}", "mind the spelling, or add it there");

    private static int Once(WordLines lines, bool[] known, int firm)
    {
        if (known[firm])
        {
            throw lines.Fail(FirmCodes.Repeated, 0, $"the firm `{Excerpt.Of(lines[0].ToString())}` is listed twice", "keep one of the lines");
        }

        known[firm] = true;
        return firm;
    }

    private static double Amount(WordLines lines, int word, Predicate<double> holds, string expected) =>
        double.TryParse(lines[word], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && double.IsFinite(amount) && holds(amount) ? amount
            : throw lines.Fail(FirmCodes.Line, word, $"expected {expected}, found `{Excerpt.Of(lines[word].ToString())}`", null);
}
