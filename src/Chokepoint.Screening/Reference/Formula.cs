namespace Chokepoint.Screening.Reference;

/// <summary>
/// What is left of a condition once the known facts are in: true, false, or a tree over predicates of unknown facts.
/// Formulas of one <see cref="FormulaPool"/> are equal exactly if they are the same object.
/// </summary>
internal sealed class Formula
{
    private HashSet<Variable>? _unknowns;

    internal Formula(int id, FormulaKind kind, Formula[] parts, Variable? variable, Predicate? predicate)
    {
        (Id, Kind, Parts, Variable, Predicate) = (id, kind, parts, variable, predicate);
        First = variable;
        foreach (var part in parts)
        {
            First = First is null || (part.First is not null && part.First.CompareTo(First) < 0) ? part.First : First;
        }
    }

    /// <summary>The number in its pool.</summary>
    public int Id { get; }

    public FormulaKind Kind { get; }

    public Formula[] Parts { get; }

    /// <summary>The unknown of an atom.</summary>
    public Variable? Variable { get; }

    /// <summary>The predicate of an atom.</summary>
    public Predicate? Predicate { get; }

    /// <summary>The first of its unknowns in the order of <see cref="Reference.Variable"/>; <c>null</c> for true and false.</summary>
    public Variable? First { get; }

    /// <summary>All of its unknowns.</summary>
    public IReadOnlyCollection<Variable> Unknowns => _unknowns ??= Variable is not null ? [Variable] : [.. Parts.SelectMany(part => part.Unknowns)];

    public bool IsTrue => Kind == FormulaKind.True;

    public bool IsFalse => Kind == FormulaKind.False;

    public bool IsConstant => Kind is FormulaKind.True or FormulaKind.False;
}

internal enum FormulaKind
{
    False,
    True,
    Atom,
    Not,
    And,
    Or,
}
