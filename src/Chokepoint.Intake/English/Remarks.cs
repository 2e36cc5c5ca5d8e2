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
    private const int Lead = 3;
    private const int ShortEntry = 8;
    private const int Lately = 45;
    private const int ShortLabel = 5;

    private readonly ListedGoods _goods = new(source);
    private readonly ListedParties _parties = new(source, story);
    private Quoted<DateOnly>? _stamp;
    private bool _isLabelled;
    private bool _isBackground;
    private Quoted<string>? _citation;
    private Quoted<DateOnly>? _issued;
    private (Country? By, Times Times)? _days;
    private Times? _early;
    private readonly List<(int Sentence, Quoted<DateOnly> Day)> _recent = [];

    /// <summary>Adds to the announcement that the text speaks of what a sentence says of it.</summary>
    public void Read(Sentence sentence, bool hasClaim)
    {
        var units = sentence.Units;
        if (!_isLabelled && StampOf(units) is { } stamp && !(stamp.Value > source.Published))
        {
            // "Date of issuance" says more than a day that stands alone.
            _isLabelled = IsLabel(units);
            _stamp = _isLabelled ? stamp : _stamp ?? stamp;
        }

        _citation ??= Citations.In(units, source.Text);
        _isBackground = sentence.Kind == BlockKind.Heading || (sentence.Kind == BlockKind.Paragraph && units.Count <= ShortLabel && units[^1].Word is not ("." or ":")) ? units.Any(unit => WordClasses.Retrospect.Contains(unit.Word)) : _isBackground;
        var times = Times.In(units, 0, units.Count, source.Published);
        RememberDay(sentence, times);
        if (story.Current is not { } current)
        {
            _goods.Keep(sentence);
            _goods.Follow(sentence, hasClaim);

            // "published two rules on October 25. The rules impose": the day comes before the act.
            _early ??= sentence.Kind is BlockKind.Paragraph or BlockKind.ListItem && times is { IsPast: false, IsEmpty: false } && IsOfWorking(units) ? times : null;
            _issued ??= sentence.Kind == BlockKind.Paragraph && times is { IsPast: false, Said: not null } && Telltales.Issues(units) ? times.Said : null;
            return;
        }

        if (_citation is { } citation && story.News.Count == 1)
        {
            current.Cite(citation);
        }

        if (current.Act == Act.Listing)
        {
            // "The Council listed 28 firms. Annex VII now contains chloropicrin": goods are of the ban that comes.
            _goods.Keep(sentence);
        }

        _parties.ReadStrong(sentence, current);
        _goods.Announce(sentence, current);
        ReadLeftOpen(units, current);
        if (!hasClaim && sentence.Number <= Lead && Cues.Of(units, "reported") is { } sources)
        {
            current.Hear(sources);
        }

        if (!hasClaim && !sentence.IsQuestion)
        {
            ReadDays(units, times, current);
            if (!_parties.IsRow(sentence, current) && !_goods.IsOfOthers(sentence) && !_parties.Read(sentence, current))
            {
                _goods.Read(sentence, current);
            }
        }

        _parties.Follow(sentence);
        _goods.Follow(sentence, hasClaim);
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
                telling.Date(early.IsRecent ? early.Said : null, early.Effective, early.Until, early.AtOnce);
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
                telling.Suggest(KnownGoods.In(title.Units, 0, title.Units.Count));
                if (!telling.HasCountries && telling.Act is not (Act.Threat or Act.Rumour))
                {
                    telling.AddCountries(Objects.Targets(title.Units, 0, title.Units.Count, telling.By).DistinctBy(country => country.Value));
                }
            }

            if (story.News.Count > 1 && telling.Act is not (Act.Listing or Act.Threat or Act.Rumour) && OnlyGoods(telling) is { } goods)
            {
                telling.Suggest([goods]);
            }

            if (telling.Act == Act.Listing && !telling.Countries.Any())
            {
                // "Took aim at 25 American companies. Fifteen were put on the list".
                telling.AddCountries(sentences.Where(sentence => telling.DistanceTo(sentence.Number) == 0 || (telling.DistanceTo(sentence.Number) == 1 && story.News.All(other => other == telling || other.DistanceTo(sentence.Number) > 1))).SelectMany(sentence => Objects.Targets(sentence.Units, 0, sentence.Units.Count, telling.By, ofListing: true)).DistinctBy(country => country.Value));
            }

            // Parties in other countries that sanctions name too are named for what the sanctions are against.
            if (telling.Act is Act.Ban or Act.Licence or Act.Listing or Act.Lifting && (!telling.HasCountries || telling is { Act: Act.Listing, By.Code: "EU" }) && telling.By is { } by && WordClasses.Sanctioners.Contains(by.Code) && (Aim.Of(sentences, by) ?? Regimes.Of(sentences, by, source.Text)) is { } aim)
            {
                telling.AddCountries([aim]);
            }

            // What a cabinet or a parliament decides, the ministry only publishes.
            if (!telling.HasAuthority && telling.Government is null or "Government" && ((issuer?.By?.Value == telling.By ? issuer?.Authority : null) ?? Attribution.Of(telling, sentences, source.Text)) is { } authority)
            {
                telling.Attribute(authority);
            }
        }

        ShareDay();

        // "This rule is effective April 19", in a text of that day.
        foreach (var telling in story.News.Where(telling => !telling.IsDated && telling.Effective?.Value == source.Published))
        {
            telling.Date(telling.Effective, null, null, null);
        }
    }

    /// <summary>What all else that one did is about: where a ban on cobalt gives way to quotas, a suspension of exports is that of cobalt.</summary>
    private Quoted<NamedItem>? OnlyGoods(Telling telling)
    {
        var named = story.News.Where(other => other != telling && other.By == telling.By).SelectMany(other => other.NamedItems).DistinctBy(item => item.Value.Name).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>"The Council adopted its package on Friday": what one did on one day has that day, however far from it the text tells of it.</summary>
    private void ShareDay()
    {
        foreach (var telling in story.News.Where(telling => !telling.IsDated && telling.Certainty is Certainty.Enacted or Certainty.Announced && telling.Act is not (Act.Threat or Act.Rumour)).ToList())
        {
            var days = story.News.Where(other => other.By == telling.By && other.Act is not (Act.Threat or Act.Rumour)).Select(other => other.Announced).OfType<Quoted<DateOnly>>().Where(day => !(source.Published?.AddDays(-Lately) > day.Value)).DistinctBy(day => day.Value).Take(2).ToList();
            if (days.Count == 1)
            {
                telling.Date(days[0], null, null, null);
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

        // "Both rules are effective on October 23": from when they work.
        if (units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "effect" || unit.Word is "effective" or "effect"))
        {
            return null;
        }

        var at = Enumerable.Range(0, units.Count).Where(i => units[i].Date is { Precision: DatePrecision.Day }).ToList();
        var isSigned = at.Count == 1 && units.All(unit => unit.Date is not null || unit.Is(PhraseKind.Authority) || unit.Place is not null || unit.Word is "," or "and" or "the" or "dated" or "of" or "done" or "at" or "in" or "on" or "." or ":");
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

        // How long the older measures run is told as background.
        times = _isBackground ? times with { Until = null } : times;
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

    /// <summary>Whether a sentence says when something works; "extended the listings until June" is another thing, "berths are booked until June" too.</summary>
    private static bool IsOfWorking(IReadOnlyList<Unit> units) =>
        (units.Count <= ShortEntry || units.Any(IsMeasure))
        && !units.TakeWhile(unit => unit.As(PhraseKind.Verb)?.Value != "effect").Select((unit, at) => (unit, at)).Any(one => one.unit.As(PhraseKind.Noun)?.Value == "import" && !(one.at > 1 && units[one.at - 1].Word == "and" && units[one.at - 2].Word.StartsWith("export", StringComparison.Ordinal)))
        && !units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "extend" || unit.As(PhraseKind.Cue)?.Value == "excluded" || WordClasses.OtherSubjects.Contains(unit.Word))
        && units.Any(unit => TakesEffect(unit) || WordClasses.Running.Contains(unit.Word));

    /// <summary>What a measure covers says nothing of when.</summary>
    private static bool TakesEffect(Unit unit) => unit.As(PhraseKind.Verb)?.Value == "effect" && !WordClasses.Coverage.Contains(unit.Word);

    private static bool IsMeasure(Unit unit) =>
        unit.As(PhraseKind.Noun) is not (null or { Value: "import" }) || TakesEffect(unit) || WordClasses.Instruments.Contains(unit.Word) || WordClasses.Subjects.Contains(unit.Word);
}
