using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Law.Measures;

namespace Chokepoint.Intake.Drafts;

/// <summary>One announcement in the rulebook language: its condition, and what of it is open.</summary>
internal sealed class ProvisionDraft
{
    private readonly Announcement _announcement;
    private readonly Rulebook _rulebook;
    private readonly List<string> _open = [];

    public ProvisionDraft(Announcement announcement, Rulebook rulebook, string measureId)
    {
        (_announcement, _rulebook) = (announcement, rulebook);
        Releases = announcement.Act.Value is Act.Suspension or Act.Lifting ? Released() : [];
        When = string.Join(" and ", new[] { Leaves(), Items(), Places(), Users(), Parties(measureId) }.OfType<string>());
        if (announcement.Effective is null)
        {
            _open.Add("the day from which it works");
        }

        if (announcement.Certainty.Value is Certainty.Considered or Certainty.Reported or Certainty.Denied)
        {
            _open.Add("whether it is, or becomes, law");
        }

        foreach (var field in announcement.LeftOpen)
        {
            _open.Add($"{field.Value}, as the text itself says");
        }
    }

    /// <summary>When it applies.</summary>
    public string When { get; }

    /// <summary>The provisions that a suspension or a lifting releases.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>What the text leaves open, in words.</summary>
    public IReadOnlyList<string> Open => [.. _open.Distinct()];

    /// <summary>Whether the rulebook language can say it: a threat does nothing, and a release needs what it releases.</summary>
    public bool CanBeSaid => _announcement.Act.Value switch
    {
        Act.Ban or Act.Licence or Act.Listing or Act.Quota => true,
        Act.Suspension or Act.Lifting => Releases.Count > 0,
        Act.Threat or Act.Rumour => false,
    };

    /// <summary>The title: what, of what, for whom.</summary>
    public string Title
    {
        get
        {
            var act = _announcement.Act.Value switch
            {
                Act.Ban => "Ban",
                Act.Licence => "Licence requirement",
                Act.Listing => "Listing",
                Act.Suspension => "Suspension",
                Act.Lifting => "Lifting",
                Act.Quota => "Quota",
                Act.Threat => "Threat",
                Act.Rumour => "Rumour",
            };
            var items = string.Join(", ", _announcement.Items.Where(item => !item.Value.Excluded).Take(6).Select(item => item.Value.Name));
            var countries = string.Join(", ", _announcement.Countries.Select(country => NameOf(country.Value)));
            var certainty = _announcement.Certainty.Value.ToString().ToLowerInvariant();
            return $"{act}{(items.Length > 0 ? ": " + items : "")}{(countries.Length > 0 ? ", for " + countries : "")} ({certainty})";
        }
    }

    private static string NameOf(Country country) => country == Country.EuropeanUnion ? "the European Union" : Countries.NameOf(country);

    private string Leaves()
    {
        var by = _rulebook.Authority.ToUpperInvariant();
        string[] terms = ["china_export_or_origin", "leaves_eu", "reached", "exports_goods"];
        return terms.FirstOrDefault(_rulebook.Terms.ContainsKey) ?? $"export_from is {by} and destination is not {by}";
    }

    private string? Items()
    {
        if (_announcement.Items.IsEmpty)
        {
            if (_announcement.Act.Value is not (Act.Listing or Act.Suspension or Act.Lifting))
            {
                _open.Add("the goods");
            }

            return null;
        }

        var terms = new List<string>();
        var excluded = new List<string>();
        foreach (var item in _announcement.Items)
        {
            if (ItemTerms.Of(item.Value, _rulebook) is { } term)
            {
                (item.Value.Excluded ? excluded : terms).Add(term);
            }
            else
            {
                _open.Add($"what `{item.Value.Name}` is in the words of the rulebook");
            }
        }

        var all = terms.Count == 0 ? null : "(" + string.Join(" or ", terms.Distinct()) + ")";
        return excluded.Count == 0 ? all : $"{(all is null ? "" : all + " and ")}not ({string.Join(" or ", excluded.Distinct())})";
    }

    private string? Places()
    {
        var countries = _announcement.Countries.Select(country => country.Value).Where(country => country != Country.EuropeanUnion).Distinct().ToList();
        if (_announcement.Countries.Any(country => country.Value == Country.EuropeanUnion))
        {
            _open.Add("which countries are meant by the European Union");
        }

        return _announcement.Act.Value == Act.Listing || countries.Count == 0 ? null
            : countries is [var one] ? $"any of (destination, end_user_country) is {one.Code}"
            : $"any of (destination, end_user_country) in ({string.Join(", ", countries.Select(country => country.Code))})";
    }

    private string? Users()
    {
        var users = _announcement.EndUserTypes.Select(user => $"end_user_type is {user.Value}");
        var uses = _announcement.EndUses.Select(use => $"end_use is {use.Value}");
        var all = users.Concat(uses).Distinct().ToList();
        return all.Count == 0 ? null : "(" + string.Join(" or ", all) + ")";
    }

    private string? Parties(string measureId) =>
        _announcement.Act.Value == Act.Listing ? $"any of (consignee, intermediary, end_user) is listed by {measureId}" : null;

    /// <summary>The restrictions of an act that the text cites by its number.</summary>
    private List<string> Released() => _announcement.Citation is not { } citation ? [] :
    [
        .. _rulebook.Measures.Where(measure => measure.Citation.Equals(citation.Value, StringComparison.OrdinalIgnoreCase))
            .SelectMany(measure => measure.Provisions)
            .Where(provision => !provision.IsRelease)
            .Select(provision => provision.Id),
    ];
}
