using System.Globalization;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;

namespace Chokepoint.Intake.Drafts;

/// <summary>
/// Writes what was read as an overlay of one rulebook. What the text leaves open stays open: an event whose effect nobody knows yet is
/// <c>uncertain</c>, and whoever is screened against it is asked for its status.
/// </summary>
public static class DraftWriter
{
    /// <summary>
    /// The draft of all news by the rulebook's own authority; <c>null</c> where there is none, or no day to date it by.
    /// </summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="rulebook">The law that the draft is laid over.</param>
    /// <param name="sources">What tells of it: the text itself first, each with address and hash.</param>
    public static Draft? Write(SourceText text, IntakeReading reading, Rulebook rulebook, IReadOnlyList<string> sources)
    {
        var news = reading.News.Where(announcement => announcement.By is { } by && by.Value.Code.Equals(rulebook.Authority, StringComparison.OrdinalIgnoreCase)).ToList();
        if (news.Count == 0 || DayOf(text, news) is not { } day)
        {
            return null;
        }

        var id = IdOf(text, day);
        var yaml = Write(text, news, rulebook, sources, id, day);
        var (_, diagnostics) = RulebookReader.Read(rulebook, new Dictionary<string, string> { [$"{id}.yaml"] = yaml });
        return new Draft(id, yaml, diagnostics);
    }

    private static DateOnly? DayOf(SourceText text, List<Announcement> news) =>
        news.Select(announcement => announcement.Announced?.Value).Where(day => day is not null).Min()
        ?? text.Published
        ?? news.Select(announcement => announcement.Effective?.Value).FirstOrDefault(day => day is not null);

    private static string IdOf(SourceText text, DateOnly day)
    {
        var title = text.Blocks.IsEmpty ? "" : text.Blocks[0].Span.In(text.Text);
        var words = Folding.Plain(title).ToLowerInvariant()
            .Split([.. title.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsAsciiLetterOrDigit))
            .Take(8);
        return string.Create(CultureInfo.InvariantCulture, $"intake-{day:yyyy-MM-dd}-{string.Join('-', words)}").TrimEnd('-');
    }

    private static string Write(SourceText text, List<Announcement> news, Rulebook rulebook, IReadOnlyList<string> sources, string id, DateOnly day)
    {
        var drafts = news.Select(announcement => (Announcement: announcement, Provision: new ProvisionDraft(announcement, rulebook, id))).ToList();
        var said = drafts.Where(draft => draft.Provision.CanBeSaid).ToList();
        var isSettled = news.Exists(announcement => announcement.Certainty.Value is Certainty.Enacted or Certainty.Announced);
        var yaml = new YamlText()
            .Line("# A draft that was read from a text, not law. Check it against the source before you rely on it.")
            .Value("", "id", id)
            .Value("", "title", drafts[0].Provision.Title)
            .Value("", "citation", news.Select(announcement => announcement.Citation?.Value).FirstOrDefault(citation => citation is not null) ?? "no act read; from the source below")
            .Line($"issued_by: [{YamlText.Quote(news.Select(one => one.Authority?.Value).FirstOrDefault(one => one is not null) ?? "unknown")}]")
            .Line($"role: {(said.Count == 0 ? "context" : said.TrueForAll(draft => draft.Announcement.Act.Value == Act.Listing) ? "listing" : "control")}")
            .Line($"status: {(isSettled ? "draft" : "reported")}")
            .Line($"announced: {Day(day)}")
            .Line("confidence: uncertain");
        if (sources.Count > 0)
        {
            yaml.Line($"sources: [{string.Join(", ", sources.Select(YamlText.Quote))}]");
        }

        var parties = news.Where(announcement => announcement.Act.Value == Act.Listing).SelectMany(announcement => announcement.Parties).Select(party => party.Value).ToList();
        if (said.Exists(draft => draft.Announcement.Act.Value == Act.Listing))
        {
            yaml.Value("", "parties_from", parties.Count == 0
                ? "the text names none; take them from the act"
                : $"the text names {string.Join("; ", parties)}: add them to a list of the rulebook under {id}");
        }

        if (said.Count < drafts.Count)
        {
            yaml.Value("", "note", string.Join(" ", drafts.Where(draft => !draft.Provision.CanBeSaid)
                .Select(draft => $"Not said below: {draft.Provision.Title}, {Reference(draft.Announcement)}.")));
        }

        if (said.Count == 0)
        {
            return yaml.Line("timeline:").Line($"  - {{event: political, date: {Day(day)}}}").ToString();
        }

        yaml.Line("provisions:");
        for (var i = 0; i < said.Count; i++)
        {
            Provision(yaml, said[i].Announcement, said[i].Provision, rulebook, i + 1, day);
        }

        return yaml.ToString();
    }

    private static void Provision(YamlText yaml, Announcement announcement, ProvisionDraft draft, Rulebook rulebook, int number, DateOnly day)
    {
        yaml.Line($"  - id: \"{number}\"")
            .Value("    ", "title", draft.Title)
            .Line($"    regime: {RegimeOf(announcement, rulebook)}");
        if (draft.When.Length > 0)
        {
            yaml.Value("    ", "when", draft.When);
        }

        if (draft.Releases.Count > 0)
        {
            yaml.Line($"    releases: [{string.Join(", ", draft.Releases.Select(YamlText.Quote))}]");
        }
        else if (announcement.Act.Value is Act.Ban or Act.Listing)
        {
            yaml.Line("    effect: prohibited");
        }
        else
        {
            yaml.Line("    effect: licence_required").Line($"    outlook: {(announcement.Act.Value == Act.Quota ? "strict" : "case_by_case")}");
        }

        var note = $"Read from {Reference(announcement)}.{(draft.Open.Count == 0 ? "" : $" Open: {string.Join("; ", draft.Open)}.")}";
        yaml.Line("    timeline:")
            .Line("      - event: in_force")
            .Line($"        date: {Day(announcement.Effective?.Value ?? announcement.Announced?.Value ?? day)}");
        if (draft.Open.Count > 0)
        {
            yaml.Line("        uncertain: true");
        }

        if (announcement.Until is { } until && until.Value >= (announcement.Effective?.Value ?? day))
        {
            yaml.Line("      - event: lapsed").Line($"        date: {Day(until.Value.AddDays(1))}").Line($"        announced: {Day(day)}");
        }

        yaml.Value("    ", "note", note);
    }

    /// <summary>A regime named after the country that is meant, such as <c>eu/russia</c>; otherwise the first, which is the rulebook's main one.</summary>
    private static string RegimeOf(Announcement announcement, Rulebook rulebook) =>
        rulebook.Regimes.FirstOrDefault(regime => announcement.Countries.Any(country =>
            regime.Id.EndsWith("/" + Countries.NameOf(country.Value).ToLowerInvariant(), StringComparison.Ordinal)))?.Id
        ?? rulebook.Regimes[0].Id;

    /// <summary>Where in the source the words stand: by their places, not by the words themselves.</summary>
    private static string Reference(Announcement announcement)
    {
        var parts = new List<string> { Place("act", announcement.Act.Evidence), Place("certainty", announcement.Certainty.Evidence) };
        parts.AddRange(announcement.Countries.Select(country => Place($"target {country.Value.Code}", country.Evidence)));
        parts.AddRange(announcement.Items.Take(12).Select(item => Place(item.Value.Name, item.Evidence)));
        if (announcement.Announced is { } announced)
        {
            parts.Add(Place("announced", announced.Evidence));
        }

        if (announcement.Effective is { } effective)
        {
            parts.Add(Place("effective", effective.Evidence));
        }

        return "characters " + string.Join(", ", parts);
    }

    private static string Place(string field, IEnumerable<TextSpan> spans) =>
        $"{field} {string.Join("+", spans.Take(4).Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")))}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
