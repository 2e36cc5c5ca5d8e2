using System.Collections.Frozen;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The small words of English that grammar hangs on: the classes of <c>words.csv</c>.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_classes = Gazetteer.Rows("English/words.csv")
        .GroupBy(row => row["class"], row => row.Several("words"))
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet());

    public static readonly FrozenSet<string> Be = Of("be");
    public static readonly FrozenSet<string> Have = Of("have");
    public static readonly FrozenSet<string> Future = Of("future");
    public static readonly FrozenSet<string> Possible = Of("possible");
    public static readonly FrozenSet<string> Modal = Of("modal");
    public static readonly FrozenSet<string> Negation = Of("negation");

    public static readonly FrozenSet<string> Adverbs = Of("adverbs");

    public static readonly FrozenSet<string> Determiners = Of("determiners");

    public static readonly FrozenSet<string> Prepositions = Of("prepositions");

    /// <summary>What begins another clause.</summary>
    public static readonly FrozenSet<string> Breakers = Of("breakers");

    /// <summary>Words that stand for one who was named before.</summary>
    public static readonly FrozenSet<string> Stand = Of("stand");

    public static readonly FrozenSet<string> AboutMeasures = Of("about measures");
    public static readonly FrozenSet<string> Aims = Of("aims");
    public static readonly FrozenSet<string> AlsoNouns = Of("also nouns");
    public static readonly FrozenSet<string> Administering = Of("administering");
    public static readonly FrozenSet<string> Primers = Of("primers");
    public static readonly FrozenSet<string> Bodies = Of("bodies");
    public static readonly FrozenSet<string> ExportWords = Of("export words");
    public static readonly FrozenSet<string> Hearers = Of("hearers");
    public static readonly FrozenSet<string> Retrospect = Of("retrospect");
    public static readonly FrozenSet<string> Money = Of("money");
    public static readonly FrozenSet<string> Exceptions = Of("exceptions");
    public static readonly FrozenSet<string> Forbidding = Of("forbidding");
    public static readonly FrozenSet<string> Doubts = Of("doubts");
    public static readonly FrozenSet<string> Plans = Of("plans");
    public static readonly FrozenSet<string> Again = Of("again");
    public static readonly FrozenSet<string> Closed = Of("closed");
    public static readonly FrozenSet<string> Amounts = Of("amounts");
    public static readonly FrozenSet<string> AnyList = Of("any list");
    public static readonly FrozenSet<string> Appositions = Of("appositions");
    public static readonly FrozenSet<string> Asking = Of("asking");
    public static readonly FrozenSet<string> DateLinks = Of("date links");
    public static readonly FrozenSet<string> Demands = Of("demands");
    public static readonly FrozenSet<string> Describing = Of("describing");
    public static readonly FrozenSet<string> Effective = Of("effective");
    public static readonly FrozenSet<string> Ending = Of("ending");
    public static readonly FrozenSet<string> Essays = Of("essays");
    public static readonly FrozenSet<string> GeneralGoods = Of("general goods");
    public static readonly FrozenSet<string> GoodsWords = Of("goods words");
    public static readonly FrozenSet<string> Governments = Of("governments");
    public static readonly FrozenSet<string> Grounds = Of("grounds");
    public static readonly FrozenSet<string> InForce = Of("in force");
    public static readonly FrozenSet<string> Insertions = Of("insertions");
    public static readonly FrozenSet<string> Instruments = Of("instruments");
    public static readonly FrozenSet<string> LawNames = Of("law names");
    public static readonly FrozenSet<string> LegalForms = Of("legal forms");
    public static readonly FrozenSet<string> LegalWords = Of("legal words");
    public static readonly FrozenSet<string> Machinery = Of("machinery");
    public static readonly FrozenSet<string> NoGoods = Of("no goods");
    public static readonly FrozenSet<string> NoNames = Of("no names");
    public static readonly FrozenSet<string> Conditions = Of("conditions");
    public static readonly FrozenSet<string> Schedules = Of("schedules");
    public static readonly FrozenSet<string> Ranging = Of("ranging");
    public static readonly FrozenSet<string> Specifications = Of("specifications");
    public static readonly FrozenSet<string> Comparators = Of("comparators");
    public static readonly FrozenSet<string> SeatLinks = Of("seat links");
    public static readonly FrozenSet<string> Relatives = Of("relatives");
    public static readonly FrozenSet<string> Advice = Of("advice");
    public static readonly FrozenSet<string> Cases = Of("cases");
    public static readonly FrozenSet<string> Reviews = Of("reviews");
    public static readonly FrozenSet<string> Designations = Of("designations");
    public static readonly FrozenSet<string> Punishment = Of("punishment");
    public static readonly FrozenSet<string> NounsInLy = Of("nouns in ly");
    public static readonly FrozenSet<string> Caught = Of("caught");
    public static readonly FrozenSet<string> Changed = Of("changed");
    public static readonly FrozenSet<string> Becoming = Of("becoming");
    public static readonly FrozenSet<string> Revised = Of("revised");
    public static readonly FrozenSet<string> OfficeNames = Of("office names");
    public static readonly FrozenSet<string> Assent = Of("assent");
    public static readonly FrozenSet<string> Travellers = Of("travellers");
    public static readonly FrozenSet<string> CountryColumns = Of("country columns");
    public static readonly FrozenSet<string> GoodsColumns = Of("goods columns");
    public static readonly FrozenSet<string> StatisticsColumns = Of("statistics columns");
    public static readonly FrozenSet<string> JudgedColumns = Of("judged columns");
    public static readonly FrozenSet<string> Novelty = Of("novelty");
    public static readonly FrozenSet<string> NoOfficials = Of("no officials");
    public static readonly FrozenSet<string> NoParts = Of("no parts");
    public static readonly FrozenSet<string> Numbers = Of("numbers");
    public static readonly FrozenSet<string> Offices = Of("offices");
    public static readonly FrozenSet<string> Opposition = Of("opposition");
    public static readonly FrozenSet<string> Others = Of("others");
    public static readonly FrozenSet<string> PartyWords = Of("party words");
    public static readonly FrozenSet<string> People = Of("people");
    public static readonly FrozenSet<string> PlainNames = Of("plain names");
    public static readonly FrozenSet<string> PolicyStates = Of("policy states");
    public static readonly FrozenSet<string> Press = Of("press");
    public static readonly FrozenSet<string> Lasting = Of("lasting");
    public static readonly FrozenSet<string> Subjects = Of("subjects");
    public static readonly FrozenSet<string> Tighter = Of("tighter");
    public static readonly FrozenSet<string> Ingredients = Of("ingredients");
    public static readonly FrozenSet<string> Headers = Of("headers");
    public static readonly FrozenSet<string> Makers = Of("makers");
    public static readonly FrozenSet<string> Subsidiaries = Of("subsidiaries");
    public static readonly FrozenSet<string> OtherSubjects = Of("other subjects");
    public static readonly FrozenSet<string> Procedure = Of("procedure");
    public static readonly FrozenSet<string> Publication = Of("publication");
    public static readonly FrozenSet<string> Quantifiers = Of("quantifiers");
    public static readonly FrozenSet<string> Running = Of("running");
    public static readonly FrozenSet<string> Sanctioners = Of("sanctioners");
    public static readonly FrozenSet<string> Seats = Of("seats");
    public static readonly FrozenSet<string> Spans = Of("spans");
    public static readonly FrozenSet<string> Stamps = Of("stamps");
    public static readonly FrozenSet<string> TargetLinks = Of("target links");
    public static readonly FrozenSet<string> TradeWords = Of("trade words");
    public static readonly FrozenSet<string> Telling = Of("telling");
    public static readonly FrozenSet<string> Until = Of("until");
    public static readonly FrozenSet<string> Wishes = Of("wishes");

    public static readonly FrozenSet<string> Traders = Of("traders");
    public static readonly FrozenSet<string> Coverage = Of("coverage");
    public static readonly FrozenSet<string> Describers = Of("describers");
    public static readonly FrozenSet<string> Destining = Of("destining");
    public static readonly FrozenSet<string> MadeOf = Of("made of");
    public static readonly FrozenSet<string> Making = Of("making");
    public static readonly FrozenSet<string> Measures = Of("measures");
    public static readonly FrozenSet<string> Hearsay = Of("hearsay");

    public static bool IsAdverb(Unit unit) => Adverbs.Contains(unit.Word) || unit.As(PhraseKind.Cue)?.Value == "adverb" || (unit.Word.Length > 4 && unit.Word.EndsWith("ly", StringComparison.Ordinal) && unit.Meanings.Count == 0 && !NounsInLy.Contains(unit.Word));

    /// <summary><c>is</c>, <c>has</c>, <c>will</c>: a word that helps a verb.</summary>
    public static bool IsHelper(Unit unit) => Be.Contains(unit.Word) || Have.Contains(unit.Word) || Modal.Contains(unit.Word);

    public static bool IsNegation(Unit unit) => Negation.Contains(unit.Word) || unit.Word.EndsWith("n't", StringComparison.Ordinal);

    private static FrozenSet<string> Of(string name) => s_classes[name];
}
