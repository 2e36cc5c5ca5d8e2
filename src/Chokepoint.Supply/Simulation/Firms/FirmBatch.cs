namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Firms that are settled together as suppliers.</summary>
internal static class FirmBatch
{
    /// <summary>How many firms are in all batches but the last.</summary>
    public const int Firms = 4096;

    public static int Count(int firms) => (firms + Firms - 1) / Firms;

    public static int First(int batch) => batch * Firms;
}
