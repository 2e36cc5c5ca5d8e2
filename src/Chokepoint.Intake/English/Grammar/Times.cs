using System.Globalization;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What the dates of a sentence are dates of.</summary>
internal sealed record Times
{
    public Quoted<DateOnly>? Said { get; init; }

    /// <summary>Whether that day only stands in the dateline: the day of the text, for want of one of the act.</summary>
    public bool IsDateline { get; init; }

    public Quoted<DateOnly>? Effective { get; init; }

    public Quoted<DateOnly>? Until { get; init; }

    /// <summary>Whether it is said to work only from a day more than half a year ahead: that is held out, and not decided yet.</summary>
    public bool IsFarAhead { get; init; }

    /// <summary>The words that let it work at once.</summary>
    public TextSpan? AtOnce { get; init; }

    /// <summary>Whether a date of it, however exact, lies well before the day of publication.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether all that is past is since when something was so.</summary>
    public bool IsPastSince { get; init; }

    /// <summary>Whether a date of it lies within days of the publication.</summary>
    public bool IsRecent { get; init; }

    /// <summary>Whether it says no day at all.</summary>
    public bool IsEmpty => Said is null && Effective is null && Until is null && AtOnce is null;

    private const int Recent = 14;
    private const int Past = 45;
    private const int FarAhead = 180;

    /// <summary>With a day for want of one.</summary>
    public Times Or(Quoted<DateOnly>? day) => Said is null && !IsPast && day is not null ? this with { Said = day, IsRecent = true } : this;

    /// <summary>With the day of the whole list that an entry stands in: an older one in it is of something else.</summary>
    public Times OrOfList(Quoted<DateOnly>? day) => day is not null && !IsPast && !IsRecent ? this with { Said = day, IsRecent = true } : this;

    /// <summary>The dates of a sentence; where a clause of it says from when or until when, that is only said of this clause.</summary>
    public static Times Of(IReadOnlyList<Unit> units, Clause clause, DateOnly? published)
    {
        var all = In(units, 0, units.Count, published);
        var own = In(units, clause.Left, clause.Right, published);
        // "Following an announcement on 20 May, the Council today adopted": the day of the clause itself.
        all = own.Said is not null && clause.Left > 0 && units[0].Word is "following" or "after" ? all with { Said = own.Said } : all;
        return own.Effective is null && own.Until is null ? all : all with { Effective = own.Effective, Until = own.Until };
    }

    /// <summary>Reads the dates in a range.</summary>
    public static Times In(IReadOnlyList<Unit> units, int from, int to, DateOnly? published)
    {
        Quoted<DateOnly>? said = null, effective = null, until = null, ahead = null;
        TextSpan? atOnce = null;
        var (past, since, recent, inDateline, isAside) = (false, false, false, false, false);
        for (var i = from; i < to; i++)
        {
            atOnce ??= AtOnceAt(units, i, to);
            if (units[i].Date is not { } date || IsOfNextDay(units, i, to) || IsOfName(units, i, to))
            {
                continue;
            }

            var role = RoleOf(units, i, from);
            var quoted = new Quoted<DateOnly>(date.Day, [units[i].Span]);
            switch (role)
            {
                case "effective" when date.Precision == DatePrecision.Day:
                    // "With effect from today": who says so says it today.
                    said ??= units[i].Word == "today" ? quoted : null;
                    effective ??= IsWeekdayBehind(units[i], published) && !IsTold(units, i) ? new Quoted<DateOnly>(date.Day.AddDays(7), quoted.Evidence) : quoted;
                    break;
                case "since" when date.Precision == DatePrecision.Day && published is { } told && date.Day <= told && date.Day >= told.AddDays(-Past):
                    // "Since 23 July an authorisation is needed", told in August.
                    effective ??= quoted;
                    break;
                case "until" when date.Precision == DatePrecision.Day && !IsOfProcedure(units, i):
                    until ??= IsAhead(units, i, date.Day, published) ? new Quoted<DateOnly>(date.Day.AddYears(1), quoted.Evidence) : quoted;
                    break;
                case "" when date.Precision == DatePrecision.Day && !(published is { } day && date.Day > day):
                    // "SEOUL, June 29 (Agency) - the ministry said Friday": the day of a dateline is that of the text.
                    said = said is null || inDateline || isAside ? quoted : said;
                    isAside = said == quoted && IsAside(units, i, from);
                    inDateline = i < 6 && i + 1 < to && units[i + 1].Word is "(" or "-" or "—";
                    break;
                case "" when date.Precision == DatePrecision.Day:
                    ahead ??= quoted;
                    break;
            }

            if (published is { } now && role is "" or "since" or "effective")
            {
                var isPast = date.Precision switch
                {
                    // "In 2025, Malawi banned", in a text of 2025: no news says so.
                    DatePrecision.Year => date.Day.Year < now.Year || (date.Day.Year == now.Year && i > from && units[i - 1].Word == "in"),
                    DatePrecision.Month => date.Day.AddMonths(1).AddDays(-1) < now.AddDays(-Past),
                    _ => date.Day < now.AddDays(-Past),
                } || (role == "since" && date.Day < now.AddDays(-Past));
                since |= isPast && role == "since";
                past |= isPast && role != "since";
                if (role == "effective" && date.Day > now)
                {
                    continue;
                }

                recent |= date.Precision is DatePrecision.Day or DatePrecision.Week && IsNear(date.Day, now);
            }
        }

        // "Will be promulgated on 16 January and come into force on 23 January": a day ahead that nothing is said of is the first for want of one.
        effective ??= ahead;
        if (until?.Value < effective?.Value)
        {
            // "from May 1 to October 31 this year": the end stands in the year of the beginning, or the next.
            until = new Quoted<DateOnly>(until.Value.AddYears(Math.Max(1, effective!.Value.Year - until.Value.Year)), until.Evidence);
        }

        return new Times { IsFarAhead = published is { } then && effective?.Value > then.AddDays(FarAhead), Said = said, IsDateline = inDateline, Effective = effective, Until = until, AtOnce = atOnce, IsPast = (past || since) && !recent, IsPastSince = since && !past && !recent, IsRecent = recent };
    }

    /// <summary><c>Acme, which cut its outlook on May 29, said that</c>: a day of something else, for want of another.</summary>
    private static bool IsAside(IReadOnlyList<Unit> units, int at, int from) =>
        at + 1 < units.Count && units[at + 1].Word == "," && Clause.CommaBefore(units, at + 1, 12) is { } comma && comma >= from && units[comma + 1].Word is "which" or "who";

    private static bool IsNear(DateOnly day, DateOnly published) => Math.Abs(day.DayNumber - published.DayNumber) <= Recent;

    /// <summary><c>Friday, July 21, 2023</c>: the day of the week says no more than the day behind it.</summary>
    private static bool IsOfNextDay(IReadOnlyList<Unit> units, int at, int to)
    {
        var next = at + 1 < to && units[at + 1].Word == "," ? at + 2 : at + 1;
        return units[at].Word.EndsWith("day", StringComparison.Ordinal) && units[at].Word is not ("today" or "yesterday") && next < to && units[next].Date is { Precision: DatePrecision.Day } && !units[next].Word.EndsWith("day", StringComparison.Ordinal);
    }

    /// <summary><c>the 2024 firearms rule</c>: which rule is meant, and not when anything is done.</summary>
    private static bool IsOfName(IReadOnlyList<Unit> units, int at, int to) =>
        (units[at].Date is { Precision: DatePrecision.Year } && units[at].Word.Length == 4 || units[at].Date is { Precision: DatePrecision.Month } && at + 1 < to && units[at + 1].As(PhraseKind.Noun)?.Value is "weak" or "measure") && at > 0 && at + 1 < to && units[at - 1].Word is "the" or "its" or "'s" or "that"
        && units[at + 1].Word.All(char.IsLetter) && !WordClasses.Prepositions.Contains(units[at + 1].Word) && !WordClasses.Breakers.Contains(units[at + 1].Word);

    /// <summary><c>prolonged to 31 December</c>, <c>runs to 31 December</c>.</summary>
    private static bool IsLasting(Unit unit) => unit.As(PhraseKind.Verb)?.Value == "extend" || WordClasses.Lasting.Contains(unit.Word);

    /// <summary>"Comments may be sent until", "may proceed until": not how long the act holds.</summary>
    private static bool IsOfProcedure(IReadOnlyList<Unit> units, int at) => units.Take(at).Any(unit => WordClasses.Procedure.Contains(unit.Word) || unit.Word.EndsWith("public comment", StringComparison.Ordinal));

    /// <summary>"Which came into force Wednesday", "from Thursday, Jakarta imposed": the verb beside the day looks back.</summary>
    private static bool IsTold(IReadOnlyList<Unit> units, int at)
    {
        for (var away = 1; away <= 6; away++)
        {
            foreach (var i in new[] { at - away, at + away })
            {
                if (i >= 0 && i < units.Count && units[i].As(PhraseKind.Verb) is { Value: not "say", Extra: not "gerund" } verb)
                {
                    return verb.Extra is "past" or "preterite" && !units.Before(i, 2).Any(unit => WordClasses.Be.Contains(unit.Word) || WordClasses.Have.Contains(unit.Word) || WordClasses.Modal.Contains(unit.Word));
                }
            }
        }

        return false;
    }

    /// <summary><c>will stay until 31 December</c>, told in April: a day without a year is the next one.</summary>
    private static bool IsAhead(IReadOnlyList<Unit> units, int at, DateOnly day, DateOnly? published) =>
        day < published && day.AddYears(1) > published && !units[at].Word.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && units.Before(at, 6).Any(unit => WordClasses.Future.Contains(unit.Word));

    /// <summary>"will take effect on Monday" is the next one.</summary>
    private static bool IsWeekdayBehind(Unit unit, DateOnly? published) =>
        unit.Word.EndsWith("day", StringComparison.Ordinal) && unit.Word is not ("today" or "yesterday") && published is { } day && unit.Date!.Value.Day < day;

    private static string RoleOf(IReadOnlyList<Unit> units, int at, int from)
    {
        // "Exports will resume Monday".
        if (at > from + 1 && units[at - 1].As(PhraseKind.Verb) is { Value: not "say" } && WordClasses.Future.Contains(units[at - 2].Word))
        {
            return "effective";
        }

        for (var i = at - 1; i >= Math.Max(from, at - 5); i--)
        {
            var word = units[i].Word;
            if (WordClasses.Until.Contains(word))
            {
                return "until";
            }

            // "Stretch the ban to the end of the year".
            if (word == "to" && units[at].Word.Contains("end", StringComparison.Ordinal))
            {
                return "until";
            }

            // "from May 1 to October 31".
            if (word is "to" or "-" && i > 0 && (units[i - 1].Date is not null || units[i - 1].Word == "up" || IsLasting(units[i - 1])))
            {
                return "until";
            }

            // "Up to the end of the season on October 31".
            if (word == "end" && units.Before(i, 3).Any(unit => unit.Word == "to" || WordClasses.Until.Contains(unit.Word)))
            {
                return "until";
            }

            // "The season that began on October 1".
            if (word is "beyond" or "past" or "before" or "began" or "begun")
            {
                return "other";
            }

            // "A prohibition that dates from 1973".
            if (word == "since" || (word is "from" or "to" && i > 0 && units[i - 1].Word is "dates" or "dating" or "dated" or "back"))
            {
                return "since";
            }

            if (units[i].As(PhraseKind.Verb)?.Value == "effect" || WordClasses.Effective.Contains(word))
            {
                return "effective";
            }

            if (word == "of" && i > 0 && units[i - 1].Word == "as")
            {
                return "effective";
            }

            // "The Export Control Order 2008": the year of its name.
            if (units[at].Date!.Value.Precision == DatePrecision.Year && (WordClasses.LawNames.Contains(word) || (word == ")" && i > 0)))
            {
                return "other";
            }

            // "Took effect on publication, September 6".
            if (!(WordClasses.DateLinks.Contains(word) || WordClasses.Publication.Contains(word) || units[i].Date is not null))
            {
                return "";
            }
        }

        return "";
    }

    private static TextSpan? AtOnceAt(IReadOnlyList<Unit> units, int at, int to)
    {
        var word = units[at].Word;
        if (word == "immediately" && at > 0 && (units[at - 1].As(PhraseKind.Verb)?.Value == "effect" || units[at - 1].Word is "effective" or "effect" or "force"))
        {
            return units[at].Span;
        }

        if (word == "at" && at + 1 < to && units[at + 1].Word == "once")
        {
            return new TextSpan(units[at].Span.Start, units[at + 1].Span.End);
        }

        if (word == "immediate" && at + 1 < to && units[at + 1].Word == "effect")
        {
            return new TextSpan(units[at].Span.Start, units[at + 1].Span.End);
        }

        // "Will from now on need a licence".
        if (word == "from now on")
        {
            return units[at].Span;
        }

        // "It took effect the same day", "has effect from that date".
        if (word is "same" or "that" or "this" && at + 1 < to && units[at + 1].Word is "day" or "date" && (IsEffect(units, at) || (word == "that" && at > 1 && (units[at - 2].Word, units[at - 1].Word) is ("as", "of"))))
        {
            return new TextSpan(units[at].Span.Start, units[at + 1].Span.End);
        }

        // "It took effect on announcement".
        if (word is "on" or "upon" && at + 1 < to && WordClasses.Publication.Contains(units[at + 1].Word) && IsEffect(units, at))
        {
            return new TextSpan(units[at].Span.Start, units[at + 1].Span.End);
        }

        // "from the date of its promulgation", "on the day of publication", "upon publication".
        if (word is "date" or "day" or "upon")
        {
            for (var i = at + 1; i < Math.Min(at + 6, to); i++)
            {
                if (WordClasses.Publication.Contains(units[i].Word))
                {
                    return IsEffect(units, at) ? new TextSpan(units[at].Span.Start, units[i].Span.End) : null;
                }
            }
        }

        return null;
    }

    private static bool IsEffect(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 7); i--)
        {
            if (units[i].As(PhraseKind.Verb)?.Value == "effect" || WordClasses.InForce.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
