using Chokepoint.App.Rules;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Legal;

namespace Chokepoint.App.Simulate;

/// <summary>What <c>simulate</c> is asked. What is <c>null</c> or empty is taken from the workspace, or is as usual.</summary>
/// <param name="Folder">The network folder, or a workspace with one.</param>
/// <param name="Today">The day of the run: the first day, and the known day, where nobody says another.</param>
public sealed record HaltRequest(string Folder, DateOnly Today)
{
    /// <summary>The most days that can be run.</summary>
    public const int MostDays = 10_000;

    /// <summary>The most runs of an ensemble.</summary>
    public const int MostRuns = 100_000;

    /// <summary>The first day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>How many days.</summary>
    public int? Days { get; init; }

    /// <summary>The law to ask.</summary>
    public LawRequest Law { get; init; } = new([], [], []);

    /// <summary>Whether law is asked at all.</summary>
    public bool AsksLaw { get; init; } = true;

    /// <summary>What had been announced by this day counts.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>How links in doubt are run.</summary>
    public Doubts Doubts { get; init; }

    /// <summary>Cuts as <c>key=value</c> pairs.</summary>
    public IReadOnlyList<string> Cuts { get; init; } = [];

    /// <summary>Outages as <c>key=value</c> pairs.</summary>
    public IReadOnlyList<string> Outages { get; init; } = [];

    /// <summary>Ids of items or facilities whose products are shown; none for all.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Runs of the ensemble; 0 for none.</summary>
    public int Runs { get; init; }

    /// <summary>The seed of the ensemble.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>By what share numbers without a stated range vary.</summary>
    public double Spread { get; init; } = 0.25;

    /// <summary>What the model takes for granted; its days are those above.</summary>
    public HaltOptions Options { get; init; } = new();

    /// <summary>How many threads may work; the result is the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
