using System.Collections.Immutable;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Reads the customs numbers that a text gives behind the name of goods: <c>indium phosphide wafers (HS 3818.00.19)</c>.</summary>
internal static class CustomsNumbers
{
    private const int Farthest = 8;
    private const int Most = 12;
    private const int ShortestNumber = 4;
    private const int LongestNumber = 10;

    /// <summary>The numbers behind the unit at which a name ends, before the next name.</summary>
    public static ImmutableArray<string> Behind(IReadOnlyList<Unit> units, int name, int to)
    {
        for (var i = name + 1; i < Math.Min(to, name + Farthest) && !units[i].Is(PhraseKind.Item); i++)
        {
            if (units[i].Word is "hs" or "hts" or "itc-hs")
            {
                return Numbers(units, i + 1, to);
            }
        }

        return [];
    }

    private static ImmutableArray<string> Numbers(IReadOnlyList<Unit> units, int from, int to)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        for (var i = from; i < to && numbers.Count < Most; i++)
        {
            var word = units[i].Word;
            if (!char.IsAsciiDigit(word[0]))
            {
                if (word is "code" or "codes" or "heading" or "headings" or "number" or "numbers" or ":" or "," or "and" or "no" or "." or "(" or ")" or "under")
                {
                    continue;
                }

                break;
            }

            // "1006 30 90" is three units.
            var number = word;
            while (i + 1 < to && number.Length < LongestNumber && units[i + 1].Word is { Length: 2 } pair && pair.All(char.IsAsciiDigit))
            {
                number += pair;
                i++;
            }

            if (IsNumber(number))
            {
                numbers.Add(Written(number));
            }
        }

        return numbers.ToImmutable();
    }

    private static bool IsNumber(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        return digits is >= ShortestNumber and <= LongestNumber && word.All(letter => char.IsAsciiDigit(letter) || letter == '.');
    }

    /// <summary>With a point behind the heading, as customs tariffs write them; what stands behind the six digits that all countries share is national.</summary>
    private static string Written(string number)
    {
        var digits = number.Replace(".", "", StringComparison.Ordinal);
        return digits.Length == ShortestNumber ? digits : $"{digits[..ShortestNumber]}.{digits[ShortestNumber..Math.Min(6, digits.Length)]}";
    }
}
