namespace Chokepoint.Core.Places;

/// <summary>
/// A country or customs territory by its ISO 3166-1 alpha-2 code, such as <c>JP</c> or <c>HK</c>; or a part of one that some law treats by
/// itself, by its ISO 3166-2 code, such as <c>UA-43</c>. <c>default</c> is no country and equals nothing that <see cref="Countries"/> or
/// <see cref="CountryParts"/> knows.
/// </summary>
public readonly record struct Country
{
    private readonly string? _code;

    internal Country(string code) => _code = code;

    /// <summary>
    /// The European Union where it acts or is meant as a whole, by the code that ISO 3166 reserves for it. It is no place of a transaction:
    /// <see cref="Countries"/> does not read it.
    /// </summary>
    public static Country EuropeanUnion { get; } = new("EU");

    /// <summary>The two letters, upper case; for a part with a hyphen and its own signs.</summary>
    public string Code => _code ?? "";

    /// <inheritdoc/>
    public override string ToString() => Code;
}
