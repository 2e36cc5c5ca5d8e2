using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Lists of goods and of parties that stand below an act, and sentences that say what it covers or whom it names.</summary>
internal sealed class Enumerations(SourceText source, Story story)
{
    private readonly ListedGoods _goods = new(source);
    private readonly ListedParties _parties = new(source, story);

    /// <summary>Keeps what a list is said to cover before any act was told of it.</summary>
    public void Keep(Sentence sentence) => _goods.Keep(sentence);

    /// <summary>Gives what was kept to the act that is told next.</summary>
    public void Announce(Sentence sentence, Telling current) => _goods.Announce(sentence, current);

    /// <summary>Entries of a list under an act, and sentences that name more of those whom a listing is aimed at.</summary>
    public void Read(Sentence sentence, Telling current)
    {
        if (!_goods.IsOfOthers(sentence) && !_parties.Read(sentence, current))
        {
            _goods.Read(sentence, current);
        }
    }

    /// <summary>Takes in what a sentence opens for the next ones.</summary>
    public void Follow(Sentence sentence, bool hasClaim)
    {
        _parties.Follow(sentence);
        _goods.Follow(sentence, hasClaim);
    }
}
