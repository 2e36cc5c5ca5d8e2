using Chokepoint.App.Reporting;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;
using Chokepoint.Supply.Halts.Records;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>What <c>simulate</c> answers: the result, and what it rests on.</summary>
public sealed record HaltReport : IFolderReport
{
    /// <summary>What was asked.</summary>
    public required HaltRequest Request { get; init; }

    /// <summary>The known day.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The law; <c>null</c> where it was not asked.</summary>
    public required LoadedLaw? Law { get; init; }

    /// <summary>All that happened, as known.</summary>
    public required HaltPlan Plan { get; init; }

    /// <summary>What comes of it where everything is as likely as can be.</summary>
    public required HaltResult Result { get; init; }

    /// <summary>The model beside what happened, where <c>record.csv</c> tells it.</summary>
    public required IReadOnlyList<RecordMatch> Record { get; init; }

    /// <summary>What comes of it in many runs; <c>null</c> where none were asked for.</summary>
    public required EnsembleResult? Ensemble { get; init; }

    /// <summary>What law made of links on which day.</summary>
    public required IReadOnlyList<LawChange> Changes { get; init; }

    /// <summary>The products that were asked for, the hardest hit first.</summary>
    public required IReadOnlyList<ProductHalt> Products { get; init; }

    /// <summary>How many rows the tables of the network have.</summary>
    public required int Rows { get; init; }

    /// <summary>The rows that were set aside.</summary>
    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>What deserves a look.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>The name of the folder.</summary>
    public string Name
    {
        get
        {
            var parts = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Request.Folder)).Split(Path.DirectorySeparatorChar);
            return parts is [.., var workspace, "network"] && workspace.Length > 0 ? workspace : parts[^1];
        }
    }

    /// <summary>The network.</summary>
    public SupplyNetwork Network => Result.Network;

    /// <summary>How many days were run.</summary>
    public int Days => Result.Options.Days;

    /// <summary>The last day.</summary>
    public DateOnly Last => Plan.Start.AddDays(Days - 1);

    /// <summary>The date of a day counted from 0; <c>null</c> for never.</summary>
    public DateOnly? DateOf(double day) => double.IsNaN(day) || day < 0 ? null : Plan.Start.AddDays((int)day);

    /// <summary>What an ensemble says of a product; <c>null</c> without one.</summary>
    public ProductEnsemble? EnsembleOf(ProductHalt product) => Ensemble?.Products[product.Demand];
}
