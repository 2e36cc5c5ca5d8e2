namespace Chokepoint.Screening.Reference;

/// <summary>The values of one unknown, as far as some atoms tell them apart, and what formulas become of each. Belongs to one pool.</summary>
internal sealed class Domain
{
    private readonly FormulaPool _pool;
    private readonly Variable _variable;
    private readonly int[] _alike;
    private readonly Dictionary<Formula, int[]> _classes = [];
    private readonly Dictionary<(Formula Formula, int Class), Formula> _restricted = [];

    /// <summary>One value for each way to pass and fail the atoms, all of one unknown.</summary>
    public Domain(FormulaPool pool, IReadOnlyList<Formula> atoms)
    {
        (_pool, _variable, Atoms) = (pool, atoms[0].Variable!, atoms);
        var predicates = atoms.Select(atom => atom.Predicate!).ToList();
        var rows = predicates[0].Witnesses(predicates).Select(value => predicates.ConvertAll(predicate => predicate.Holds(value) ? 1 : 0))
            .DistinctBy(string.Concat).ToList();
        _alike = new int[rows.Count];
        for (var i = 0; i < atoms.Count; i++)
        {
            _classes[atoms[i]] = [.. rows.Select(row => row[i])];
        }
    }

    /// <summary>The atoms.</summary>
    public IReadOnlyList<Formula> Atoms { get; }

    /// <summary>How many values there are.</summary>
    public int Count => _alike.Length;

    /// <summary>Whether the values that an atom tells apart are apart here.</summary>
    public bool Tells(Formula atom) => _classes.ContainsKey(atom);

    /// <summary>For each value a number, equal where the formulas do not tell values apart.</summary>
    public int[] ClassesOf(IEnumerable<Formula> formulas) => formulas.Select(ClassesOf).Aggregate(_alike, Joined);

    /// <summary>What a formula, which depends on no earlier unknown, becomes of a value.</summary>
    public Formula Restrict(Formula formula, int value)
    {
        // Parts whose first unknown comes later do not hold this one: it is always the first that is left.
        if (!Holds(formula))
        {
            return formula;
        }

        var kind = ClassesOf(formula)[value];
        if (formula.Kind == FormulaKind.Atom)
        {
            return _pool.Constant(kind == 1);
        }

        if (!_restricted.TryGetValue((formula, kind), out var restricted))
        {
            var parts = Array.ConvertAll(formula.Parts, part => Restrict(part, value));
            _restricted[(formula, kind)] = restricted = formula.Kind switch
            {
                FormulaKind.Not => _pool.Not(parts[0]),
                FormulaKind.And => _pool.And(parts),
                _ => _pool.Or(parts),
            };
        }

        return restricted;
    }

    private bool Holds(Formula formula) => formula.First is { } first && first.CompareTo(_variable) <= 0;

    private int[] ClassesOf(Formula formula)
    {
        if (!Holds(formula))
        {
            return _alike;
        }

        return _classes.TryGetValue(formula, out var classes) ? classes : _classes[formula] = ClassesOf(formula.Parts);
    }

    private int[] Joined(int[] left, int[] right)
    {
        if (left == _alike || right == _alike || left == right)
        {
            return left == _alike ? right : left;
        }

        // Numbers begin at one while they are given, so that none is zero.
        var width = right.Max() + 1;
        var numbers = new int[(left.Max() + 1) * width];
        var joined = new int[left.Length];
        var count = 0;
        for (var i = 0; i < joined.Length; i++)
        {
            ref var number = ref numbers[(left[i] * width) + right[i]];
            joined[i] = (number == 0 ? number = ++count : number) - 1;
        }

        return joined;
    }
}
