namespace Chokepoint.Formats;

/// <summary>A table in a file, read once from front to back in constant memory.</summary>
public abstract class Table : IDisposable
{
    /// <summary>The name of the file as the user gave it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The names of the columns, trimmed and in lower case, each of them once. A column without a name in front of the last
    /// named one is called <c>""</c>; those behind it are left out.
    /// </summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// Every row in the order of the file, either its cells or why it has none; blank rows are passed over. Can be asked for once.
    /// </summary>
    public abstract IEnumerable<TableLine> ReadLines();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
