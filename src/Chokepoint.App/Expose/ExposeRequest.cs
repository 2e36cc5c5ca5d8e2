using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.App.Expose;

/// <summary>What <c>expose</c> is asked.</summary>
/// <param name="Folder">The network folder, or a workspace with one.</param>
/// <param name="Country">The controlling country; <c>null</c> for that of the first rulebook.</param>
/// <param name="Products">Ids of items or facilities to look at closely; none for the products of most value.</param>
/// <param name="Law">The law to hold the links against.</param>
/// <param name="Clock">The days to hold them against it.</param>
public sealed record ExposeRequest(string Folder, Country? Country, IReadOnlyList<string> Products, LoadedLaw Law, Clock Clock)
{
    /// <summary>The country whose imports are looked at; <c>null</c> where none is.</summary>
    public Country? Importer { get; init; }

    /// <summary>How to work out the systemic risk of every facility; <c>null</c> to leave it to the size of the network.</summary>
    public SystemicRiskOptions? SystemicRisk { get; init; }

    /// <summary>
    /// The controlling country: as asked, else that of the first rulebook, since law is made by those who control. Throws
    /// <see cref="UnusableInputException"/> where no rulebook is that of a country.
    /// </summary>
    public Country Controlling => Country
        ?? Law.Today.Rulebooks.Select(rulebook => Countries.TryParse(rulebook.Authority, out var country) ? (Country?)country : null).FirstOrDefault(country => country is not null)
        ?? throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--country"), "no rulebook is that of a country", "give the controlling country, such as CN"));
}
