using System.Collections.Frozen;
using System.Globalization;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Trade;

/// <summary>Reads partners as the publishers of tables write them: by name, by ISO code, by the UN's numbers for customs areas.</summary>
internal static class TradeAreas
{
    /// <summary>Customs areas that trade statistics number apart from ISO 3166, and the country whose trade they hold.</summary>
    private static readonly FrozenDictionary<int, string> s_customsAreas = new Dictionary<int, string>
    {
        [251] = "FR",
        [381] = "IT",
        [490] = "TW",
        [579] = "NO",
        [699] = "IN",
        [757] = "CH",
        [842] = "US",
    }.ToFrozenDictionary();

    /// <summary>Areas "not elsewhere specified", ships' stores, free zones.</summary>
    private static readonly FrozenSet<int> s_unspecified = new[]
    {
        129, 221, 290, 471, 472, 473, 492, 527, 536, 568, 577, 636, 637, 697, 837, 838, 839, 879, 899,
    }.ToFrozenSet();

    private static readonly FrozenSet<string> s_world = new[] { "world", "worldtotal", "worldtotalrounded", "allcountries", "w00" }.ToFrozenSet();

    private static readonly FrozenSet<string> s_others = new[]
    {
        "other", "others", "othercountries", "othercountry", "restofworld", "restoftheworld", "areasnes", "unspecified",
    }.ToFrozenSet();

    /// <summary>A name or an ISO code.</summary>
    public static bool TryName(string text, out TradeArea area)
    {
        var word = Folding.LettersAndDigits(text);
        area = s_world.Contains(word) ? TradeArea.World : TradeArea.Others;
        if (area.IsWorld || s_others.Contains(word))
        {
            return true;
        }

        var isCountry = Countries.TryParse(text, out var country);
        area = isCountry ? TradeArea.Of(country) : default;
        return isCountry;
    }

    /// <summary>A three-letter code of Comtrade: ISO 3166, <c>W00</c> for the world, <c>S19</c> for Taiwan, others with digits or <c>_X</c>.</summary>
    public static bool TryComtradeCode(string text, out TradeArea area)
    {
        if (text == "S19" && Countries.TryParse("TW", out var taiwan))
        {
            area = TradeArea.Of(taiwan);
            return true;
        }

        return TryName(text, out area) || (text.Length is 2 or 3 && (text[0] == '_' || text.Any(char.IsAsciiDigit)));
    }

    /// <summary>A number of ISO 3166 or of a customs area, 0 for the world; leading zeros don't matter.</summary>
    public static bool TryNumber(string text, out TradeArea area)
    {
        area = default;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        if (number == 0)
        {
            area = TradeArea.World;
            return true;
        }

        if (s_customsAreas.TryGetValue(number, out var code) ? Countries.TryParse(code, out var country) : Countries.TryFind(number, out country))
        {
            area = TradeArea.Of(country);
            return true;
        }

        return s_unspecified.Contains(number);
    }
}
