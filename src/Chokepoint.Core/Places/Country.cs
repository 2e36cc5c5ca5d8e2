namespace Chokepoint.Core.Places;

/// <summary>
/// A country or customs territory by its ISO 3166-1 alpha-2 code, such as <c>JP</c> or <c>HK</c>.
/// <c>default</c> is no country and equals nothing that <see cref="Countries"/> knows.
/// </summary>
public readonly record struct Country
{
    private readonly string? _code;

    internal Country(string code) => _code = code;

    /// <summary>The two letters, upper case.</summary>
    public string Code => _code ?? "";

    /// <inheritdoc/>
    public override string ToString() => Code;
}
