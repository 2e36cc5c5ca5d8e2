using System.Runtime.InteropServices;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Bulk;

/// <summary>What is known of one rulebook. Threads: any number; what is not known yet is worked out by one at a time, who holds the formulas.</summary>
internal sealed class RulebookMemo(RulebookPlan plan, ReferenceEvaluator reference)
{
    private readonly Memo<char>[] _facets = [.. plan.Facets.Select(facet => new Memo<char>(facet.Places, facet.Eras))];
    private readonly Dictionary<string, char>[] _numbers = [.. plan.Facets.Select(_ => new Dictionary<string, char>())];
    private readonly Memo<Outcome>[] _floors = [.. plan.Regimes.Select(regime => new Memo<Outcome>(regime.Places, new Eras([])))];
    private readonly Memo<(int Order, Judgement Judgement)[]>[] _groups = [.. plan.Groups.Select(group => new Memo<(int, Judgement)[]>(group.Places, group.Eras))];
    private int _count;
    private int _numbered;

    /// <summary>How much is known.</summary>
    public int Count => _count;

    /// <summary>The most values that a facet has.</summary>
    public int Numbered => _numbered;

    /// <summary>Adds what each regime says where no claim stands, and what is judged, in the order of the provisions.</summary>
    public void Judge(Span<char> values, Transaction transaction, TransactionDate date, DateOnly known, List<Outcome> floors, List<Judgement> judgements)
    {
        var day = date.At(plan.Rulebook.UtcOffset).Day;
        Residual? reading = null;
        Residual Reading() => reading ??= reference.ReadingOf(plan.Rulebook, transaction, date, known);
        for (var i = 0; i < _facets.Length; i++)
        {
            if (!_facets[i].Knows(values, day, out var number))
            {
                lock (reference.Formulas)
                {
                    _facets[i].Keep(values, day, number = NumberOf(i, Reading()));
                    _count++;
                }
            }

            values[FactsRead.All.Count + i] = number;
        }

        for (var i = 0; i < _floors.Length; i++)
        {
            if (!_floors[i].Knows(values, day, out var floor))
            {
                lock (reference.Formulas)
                {
                    _floors[i].Keep(values, day, floor = reference.FloorOf(plan.Regimes[i].Regime, Reading()));
                    _count++;
                }
            }

            floors.Add(floor);
        }

        var found = new List<(int Order, Judgement Judgement)>();
        for (var i = 0; i < _groups.Length; i++)
        {
            if (!_groups[i].Knows(values, day, out var judged))
            {
                lock (reference.Formulas)
                {
                    judged = [.. plan.Groups[i].Provisions.Select(pair => (pair.Order, Judgement: reference.Judge(pair.Provision, Reading())!)).Where(pair => pair.Judgement is not null)];
                    _groups[i].Keep(values, day, judged);
                    _count++;
                }
            }

            found.AddRange(judged);
        }

        found.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        judgements.AddRange(found.Select(pair => pair.Judgement));
    }

    /// <summary>Equal for readings of which a facet leaves the same formulas.</summary>
    private char NumberOf(int facet, Residual reading)
    {
        int[] left = [.. plan.Facets[facet].Views.Select(view => view(reading).Id)];
        var key = new string(MemoryMarshal.Cast<int, char>(left));
        if (!_numbers[facet].TryGetValue(key, out var number))
        {
            _numbers[facet][key] = number = (char)_numbers[facet].Count;
            _numbered = Math.Max(_numbered, _numbers[facet].Count);
        }

        return number;
    }
}
