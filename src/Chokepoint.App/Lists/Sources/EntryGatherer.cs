using System.Text;

namespace Chokepoint.App.Lists.Sources;

/// <summary>
/// Gathers the entries of a goods list in its order. A code that comes again, as those in the lists of a note do, is a note to the first.
/// </summary>
internal sealed class EntryGatherer
{
    private readonly List<(string Code, string Text, string Reasons, StringBuilder Note)> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ListEntry> Entries => [.. _entries.Select(entry => new ListEntry(entry.Code, entry.Text, entry.Reasons, entry.Note.ToString()))];

    /// <summary>Whether there is an entry of the code.</summary>
    public bool Has(string code) => _places.ContainsKey(code);

    public void Add(string code, string text, string reasons = "")
    {
        if (!_places.TryAdd(code, _entries.Count))
        {
            AddNote(code, text);
            return;
        }

        _entries.Add((code, text, reasons, new StringBuilder()));
    }

    /// <summary>Adds to the notes of an entry that is there.</summary>
    public void AddNote(string code, string note)
    {
        if (note.Length > 0)
        {
            var notes = _entries[_places[code]].Note;
            notes.Append(notes.Length > 0 ? " " : "").Append(note);
        }
    }
}
