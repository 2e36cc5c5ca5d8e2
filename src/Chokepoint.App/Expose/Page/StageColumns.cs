using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>The columns of the pictures: the stages of the chain, and one more for facilities that have none.</summary>
internal sealed class StageColumns
{
    private StageColumns(IReadOnlyList<string> names, int[] of) => (Names, Of) = (names, of);

    /// <summary>The name of each column.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column of each facility.</summary>
    public int[] Of { get; }

    public static StageColumns From(ExposureResult result)
    {
        var facilities = result.Network.Tables.Facilities;
        var place = result.Stages.Select((stage, i) => (stage, i)).ToDictionary(pair => pair.stage, pair => pair.i);
        int[] columns = [.. facilities.Select(facility => facility.Stage is { } stage && place.TryGetValue(stage, out var column) ? column : result.Stages.Count)];
        return new StageColumns(columns.Contains(result.Stages.Count) ? [.. result.Stages, "no stage"] : result.Stages, columns);
    }
}
