using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Screening.Classification;

/// <summary>
/// A condition read part by part: how the item stands to each test, and on which of them the whole rests. What fails in an <c>and</c>
/// decides it, what is open keeps it open; in an <c>or</c> what is met decides it.
/// </summary>
/// <param name="Truth">Of the whole.</param>
/// <param name="Met">
/// How much of it is known to be met: of an <c>and</c> the mean of its parts, of an <c>or</c> the best. Customs numbers are left out: they
/// are a part of the score by themselves, and many entries ask for no more than a broad range of them. Null where nothing else is asked.
/// </param>
/// <param name="Thresholds">Its tests, each once.</param>
internal sealed record TestReading(Truth Truth, double? Met, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>Reads a condition, whose single tests <paramref name="truthOf"/> knows.</summary>
    public static TestReading Of(Condition condition, Func<Condition, Truth> truthOf, Func<Condition, IReadOnlyList<string>> factsOf)
    {
        if (condition is Condition.Always)
        {
            return new TestReading(Truth.True, null, []);
        }

        var whole = Read(condition, negated: false);
        return whole with { Thresholds = [.. whole.Thresholds.GroupBy(threshold => threshold.Test).Select(same => same.First() with { Decides = same.Any(threshold => threshold.Decides) })] };

        TestReading Read(Condition part, bool negated) => part switch
        {
            Condition.Term term => Read(term.Meaning, negated),
            Condition.Not not => Read(not.Part, !negated),
            Condition.And and => Join([.. and.Parts.Select(inner => Read(inner, negated))], all: !negated),
            Condition.Or or => Join([.. or.Parts.Select(inner => Read(inner, negated))], all: negated),
            // Nobody has to state what holds as long as nothing is stated.
            Condition.Known known when negated && truthOf(known.Part) == Truth.Unknown => new TestReading(Truth.True, 0, []),
            _ => Single(part, negated),
        };

        TestReading Single(Condition test, bool negated)
        {
            var truth = negated ? truthOf(test).Not() : truthOf(test);
            return new TestReading(truth, test is Condition.HsTest ? null : truth == Truth.True ? 1 : 0, [new Threshold(negated ? $"not {test}" : $"{test}", truth, factsOf(test), Decides: true)]);
        }
    }

    /// <summary>All of the parts, or any of them: the parts that have the truth of the whole decide it.</summary>
    private static TestReading Join(IReadOnlyList<TestReading> parts, bool all)
    {
        var truth = all ? parts.Min(part => part.Truth) : parts.Max(part => part.Truth);
        var met = all ? parts.Average(part => part.Met) : parts.Max(part => part.Met);
        return new TestReading(truth, met, [.. parts.SelectMany(part => part.Truth == truth ? part.Thresholds : part.Thresholds.Select(threshold => threshold with { Decides = false }))]);
    }
}
