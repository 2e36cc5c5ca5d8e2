using Chokepoint.App.Rules;
using Chokepoint.Law.Measures;

namespace Chokepoint.App.Intake;

/// <summary>The rulebooks that drafts are laid over: those that were named, or those that ship; each read once.</summary>
public sealed class DraftLaw
{
    private readonly Dictionary<string, Rulebook?> _rulebooks = [];

    /// <summary>Takes names or folders of rulebooks; none for those that ship.</summary>
    public DraftLaw(IReadOnlyList<string> named)
    {
        foreach (var rulebook in named.Count == 0 ? [] : LawSource.Load(new LawRequest(named, [], [])).Today.Rulebooks)
        {
            _rulebooks[rulebook.Authority] = rulebook;
        }
    }

    /// <summary>The rulebook of an authority, such as <c>cn</c>; <c>null</c> where there is none.</summary>
    public Rulebook? Of(string authority)
    {
        if (!_rulebooks.TryGetValue(authority, out var rulebook))
        {
            rulebook = LawSource.IsShipped(authority) ? LawSource.Load(new LawRequest([authority], [], [])).Today.Rulebooks[0] : null;
            _rulebooks[authority] = rulebook;
        }

        return rulebook;
    }
}
