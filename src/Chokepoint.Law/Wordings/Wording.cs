using Chokepoint.Core.Codes;

namespace Chokepoint.Law.Wordings;

/// <summary>What an edition of an official list says of one of its entries, or of a customs number. No verdict rests on it.</summary>
public sealed record Wording
{
    /// <summary>The list: <c>us-ccl</c>.</summary>
    public required string List { get; init; }

    /// <summary>The day of the edition.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>The entry's official code, such as <c>3A001.a.2</c>; blank for a customs number.</summary>
    public string Code { get; init; } = "";

    /// <summary>The customs number; without digits for an entry of a goods list.</summary>
    public HsCode Hs { get; init; }

    /// <summary>The official text.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is controlled, in the words of the list; or <c>null</c>.</summary>
    public string? Reasons { get; init; }

    /// <summary>Notes of the list itself; or <c>null</c>.</summary>
    public string? Note { get; init; }
}
