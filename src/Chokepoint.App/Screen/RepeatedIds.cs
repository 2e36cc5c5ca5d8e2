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

    private readonly Dictionary<string, int> _firstLines = [];
    private int _repetitions;

    public void Add(string id, int line)
    {
        if (_firstLines.TryGetValue(id, out var first))
        {
            if (++_repetitions <= MostNotes)
            {
                note(Diagnostic.Warning(AppCodes.RepeatedId, new Place(file, line, 0, "id"), $"`{Excerpt.Of(id)}` is the id of line {first} too; each line is decided by itself", "give each line its own id"));
            }
        }
        else if (_firstLines.Count < MostIds)
        {
            _firstLines.Add(id, line);
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
}
