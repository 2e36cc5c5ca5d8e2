using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Reference;

/// <summary>A restriction, or its exemption, that stands if its formula is true: it raises a regime to an outcome.</summary>
/// <param name="Regime">The regime's number.</param>
/// <param name="Outcome">What it raises the regime to.</param>
/// <param name="Formula">When it stands.</param>
internal readonly record struct Claim(int Regime, Outcome Outcome, Formula Formula);

/// <summary>
/// Goes through all completions of the unknown facts, exactly: a decision diagram over the unknowns in a fixed order, with equal
/// parts shared, so that an unknown is in the diagram if and only if the outcomes depend on it.
/// (Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Trans. Computers C-35(8), 1986, for many-valued variables.)
/// </summary>
internal sealed class Completions
{
    private const int MostNodes = 20_000;

    private readonly FormulaPool _pool;
    private readonly Dictionary<Variable, Domain> _domains = [];
    private readonly Dictionary<string, Node> _explored = [];
    private readonly Dictionary<string, Node> _nodes = [];

    /// <summary>Begins with nothing explored.</summary>
    public Completions(FormulaPool pool) => _pool = pool;

    /// <summary>How much is remembered.</summary>
    public int Count => _explored.Count + _nodes.Count;

    /// <summary>
    /// The mildest and hardest outcome of the first regime, and the unknowns on which its outcome depends while no regime prohibits.
    /// <paramref name="floor"/> is what each regime says where no claim stands.
    /// </summary>
    public (Outcome Least, Outcome Most, IReadOnlyList<Variable> Unknowns) Explore(Outcome[] floor, IReadOnlyList<Claim> claims)
    {
        ReadDomains(claims);
        var root = Explore([.. claims], floor);
        var outcomes = LeavesOf(root).Select(leaf => leaf[0]).ToList();
        return (outcomes.Min(), outcomes.Max(), UnknownsOf(root));
    }

    /// <summary>Whether the formula is true, false, or either, over all completions: one of each is enough, so that most are not looked at.</summary>
    public static Truth TruthOf(FormulaPool pool, Formula formula)
    {
        var completions = new Completions(pool);
        completions.ReadDomains([Whole(formula)]);
        return !completions.CanBe(formula, true, []) ? Truth.False : completions.CanBe(formula, false, []) ? Truth.Unknown : Truth.True;
    }

    private static Claim Whole(Formula formula) => new(0, Outcome.Conditional, formula);

    /// <summary>One part decides that a disjunction is true or a conjunction false; where all parts must agree, unknowns are tried in turn.</summary>
    private bool CanBe(Formula formula, bool value, HashSet<(Formula, bool)> tried)
    {
        if (formula.IsConstant)
        {
            return formula.IsTrue == value;
        }

        if (!tried.Add((formula, value)))
        {
            return false;
        }

        if (formula.Kind == FormulaKind.Not)
        {
            return CanBe(formula.Parts[0], !value, tried);
        }

        if (formula.Kind == (value ? FormulaKind.Or : FormulaKind.And))
        {
            return Array.Exists(formula.Parts, part => CanBe(part, value, tried));
        }

        // The last value is what no test names, under which least is true.
        var domain = _domains[formula.First!];
        var classes = domain.ClassesOf([formula]);
        var seen = new HashSet<int>();
        return Enumerable.Range(1, domain.Count).Select(i => value ? i - 1 : domain.Count - i)
            .Any(i => seen.Add(classes[i]) && CanBe(domain.Restrict(formula, i), value, tried));
    }

    /// <summary>Nodes are compared by their children, one for each value: where an unknown is given other values, all begins anew.</summary>
    private void ReadDomains(IReadOnlyList<Claim> claims)
    {
        var domains = AtomsOf(claims).GroupBy(atom => atom.Variable!).Select(atoms => (Unknown: atoms.Key, Domain: _pool.DomainOf(atoms.Key, [.. atoms]))).ToList();
        if (_nodes.Count > MostNodes || domains.Exists(one => _domains.TryGetValue(one.Unknown, out var known) && known != one.Domain))
        {
            _domains.Clear();
            _explored.Clear();
            _nodes.Clear();
        }

        domains.ForEach(one => _domains[one.Unknown] = one.Domain);
    }

    /// <summary>The atoms below the claims, each once.</summary>
    private static List<Formula> AtomsOf(IReadOnlyList<Claim> claims)
    {
        var atoms = new List<Formula>();
        var seen = new HashSet<Formula>();
        var pending = new Stack<Formula>(claims.Select(claim => claim.Formula));
        while (pending.TryPop(out var formula))
        {
            if (!seen.Add(formula))
            {
                continue;
            }

            if (formula.Kind == FormulaKind.Atom)
            {
                atoms.Add(formula);
            }

            foreach (var part in formula.Parts)
            {
                pending.Push(part);
            }
        }

        return atoms;
    }

    private Node Explore(List<Claim> claims, Outcome[] floor)
    {
        var reached = (Outcome[])floor.Clone();
        foreach (var claim in claims.Where(claim => claim.Formula.IsTrue && claim.Outcome > reached[claim.Regime]))
        {
            reached[claim.Regime] = claim.Outcome;
        }

        var open = claims.Where(claim => !claim.Formula.IsConstant && claim.Outcome > reached[claim.Regime]).ToList();
        if (open.Count == 0)
        {
            return Leaf(reached);
        }

        var key = Key(open, reached);
        if (!_explored.TryGetValue(key, out var node))
        {
            var variable = open.Select(claim => claim.Formula.First!).Min()!;
            var domain = _domains[variable];
            // Values that the formulas left in play do not tell apart lead to the same node.
            var classes = domain.ClassesOf(open.Select(claim => claim.Formula));
            var alike = new Node?[classes.Max() + 1];
            var children = new Node[domain.Count];
            for (var value = 0; value < children.Length; value++)
            {
                children[value] = alike[classes[value]] ??= Explore(open.ConvertAll(claim => claim with { Formula = domain.Restrict(claim.Formula, value) }), reached);
            }

            _explored[key] = node = Branch(variable, children);
        }

        return node;
    }

    private static string Key(List<Claim> open, Outcome[] reached)
    {
        var key = new System.Text.StringBuilder(open.Count * 8 + reached.Length);
        foreach (var claim in open)
        {
            key.Append(claim.Regime).Append(':').Append((int)claim.Outcome).Append(':').Append(claim.Formula.Id).Append(' ');
        }

        foreach (var outcome in reached)
        {
            key.Append((char)('0' + outcome));
        }

        return key.ToString();
    }

    private Node Leaf(Outcome[] outcomes)
    {
        var key = string.Concat(outcomes.Select(outcome => (char)('0' + outcome)));
        return _nodes.TryGetValue(key, out var leaf) ? leaf : _nodes[key] = new Node(_nodes.Count, null, [], outcomes);
    }

    private Node Branch(Variable variable, Node[] children)
    {
        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }

        var key = $"{variable.Question} {variable.Part} {string.Join(' ', children.Select(child => child.Id))}";
        return _nodes.TryGetValue(key, out var node) ? node : _nodes[key] = new Node(_nodes.Count, variable, children, []);
    }

    private static IEnumerable<Outcome[]> LeavesOf(Node root) => Reachable(root).Where(node => node.Variable is null).Select(node => node.Outcomes);

    private static HashSet<Node> Reachable(Node root)
    {
        var reachable = new HashSet<Node>();
        var pending = new Stack<Node>([root]);
        while (pending.TryPop(out var node))
        {
            if (reachable.Add(node))
            {
                foreach (var child in node.Children)
                {
                    pending.Push(child);
                }
            }
        }

        return reachable;
    }

    /// <summary>The diagram once more with all prohibitions one and the same; what is left in it matters.</summary>
    private List<Variable> UnknownsOf(Node root)
    {
        var merged = new Dictionary<Node, Node>();
        Node Merge(Node node)
        {
            if (!merged.TryGetValue(node, out var result))
            {
                result = node.Variable is null
                    ? node.Outcomes.Contains(Outcome.Prohibited) ? Leaf([Outcome.Prohibited]) : node
                    : Branch(node.Variable, Array.ConvertAll(node.Children, Merge));
                merged[node] = result;
            }

            return result;
        }

        return [.. Reachable(Merge(root)).Select(node => node.Variable).OfType<Variable>().Distinct()];
    }

    /// <summary>A leaf holds the outcomes of the regimes; a branch has a child for each value of its unknown.</summary>
    private sealed record Node(int Id, Variable? Variable, Node[] Children, Outcome[] Outcomes)
    {
        public bool Equals(Node? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Id;
    }
}
