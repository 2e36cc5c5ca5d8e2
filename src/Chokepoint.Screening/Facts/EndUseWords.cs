using System.Collections.Frozen;
using Chokepoint.Core.Text;

namespace Chokepoint.Screening.Facts;

/// <summary>Words that people use for the end uses of <see cref="Law.Conditions.Facts.EndUses"/>.</summary>
public static class EndUseWords
{
    private static readonly FrozenDictionary<string, string> s_words = new Dictionary<string, string>
    {
        ["civilian"] = "civil",
        ["commercial"] = "civil",
        ["civil_use"] = "civil",
        ["civilian_use"] = "civil",
        ["defence"] = "military",
        ["defense"] = "military",
        ["military_use"] = "military",
        ["weapons"] = "military",
        ["raises_military_strength"] = "military_enhancing",
        ["military_strength"] = "military_enhancing",
        ["nuclear_weapons"] = "wmd",
        ["chemical_weapons"] = "wmd",
        ["biological_weapons"] = "wmd",
        ["missile"] = "wmd",
        ["missiles"] = "wmd",
        ["terrorist"] = "terrorism",
        ["medical_emergency"] = "humanitarian",
        ["emergency_medical"] = "humanitarian",
        ["public_health"] = "humanitarian",
        ["disaster_relief"] = "humanitarian",
        ["rare_earth_mining"] = "rare_earth_production",
        ["magnet_making"] = "rare_earth_production",
    }.Concat(Law.Conditions.Facts.EndUses.Select(word => KeyValuePair.Create(word, word))).ToFrozenDictionary(pair => Folding.LettersAndDigits(pair.Key), pair => pair.Value);

    /// <summary>The word of the vocabulary, or <c>null</c> for one that is not known.</summary>
    public static string? Find(string text) => s_words.GetValueOrDefault(Folding.LettersAndDigits(text));
}
