namespace Chokepoint.Formats;

/// <summary>A row of a matrix.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Label">What stands in front of the numbers.</param>
/// <param name="Numbers">A number for each column; they are overwritten by the next row.</param>
public readonly record struct MatrixRow(int Line, string Label, ReadOnlyMemory<double> Numbers);
