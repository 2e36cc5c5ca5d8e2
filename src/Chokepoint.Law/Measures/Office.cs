using Chokepoint.Core.Places;

namespace Chokepoint.Law.Measures;

/// <summary>Who decides about permits; where that hangs on the exporter's seat, the bodies of single countries stand below.</summary>
/// <param name="Id">By which remedies name it.</param>
/// <param name="Body">The office, or what it is called in general.</param>
/// <param name="Seats">The bodies for exporters of single countries.</param>
public sealed record Office(string Id, OfficeBody Body, IReadOnlyDictionary<Country, OfficeBody> Seats)
{
    /// <summary>The body for an exporter; the general one where his seat is unknown or has none of its own here.</summary>
    public OfficeBody For(Country? seat) => seat is { } country && Seats.TryGetValue(country, out var body) ? body : Body;
}

/// <summary>One body that decides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Abbreviation">What it is called for short: <c>BIS</c>; its name where nothing shorter is said.</param>
/// <param name="Portal">Where applications are lodged, if known.</param>
/// <param name="UsualDays">Calendar days that its decisions usually take, where it says so.</param>
public sealed record OfficeBody(string Name, string Abbreviation, string? Portal, int? UsualDays);
