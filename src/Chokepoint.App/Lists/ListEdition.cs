using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;

namespace Chokepoint.App.Lists;

/// <summary>One entry of a goods list, or one customs number, as an edition has it.</summary>
/// <param name="Code">The code, or the digits of the customs number.</param>
/// <param name="Text">The official text.</param>
/// <param name="Reasons">Why it is controlled; blank where the list gives none.</param>
/// <param name="Note">Notes of the list; blank for none.</param>
public sealed record ListEntry(string Code, string Text, string Reasons = "", string Note = "");

/// <summary>One party of a list, as an edition has it.</summary>
/// <param name="Sequence">Its number in the list.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names and scripts.</param>
/// <param name="Country">Where it is, if known.</param>
/// <param name="Note">What the list says of it: the concern.</param>
/// <param name="Measures">The measures that name it: one for each kind of concern that the law treats apart.</param>
public sealed record ListParty(string Sequence, string Name, IReadOnlyList<string> Aliases, Country? Country, string Note, IReadOnlyList<string> Measures);

/// <summary>What was read from a published edition.</summary>
public sealed record ListEdition
{
    /// <summary>The day of the edition, where the file says it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Entries of a goods list or a nomenclature, each code once.</summary>
    public IReadOnlyList<ListEntry> Entries { get; init; } = [];

    /// <summary>Parties of a party list.</summary>
    public IReadOnlyList<ListParty> Parties { get; init; } = [];

    /// <summary>Entries that cannot be read, with the reason.</summary>
    public IReadOnlyList<Diagnostic> SetAside { get; init; } = [];

    /// <summary>Entries that were mended in reading, with how.</summary>
    public IReadOnlyList<Diagnostic> Mended { get; init; } = [];
}
