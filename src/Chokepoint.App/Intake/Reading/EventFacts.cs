using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;

namespace Chokepoint.App.Intake.Reading;

/// <summary>What tells one event from another, in plain words, so that it can be kept beside a draft.</summary>
public sealed record EventFacts
{
    private const int MostDaysApart = 4;

    /// <summary>What is done.</summary>
    public required string Act { get; init; }

    /// <summary>How certain it is.</summary>
    public required string Certainty { get; init; }

    /// <summary>The country that acts.</summary>
    public string? By { get; init; }

    /// <summary>Countries that it is aimed at.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Parties that it is aimed at.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Its number or citation.</summary>
    public string? Citation { get; init; }

    /// <summary>The day on which it was made public; else that of the text.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The facts of an announcement in a text.</summary>
    public static EventFacts Of(Announcement announcement, DateOnly? published) => new()
    {
        Act = Casing.Snake(announcement.Act.Value.ToString()),
        Certainty = Casing.Snake(announcement.Certainty.Value.ToString()),
        By = announcement.By?.Value.Code,
        Countries = [.. announcement.Countries.Select(country => country.Value.Code).Order(StringComparer.Ordinal)],
        Parties = [.. announcement.Parties.Select(party => party.Value)],
        Items = [.. announcement.Items.Where(item => !item.Value.Excluded).Select(item => item.Value.Name)],
        Citation = announcement.Citation?.Value,
        Day = announcement.Announced?.Value ?? published,
    };

    /// <summary>
    /// Whether two texts tell of one event: the same act by the same country against the same ones, about something in common, made
    /// public within a few days. What one of them leaves open does not part them; what is weighed is not what was done.
    /// </summary>
    public bool IsSameAs(EventFacts other) =>
        Act == other.Act && Standing == other.Standing && By == other.By && AreNear(other)
        && Countries.SequenceEqual(other.Countries)
        && (Citation is not null && Citation == other.Citation || (Overlap(Items, other.Items) && Overlap(Parties, other.Parties)));

    private int Standing => Certainty switch
    {
        "considered" => 1,
        "denied" => 2,
        _ => 0,
    };

    private bool AreNear(EventFacts other) => Day is { } day && other.Day is { } else_
        ? Math.Abs(day.DayNumber - else_.DayNumber) <= MostDaysApart
        : Citation is not null && Citation == other.Citation;

    private static bool Overlap(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 || one.Intersect(other, StringComparer.OrdinalIgnoreCase).Any();
}
