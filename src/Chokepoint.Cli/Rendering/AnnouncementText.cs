using System.Globalization;
using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Watch;
using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a text announces as a person reads it: each field with the words that it was read from.</summary>
internal sealed class AnnouncementText(Page page)
{
    private const int MostQuotes = 3;
    private const int LongestQuote = 90;

    public void Write(IntakeResult result)
    {
        foreach (var text in result.Texts)
        {
            Write(text.Text, news => text.Events[text.Text.Reading.News.IndexOf(news)], result.Texts.Count > 1);
            foreach (var draft in text.Drafts)
            {
                page.Line();
                page.Line($"Draft {draft.Id}, laid over the rulebook {draft.Authority}: --format yaml prints it, --keep puts it up for review");
            }

            page.Line();
        }

        if (result.Texts.Count > 1)
        {
            page.Line(Together(result));
        }
    }

    public void Write(WatchedText text)
    {
        Write(text.Text, _ => null, isOneOfMany: false);
        foreach (var draft in text.Drafts)
        {
            page.Line($"New draft {draft.Record.Id} in {Path.GetDirectoryName(draft.Path)}");
        }

        if (text.Drafts.Count == 0 && text.Text.Reading.News.Length > 0)
        {
            page.Line("  No new draft: what it tells is in a draft already, or no rulebook can say it.");
        }
    }

    private static string Together(IntakeResult result) =>
        $"{Words.Count(result.Texts.Count)} texts tell of {Words.Count(result.Events.Count)} {(result.Events.Count == 1 ? "event" : "events")}.";

    private void Write(ReadText text, Func<Announcement, AnnouncedEvent?> eventOf, bool isOneOfMany)
    {
        page.Line(text.Page.Title ?? text.Place, "bold");
        page.Line("  " + string.Join(", ", new[] { text.Page.Published is { } day ? $"published {Iso(day)}" : "day of publication not stated", text.Place, $"sha256 {text.Document.Sha256[..12]}" }));
        if (text.Reading.News.IsEmpty)
        {
            page.Line("  It announces no measure.");
        }

        foreach (var news in text.Reading.News)
        {
            var told = eventOf(news);
            Write(text, news, isOneOfMany && told is not null ? $", event {told.Number}" : "");
            foreach (var other in told?.Tellings.Select(telling => telling.Text).Where(other => other != text) ?? [])
            {
                page.Line($"    also told by {other.Page.Title ?? other.Place} ({other.Place})");
            }
        }

        foreach (var past in text.Reading.History)
        {
            Write(text, past, ", told in passing; it is not drafted");
        }
    }

    private void Write(ReadText text, Announcement announcement, string remark)
    {
        page.Line();
        page.Line($"  {Word(announcement.Act.Value)}, {Word(announcement.Certainty.Value)}{remark}", "bold");
        var table = new TextTable([new("  Field"), new("Value"), new("In the words of the text")]);
        void Add<T>(string field, Quoted<T>? quoted, Func<T, string> show)
        {
            if (quoted is not null)
            {
                table.Add([$"  {field}", show(quoted.Value), Quotes(text.Text, quoted.Evidence)]);
            }
        }

        void AddAll<T>(string field, IEnumerable<Quoted<T>> all, Func<T, string> show)
        {
            foreach (var quoted in all)
            {
                Add(field, quoted, show);
            }
        }

        Add("act", announcement.Act, Word);
        Add("certainty", announcement.Certainty, Word);
        Add("authority", announcement.Authority, name => name);
        Add("by", announcement.By, country => country.Code);
        AddAll("against", announcement.Countries, country => country.Code);
        Add("worldwide", announcement.Worldwide, isSo => isSo ? "yes" : "no");
        AddAll("party", announcement.Parties, name => name);
        AddAll("item", announcement.Items, Item);
        AddAll("end user", announcement.EndUserTypes, word => word);
        AddAll("end use", announcement.EndUses, word => word);
        Add("announced", announcement.Announced, Iso);
        Add("effective", announcement.Effective, Iso);
        Add("until", announcement.Until, Iso);
        Add("citation", announcement.Citation, words => words);
        AddAll("left open", announcement.LeftOpen, field => field);
        page.Write(table);
    }

    private static string Item(NamedItem item) =>
        $"{(item.Excluded ? "not " : "")}{item.Name}{(item.ControlCodes.IsEmpty ? "" : $" ({string.Join(", ", item.ControlCodes)})")}{(item.Hs.IsEmpty ? "" : $" [{string.Join(", ", item.Hs)}]")}";

    private static string Quotes(SourceText text, IReadOnlyList<TextSpan> spans) =>
        string.Join(" … ", spans.Take(MostQuotes).Select(span => $"“{Excerpt.Of(span.In(text.Text), LongestQuote)}”"));

    private static string Word<T>(T value)
        where T : struct, Enum => Casing.Snake(value.ToString());

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
