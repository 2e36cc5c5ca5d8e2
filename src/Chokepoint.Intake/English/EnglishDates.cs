using System.Collections.Frozen;
using System.Globalization;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Reads dates in English words and numbers; what is relative counts from the day of publication.</summary>
internal static class EnglishDates
{
    private static readonly FrozenDictionary<string, int> s_months = new (string Word, int Month)[]
    {
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4), ("may", 5), ("june", 6), ("jun", 6),
        ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11),
        ("nov", 11), ("december", 12), ("dec", 12),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Month);

    private static readonly FrozenDictionary<string, DayOfWeek> s_weekdays = Enum.GetValues<DayOfWeek>()
        .ToFrozenDictionary(day => day.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, int> s_numbers = new (string Word, int Number)[]
    {
        ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("eighteen", 18), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Number);

    /// <summary>The date that begins at a token, or <c>null</c>.</summary>
    public static SaidDate? At(IReadOnlyList<Token> tokens, int first, DateOnly? published)
    {
        var word = tokens[first].Word;
        return WithWeekday(tokens, Said(tokens, first, word, published));
    }

    private static SaidDate? Said(IReadOnlyList<Token> tokens, int first, string word, DateOnly? published) =>
        Numeric(tokens, first)
            ?? EndOf(tokens, first, published)
            ?? (s_months.ContainsKey(word) && tokens[first].IsCapital ? MonthFirst(tokens, first, published) : null)
            ?? (DayNumber(tokens[first].Word) is { } day ? DayFirst(tokens, first, day, published) : null)
            ?? (published is { } from ? Relative(tokens, first, from) : null)
            ?? (YearOf(word) is { } year && !IsPartOfNumber(tokens, first) ? new SaidDate(new DateOnly(year, 1, 1), DatePrecision.Year, first) : null);

    /// <summary><c>February 24 (Saturday)</c>: one day.</summary>
    private static SaidDate? WithWeekday(IReadOnlyList<Token> tokens, SaidDate? said) =>
        said is { Precision: DatePrecision.Day } day && WordAt(tokens, day.Last + 1) == "(" && s_weekdays.ContainsKey(WordAt(tokens, day.Last + 2)) && WordAt(tokens, day.Last + 3) == ")"
            ? day with { Last = day.Last + 3 }
            : said;

    /// <summary>A small number in digits or words, or <c>null</c>.</summary>
    public static int? NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : s_numbers.TryGetValue(word, out number) ? number
        : null;

    /// <summary><c>until the end of June</c>, <c>through year-end</c>: behind such a word the last day is meant.</summary>
    private static SaidDate? EndOf(IReadOnlyList<Token> tokens, int first, DateOnly? published)
    {
        if (published is not { } from || !Enumerable.Range(Math.Max(0, first - 3), Math.Min(3, first)).Any(i => tokens[i].Word is "until" or "till" or "through"))
        {
            return null;
        }

        if (WordAt(tokens, first) == "year" && (WordAt(tokens, first + 1) is "-" or "'s") && WordAt(tokens, first + 2) == "end")
        {
            return new SaidDate(new DateOnly(from.Year, 12, 31), DatePrecision.Day, first + 2);
        }

        if (tokens[first].Word != "end" || WordAt(tokens, first + 1) != "of")
        {
            return null;
        }

        var at = first + 2;
        at += WordAt(tokens, at) is "the" or "this" ? 1 : 0;
        if (WordAt(tokens, at) == "year")
        {
            return new SaidDate(new DateOnly(from.Year, 12, 31), DatePrecision.Day, at);
        }

        if (WordAt(tokens, at) == "month")
        {
            return new SaidDate(new DateOnly(from.Year, from.Month, 1).AddMonths(1).AddDays(-1), DatePrecision.Day, at);
        }

        if (YearOf(WordAt(tokens, at)) is { } year)
        {
            return new SaidDate(new DateOnly(year, 12, 31), DatePrecision.Day, at);
        }

        if (!s_months.TryGetValue(WordAt(tokens, at), out var month))
        {
            return null;
        }

        var next = at + (WordAt(tokens, at + 1) is "," or "of" ? 2 : 1);
        var inYear = YearOf(WordAt(tokens, next));
        var start = new DateOnly(inYear ?? (month < from.Month ? from.Year + 1 : from.Year), month, 1);
        return new SaidDate(start.AddMonths(1).AddDays(-1), DatePrecision.Day, inYear is null ? at : next);
    }

    /// <summary>2026-01-06, 2026/1/6, and 2026 - 01 - 06 as the tokens have it.</summary>
    private static SaidDate? Numeric(IReadOnlyList<Token> tokens, int first)
    {
        if (first + 4 < tokens.Count && tokens[first].Word.Length == 4 && tokens[first + 1].Word is "-" or "/" && tokens[first + 3].Word == tokens[first + 1].Word
            && YearOf(tokens[first].Word) is { } year && NumberOf(tokens[first + 2].Word) is { } month && NumberOf(tokens[first + 4].Word) is { } day
            && MakeDay(year, month, day) is { } iso)
        {
            return new SaidDate(iso, DatePrecision.Day, first + 4);
        }

        // As decrees and Indian notifications write it: 30.09.2025, 30-09-2025.
        if (tokens[first].Word.Split('.') is [var dotted, var ofMonth, { Length: 4 } inYear] && DayIn(dotted, ofMonth, inYear) is { } one)
        {
            return new SaidDate(one, DatePrecision.Day, first);
        }

        if (first + 4 < tokens.Count && tokens[first + 1].Word == tokens[first + 3].Word && (tokens[first + 1].Word == "-" || (tokens[first + 1].Word == "/" && NumberOf(tokens[first + 2].Word) <= 12 && NumberOf(tokens[first].Word) > 12))
            && tokens[first + 4].Word.Length == 4 && DayIn(tokens[first].Word, tokens[first + 2].Word, tokens[first + 4].Word) is { } dayFirst)
        {
            return new SaidDate(dayFirst, DatePrecision.Day, first + 4);
        }

        // American order, as the Federal Register stamps it: 12/05/2024.
        return first + 4 < tokens.Count && tokens[first + 1].Word == "/" && tokens[first + 3].Word == "/" && tokens[first].Word.Length <= 2
            && NumberOf(tokens[first].Word) is { } m && NumberOf(tokens[first + 2].Word) is { } d && YearOf(tokens[first + 4].Word) is { } y
            && MakeDay(y, m, d) is { } american
            ? new SaidDate(american, DatePrecision.Day, first + 4)
            : null;
    }

    private static DateOnly? DayIn(string day, string month, string year) =>
        YearOf(year) is { } y && NumberOf(month) is { } m && NumberOf(day) is { } d ? MakeDay(y, m, d) : null;

    private static SaidDate? MonthFirst(IReadOnlyList<Token> tokens, int first, DateOnly? published)
    {
        var month = s_months[tokens[first].Word];
        var at = first + 1;
        at += WordAt(tokens, at) == "." ? 1 : 0;
        if (at < tokens.Count && DayNumber(tokens[at].Word) is { } day)
        {
            var last = at;
            var comma = WordAt(tokens, at + 1) is "," or "." ? 1 : 0;
            if (YearOf(WordAt(tokens, at + 1 + comma)) is { } year)
            {
                last = at + 1 + comma;
                return MakeDay(year, month, day) is { } exact ? new SaidDate(exact, DatePrecision.Day, last) : null;
            }

            return InYear(tokens, last, month, day, published)
                ?? (YearNear(tokens, first, month, day, published) is { } near ? new SaidDate(near, DatePrecision.Day, last) : null);
        }

        if (InYear(tokens, first, month, 1, published) is { } inYear)
        {
            return inYear with { Precision = DatePrecision.Month };
        }

        at += WordAt(tokens, at) is "," or "of" ? 1 : 0;
        if (YearOf(WordAt(tokens, at)) is { } monthYear)
        {
            return new SaidDate(new DateOnly(monthYear, month, 1), DatePrecision.Month, at);
        }

        // "May" and "March" alone are months only where a word before them says so.
        return first > 0 && tokens[first - 1].Word is "in" or "since" or "last" or "by" or "from" or "until" or "early" or "late" or "mid" or "this" or "next" or "of" or "-"
            && published is { } from
            ? new SaidDate(MonthNear(month, from, IsStart(tokens, first - 2) ? "starting" : tokens[first - 1].Word), DatePrecision.Month, first)
            : null;
    }

    private static SaidDate? DayFirst(IReadOnlyList<Token> tokens, int first, int day, DateOnly? published)
    {
        var at = first + 1;
        at += WordAt(tokens, at) == "of" ? 1 : 0;
        if (!s_months.TryGetValue(WordAt(tokens, at), out var month) || !tokens[at].IsCapital)
        {
            return null;
        }

        var next = at + 1;
        next += WordAt(tokens, next) is "." or "," ? 1 : 0;
        if (YearOf(WordAt(tokens, next)) is { } year)
        {
            return MakeDay(year, month, day) is { } exact ? new SaidDate(exact, DatePrecision.Day, next) : null;
        }

        return InYear(tokens, at, month, day, published)
            ?? (YearNear(tokens, first, month, day, published) is { } near ? new SaidDate(near, DatePrecision.Day, at) : null);
    }

    /// <summary><c>October 31 this year</c>, <c>January next year</c>.</summary>
    private static SaidDate? InYear(IReadOnlyList<Token> tokens, int last, int month, int day, DateOnly? published)
    {
        var at = last + 1 + (WordAt(tokens, last + 1) is "of" or "," ? 1 : 0);
        return published is { } from && WordAt(tokens, at) is "this" or "next" or "last" && WordAt(tokens, at + 1) == "year"
            && MakeDay(from.Year + (WordAt(tokens, at) switch { "next" => 1, "last" => -1, _ => 0 }), month, day) is { } exact
            ? new SaidDate(exact, DatePrecision.Day, at + 1)
            : null;
    }

    private static SaidDate? Relative(IReadOnlyList<Token> tokens, int first, DateOnly published)
    {
        var word = tokens[first].Word;
        if (s_weekdays.TryGetValue(word, out var weekday) && tokens[first].IsCapital)
        {
            var before = first > 0 ? tokens[first - 1].Word : "";
            var back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
            if (before == "from" && back == 0)
            {
                return new SaidDate(published, DatePrecision.Day, first);
            }

            return before is "next" or "coming" or "from"
                ? new SaidDate(published.AddDays(back == 0 ? 7 : 7 - back), DatePrecision.Day, first)
                : new SaidDate(published.AddDays(before is "last" && back == 0 ? -7 : -back), DatePrecision.Day, first);
        }

        var next = WordAt(tokens, first + 1);
        return word switch
        {
            "this" when next is "morning" or "afternoon" or "evening" => new SaidDate(published, DatePrecision.Day, first + 1),
            "today" or "tonight" => new SaidDate(published, DatePrecision.Day, first),
            "yesterday" => new SaidDate(published.AddDays(-1), DatePrecision.Day, first),
            "tomorrow" => new SaidDate(published.AddDays(1), DatePrecision.Day, first),
            "last" or "this" or "next" when next is "week" or "month" or "year" => Period(word, next, published, first + 1),
            "earlier" when next == "this" && WordAt(tokens, first + 2) is "week" or "month" or "year" => Period("this", WordAt(tokens, first + 2), published, first + 2),
            _ => Ago(tokens, first, published),
        };
    }

    private static SaidDate Period(string which, string unit, DateOnly published, int last)
    {
        var step = which switch { "last" => -1, "next" => 1, _ => 0 };
        return unit switch
        {
            "week" => new SaidDate(published.AddDays(-(((int)published.DayOfWeek + 6) % 7) + (7 * step)), DatePrecision.Week, last),
            "month" => new SaidDate(new DateOnly(published.Year, published.Month, 1).AddMonths(step), DatePrecision.Month, last),
            _ => new SaidDate(new DateOnly(published.Year + step, 1, 1), DatePrecision.Year, last),
        };
    }

    private static SaidDate? Ago(IReadOnlyList<Token> tokens, int first, DateOnly published)
    {
        if (NumberOf(tokens[first].Word) is not (> 0 and < 1000 and var count) || WordAt(tokens, first + 2) is not ("ago" or "earlier"))
        {
            return null;
        }

        return tokens[first + 1].Stem switch
        {
            "day" => new SaidDate(published.AddDays(-count), DatePrecision.Day, first + 2),
            "week" => new SaidDate(published.AddDays(-7 * count), DatePrecision.Week, first + 2),
            "month" => new SaidDate(published.AddMonths(-count), DatePrecision.Month, first + 2),
            "year" => new SaidDate(published.AddYears(-Math.Min(count, 200)), DatePrecision.Year, first + (WordAt(tokens, first + 3) == "today" ? 3 : 2)),
            _ => null,
        };
    }

    /// <summary><c>starting in September</c> looks ahead.</summary>
    private static bool IsStart(IReadOnlyList<Token> tokens, int at) => at >= 0 && (tokens[at].Word is "starting" or "beginning" or "effective" or "begin" or "start");

    // "In April", said in March, is the next one; said in January it is the last.
    private const int MonthsAhead = 1;

    private static DateOnly MonthNear(int month, DateOnly published, string before)
    {
        var same = new DateOnly(published.Year, month, 1);
        if (before == "last" && same.Month == published.Month && same.Year == published.Year)
        {
            return same.AddYears(-1);
        }

        return before is "next" or "until" or "by" or "starting" && same < new DateOnly(published.Year, published.Month, 1) ? same.AddYears(1)
            : before is not ("next" or "until" or "by" or "from" or "starting") && same > published.AddMonths(MonthsAhead) ? same.AddYears(-1)
            : same;
    }

    /// <summary>A day without a year is one of the year of publication, or the nearest: a beginning or an end may lie in the next.</summary>
    private static DateOnly? YearNear(IReadOnlyList<Token> tokens, int first, int month, int day, DateOnly? published)
    {
        const int MostOfYear = 240;
        const int Ahead = 200;
        if (published is not { } from)
        {
            // "Laid before Parliament on 23 April 2025 and came into force on 24 April", in a text without a day.
            var named = Enumerable.Range(0, first).LastOrDefault(i => i > 1 && YearOf(tokens[i].Word) is not null && DayNumber(tokens[i - 2].Word) is not null && (tokens[i - 1].Word == "," || s_months.ContainsKey(tokens[i - 1].Word)), -1);
            return named > 0 ? MakeDay(YearOf(tokens[named].Word)!.Value, month, day) : null;
        }

        if (first > 0 && tokens[first - 1].Word == "on" && MakeDay(from.Year, month, day) is { } same && Distance(same, from) <= (same > from ? Ahead : MostOfYear))
        {
            return same;
        }

        DateOnly? nearest = null;
        for (var year = Math.Max(from.Year - 1, 1); year <= from.Year + 1; year++)
        {
            if (MakeDay(year, month, day) is { } candidate && (nearest is not { } best || Distance(candidate, from) < Distance(best, from)))
            {
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    private static DateOnly? MakeDay(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2099 ? year : null;

    /// <summary><c>6</c> and <c>6th</c>.</summary>
    private static int? DayNumber(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>A number of a notice or an amount is no year: No. 2024, $2000, 2020-point.</summary>
    private static bool IsPartOfNumber(IReadOnlyList<Token> tokens, int at) =>
        (at > 1 && tokens[at - 1].Word == "of" && tokens[at - 2].IsNumber) || (at > 0 && (tokens[at - 1].Word is "$" or "€" or "£" or "no" or "/" || (tokens[at - 1].Word == "." && at > 1 && tokens[at - 2].Word is "no" or "nos")));

    private static string WordAt(IReadOnlyList<Token> tokens, int at) => at < tokens.Count ? tokens[at].Word : "";
}
