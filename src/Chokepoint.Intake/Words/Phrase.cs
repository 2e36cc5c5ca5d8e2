namespace Chokepoint.Intake.Words;

/// <summary>What a phrase of a gazetteer stands for.</summary>
internal enum PhraseKind
{
    /// <summary>An authority; <see cref="Phrase.Value"/> is its short name, <see cref="Phrase.Extra"/> its country.</summary>
    Authority,

    /// <summary>A ministry of a country that other words name; the value is its kind, the extra the country that is meant first.</summary>
    Ministry,

    /// <summary>A country by its name; the value is its code.</summary>
    Country,

    /// <summary>A country by the word for what is of it: Chinese.</summary>
    Demonym,

    /// <summary>A country by its capital or its head.</summary>
    Metonym,

    /// <summary>Goods, software or technology; the value is the usual name.</summary>
    Item,

    /// <summary>A head that an act is about; the value is its class, the extra the act that it names by itself.</summary>
    Noun,

    /// <summary>A form of a verb; the value is its class, the extra its form.</summary>
    Verb,

    /// <summary>A user or a use; the value is that of the column, the extra the column.</summary>
    Use,

    /// <summary>Words that say how a sentence is meant; the value is what they say.</summary>
    Cue,
}

/// <summary>One entry of a gazetteer.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">Which one.</param>
/// <param name="Extra">What its kind says more; or empty.</param>
internal sealed record Phrase(PhraseKind Kind, string Value, string Extra = "");

/// <summary>A phrase where it stands among the tokens.</summary>
/// <param name="Phrase">The entry.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal readonly record struct Mention(Phrase Phrase, int First, int Last);
