namespace Chokepoint.Formats.Csv;

/// <summary>Why a record is set aside.</summary>
/// <param name="Code">One of <see cref="FormatCodes"/>.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Help">How to mend it.</param>
/// <param name="Begins">How the record begins.</param>
/// <param name="Column">The character in its first line, from 1; 0 where there is none.</param>
/// <param name="Cell">The cell in the record, from 0; -1 where there is none.</param>
internal sealed record Flaw(string Code, string Message, string Help, string Begins, int Column = 0, int Cell = -1);

/// <summary>What the guard knows of a record that the library reads.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Flaw">Why it is set aside; the library then reads a placeholder.</param>
internal readonly record struct RecordNote(int Line, Flaw? Flaw);
