using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>One measure file: its names first, its conditions once all names are known.</summary>
internal sealed class MeasureSource
{
    private readonly YamlMap _act;
    private readonly DiagnosticBag _bag;
    private readonly List<ProvisionSource> _provisions;

    public MeasureSource(YamlMap act, string authority, DiagnosticBag bag)
    {
        (_act, _bag) = (act, bag);
        act.Allow(Keys.Measure);
        Id = $"{authority}/{act.RequiredString("id")}";
        _provisions = [.. act.Maps("provisions").Select(provision => new ProvisionSource(provision, act, Id, authority, bag))];
    }

    public string Id { get; }

    /// <summary>Where <see cref="Id"/> stands.</summary>
    public Place Place => _act.PlaceOf("id");

    public IReadOnlyList<ProvisionSource> Provisions => _provisions;

    public Measure Bind(RulebookNames names)
    {
        var announced = _act.RequiredDay("announced");
        var timeline = TimelineSource.Read(_act, announced, _bag);
        var remedy = RemedySource.Read(_act, names, _bag);
        return new Measure
        {
            Id = Id,
            Title = _act.RequiredString("title"),
            Citation = _act.RequiredString("citation"),
            IssuedBy = _act.Strings("issued_by"),
            Role = _act.Choice("role", Words.Roles, MeasureRole.Control),
            Announced = announced,
            Url = _act.String("url"),
            Confidence = _act.Choice("confidence", Words.Confidences, Confidence.Source),
            Sources = _act.Strings("sources"),
            Note = _act.String("note"),
            Status = _act.Choice("status", Words.Statuses, null),
            PartiesFrom = _act.String("parties_from"),
            Holding = ReadHolding(names),
            Timeline = timeline,
            Provisions = _provisions.ConvertAll(provision => provision.Bind(names, announced, timeline, remedy)),
        };
    }

    private HoldingRule? ReadHolding(RulebookNames names)
    {
        if (!_act.Has("held_by") && !_act.Has("held_at_least"))
        {
            return null;
        }

        var owners = new List<string>();
        foreach (var word in _act.Strings("held_by"))
        {
            var id = word.Contains('/', StringComparison.Ordinal) ? word : $"{Id[..Id.IndexOf('/', StringComparison.Ordinal)]}/{word}";
            owners.Add(id);
            if (!names.Measures.Contains(id))
            {
                _bag.Error(ReadingCodes.Reference, _act.PlaceOf("held_by"), $"`{id}` is no measure", Nearest.Suggest(id, names.Measures));
            }
        }

        if (owners.Count == 0)
        {
            _bag.Error(ReadingCodes.MissingKey, _act.PlaceOf("held_at_least"), "`held_by` is missing", "name the measures whose parties count as owners");
        }

        if (_act.RequiredString("held_at_least") is not { Length: > 0 } text)
        {
            return null;
        }

        if (Quantity.TryParse(text, out var share, out _) && share.Unit.Dimension == "share")
        {
            return new HoldingRule(owners, share.InBaseUnits);
        }

        _bag.Error(ReadingCodes.Value, _act.PlaceOf("held_at_least"), $"`held_at_least` takes a share such as `50 %`, found `{text}`");
        return null;
    }
}

/// <summary>What the provisions of a rulebook may name, once all files have been looked through.</summary>
/// <param name="Bind">Reads a condition; <c>null</c>, and reported, where it cannot be read.</param>
/// <param name="FindItems">The ids that a word stands for.</param>
/// <param name="ItemIds">All ids of items.</param>
/// <param name="Regimes">All ids of regimes.</param>
/// <param name="Provisions">All ids of provisions, and whether they release.</param>
/// <param name="Offices">All offices by id.</param>
/// <param name="Measures">All ids of measures.</param>
internal sealed record RulebookNames(
    Func<RawText, Condition?> Bind,
    Func<string, IReadOnlyList<string>> FindItems,
    IReadOnlyCollection<string> ItemIds,
    IReadOnlyCollection<string> Regimes,
    IReadOnlyDictionary<string, bool> Provisions,
    IReadOnlyDictionary<string, Office> Offices,
    IReadOnlyCollection<string> Measures);
