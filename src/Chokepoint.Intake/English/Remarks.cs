using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>What sentences say further of an act that was told before: what is not known, its days, its number, its list of goods or parties.</summary>
internal sealed class Remarks(SourceText source, Story story)
{
    private const int Near = 2;
    private const int LongestSubject = 10;

    private Quoted<DateOnly>? _stamp;
    private bool _isLabelled;
    private bool _opensList;
    private bool _opensParties;
    private bool _opensExceptions;
    private bool _hasNumbered;
    private Quoted<string>? _citation;
    private Quoted<DateOnly>? _issued;
    private (Country? By, Times Times)? _days;
    private Times? _early;
    private readonly List<(int Sentence, Quoted<NamedItem> Item)> _covered = [];
    private readonly List<(int Sentence, Quoted<DateOnly> Day)> _recent = [];

    /// <summary>Adds to the announcement that the text speaks of what a sentence says of it.</summary>
    public void Read(Sentence sentence, bool hasClaim)
    {
        var units = sentence.Units;
        if (!_isLabelled && StampOf(units) is { } stamp)
        {
            // "Date of issuance" says more than a day that stands alone.
            _isLabelled = IsLabel(units);
            _stamp = _isLabelled ? stamp : _stamp ?? stamp;
        }

        _citation ??= Citations.In(units, source.Text);
        var times = Times.In(units, 0, units.Count, source.Published);
        RememberDay(sentence, times);
        if (story.Current is not { } current)
        {
            // "published two rules on October 25. The rules impose": the day comes before the act.
            if (IsCoverage(units) && _covered.Count == 0)
            {
                _covered.AddRange(GoodsOf(sentence).Select(item => (sentence.Number, item)));
            }

            _early ??= sentence.Kind is BlockKind.Paragraph or BlockKind.ListItem && !times.IsPast && IsOfWorking(units) ? times : null;
            _issued ??= sentence.Kind == BlockKind.Paragraph && times is { IsRecent: true, Said: not null } && Telltales.Issues(units) ? times.Said : null;
            return;
        }

        if (_citation is { } citation && story.News.Count == 1)
        {
            current.Cite(citation);
        }

        if (_covered.Count > 0 && current.Act is Act.Ban or Act.Licence or Act.Quota && sentence.Number - _covered[0].Sentence <= Near)
        {
            // "Annex VII now contains chloropicrin. It may no longer be sold to Russia".
            current.AddItems(_covered.Select(covered => covered.Item));
            _covered.Clear();
        }

        ReadLeftOpen(units, current);
        if (!hasClaim && !sentence.IsQuestion)
        {
            ReadDays(units, times, current);
            ReadList(sentence, current);
        }

        _opensParties = OpensParties(sentence) || (_opensParties && (sentence.Kind is BlockKind.ListItem or BlockKind.TableRow || (units.Count < 6 && units.Any(unit => unit.Place is not null)) || units.Any(unit => unit.Word is "a.k.a." or "[")));
        // Headings stand between the entries of one list.
        if (!IsEntry(sentence) && !(_opensList && (sentence.Kind == BlockKind.ListItem || (units.Count <= 8 && units[^1].Word is not ("." or ":")))))
        {
            // "The goods listed below. The decision is in effect as of today."
            var staysOpen = _opensList && !hasClaim && units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "effect" || unit.Word == "effect");
            _opensList = !IsOfExceptions(units) && (staysOpen || OpensList(units, hasClaim));
            _opensExceptions = units[^1].Word == ":" && IsOfExceptions(units);
        }
    }

    /// <summary>What the whole text says of all its news: the day that stands over or under it, and who acts.</summary>
    public void End(IReadOnlyList<Sentence> sentences, Actor? issuer)
    {
        foreach (var telling in story.News)
        {
            if (_stamp is not null)
            {
                telling.Date(_stamp, null, null, null);
            }

            if (_issued is not null)
            {
                telling.Date(_issued, null, null, null);
            }

            if (!telling.IsDated && _recent.Where(day => telling.DistanceTo(day.Sentence) <= Near).OrderBy(day => telling.DistanceTo(day.Sentence)).Select(day => day.Day).FirstOrDefault() is { } near)
            {
                telling.Date(near, null, null, null);
            }

            if (_early is { } early)
            {
                telling.Date(null, early.Effective, early.Until, early.AtOnce);
            }

            if (_days is { } days && telling.By == days.By)
            {
                telling.Date(null, days.Times.Effective, days.Times.Until, days.Times.AtOnce);
            }

            if (!telling.IsDated && telling.AtOnce is { } atOnce && source.Published is { } day)
            {
                // "With immediate effect", and no day in the text: the day of the text.
                telling.Date(null, new Quoted<DateOnly>(day, [atOnce]), null, null);
            }

            if (story.News.Count == 1 && sentences.FirstOrDefault(sentence => sentence.Kind == BlockKind.Title) is { } title)
            {
                telling.Suggest(Objects.Items(title.Units, 0, title.Units.Count));
            }

            if (telling.Act == Act.Listing && !telling.Countries.Any())
            {
                // "Took aim at 25 American companies. Fifteen were put on the list".
                telling.AddCountries(sentences.Where(sentence => telling.DistanceTo(sentence.Number) <= 1).SelectMany(sentence => Objects.Targets(sentence.Units, 0, sentence.Units.Count, telling.By, ofListing: true)).DistinctBy(country => country.Value));
            }

            if (!telling.HasAuthority && ((issuer?.By?.Value == telling.By ? issuer?.Authority : null) ?? Attribution.Of(telling, sentences)) is { } authority)
            {
                telling.Attribute(authority);
            }
        }
    }

    /// <summary>A day of these weeks in a sentence beside the act is the day on which it was made public, for want of a better one.</summary>
    private void RememberDay(Sentence sentence, Times times)
    {
        if (times is { IsRecent: true, Said: { } said } && _recent.Count < 64)
        {
            _recent.Add((sentence.Number, said));
        }
    }

    /// <summary><c>[Issuing Date] October 9, 2025</c>, or a day that stands alone.</summary>
    private static Quoted<DateOnly>? StampOf(IReadOnlyList<Unit> units)
    {
        var isRelease = units.Count > 2 && units.Count < 40 && Enumerable.Range(0, 3).Any(i => units[i].Word == "immediate") && units.Take(5).Any(unit => unit.Word == "release");
        if (isRelease && units.LastOrDefault(unit => unit.Date is { Precision: DatePrecision.Day }) is { } day)
        {
            return new Quoted<DateOnly>(day.Date!.Value.Day, [day.Span]);
        }

        if (units.Count > 12)
        {
            return null;
        }

        var at = Enumerable.Range(0, units.Count).Where(i => units[i].Date is { Precision: DatePrecision.Day }).ToList();
        var isSigned = at.Count == 1 && units.All(unit => unit.Date is not null || unit.Is(PhraseKind.Authority) || unit.Place is not null || unit.Word is "," or "and" or "the" or "dated" or "of" or "." or ":");
        var isStamp = at.Count == 1 && (units.Count <= 2 || isSigned || (at[0] + 2 >= units.Count && IsLabel(units)));
        return isStamp ? new Quoted<DateOnly>(units[at[0]].Date!.Value.Day, [units[at[0]].Span]) : null;
    }

    private static bool IsLabel(IReadOnlyList<Unit> units) =>
        units.Any(unit => WordClasses.Stamps.Contains(unit.Word));

    private static void ReadLeftOpen(IReadOnlyList<Unit> units, Telling current)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].As(PhraseKind.Cue)?.Value != "left_open")
            {
                continue;
            }

            for (var k = i; k < units.Count; k++)
            {
                if (FieldOf(units[k]) is { } field)
                {
                    current.LeaveOpen(field, new TextSpan(units[i].Span.Start, units[k].Span.End));
                    break;
                }
            }
        }
    }

    private static string? FieldOf(Unit unit) => unit.Word switch
    {
        "items" or "goods" or "products" or "materials" or "minerals" or "technologies" or "specifics" => "items",
        "when" or "date" or "timeline" or "start" => "effective",
        "countries" or "destinations" or "country" => "countries",
        "companies" or "entities" or "firms" or "names" => "parties",
        "long" => "until",
        _ => unit.Is(PhraseKind.Item) ? "items" : null,
    };

    /// <summary><c>The measures take effect on 1 December</c>: days of what was told before.</summary>
    private void ReadDays(IReadOnlyList<Unit> units, Times times, Telling current)
    {
        if (!times.IsPast && times.Said is not null && Telltales.Issues(units))
        {
            current.Date(times.Said, null, null, null);
        }

        if (!times.IsPast && IsOfWorking(units))
        {
            _days ??= (current.By, times);

            // "The sanctions take effect on": of all that were told, where they have no day of their own.
            foreach (var telling in story.News.Where(telling => telling.By == current.By && telling.Act is not (Act.Threat or Act.Rumour)))
            {
                telling.Date(null, times.Effective, times.Until, times.AtOnce);
            }
        }
    }

    /// <summary><c>The restrictions will not cover:</c>.</summary>
    private static bool IsOfExceptions(IReadOnlyList<Unit> units) =>
        (units.Any(WordClasses.IsNegation) && units.Any(unit => WordClasses.Coverage.Contains(unit.Word) || unit.Word is "apply" or "applies")) || units.Any(unit => WordClasses.Exceptions.Contains(unit.Word) || unit.As(PhraseKind.Cue)?.Value == "excluded");

    /// <summary>Whether a sentence says when something works; "extended the listings until June" is another thing.</summary>
    private static bool IsOfWorking(IReadOnlyList<Unit> units) =>
        !units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "extend" || unit.As(PhraseKind.Noun)?.Value == "import" || unit.Word is "duty" or "duties") && units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "effect" || WordClasses.Running.Contains(unit.Word));

    /// <summary>Entries of a list under an act, and sentences that name more of those whom a listing is aimed at.</summary>
    private void ReadList(Sentence sentence, Telling current)
    {
        var units = sentence.Units;
        if (_opensExceptions && IsEntry(sentence))
        {
            return;
        }

        if (IsEntry(sentence) || _opensParties)
        {
            // The table of those who were listed may stand behind all that the listing means.
            story.News.LastOrDefault(telling => telling.Act == Act.Listing)?.AddParties(_opensParties ? Parties.Entry(units, source.Text) : Parties.Entered(units, source.Text));
            if (_opensParties)
            {
                story.News.LastOrDefault(telling => telling.Act == Act.Listing)?.AddCountries(units.Count < 6 ? Objects.Seats(units, current.By) : []);
                return;
            }
        }

        if (current.Act == Act.Listing)
        {
            if ((units.Any(unit => unit.Word is "destination" or "destinations" or "located" or "based") || Enumerable.Range(0, units.Count - 1).Any(i => WordClasses.People.Contains(units[i].Word) && units[i + 1].Word is "in" or "from" && !units.Take(i).Any(unit => unit.Word is "who" or "whose"))) && !units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "lift" or "delist"))
            {
                current.AddCountries(Objects.Targets(units, 0, units.Count, current.By, ofListing: true).DistinctBy(country => country.Value));
            }

            if (units.Any(unit => unit.Word is "additions" or "include" or "includes") && units.Any(unit => WordClasses.PartyWords.Contains(unit.Word)))
            {
                current.AddCountries(Objects.Seats(units, current.By));
            }

            current.AddParties(Parties.NamedIn(units, source.Text));
        }
        else if (current.Act is Act.Suspension && sentence.Kind == BlockKind.ListItem && IsEntry(sentence))
        {
            current.AddItems(Objects.Items(units, 0, units.Count));
        }
        else if (current.Act is Act.Suspension or Act.Lifting && current.DistanceTo(sentence.Number) == 1 && units[0].Word is "these" or "those" or "that" or "they" or "it")
        {
            // "Suspended the six announcements. These would have brought batteries under licence".
            current.Suggest(Objects.Items(units, 0, units.Count));
        }
        else if (units.Any(unit => unit.As(PhraseKind.Cue)?.Value == "excluded") && !IsEntry(sentence))
        {
            current.AddItems(Objects.Items(units, 0, units.Count).Where(item => item.Value.Excluded));
        }
        else if (current.Act is Act.Ban or Act.Licence or Act.Quota && (IsEntry(sentence) || IsCoverage(units)))
        {
            // On a list of goods, "dual-use items" says whose list it is.
            var items = GoodsOf(sentence).Where(item => item.Value.Name != "dual-use items").ToList();
            var isNumbered = units.Count > 2 && units[1].Word is "." or ")" && char.IsAsciiDigit(units[0].Word[0]);
            _hasNumbered |= isNumbered && items.Count > 0;

            // What stands as "(1)" below "1." divides and describes what was named there: only what is known by name is more.
            var isDivision = _hasNumbered && units[0].Word == "(";
            if (isDivision)
            {
                items = [.. Objects.Items(units, 0, units.Count).Where(item => item.Value.Name != "dual-use items")];
            }

            if (items.Count > 0)
            {
                // "No longer covers seed".
                var isTakenOut = !IsEntry(sentence) && units.Take(14).Any(unit => WordClasses.IsNegation(unit) || unit.Word == "longer");
                current.AddItems(isTakenOut ? items.Select(item => item with { Value = item.Value with { Excluded = true } }) : items);
            }
        }
    }

    /// <summary><c>The following may not be exported:</c>, <c>the goods listed below</c>.</summary>
    private static bool OpensList(IReadOnlyList<Unit> units, bool hasClaim) =>
        !units.Any(unit => unit.Word is "documents" or "document" or "submit" or "submitted") && (IsHeadingOfGoods(units) || ((units[^1].Word == ":" || units.Any(unit => unit.Word is "below" or "under"))
        && (hasClaim || IsCoverage(units) || units.Any(unit => unit.Word is "following" || unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word)))));

    /// <summary><c>Product groups subject to the restriction</c>.</summary>
    private static bool IsHeadingOfGoods(IReadOnlyList<Unit> units) =>
        units.Count < 16 && units[^1].Word != "." && units.Any(unit => WordClasses.GoodsWords.Contains(unit.Word) || unit.Word == "product") && units.Any(unit => unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota");

    /// <summary><c>The following entities have been added to the list:</c>, <c>Annex: list of 15 entities</c>: what comes next are names.</summary>
    private bool OpensParties(Sentence sentence)
    {
        var units = sentence.Units;
        var isTitled = (sentence.Kind == BlockKind.Heading || units.Count < 20) && units.Any(unit => unit.Word is "list" or "annex" or "following") && units[^1].Word != ".";
        return story.Current is { Act: Act.Listing } && sentence.Kind is not (BlockKind.Title or BlockKind.ListItem or BlockKind.TableRow) && units.Any(unit => WordClasses.PartyWords.Contains(unit.Word) || (unit.Word == "following" && units.Any(other => other.As(PhraseKind.Verb)?.Value is "add" or "list" or "blacklist")))
            && !units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "lift" or "delist") && (isTitled || units[^1].Word == ":");
    }

    /// <summary>Goods that stand where goods are enumerated need not be known to the gazetteer.</summary>
    private IEnumerable<Quoted<NamedItem>> GoodsOf(Sentence sentence)
    {
        var units = sentence.Units;
        var isNominal = !units.Any(unit => WordClasses.Be.Contains(unit.Word) || WordClasses.Modal.Contains(unit.Word) || WordClasses.Have.Contains(unit.Word)) && !Enumerable.Range(0, units.Count).Any(i => VerbGroup.Read(units, i) is { Mood: not VerbMood.Gerund });
        return _opensList && IsEntry(sentence) && isNominal ? GoodsLists.In(units, 0, units.Count, source.Text)
            : CoverageAt(units) is { } verb && units[verb].Word is not ("covered" or "included") && !units[verb].Word.EndsWith(" under", StringComparison.Ordinal) ? GoodsLists.In(units, verb + 1, EndOfCoverage(units, verb), source.Text)
            : Objects.Items(units, 0, units.Count);
    }

    private static int EndOfCoverage(IReadOnlyList<Unit> units, int verb) => Enumerable.Range(verb, units.Count - verb).FirstOrDefault(i => units[i].Word == ";", units.Count);

    /// <summary><c>The controls cover the metals tungsten and bismuth</c>, <c>newly covered are pumps</c>, <c>rails come under it</c>.</summary>
    private static bool IsCoverage(IReadOnlyList<Unit> units) => CoverageAt(units) is not null;

    /// <summary>The verb that says what is covered.</summary>
    private static int? CoverageAt(IReadOnlyList<Unit> units)
    {
        // "They are items thought to be of use to industry: engines, valves".
        if (units.Count > 4 && units[0].Word is "they" or "these" && units[1].Word == "are" && Enumerable.Range(2, units.Count - 2).FirstOrDefault(i => units[i].Word == ":", -1) is > 0 and var colon)
        {
            return colon;
        }

        for (var i = 0; i < Math.Min(14, units.Count); i++)
        {
            var word = units[i].Word;
            var isOfGoods = WordClasses.Coverage.Contains(word) || (word is "apply" or "applies" or "extend" or "extends" && i + 1 < units.Count && units[i + 1].Word == "to");
            if ((isOfGoods && (IsOfMeasure(units, i) || IsPassive(units, i))) || (units[i].As(PhraseKind.Verb)?.Value == "face" && word.EndsWith(" under", StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What covers goods is a measure, or goods are said to include others.</summary>
    private static bool IsOfMeasure(IReadOnlyList<Unit> units, int verb)
    {
        var subject = units.Take(verb).ToList();
        var isFurther = subject.Count > 0 && subject[0].Word is "it" or "they" && (subject.Exists(unit => unit.Word == "also") || (subject.Count == 1 && units[verb].Word == "include"));
        if (units.Skip(verb + 1).Take(4).Any(unit => WordClasses.PartyWords.Contains(unit.Word)))
        {
            return false;
        }

        return isFurther || (subject.Count <= LongestSubject && !subject.Exists(unit => WordClasses.PartyWords.Contains(unit.Word)) && subject.Exists(unit =>
            unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota" or "goodslist" or "list" || WordClasses.Instruments.Contains(unit.Word) || WordClasses.GoodsWords.Contains(unit.Word)
            || unit.Word is "addition" or "additions" or "expansion" or "extension"));
    }

    private static bool IsPassive(IReadOnlyList<Unit> units, int verb) =>
        units[verb].Word is "covered" or "included"
        && ((verb > 0 && WordClasses.Be.Contains(units[verb - 1].Word)) || (verb + 1 < units.Count && WordClasses.Be.Contains(units[verb + 1].Word)));

    /// <summary>An entry of a list of goods: a row, a point, or a paragraph that gives a code.</summary>
    private static bool IsEntry(Sentence sentence) =>
        sentence.Kind == BlockKind.TableRow || (sentence.Units.Count is > 3 and < 40 && sentence.Units[0].Word == "(" && sentence.Units[1].Word.Length <= 3 && sentence.Units[2].Word == ")") || (sentence.Units.Count is > 2 and < 30 && sentence.Units[1].Word is "." or ")" && char.IsAsciiDigit(sentence.Units[0].Word[0]) && sentence.Units[0].Date is null)
        || (sentence.Kind == BlockKind.ListItem && (sentence.Units.Count < 30 || sentence.Units.Any(unit => unit.Word == ";")))
        || sentence.Units.Any(unit => unit.As(PhraseKind.Item)?.Extra == "code");
}
