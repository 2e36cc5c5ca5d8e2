using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Which act a verb and its head tell of, by what the text has shown of itself and told so far.</summary>
internal sealed class Acts(SourceText source, Topic topic)
{
    private const int NearObject = 4;

    /// <summary>The act, or <c>null</c> where the two make none.</summary>
    /// <param name="units">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="head">What it is about.</param>
    /// <param name="clause">The clause of both.</param>
    /// <param name="from">Where what the verb rules begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="told">The act that was told last.</param>
    public Act? Of(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause, int from, int to, Claim? told)
    {
        if (verb.Class is "amend" or "place" or "decide" or "subject" && Heads.PolicyIn(units, clause) is { } policy)
        {
            return policy;
        }

        if (IsOfOtherThings(units, verb, head))
        {
            return null;
        }

        // "741 items are designated as items subject to a licence": goods are put on no list of parties.
        var listed = verb.IsPassive ? units.Skip(clause.Left).Take(Math.Max(0, verb.Start - clause.Left)) : units.Skip(verb.At + 1).Take(NearObject);
        if (verb.Class == "blacklist" && listed.Any(unit => WordClasses.GoodsWords.Contains(unit.Word)) && !listed.Any(unit => WordClasses.PartyWords.Contains(unit.Word)))
        {
            return units.Skip(verb.At).Any(unit => unit.As(PhraseKind.Noun)?.Value is "licence" or "measure") ? Act.Licence : null;
        }

        // "The suspension applies to licences for": what it covers, and no licence.
        if (head.Class == "licence" && units[verb.At].Word.StartsWith("appl", StringComparison.Ordinal) && clause.UpTo(verb.Start).Any(i => units[i].As(PhraseKind.Noun) is { Value: "weak" or "measure", Extra: "ban" or "suspension" }))
        {
            return null;
        }

        if (verb.Class is "add" or "place" or "lift" && Lists.IsOfPlaces(units, head))
        {
            return OfPlaces(units, verb, head, clause);
        }

        if (Lists.IsOther(units, verb, head))
        {
            return null;
        }

        head = Meant(units, verb, head, clause);
        if (!(told is not null || head.Class == "measure" || topic.LeadsWithExports || topic.OpensExports || Topic.SpeaksOfExports(units) || Citations.In(units, source.Text) is not null))
        {
            return null;
        }

        var act = Frames.ActOf(verb, head, new Setting(units, verb, head, clause, from, to, topic.IsAboutTrade || topic.OpensExports || (head.Class == "licence" && topic.LeadsWithExports), told?.Act.Value));

        // "May not sell new vehicles in the United States", in a text about that country's own market.
        if (act is Act.Ban or Act.Licence && verb.Class == "export" && IsAtHome(units, verb, clause))
        {
            return null;
        }

        // "22 entities, to which exports will be prohibited".
        if (act is Act.Ban or Act.Licence && clause.Opener == "which" && clause.Left > 1 && units[clause.Left - 2].Word == "to" && Parties.AreCounted(units, 0, clause.Left))
        {
            return Act.Listing;
        }

        // "The export of goods to 22 entities of the Russian Federation is subject to approval".
        if (act is Act.Ban or Act.Licence && head.Class is not ("list" or "goodslist") && clause.UpTo(verb.Start).Any(i => units[i].Word == "to" && Parties.AreCounted(units, i + 1, Math.Min(i + 5, verb.Start))))
        {
            return Act.Listing;
        }

        // "Exports to the following will be prohibited: 22 entities of Russia".
        if (act is Act.Ban or Act.Licence && topic.OpensParties)
        {
            return Act.Listing;
        }

        return act == Act.Suspension && IsHalt(units, head, told) ? Act.Ban : act;
    }

    private bool IsAtHome(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        topic.Home?.By?.Value is { } home && Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At - 1)).Any(i => units[i].Word is "in" or "within" && units.Skip(i + 1).Take(2).Any(unit => unit.Is(PhraseKind.Country) && unit.Place!.Value == home.Code));

    /// <summary><c>What moved in export controls</c>, <c>designates the day</c>, <c>the designation of a delegation</c>.</summary>
    private bool IsOfOtherThings(IReadOnlyList<Unit> units, VerbGroup verb, Head head)
    {
        // "The imported goods will not be sold": what happens to goods that came in.
        if (verb.Class == "export" && units.Take(verb.Start).Any(unit => unit.Word is "imported" or "imports"))
        {
            return true;
        }

        if (verb.Class == "decide" && units[verb.At].Word.StartsWith("mov", StringComparison.Ordinal))
        {
            return true;
        }

        var isNaming = units[verb.At].Word.StartsWith("designat", StringComparison.Ordinal) || units[head.At].Word.EndsWith(" of", StringComparison.Ordinal);
        return isNaming && (head.Class == "party" || head.Act == Act.Listing)
            && !(Topic.SpeaksOfExports(units) || topic.NamesSanctions || units.Any(unit => WordClasses.PartyWords.Contains(unit.Word) || unit.As(PhraseKind.Authority)?.Value is "OFAC" or "OFSI"));
    }

    /// <summary><c>Added South Africa to a list of destinations for which licences are needed</c>, <c>removed Cambodia from the list of countries that are denied licences</c>.</summary>
    private static Act? OfPlaces(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause)
    {
        if (verb.Class == "lift")
        {
            return units.Skip(head.At).Any(unit => unit.As(PhraseKind.Noun)?.Value == "licence" || unit.Word.StartsWith("den", StringComparison.Ordinal) || unit.Word.StartsWith("embargo", StringComparison.Ordinal)) ? Act.Lifting : null;
        }

        return Enumerable.Range(clause.Left, units.Count - clause.Left).Any(i => units[i].As(PhraseKind.Noun)?.Value == "licence") ? Act.Licence : null;
    }

    /// <summary>Which list a word for one stands for here: of goods, of forbidden goods, or of parties.</summary>
    private Head Meant(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause)
    {
        // Only China's export control list is one of parties.
        var isOfGoods = units[head.At].Word.Contains("export control list", StringComparison.Ordinal) && !(verb is { Class: "add" or "place", IsPassive: false } && Parties.In(units, verb.At + 1, head.At, source.Text).Any())
            && topic.Home?.By?.Value.Code != "CN" && !clause.Own.Any(i => WordClasses.PartyWords.Contains(units[i].Word));

        // A metal that is put on "the list" is an item, and no party.
        isOfGoods |= head.Class == "list" && WordClasses.AnyList.Contains(units[head.At].Word) && Lists.PutsGoods(units, verb, head, clause);
        head = isOfGoods ? head with { Class = "goodslist" } : head;

        // "Amends Annex I to Regulation 269/2014", "58 entities join Annex I": another law has another Annex I.
        if (head.Class == "goodslist" && ((units[head.At].Word == "annex i" && units.Skip(head.At).Take(10).Any(unit => unit.Word == "269"))
            || (units[head.At].Word.StartsWith("annex", StringComparison.Ordinal) && clause.UpTo(head.At).Any(i => WordClasses.PartyWords.Contains(units[i].Word)))))
        {
            return new Head("list", Act.Listing, head.At);
        }

        // "The list of prohibited goods".
        return head is { Class: "goodslist" } && clause.Own.Any(i => units[i].As(PhraseKind.Verb) is { Value: "stop", Extra: not "base" and not "gerund" }) ? head with { Act = Act.Ban } : head;
    }

    /// <summary>"The suspension", where the text has told that exports were suspended, is a ban.</summary>
    private bool IsHalt(IReadOnlyList<Unit> units, Head head, Claim? told) =>
        told is not { Act.Value: Act.Suspension or Act.Lifting } && units[head.At].As(PhraseKind.Noun)?.Extra == "suspension"
        && !(head.At + 1 < units.Count && units[head.At + 1].Word is "of" or "on") && topic.StopsTrade;
}
