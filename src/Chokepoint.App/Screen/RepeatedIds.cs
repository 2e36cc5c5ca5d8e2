using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.App.Screen;

/// <summary>
/// Notes lines that have the id of an earlier one. Each is decided by itself; but whoever looks a decision up by its id must know that there
/// are several.
/// </summary>
/// <param name="file">The name of the file, for diagnostics.</param>
/// <param name="note">Hears of the first repetitions one by one, and of all others together.</param>
internal sealed class RepeatedIds(string file, Action<Diagnostic> note)
{
    private const int MostNotes = 20;

    /// <summary>A file may be longer than memory: of ids beyond these a repetition is not seen.</summary>
    private const int MostIds = 5_000_000;

    // By a hash of 64 bits: the ids themselves would be most of the memory of a run, and two of five million have the same one by chance in
    // less than one file of a million.
    private readonly Dictionary<ulong, int> _firstLines = [];
    private int _repetitions;

    public void Add(string id, int line)
    {
        if (_firstLines.TryGetValue(Hash(id), out var first))
        {
            if (++_repetitions <= MostNotes)
            {
                note(Diagnostic.Warning(AppCodes.RepeatedId, new Place(file, line, 0, "id"), $"`{Excerpt.Of(id)}` is the id of line {first} too; each line is decided by itself", "give each line its own id"));
            }
        }
        else if (_firstLines.Count < MostIds)
        {
            _firstLines.Add(Hash(id), line);
        }
    }

    public void Finish()
    {
        if (_repetitions > MostNotes)
        {
            note(Diagnostic.Warning(
                AppCodes.RepeatedId, new Place(file, 0, 0, "id"), FormattableString.Invariant($"{_repetitions - MostNotes:N0} more lines have the id of an earlier one"), "give each line its own id"));
        }
    }

    /// <summary>FNV-1a, the same in every run.</summary>
    private static ulong Hash(string id)
    {
        var hash = 14695981039346656037;
        foreach (var letter in id)
        {
            hash = unchecked((hash ^ letter) * 1099511628211);
        }

        return hash;
    }
}
