using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>Labels of two levels, <c>region|sector</c>, as table programs write them into one cell.</summary>
internal static class SectorLabels
{
    /// <summary>Splits the labels over the columns of a file; throws <see cref="UnusableInputException"/> where one is no such label or is there twice.</summary>
    public static IReadOnlyList<(string Region, string Name)> Split(string file, IReadOnlyList<string> labels)
    {
        var split = labels.Select(label => Split(label) ?? throw NoLabel(new Place(file, 1), label)).ToList();
        return split.GroupBy(label => label).FirstOrDefault(group => group.Count() > 1) is not { } twice ? split
            : throw new UnusableInputException(Diagnostic.Error(SectorCodes.Twice, new Place(file, 1), $"two columns have the label `{Excerpt.Of(Join(twice.Key))}`", "keep one, or add them up"));
    }

    /// <summary>Splits one label; <c>null</c> where it is none.</summary>
    public static (string Region, string Name)? Split(string label)
    {
        var bar = label.IndexOf('|', StringComparison.Ordinal);
        var (region, name) = bar < 0 ? ("", "") : (label[..bar].Trim(), label[(bar + 1)..].Trim());
        return region.Length > 0 && name.Length > 0 ? (region, name) : null;
    }

    /// <summary>The label of an industry.</summary>
    public static string Join((string Region, string Name) label) => $"{label.Region}|{label.Name}";

    /// <summary>What to say where a label is none.</summary>
    public static UnusableInputException NoLabel(Place place, string label) =>
        new(Diagnostic.Error(SectorCodes.Label, place, $"`{Excerpt.Of(label)}` is no label of two levels", "write region|sector, such as China|Mining"));
}
