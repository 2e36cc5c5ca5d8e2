using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Reference;

/// <summary>Makes formulas, simplified, and each only once; remembers their truth. For one thread.</summary>
internal sealed class FormulaPool
{
    private readonly Dictionary<(Variable, Predicate), Formula> _atoms = [];
    private readonly Dictionary<Key, Formula> _composites = [];
    private readonly Dictionary<Formula, Truth> _truths = [];
    private readonly Dictionary<Variable, Domain> _domains = [];
    private int _next = 2;

    public FormulaPool()
    {
        False = new Formula(0, FormulaKind.False, [], null, null);
        True = new Formula(1, FormulaKind.True, [], null, null);
    }

    public Formula True { get; }

    public Formula False { get; }

    /// <summary>How many formulas there are: a measure of memory.</summary>
    public int Count => _next;

    public Formula Constant(bool value) => value ? True : False;

    public Formula Atom(Variable variable, Predicate predicate)
    {
        if (!_atoms.TryGetValue((variable, predicate), out var atom))
        {
            _atoms[(variable, predicate)] = atom = new Formula(_next++, FormulaKind.Atom, [], variable, predicate);
        }

        return atom;
    }

    public Formula Not(Formula part) => part.Kind switch
    {
        FormulaKind.True => False,
        FormulaKind.False => True,
        FormulaKind.Not => part.Parts[0],
        _ => Make(FormulaKind.Not, [part]),
    };

    public Formula And(params ReadOnlySpan<Formula> parts) => Join(FormulaKind.And, True, False, parts);

    public Formula Or(params ReadOnlySpan<Formula> parts) => Join(FormulaKind.Or, False, True, parts);

    /// <summary>Whether the formula is true, false, or either, over all completions.</summary>
    public Truth TruthOf(Formula formula)
    {
        if (formula.IsConstant)
        {
            return formula.IsTrue.ToTruth();
        }

        return _truths.TryGetValue(formula, out var truth) ? truth : _truths[formula] = ReadTruth(formula);
    }

    /// <summary>
    /// The values of one unknown as far as some atoms, and those asked about before, tell them apart: finer than needed harms nothing, and lines that
    /// ask about the same unknown with some atoms more or less share what was found out. A party may be any of thousands that are listed.
    /// </summary>
    public Domain DomainOf(Variable variable, IReadOnlyList<Formula> atoms)
    {
        var known = _domains.GetValueOrDefault(variable);
        return known is not null && atoms.All(known.Tells) ? known
            : _domains[variable] = new Domain(this, [.. atoms.Concat(known?.Atoms ?? []).Distinct().OrderBy(atom => atom.Id)]);
    }

    /// <summary>Parts that share no unknown are independent, and then the connectives of Kleene are exact; the others are completed together.</summary>
    private Truth ReadTruth(Formula formula)
    {
        if (formula.Kind == FormulaKind.Not)
        {
            return TruthOf(formula.Parts[0]).Not();
        }

        var groups = Independent(formula.Parts);
        if (groups.Count < 2)
        {
            return Completions.TruthOf(this, formula);
        }

        var isAnd = formula.Kind == FormulaKind.And;
        return groups.Select(group => TruthOf(isAnd ? And([.. group]) : Or([.. group]))).Aggregate((left, right) => isAnd ? left.And(right) : left.Or(right));
    }

    private static List<List<Formula>> Independent(Formula[] parts)
    {
        var groups = new List<(HashSet<Variable> Unknowns, List<Formula> Parts)>();
        foreach (var part in parts)
        {
            var touched = groups.FindAll(group => group.Unknowns.Overlaps(part.Unknowns));
            groups.RemoveAll(touched.Contains);
            groups.Add(([.. touched.SelectMany(group => group.Unknowns), .. part.Unknowns], [.. touched.SelectMany(group => group.Parts), part]));
        }

        return groups.ConvertAll(group => group.Parts);
    }

    /// <summary>Drops neutral parts, flattens, orders; the absorbing part decides at once.</summary>
    private Formula Join(FormulaKind kind, Formula neutral, Formula absorbing, ReadOnlySpan<Formula> parts)
    {
        List<Formula>? kept = null;
        Formula? only = null;
        foreach (var part in parts)
        {
            if (part == absorbing)
            {
                return absorbing;
            }

            if (part == neutral || part == only)
            {
                continue;
            }

            if (only is null)
            {
                only = part;
                continue;
            }

            kept ??= Flat(kind, only, []);
            Flat(kind, part, kept);
        }

        if (kept is null)
        {
            return only ?? neutral;
        }

        kept.Sort((left, right) => left.Id.CompareTo(right.Id));
        var distinct = kept.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : Make(kind, distinct);
    }

    private static List<Formula> Flat(FormulaKind kind, Formula part, List<Formula> into)
    {
        if (part.Kind == kind)
        {
            into.AddRange(part.Parts);
        }
        else
        {
            into.Add(part);
        }

        return into;
    }

    private Formula Make(FormulaKind kind, Formula[] parts)
    {
        var key = new Key(kind, parts);
        if (!_composites.TryGetValue(key, out var formula))
        {
            _composites[key] = formula = new Formula(_next++, kind, parts, null, null);
        }

        return formula;
    }

    private readonly struct Key(FormulaKind kind, Formula[] parts) : IEquatable<Key>
    {
        private readonly FormulaKind _kind = kind;
        private readonly Formula[] _parts = parts;

        public bool Equals(Key other) => _kind == other._kind && _parts.AsSpan().SequenceEqual(other._parts);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_kind);
            foreach (var part in _parts)
            {
                hash.Add(part.Id);
            }

            return hash.ToHashCode();
        }
    }
}
