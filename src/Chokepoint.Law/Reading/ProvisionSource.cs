using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Law.Reading;

/// <summary>One provision of a measure file. What it does not say itself, it has from the measure: title, citation, regime, timeline, and a restriction also the remedy.</summary>
internal sealed class ProvisionSource
{
    private readonly YamlMap _rule;
    private readonly YamlMap _act;
    private readonly string _measure;
    private readonly string _authority;
    private readonly DiagnosticBag _bag;

    public ProvisionSource(YamlMap rule, YamlMap act, string measure, string authority, DiagnosticBag bag)
    {
        (_rule, _act, _measure, _authority, _bag) = (rule, act, measure, authority, bag);
        rule.Allow(Keys.Provision);
        Id = $"{measure}#{rule.RequiredString("id")}";
        AddsTo = rule.String("adds_to");
    }

    public string Id { get; }

    public Place Place => _rule.PlaceOf("id");

    public bool IsRelease => _rule.Has("releases");

    public string? AddsTo { get; }

    public Provision Bind(RulebookNames names, DateOnly announced, Timeline ofMeasure, Remedy? remedy)
    {
        var effect = _rule.Choice("effect", Words.Effects, null);
        CheckShape(effect);
        return new Provision
        {
            Id = Id,
            MeasureId = _measure,
            Title = _rule.String("title") ?? _act.RequiredString("title"),
            Citation = _rule.String("citation") ?? _act.RequiredString("citation"),
            Regime = Regime(names),
            Items = Items(names),
            When = (_rule.Raw("when") is { } when ? names.Bind(when) : null) ?? Condition.Constant(true),
            Effect = effect,
            Releases = Releases(names),
            Outlooks = Outlooks(names),
            AddsTo = AddsTo,
            Timeline = TimelineOf(announced, ofMeasure),
            Remedy = RemedySource.Read(_rule, names, _bag) ?? (IsRelease ? null : remedy),
            Reach = _rule.String("reach"),
            Confidence = _rule.Choice("confidence", Words.Confidences, _act.Choice("confidence", Words.Confidences, Confidence.Source)),
            Note = _rule.String("note"),
        };
    }

    private void CheckShape(Outcome? effect)
    {
        if (_rule.Has("effect") == _rule.Has("releases"))
        {
            _bag.Error(ReadingCodes.Value, _rule.Place, $"`{Id}` needs either an `effect` or `releases`", "a provision restricts, or releases what others restrict");
        }

        if (effect == Outcome.LicenceRequired && !_rule.Has("outlook"))
        {
            _bag.Error(ReadingCodes.MissingKey, _rule.Place, "a required licence needs an `outlook`", $"one of {string.Join(", ", Words.Outlooks.Keys)}");
        }

        if (effect is not (null or Outcome.LicenceRequired) && (_rule.Has("outlook") || _rule.Has("outlooks")))
        {
            _bag.Error(ReadingCodes.Value, _rule.Place, "only a required licence has an outlook", "leave `outlook` and `outlooks` out");
        }

        if (AddsTo is not null && !_rule.Has("items"))
        {
            _bag.Error(ReadingCodes.MissingKey, _rule.PlaceOf("adds_to"), $"nothing is added to `{AddsTo}`", "name the `items` that the provision adds");
        }
    }

    private string Regime(RulebookNames names)
    {
        var owner = _rule.Has("regime") ? _rule : _act;
        if (owner.String("regime") is not { } regime)
        {
            _bag.Error(ReadingCodes.MissingKey, _rule.Place, "`regime` is missing", "add `regime:` to the provision or to its measure");
            return "";
        }

        if (!names.Regimes.Contains(regime))
        {
            _bag.Error(ReadingCodes.Reference, owner.PlaceOf("regime"), $"`{regime}` is no regime of this rulebook", Nearest.Suggest(regime, names.Regimes));
        }

        return regime;
    }

    private List<string> Items(RulebookNames names)
    {
        var words = _rule.Strings("items");
        if (_rule.Has("items") && words.Count == 0)
        {
            _bag.Error(ReadingCodes.Value, _rule.PlaceOf("items"), "`items` is empty", "name items, or leave the key out: then the provision is not limited to items");
        }

        var items = new List<string>();
        foreach (var word in words)
        {
            var found = names.FindItems(word);
            if (found.Count == 0)
            {
                _bag.Error(ReadingCodes.Reference, _rule.PlaceOf("items"), $"`{word}` is no item", Nearest.To(word, names.ItemIds) is { } near
                    ? $"did you mean `{near}`?"
                    : "use an id of items/*.csv, `@measure` or a control code");
            }

            items.AddRange(found);
        }

        return [.. items.Distinct()];
    }

    private List<string> Releases(RulebookNames names)
    {
        var releases = new List<string>();
        foreach (var word in _rule.Strings("releases"))
        {
            var id = Qualify(word);
            releases.Add(id);
            if (!names.Provisions.TryGetValue(id, out var isRelease))
            {
                _bag.Error(ReadingCodes.Reference, _rule.PlaceOf("releases"), $"`{id}` is no provision", names.Provisions.ContainsKey($"{_measure}#{word}")
                    ? $"write `\"#{word}\"` for a provision of this measure"
                    : Nearest.Suggest(id, [.. names.Provisions.Keys]));
            }
            else if (isRelease)
            {
                _bag.Error(ReadingCodes.Reference, _rule.PlaceOf("releases"), $"`{id}` is itself a release", "only restrictions can be released");
            }
        }

        return releases;
    }

    private string Qualify(string id) =>
        id.Contains('/', StringComparison.Ordinal) ? id
        : id.StartsWith('#') ? _measure + id
        : $"{_authority}/{id}";

    private List<OutlookRule> Outlooks(RulebookNames names)
    {
        var rules = new List<OutlookRule>();
        foreach (var map in _rule.Maps("outlooks"))
        {
            map.Allow(Keys.Outlook);
            map.RequiredString("outlook");
            map.RequiredString("when");
            if (map.Choice("outlook", Words.Outlooks, null) is { } outlook && map.Raw("when") is { } when && names.Bind(when) is { } condition)
            {
                rules.Add(new OutlookRule(outlook, condition));
            }
        }

        if (_rule.Choice("outlook", Words.Outlooks, null) is { } ordinary)
        {
            rules.Add(new OutlookRule(ordinary, null));
        }

        return rules;
    }

    private Timeline TimelineOf(DateOnly announced, Timeline ofMeasure)
    {
        var timeline = _rule.Has("timeline") ? TimelineSource.Read(_rule, announced, _bag) : ofMeasure;
        if (timeline.Events.Count == 0)
        {
            _bag.Error(ReadingCodes.MissingKey, _rule.Place, $"`{Id}` has no timeline", "add `timeline:` to it or to its measure");
        }
        else if (timeline.Events.All(e => e.Kind != TimelineEventKind.InForce))
        {
            _bag.Error(ReadingCodes.Timeline, _rule.Place, $"`{Id}` never begins to apply", "add an event `in_force` to its timeline");
        }

        return timeline;
    }
}
