namespace Chokepoint.Supply.Systemic;

/// <summary>How essential the inputs of each industry are: its production function.</summary>
public sealed class Essentiality
{
    private readonly InputClass[,]? _classes;
    private readonly InputClass _always;

    private Essentiality(string name, InputClass always, InputClass[,]? classes = null) => (Name, _always, _classes) = (name, always, classes);

    /// <summary>Every input is essential (a Leontief production function).</summary>
    public static Essentiality AllEssential { get; } = new("all inputs essential", InputClass.Essential);

    /// <summary>No input is essential, each counts by its share in purchases (a linear production function).</summary>
    public static Essentiality AllOther { get; } = new("no input essential", InputClass.Other);

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>How many industries it knows, from 0 on; <c>null</c> where it knows any.</summary>
    public int? Industries => _classes?.GetLength(0);

    /// <summary>The class of what one industry sells to another.</summary>
    public InputClass this[int supplierIndustry, int buyerIndustry] => _classes is null ? _always : _classes[supplierIndustry, buyerIndustry];

    /// <summary>A class for each pair of industries: sellers are the rows, buyers the columns.</summary>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public static Essentiality Matrix(string name, InputClass[,] classes) => classes.GetLength(0) == classes.GetLength(1)
        ? new(name, default, classes)
        : throw new ArgumentException($"a table of {classes.GetLength(0)} selling by {classes.GetLength(1)} buying industries is not square", nameof(classes));
}
