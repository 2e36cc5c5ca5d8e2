using Chokepoint.Law.Conditions;
using Chokepoint.Law.Language;

namespace Chokepoint.Law.Reading;

/// <summary>The terms of a rulebook: conditions with names, bound when first asked for, so that they may stand in any order.</summary>
internal sealed class TermTable(DiagnosticBag bag, Func<RawText, Condition?> bind)
{
    // Conditions are walked by recursion, and a term is a level of it.
    private const int DeepestTerms = 8;

    private readonly Dictionary<string, RawText> _texts = [];
    private readonly Dictionary<string, Condition> _meanings = [];
    private readonly Dictionary<string, int> _levels = [];
    private readonly HashSet<string> _inProgress = [];

    public IReadOnlyCollection<string> Names => _texts.Keys;

    public void Add(string name, RawText text) => _texts[name] = text;

    public Dictionary<string, Condition> All() => _texts.Keys.ToDictionary(name => name, name => Find(name)!);

    /// <summary><c>null</c> for a term in the midst of its own definition. One that cannot be read is reported once, and stands for <c>never</c>.</summary>
    public Condition? Find(string name)
    {
        if (_meanings.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_inProgress.Add(name))
        {
            return null;
        }

        var text = _texts[name];
        var isTooDeep = _inProgress.Count > DeepestTerms;
        var meaning = isTooDeep ? Condition.Constant(false) : bind(text) ?? Condition.Constant(false);
        var level = 1 + LevelsOf(meaning);
        if (isTooDeep || level > DeepestTerms)
        {
            bag.Error(LanguageCodes.TooLarge, text.PlaceAt(0), $"the term `{name}` is built from terms over more than {DeepestTerms} levels", "write some of them out");
            (meaning, level) = (Condition.Constant(false), 1);
        }

        _inProgress.Remove(name);
        _levels[name] = level;
        return _meanings[name] = meaning;
    }

    private int LevelsOf(Condition condition) => condition switch
    {
        Condition.And and => and.Parts.Max(LevelsOf),
        Condition.Or or => or.Parts.Max(LevelsOf),
        Condition.Not not => LevelsOf(not.Part),
        Condition.Known known => LevelsOf(known.Part),
        Condition.Term term => _levels[term.Name],
        _ => 0,
    };
}
