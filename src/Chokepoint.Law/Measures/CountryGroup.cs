using Chokepoint.Core.Places;

namespace Chokepoint.Law.Measures;

/// <summary>A group of countries by which law sorts destinations, with those that joined or left it on a day.</summary>
/// <param name="Always">The countries that have always been in it.</param>
/// <param name="Dated">Those in it for a time.</param>
internal sealed record CountryGroup(IReadOnlyList<Country> Always, IReadOnlyList<Membership> Dated);

/// <summary>That a country is in a group for a time.</summary>
/// <param name="Group">The group with its authority: <c>us/a5</c>.</param>
/// <param name="Country">The country.</param>
/// <param name="From">Its first day in the group; <c>null</c> if always before <paramref name="Until"/>.</param>
/// <param name="Until">Its last day in the group; <c>null</c> if none is known.</param>
internal sealed record Membership(string Group, Country Country, DateOnly? From, DateOnly? Until);
