namespace Chokepoint.Core.Text;

/// <summary>Finds the word that someone probably meant.</summary>
public static class Nearest
{
    private const int LongestWord = 64;
    private const int MostListed = 12;

    /// <summary>
    /// The candidate with the fewest edits from <paramref name="word"/>, if they are few for its length; else <c>null</c>.
    /// Ties go to the earlier candidate.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        // Half a word wrong is another word: `hs` is no slip for `us`, nor for nothing at all.
        string? best = null;
        var fewest = Math.Min(Math.Max(2, word.Length / 3), word.Length / 2) + 1;
        foreach (var candidate in candidates)
        {
            var edits = Edits(word, candidate, fewest);
            if (edits < fewest)
            {
                (best, fewest) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>
    /// The phrase <c>did you mean `x`?</c>; where nothing is near, the first of the candidates, which show how such words look. <c>null</c>
    /// where there are none.
    /// </summary>
    public static string? Suggest(string word, IReadOnlyCollection<string> candidates) =>
        To(word, candidates) is { } near ? $"did you mean `{near}`?"
        : candidates.Count == 0 ? null
        : $"known: {string.Join(", ", candidates.Take(MostListed))}{(candidates.Count > MostListed ? FormattableString.Invariant($" and {candidates.Count - MostListed:N0} more") : "")}";

    /// <summary>Levenshtein distance, ignoring case; stops counting at <paramref name="limit"/>.</summary>
    private static int Edits(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        // INVARIANT: the right word is at most a third longer than the left one, see the limit.
        Span<int> row = stackalloc int[LongestWord * 2 + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost);
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[right.Length];
    }
}
