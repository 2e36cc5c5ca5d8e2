namespace Chokepoint.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>For <c>rules test</c>: done, and a case failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or an input that cannot be read.</summary>
    public const int Unusable = 2;

    /// <summary>Done, with rows that could not be read.</summary>
    public const int DoneWithRejectedRows = 3;
}
