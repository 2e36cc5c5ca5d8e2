using System.Collections.Immutable;

namespace Chokepoint.App.Lists;

/// <summary>An official list that can be imported.</summary>
/// <param name="Name">Its name in commands and files: <c>us-ccl</c>.</param>
/// <param name="Authority">The authority whose codes it uses, lower case; <c>null</c> where everyone does.</param>
/// <param name="Title">What it is.</param>
/// <param name="PartyList">The party list that it becomes; <c>null</c> for a list of goods.</param>
public sealed record ListKind(string Name, string? Authority, string Title, string? PartyList = null)
{
    /// <summary>The Commerce Control List of the United States.</summary>
    public static readonly ListKind UsCcl = new("us-ccl", "us", "Commerce Control List, 15 CFR part 774, supplement 1");

    /// <summary>Annex I of the dual-use regulation of the European Union.</summary>
    public static readonly ListKind EuAnnexI = new("eu-annex-i", "eu", "Annex I of Regulation (EU) 2021/821");

    /// <summary>Japan's list of foreign users of concern.</summary>
    public static readonly ListKind JpEndUsers = new("jp-end-users", "jp", "Foreign End User List of METI", "end-user-list");

    /// <summary>The nomenclature of customs numbers.</summary>
    public static readonly ListKind Hs = new("hs", null, "Harmonized System");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ListKind> All = [UsCcl, EuAnnexI, JpEndUsers, Hs];

    /// <summary>The list of a name, such as <c>us-ccl</c>; or <c>null</c>.</summary>
    public static ListKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
