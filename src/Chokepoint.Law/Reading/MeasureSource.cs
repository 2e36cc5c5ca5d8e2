using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Law.Reading;

/// <summary>One measure file: its names first, its conditions once all names are known.</summary>
internal sealed class MeasureSource
{
    private readonly string _authority;
    private readonly DiagnosticBag _bag;
    private readonly IReadOnlyList<YamlMap> _provisions;

    public MeasureSource(YamlMap map, string authority, DiagnosticBag bag)
    {
        (Map, _authority, _bag) = (map, authority, bag);
        map.Allow("id", "title", "citation", "issued_by", "role", "regime", "announced", "url", "confidence", "sources", "note", "status", "timeline", "remedy", "provisions");
        Id = $"{authority}/{map.RequiredString("id")}";
        _provisions = map.Maps("provisions");
        GoodsLists = [.. _provisions.Select(provision => provision.String("adds_to")).OfType<string>()];
    }

    public YamlMap Map { get; }

    public string Id { get; }

    public IReadOnlyList<string> GoodsLists { get; }

    public Measure Bind(Func<RawText, Condition?> bind, Func<string, IReadOnlyList<string>> findItems, List<Regime> regimes)
    {
        var announced = Map.RequiredDay("announced");
        var timeline = ReadTimeline(Map, announced);
        var remedy = ReadRemedy(Map);
        var binder = new Binder(bind, findItems, regimes, announced, timeline, remedy);
        return new Measure
        {
            Id = Id,
            Title = Map.RequiredString("title"),
            Citation = Map.RequiredString("citation"),
            IssuedBy = Map.Strings("issued_by"),
            Role = Map.Choice("role", Words.Roles, MeasureRole.Control),
            Announced = announced,
            Url = Map.String("url"),
            Confidence = Map.Choice("confidence", Words.Confidences, Confidence.Source),
            Sources = Map.Strings("sources"),
            Note = Map.String("note"),
            Status = Map.String("status"),
            Timeline = timeline,
            Provisions = [.. _provisions.Select(provision => Provision(provision, binder))],
        };
    }

    private Provision Provision(YamlMap map, Binder binder)
    {
        map.Allow(
            "id", "title", "citation", "regime", "items", "when", "effect", "releases", "outlook", "outlooks", "adds_to", "timeline", "remedy", "reach", "confidence", "note");
        var id = $"{Id}#{map.RequiredString("id")}";
        var effect = map.Choice("effect", Words.Effects, null);
        var releases = map.Strings("releases").Select(Qualify).ToList();
        if (effect is null == (releases.Count == 0))
        {
            _bag.Error(ReadingCodes.Value, map.Place, $"`{id}` needs either an `effect` or `releases`", "a provision restricts or releases");
        }

        var regime = map.String("regime") ?? Map.String("regime") ?? "";
        if (!binder.Regimes.Exists(known => known.Id == regime))
        {
            _bag.Error(ReadingCodes.Reference, map.Place, $"`{regime}` is no regime of this rulebook", Nearest.Suggest(regime, [.. binder.Regimes.Select(known => known.Id)]));
        }

        var timeline = map.Has("timeline") ? ReadTimeline(map, binder.Announced) : binder.Timeline;
        if (timeline.Events.Count == 0)
        {
            _bag.Error(ReadingCodes.MissingKey, map.Place, $"`{id}` has no timeline", "add `timeline:` to it or to its measure");
        }

        return new Provision
        {
            Id = id,
            MeasureId = Id,
            Title = map.String("title") ?? Map.RequiredString("title"),
            Citation = map.String("citation") ?? Map.RequiredString("citation"),
            Regime = regime,
            Items = Items(map, binder),
            When = (map.Raw("when") is { } when ? binder.Bind(when) : null) ?? Condition.Constant(true),
            Effect = effect,
            Releases = releases,
            Outlooks = Outlooks(map, effect, binder),
            AddsTo = map.String("adds_to"),
            Timeline = timeline,
            Remedy = ReadRemedy(map) ?? binder.Remedy,
            Reach = map.String("reach"),
            Confidence = map.Choice("confidence", Words.Confidences, Map.Choice("confidence", Words.Confidences, Confidence.Source)),
            Note = map.String("note"),
        };
    }

    private string Qualify(string id) =>
        id.Contains('/', StringComparison.Ordinal) ? id
        : id.StartsWith('#') ? Id + id
        : $"{_authority}/{id}";

    private List<string> Items(YamlMap map, Binder binder)
    {
        var items = new List<string>();
        foreach (var word in map.Strings("items"))
        {
            var found = binder.FindItems(word);
            if (found.Count == 0)
            {
                _bag.Error(ReadingCodes.Reference, map.PlaceOf("items"), $"`{word}` is no item", "use an id of items/*.csv, `@measure` or a control code");
            }

            items.AddRange(found);
        }

        return [.. items.Distinct()];
    }

    private List<OutlookRule> Outlooks(YamlMap map, Outcome? effect, Binder binder)
    {
        var rules = new List<OutlookRule>();
        foreach (var rule in map.Maps("outlooks"))
        {
            rule.Allow("outlook", "when");
            if (rule.Choice("outlook", Words.Outlooks, null) is { } outlook && rule.Raw("when") is { } when && binder.Bind(when) is { } condition)
            {
                rules.Add(new OutlookRule(outlook, condition));
            }
        }

        if (map.Choice("outlook", Words.Outlooks, null) is { } ordinary)
        {
            rules.Add(new OutlookRule(ordinary, null));
        }

        if (effect == Outcome.LicenceRequired && !rules.Exists(rule => rule.When is null))
        {
            _bag.Error(ReadingCodes.MissingKey, map.Place, "a required licence needs an `outlook`", $"one of {string.Join(", ", Words.Outlooks.Keys)}");
        }

        return rules;
    }

    private Timeline ReadTimeline(YamlMap owner, DateOnly announced)
    {
        var events = new List<TimelineEvent>();
        foreach (var map in owner.Maps("timeline"))
        {
            map.Allow("event", "date", "announced", "until", "by", "uncertain", "note");
            map.RequiredString("event");
            var kind = map.Choice("event", Words.Events, TimelineEventKind.InForce);
            var date = map.RequiredMoment("date");
            var known = map.Day("announced") ?? (kind == TimelineEventKind.InForce ? announced : date.Day);
            var until = map.Day("until");
            if (until < date.Day || known < announced)
            {
                _bag.Error(ReadingCodes.Timeline, map.Place, "the days contradict each other", "announced of the measure <= announced of the event, date <= until");
            }

            events.Add(new TimelineEvent(kind, date, known, until, map.String("by"), map.Flag("uncertain"), map.String("note")));
        }

        return new Timeline(events);
    }

    private static Remedy? ReadRemedy(YamlMap owner)
    {
        if (owner.Map("remedy") is not { } map)
        {
            return null;
        }

        map.Allow("licence", "channel", "documents", "statutory_days", "note");
        return new Remedy(map.String("licence"), map.String("channel"), map.Strings("documents"), map.Number("statutory_days"), map.String("note"));
    }

    private sealed record Binder(
        Func<RawText, Condition?> Bind, Func<string, IReadOnlyList<string>> FindItems, List<Regime> Regimes, DateOnly Announced, Timeline Timeline, Remedy? Remedy);
}
