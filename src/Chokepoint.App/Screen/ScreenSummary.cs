using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;

namespace Chokepoint.App.Screen;

/// <summary>Counts and values over a file, gathered line by line.</summary>
public sealed class ScreenSummary
{
    /// <summary>How <see cref="Questions"/> are put in order, said wherever they are shown.</summary>
    public const string OrderOfQuestions =
        "Order: values count in average lines of their own currency (a line without a value as one), shared between the questions of a line; no exchange rates are assumed.";

    private readonly Dictionary<string, Tally> _verdicts = [];
    private readonly Dictionary<(string Today, string Overlay), Tally> _shifts = [];
    private readonly Dictionary<string, QuestionTally> _questions = [];
    private readonly Dictionary<string, ProvisionTally> _provisions = [];
    private readonly Dictionary<string, (Diagnostic First, int Count)> _notes = [];
    private readonly ValueScale _scale = new();

    /// <summary>Rows that were decided.</summary>
    public int Decided { get; private set; }

    /// <summary>Rows that could not be read.</summary>
    public int Rejected { get; private set; }

    /// <summary>Rows in the file: <see cref="Decided"/> and <see cref="Rejected"/>.</summary>
    public int In { get; private set; }

    /// <summary>Lines for which a blank column was read as another fact.</summary>
    public int WithAssumptions { get; private set; }

    /// <summary>Lines and value by verdict, the hardest first.</summary>
    public IReadOnlyList<(string Verdict, Tally Tally)> Verdicts =>
        [.. VerdictOrder.All.Where(_verdicts.ContainsKey).Select(verdict => (verdict, _verdicts[verdict]))];

    /// <summary>Lines and value by verdict today and under the overlay, only where they differ, the hardest overlay first.</summary>
    public IReadOnlyList<(string Today, string Overlay, Tally Tally)> Shifts =>
        [.. _shifts.OrderBy(shift => VerdictOrder.PlaceOf(shift.Key.Overlay)).ThenBy(shift => VerdictOrder.PlaceOf(shift.Key.Today))
            .Select(shift => (shift.Key.Today, shift.Key.Overlay, shift.Value))];

    /// <summary>
    /// The questions, those that settle most value first (<see cref="OrderOfQuestions"/>). A line that asks several is settled by all of
    /// them together, so its value is shared between them.
    /// </summary>
    public IReadOnlyList<QuestionTally> Questions =>
        [.. _questions.Values.OrderByDescending(question => _scale.SizeOf(question.Share)).ThenBy(question => question.Question, StringComparer.Ordinal)];

    /// <summary>The provisions that stand or may stand, those that stand on most lines first.</summary>
    public IReadOnlyList<ProvisionTally> Provisions =>
        [.. _provisions.Values.OrderByDescending(provision => provision.True).ThenByDescending(provision => provision.Unknown).ThenBy(provision => provision.Finding.Provision.Id, StringComparer.Ordinal)];

    /// <summary>What was passed over without harm: the first of each kind, and how many.</summary>
    public IReadOnlyList<(Diagnostic First, int Count)> Notes => [.. _notes.Values];

    internal void CountRow() => In++;

    internal void CountRejected() => Rejected++;

    internal void Note(Diagnostic note)
    {
        var key = $"{note.Code} {note.Message}";
        _notes[key] = _notes.TryGetValue(key, out var known) ? (known.First, known.Count + 1) : (note, 1);
    }

    internal void Count(ScreenedLine line)
    {
        Decided++;
        var today = line.Today;
        var transaction = today.Transaction;
        _scale.Add(transaction.Value, transaction.Currency);
        WithAssumptions += transaction.Assumptions.Count > 0 ? 1 : 0;
        Of(_verdicts, today.Verdict).Add(transaction.Value, transaction.Currency);
        if (line.UnderOverlay is { } overlay && overlay.Verdict != today.Verdict)
        {
            Of(_shifts, (today.Verdict, overlay.Verdict)).Add(transaction.Value, transaction.Currency);
        }

        foreach (var question in today.Questions)
        {
            if (!_questions.TryGetValue(question, out var tally))
            {
                _questions[question] = tally = new QuestionTally(question);
            }

            tally.All.Add(transaction.Value, transaction.Currency);
            tally.Share.Add(transaction.Value, transaction.Currency, 1m / today.Questions.Count);
            if (today.Questions.Count == 1)
            {
                tally.Alone.Add(transaction.Value, transaction.Currency);
            }
        }

        foreach (var finding in today.Findings)
        {
            if (!_provisions.TryGetValue(finding.Provision.Id, out var tally))
            {
                _provisions[finding.Provision.Id] = tally = new ProvisionTally(finding);
            }

            tally.Count(finding.Truth);
        }
    }

    private static Tally Of<TKey>(Dictionary<TKey, Tally> tallies, TKey key)
        where TKey : notnull => tallies.TryGetValue(key, out var tally) ? tally : tallies[key] = new Tally();
}

/// <summary>A number of lines, and their value by currency: currencies are never added up.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, decimal> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>How many lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Value by currency, by name of the currency; <c>?</c> where none was stated.</summary>
    public IReadOnlyDictionary<string, decimal> Values => _values;

    /// <summary>How many lines state a value in a currency.</summary>
    public int LinesIn(string currency) => _lines.GetValueOrDefault(currency);

    /// <summary>How many lines state no value; a part of a line where it is shared.</summary>
    internal decimal Unvalued { get; private set; }

    internal void Add(decimal? value, string? currency, decimal share = 1)
    {
        Lines++;
        if (value is { } amount)
        {
            _values[currency ?? "?"] = _values.GetValueOrDefault(currency ?? "?") + (amount * share);
            _lines[currency ?? "?"] = _lines.GetValueOrDefault(currency ?? "?") + 1;
        }
        else
        {
            Unvalued += share;
        }
    }
}

/// <summary>How much waits for the answer to one question.</summary>
/// <param name="Question">The column, or a provision id with <c>@status</c>.</param>
public sealed record QuestionTally(string Question)
{
    /// <summary>The lines that ask it.</summary>
    public Tally All { get; } = new();

    /// <summary>The lines that ask nothing else: its answer alone settles them.</summary>
    public Tally Alone { get; } = new();

    /// <summary>For ordering: the lines that ask it, the value of each shared between its questions.</summary>
    internal Tally Share { get; } = new();
}

/// <summary>On how many lines a provision stands.</summary>
/// <param name="Finding">The first finding of it.</param>
public sealed record ProvisionTally(Finding Finding)
{
    /// <summary>Lines on which it stands.</summary>
    public int True { get; private set; }

    /// <summary>Lines on which it may stand.</summary>
    public int Unknown { get; private set; }

    internal void Count(Truth truth)
    {
        True += truth == Truth.True ? 1 : 0;
        Unknown += truth == Truth.Unknown ? 1 : 0;
    }
}
