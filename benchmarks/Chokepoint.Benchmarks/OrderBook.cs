using System.Globalization;
using Chokepoint.Law.Measures;

namespace Chokepoint.Benchmarks;

/// <summary>
/// Writes order books of any size: lines as a maker of motors has them, with the gaps that real ones have. The same seed gives the same
/// bytes.
/// </summary>
internal static class OrderBook
{
    private const string Header =
        "id,date,item,kind,hs,control_codes,origin,export_from,destination,exporter,exporter_country,consignee,end_user,end_user_country,end_user_type,end_use,"
        + "value,currency,composition,content,parameters";

    private static readonly string[] s_destinations = ["JP", "JP", "JP", "US", "DE", "KR", "TW", "IN", "HK", "VN", "FR", "CN"];
    private static readonly string[] s_buyerTypes = ["civil", "civil", "civil", "military", "government", ""];
    private static readonly string[] s_uses = ["civil", "civil", "civil", "military", "military_enhancing", "", ""];
    private static readonly string[] s_plainGoods = ["9401390000", "8544110000", "7226110000", "3926909090", "8482102000", "7318159000"];

    public static void Write(string path, int lines, Rulebook law, int seed)
    {
        var random = new Random(seed);
        var items = law.Items.Where(item => item.Hs.Count > 0).ToList();
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(Header);
        for (var i = 0; i < lines; i++)
        {
            file.WriteLine(Line(i, random, items, law.Listings));
        }
    }

    private static string Line(int number, Random random, List<RuleItem> items, IReadOnlyList<PartyListing> listings)
    {
        string Pick(string[] values) => values[random.Next(values.Length)];
        bool Chance(double probability) => random.NextDouble() < probability;

        var item = Chance(0.5) ? items[random.Next(items.Count)] : null;
        var hs = item is null ? Pick(s_plainGoods) : item.Hs[random.Next(item.Hs.Count)].Digits.PadRight(10, '0');
        var code = item is null ? (Chance(0.7) ? "CN:none" : "") : Chance(0.8) ? "CN:" + item.Id : "";
        var export = Chance(0.7) ? "CN" : Pick(["SG", "DE", "JP", "VN"]);
        var buyer = Chance(0.04) ? listings[random.Next(listings.Count)].Name : Chance(0.06) ? "" : string.Create(CultureInfo.InvariantCulture, $"Customer {random.Next(400)} Ltd");
        var destination = Pick(s_destinations);
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"L{number:D7}"),
            new DateOnly(2024, 1, 1).AddDays(random.Next(1050)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            item?.Id ?? "plain goods", "goods", hs, code, Chance(0.8) ? "CN" : "VN", export, destination, "Magnet Trading Co", export,
            Chance(0.2) ? "Forwarder Ltd" : "", buyer, Chance(0.9) ? destination : "", Pick(s_buyerTypes), Pick(s_uses),
            random.Next(1_000, 9_000_000).ToString(CultureInfo.InvariantCulture), "JPY",
            Chance(0.2) ? "Nd=29%;Dy=2%;Fe=67%" : "", Chance(0.2) ? "CN:0.4%" : "", Chance(0.1) ? "purity=99.95%;density=1.8 g/cm3" : "",
        ];
        return string.Join(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell));
    }
}
