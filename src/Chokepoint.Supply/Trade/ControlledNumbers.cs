using System.Collections.Concurrent;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;

namespace Chokepoint.Supply.Trade;

/// <summary>
/// The customs numbers that the goods lists of a country name on a day. Lists name numbers for reference: goods under a named number
/// <i>may</i> be controlled, and only their classification says whether they are. <b>Threads</b>: any number.
/// </summary>
public sealed class ControlledNumbers
{
    private const int WorldWideDigits = 6;
    private readonly ConcurrentDictionary<HsCode, NamedNumber> _known = new();
    private readonly List<RuleItem> _items;

    /// <summary>Takes the entries that some restriction covers which is in force on the day, or may be.</summary>
    public ControlledNumbers(LawBook law, Country controlling, DateOnly asOf, DateOnly known)
    {
        var rulebook = law.Rulebooks.FirstOrDefault(rulebook => rulebook.Authority.Equals(controlling.Code, StringComparison.OrdinalIgnoreCase));
        IsLoaded = rulebook is not null;
        var covered = (rulebook?.Provisions ?? [])
            .Where(provision => provision.Effect >= Outcome.LicenceRequired && law.StandingOf(provision, new Moment(asOf), known).Kind
                is StandingKind.InForce or StandingKind.Unknown or StandingKind.DuringTheDay)
            .SelectMany(provision => provision.Items)
            .ToHashSet();
        _items = [.. (rulebook?.Items ?? []).Where(item => !item.IsRemainder && covered.Contains(item.Id))];
    }

    /// <summary>Whether a rulebook of the country is loaded; without one nothing is known of its lists.</summary>
    public bool IsLoaded { get; }

    /// <summary>How the lists name a number. A heading is named by the entries that name a number below it.</summary>
    public NamedNumber this[HsCode hs] => _known.GetOrAdd(hs, Find);

    private NamedNumber Find(HsCode hs)
    {
        var touching = _items.Select(item => (item.Id, Longest: item.Hs.Where(reference => reference.CanEqual(hs, WorldWideDigits)).Select(reference => reference.Digits.Length).DefaultIfEmpty().Max()))
            .Where(item => item.Longest > 0).ToLookup(item => item.Longest >= WorldWideDigits, item => item.Id);
        return new NamedNumber([.. touching[true]], [.. touching[false]]);
    }
}

/// <summary>How goods lists name a customs number.</summary>
/// <param name="Items">The entries that name it to six digits, by id.</param>
/// <param name="Wider">The entries that name only a heading or chapter of it, by id.</param>
public sealed record NamedNumber(IReadOnlyList<string> Items, IReadOnlyList<string> Wider)
{
    /// <summary>Whether goods under the number may be controlled: some entry names it to six digits.</summary>
    public bool MayBeControlled => Items.Count > 0;
}
