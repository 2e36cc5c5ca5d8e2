using Chokepoint.App.Rules;
using Chokepoint.Core.Places;
using Chokepoint.Screening;

namespace Chokepoint.App.Expose;

/// <summary>What <c>expose</c> is asked.</summary>
/// <param name="Folder">The network folder, or a workspace with one.</param>
/// <param name="Country">The controlling country; <c>null</c> for that of the first rulebook.</param>
/// <param name="Products">Ids of items or facilities to look at closely; none for the products of most value.</param>
/// <param name="Law">The law to hold the links against.</param>
/// <param name="Clock">The days to hold them against it.</param>
public sealed record ExposeRequest(string Folder, Country? Country, IReadOnlyList<string> Products, LoadedLaw Law, Clock Clock);
