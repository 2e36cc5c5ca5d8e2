using Chokepoint.Core.Places;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>What a text has shown of itself up to a sentence: of which country it tells, whether it is about trade, what kind of text it is.</summary>
internal sealed class Topic(SourceText source, IReadOnlyList<Sentence> sentences, Masthead masthead)
{
    private const int LeadSentences = 4;
    private const int MostOfNews = 120;

    private const int SectionSentences = 2;
    private const int LongestLabel = 12;
    private const int LongestPromise = 7;

    private int _bodySentences;
    private int _sectionSentences = int.MaxValue;
    private bool _isEssay;
    private bool _isUnderAdvice;
    private bool _isNotice = masthead.Issuer is not null;
    private bool _isOfInstrument;
    // A section on one country alone may be about what others do to it.
    private readonly Lazy<bool> _isOverview = new(() => sentences.Select(each => SectionOf(each)?.By?.Value).OfType<Country>().Distinct().Skip(1).Any());
    private readonly Lazy<bool> _leadsWithExports = new(() => masthead.SpeaksOfExports || sentences.Take(LeadSentences).Any(each => SpeaksOfExports(each.Units)));
    private readonly Lazy<bool> _isOfExports = new(() => sentences.Any(each => SpeaksOfExports(each.Units)));
    private readonly Lazy<bool> _stopsTrade = new(() => sentences.Any(TellsOfStop));
    private readonly Lazy<Actor?> _home = new(() => masthead.Issuer ?? sentences.Select(each => Actors.Home(each.Units)).FirstOrDefault(home => home is not null)
        ?? sentences.Select(each => Actors.First(each.Units)).FirstOrDefault(first => first is not null));

    /// <summary>The country that the text is about, for want of one that a sentence names as acting.</summary>
    public Actor? Home => _home.Value;

    /// <summary>The country of the section that the sentence begins, if it begins one.</summary>
    public Actor? Section { get; private set; }

    /// <summary>The number of the heading, or of the label, that stands over the sentence; -1 where none does.</summary>
    public int Heading { get; private set; } = -1;

    /// <summary>Whether the sentence begins a section on several countries: none of them is meant by itself.</summary>
    public bool IsSectionOfSeveral { get; private set; }

    /// <summary>Whether a heading right before names a measure.</summary>
    public bool IsHeaded => _sectionSentences <= SectionSentences;

    /// <summary>Whether sections tell of one country after another.</summary>
    public bool IsOverview => _isOverview.Value;

    /// <summary>Whether the title speaks of goods or their trade.</summary>
    public bool IsAboutTrade { get; private set; }

    /// <summary>Whether what the text tells is a draft.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Whether sanctions, or a list of parties, were named.</summary>
    public bool NamesSanctions { get; private set; }

    /// <summary>Whether a list was named on which parties stand.</summary>
    public bool NamesList { get; private set; }

    /// <summary>Whether a sentence is the first of the text, titles and headings apart.</summary>
    public bool IsOpening => _bodySentences <= 1;

    /// <summary>The country of a section: a heading that begins with it, <c>Gabon: manganese</c>, <c>US / chips</c>, or <c>Gabon.</c> by itself.</summary>
    public static Actor? SectionOf(Sentence sentence)
    {
        const int LongestHeading = 6;
        var units = sentence.Units;
        var at = units.Count > 1 && (units[0].Word == "the" || (units[0].Word.All(char.IsAsciiDigit) && units[0].Date is null)) ? 1 : 0;
        return units.Count is 1 or 2 && sentence.Kind == BlockKind.Paragraph && units[0].Place is not null && (units.Count == 1 || units[1].Word is "." or ":")
            ? Actors.Make(units, 0)
            : units.Count > at && units[at].Is(PhraseKind.Country) && ((sentence.Kind == BlockKind.Heading && units.Count <= LongestHeading) || (at == 0 && units.Count > 1 && (units[1].Word is ":" or "/" or "—" or "|" || (units[1].Word == "." && units.Count == 2))))
            && !IsOfSeveral(units) ? Actors.Make(units, at)
            : null;
    }

    /// <summary><c>Iran / United Kingdom / United States</c>.</summary>
    private static bool IsOfSeveral(IReadOnlyList<Unit> units) =>
        units.Count is > 2 and < LongestLabel && units.Count(unit => unit.Is(PhraseKind.Country)) > 1 && units.All(unit => unit.Is(PhraseKind.Country) || unit.Word is "/" or "," or "and" or "&" or "the" or "*" or "-" or "." or ":");

    /// <summary>Whether a sentence is a point of advice: <c>What to do now</c> stands over it, and nothing is decided in it.</summary>
    public bool IsAdvice { get; private set; }

    /// <summary>Whether the text is about a case before a court or an authority: it tells of rules only to say what was broken.</summary>
    public bool IsOfCase { get; private set; }

    /// <summary>Takes in the next sentence.</summary>
    public void Add(Sentence sentence)
    {
        var units = sentence.Units;
        Section = _isOverview.Value ? SectionOf(sentence) : null;
        IsSectionOfSeveral = _isOverview.Value && Section is null && sentence.Kind != BlockKind.Title && IsOfSeveral(units);

        // Each country of an overview has its own first sentences.
        _bodySentences = Section is null ? _bodySentences : 0;
        _bodySentences += sentence.Kind is BlockKind.Title or BlockKind.Heading || units.Count < 8 || units[0].Word == "[" ? 0 : 1;
        var isHeading = sentence.Kind == BlockKind.Heading || IsLabel(sentence) || (IsRunIn(sentence) && NamesMeasure(units));
        // "3. Five more elements" is one heading of two sentences.
        _isUnderAdvice = isHeading || IsRunIn(sentence) ? units.Any(unit => WordClasses.Advice.Contains(unit.Word)) : _isUnderAdvice;
        IsAdvice = _isUnderAdvice && sentence.Kind is BlockKind.ListItem or BlockKind.TableRow;
        IsOfCase |= sentence.Kind == BlockKind.Title && units.Any(unit => WordClasses.Cases.Contains(unit.Word));
        Heading = !isHeading && !IsRunIn(sentence) ? Heading : Heading == sentence.Number - 1 ? Heading : sentence.Number;
        _sectionSentences = isHeading ? NamesMeasure(units) || PromisesNews(units) ? 0 : int.MaxValue : _sectionSentences == int.MaxValue ? int.MaxValue : _sectionSentences + (sentence.Kind == BlockKind.ListItem ? 0 : 1);
        NamesList |= units.Any(unit => unit.As(PhraseKind.Noun) is { Value: "list" } && unit.Word.Contains(' ', StringComparison.Ordinal));
        NamesSanctions |= NamesList || units.Any(unit => unit.Word.Contains("sanction", StringComparison.Ordinal));
        _isEssay |= Telltales.IsEssay(sentence);
        IsAboutTrade |= sentence.Kind == BlockKind.Title && SpeaksOfTrade(units);
        _isNotice |= _bodySentences <= LeadSentences && (Telltales.Performs(units) || (_bodySentences <= 2 && Telltales.IsHeadOfNotice(sentence)));
        _isOfInstrument |= _bodySentences <= LeadSentences && sentence.Kind == BlockKind.Paragraph && (Telltales.Issues(units) || units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "effect")) && Times.In(units, 0, units.Count, source.Published).IsRecent;
        IsTableOfPolicy = sentence.Kind == BlockKind.TableRow && (IsTableOfPolicy || (units.Any(unit => unit.Word == "policy" || unit.Word.EndsWith(" policy", StringComparison.Ordinal)) && units.Any(unit => unit.Word is "revised" or "amended" or "new" or "existing")));
        OpensExports = units[^1].Word == ":" && sentence.Number + 1 < sentences.Count && SpeaksOfExports(sentences[sentence.Number + 1].Units);
        OpensParties = units[^1].Word == ":" && sentence.Number + 1 < sentences.Count && sentences[sentence.Number + 1] is { Kind: BlockKind.ListItem or BlockKind.Paragraph, Units: var next } && Parties.AreCounted(next, 0, Math.Min(8, next.Count));
        IsDraft |= _bodySentences <= 3 && Cues.Has(units, "draft");
    }

    /// <summary>Whether the sentence is a row of a table of goods, their policy and the one that is new.</summary>
    public bool IsTableOfPolicy { get; private set; }

    /// <summary>Whether the sentence opens a list whose first entry speaks of exports.</summary>
    public bool OpensExports { get; private set; }

    /// <summary>Whether the sentence opens a list whose first entry counts parties.</summary>
    public bool OpensParties { get; private set; }

    /// <summary>Whether the text anywhere speaks of what leaves a country, or of sanctions: one that does not tells of no measure.</summary>
    public bool IsOfExports => _isOfExports.Value;

    /// <summary>Whether the first sentences speak of it.</summary>
    public bool LeadsWithExports => _leadsWithExports.Value;

    /// <summary>Whether words speak of what leaves a country, or of sanctions.</summary>
    public static bool SpeaksOfExports(IReadOnlyList<Unit> units) => units.Any(unit =>
        unit.Word.Contains("export", StringComparison.Ordinal) || unit.Word.Contains("sanction", StringComparison.Ordinal) || unit.Word.StartsWith("restrictive measure", StringComparison.Ordinal) || WordClasses.ExportWords.Contains(unit.Word)
        || (unit.As(PhraseKind.Noun)?.Value == "measure" && (unit.Word.Contains("sale", StringComparison.Ordinal) || unit.Word.Contains("shipment", StringComparison.Ordinal) || unit.Word.Contains("deliver", StringComparison.Ordinal)))
        || (unit.As(PhraseKind.Noun)?.Value is "list" or "goodslist" or "privilege" && !WordClasses.AnyList.Contains(unit.Word))
        || unit.As(PhraseKind.Item)?.Extra == "code" || unit.As(PhraseKind.Authority)?.Value is "BIS" or "OFAC" or "OFSI" or "ECJU" or "DDTC" or "DGFT")
        || TradesWith(units);

    /// <summary><c>sell chips to China</c>, <c>may not go to Russia</c>, <c>trade with Israel</c>, <c>no onions will leave Egypt</c>.</summary>
    private static bool TradesWith(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // "Stopped supplying electricity to five places across its border with Myanmar".
            if (units[i].As(PhraseKind.Verb)?.Value is "stop" or "pause" && i + 1 < units.Count && units[i + 1].As(PhraseKind.Verb) is { Value: "export", Extra: "gerund" } && units.Skip(i).Any(unit => unit.Is(PhraseKind.Country)))
            {
                return true;
            }

            // "Limits on China's access to chips".
            if (units[i].Word == "access" && i > 1 && i + 1 < units.Count && units[i + 1].Word == "to" && units.Before(i, 3).Any(unit => unit.Place is not null) && units.Skip(i + 2).Take(5).Any(unit => unit.Is(PhraseKind.Item)))
            {
                return true;
            }

            if (units[i].As(PhraseKind.Verb)?.Value is "leave" or "keep" && units.Any(unit => unit.Is(PhraseKind.Item)))
            {
                return true;
            }

            if ((Frames.IsTradeVerb(units[i]) || (units[i].Word is "go" && i + 1 < units.Count && units[i + 1].Word == "to") || units[i].As(PhraseKind.Noun)?.Value == "trade" || units[i].Word == "trade") && units.Skip(i + 1).Take(8).Any(unit => unit.Is(PhraseKind.Country)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words speak of goods or their trade.</summary>
    public static bool SpeaksOfTrade(IReadOnlyList<Unit> units) => units.Any(unit =>
        unit.As(PhraseKind.Noun)?.Value is "trade" or "measure" || (unit.As(PhraseKind.Noun)?.Value == "list" && !WordClasses.AnyList.Contains(unit.Word)) || unit.Is(PhraseKind.Item) || Frames.IsTradeVerb(unit)
        || WordClasses.TradeWords.Contains(unit.Word) || unit.Word.StartsWith("export ", StringComparison.Ordinal));

    /// <summary>The weight of what a clause says.</summary>
    public Standing StandingOf(Sentence sentence, Clause clause, VerbGroup verb)
    {
        var isTitle = sentence.Kind == BlockKind.Title;
        if (IsOfCase)
        {
            return Standing.Aside;
        }

        if ((clause.Opener is not ("" or "whether") && !(clause.Opener == "which" && IsEntryOf(sentence, verb)))
            || (verb.IsReduced && !isTitle && sentence.Units[verb.Start - 1].Word != "," && !IsEntryOf(sentence, verb))
            || (!isTitle && Certainties.IsDecided(sentence.Units, verb) && !Certainties.IsTaken(sentence.Units, verb))
            || Telltales.IsOngoing(sentence.Units, verb)
            || Telltales.IsStandingLaw(sentence.Units, verb)
            || IsOfOldInstrument(sentence.Units, clause)
            || (sentence.Kind == BlockKind.ListItem && !sentence.Units[0].IsCapital && sentence.Units[0].Span.Length > 0 && !char.IsAsciiDigit(sentence.Units[0].Word[0])))
        {
            return Standing.Aside;
        }

        // What a book-length text says further down is not what is new in it.
        var body = sentences.Count > MostOfNews ? Standing.Aside : Standing.Body;
        if (_isEssay || (verb.IsReduced && !IsEntryOf(sentence, verb)))
        {
            return body;
        }

        return isTitle || Telltales.Performs(sentence.Units) || _isNotice || (_isOfInstrument && (verb.IsPresent || verb.IsPassive)) || IsHeaded || _bodySentences <= LeadSentences ? Standing.Lead : body;
    }

    /// <summary><c>Regulation (EU) 2021/821, which sets up the regime</c>, in a text of 2025.</summary>
    private bool IsOfOldInstrument(IReadOnlyList<Unit> units, Clause clause) =>
        clause.Left > 1 && units[clause.Left - 1].Word == "which" && source.Published is { } published && units.Before(clause.Left - 1, 8).Any(unit => unit.Date is { Precision: DatePrecision.Year } year && year.Day.Year < published.Year);

    /// <summary><c>45 entities added to Annex IV</c>, as an entry of a list: its only verb says all that it says.</summary>
    private static bool IsEntryOf(Sentence sentence, VerbGroup verb) =>
        sentence.Kind == BlockKind.ListItem && !Enumerable.Range(0, verb.Start).Any(i => VerbGroup.Read(sentence.Units, i) is not null);

    /// <summary><c>Export prohibitions to specified organizations</c>: a paragraph that heads what follows.</summary>
    private static bool IsLabel(Sentence sentence) =>
        sentence.Kind == BlockKind.Paragraph && sentence.Units.Count <= LongestLabel && (sentence.Units.Count > 1 || sentence.Units[0].Word.Contains(' ', StringComparison.Ordinal)) && (char.IsLetterOrDigit(sentence.Units[^1].Word[^1]) || sentence.Units[^1].Word == ")")
        && !SaysSomething(sentence.Units);

    private static bool SaysSomething(IReadOnlyList<Unit> units) =>
        Enumerable.Range(0, units.Count).Any(i => VerbGroup.Read(units, i) is { IsReduced: false, Mood: VerbMood.Fact or VerbMood.Future });

    /// <summary><c>No. 56 - rare earth equipment. Licences are needed for</c>: the first words of a paragraph head it.</summary>
    private bool IsRunIn(Sentence sentence) =>
        sentence.Kind is BlockKind.Paragraph or BlockKind.ListItem && sentence.Units.Count is > 1 and <= LongestLabel && sentence.Units[^1].Word is "." or ":"
        && sentence.Number + 1 < sentences.Count && sentences[sentence.Number + 1].Block == sentence.Block && (sentence.Number == 0 || sentences[sentence.Number - 1].Block != sentence.Block)
        && !sentence.Units.Any(unit => WordClasses.IsHelper(unit) || unit.Word == "\"")
        && !SaysSomething(sentence.Units);

    /// <summary>Whether a heading is that of a measure: <c>Announcement No. 21: sixteen firms on the list</c>.</summary>
    private static bool NamesMeasure(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word is "designations" or "listings" || unit.As(PhraseKind.Noun) is { Value: "measure" or "list" or "goodslist" or "quota" } or { Value: "weak", Extra: "ban" or "licence" or "suspension" or "lifting" })
        && !units.Any(unit => WordClasses.Retrospect.Contains(unit.Word) || unit.Word == "?");

    /// <summary>Whether a heading says that what follows is new: <c>What is new</c>, <c>Key changes</c>.</summary>
    private static bool PromisesNews(IReadOnlyList<Unit> units) =>
        units.Count <= LongestPromise && units.Any(unit => WordClasses.Novelty.Contains(unit.Word)) && !units.Any(unit => unit.Date is not null || WordClasses.IsNegation(unit));

    /// <summary>Whether one of the next sentences gives a day of these weeks: then the text is about something new.</summary>
    public bool IsDatedSoon(Sentence sentence) =>
        sentences.Skip(sentence.Number + 1).Take(2).Any(next => next.Kind == BlockKind.Paragraph && Times.In(next.Units, 0, next.Units.Count, source.Published).IsRecent);

    /// <summary>Whether the text tells anywhere that trade was stopped: then its "suspension" is a ban.</summary>
    public bool StopsTrade => _stopsTrade.Value;

    private static bool TellsOfStop(Sentence sentence)
    {
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].As(PhraseKind.Noun) is { Extra: "ban" } || (VerbGroup.Read(units, i) is { Class: "pause" or "stop" } verb
                && (HeadNouns.In(units, verb.At + 1, Math.Min(units.Count, verb.At + 6), verb.Class) is { Class: "trade" } || HeadNouns.In(units, Math.Max(0, verb.Start - 8), verb.Start, verb.Class) is { Class: "trade" })))
            {
                return true;
            }
        }

        return false;
    }
}
