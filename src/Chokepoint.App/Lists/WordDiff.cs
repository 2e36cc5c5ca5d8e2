namespace Chokepoint.App.Lists;

/// <summary>A run of words that both texts have, or that only the old or only the new one has.</summary>
/// <param name="Sign"><c>=</c>, <c>-</c> or <c>+</c>.</param>
/// <param name="Text">The words.</param>
public readonly record struct WordRun(char Sign, string Text);

/// <summary>The difference of two texts word by word: the longest common subsequence, between what they begin and end with alike.</summary>
public static class WordDiff
{
    private const int MostWords = 400;

    /// <summary>The runs in order. Where more than 400 words differ on a side, all of them are one run.</summary>
    public static IReadOnlyList<WordRun> Between(string old, string now)
    {
        var (left, right) = (old.Split(' ', StringSplitOptions.RemoveEmptyEntries), now.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var begin = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = left.Reverse().Zip(right.Reverse()).Take(Math.Min(left.Length, right.Length) - begin).TakeWhile(pair => pair.First == pair.Second).Count();
        var signs = new List<(char Sign, string Word)>();
        signs.AddRange(left[..begin].Select(word => ('=', word)));
        signs.AddRange(Middle(left[begin..(left.Length - end)], right[begin..(right.Length - end)]));
        signs.AddRange(left[(left.Length - end)..].Select(word => ('=', word)));
        return [.. Runs(signs)];
    }

    private static IEnumerable<(char Sign, string Word)> Middle(string[] left, string[] right)
    {
        if (left.Length > MostWords || right.Length > MostWords)
        {
            return left.Select(word => ('-', word)).Concat(right.Select(word => ('+', word)));
        }

        // longest[i, j]: how many words are common from i and j on.
        var longest = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                longest[i, j] = left[i] == right[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var signs = new List<(char, string)>();
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                signs.Add(('=', left[i++]));
                j++;
            }
            else if (j == right.Length || (i < left.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                signs.Add(('-', left[i++]));
            }
            else
            {
                signs.Add(('+', right[j++]));
            }
        }

        return signs;
    }

    private static IEnumerable<WordRun> Runs(List<(char Sign, string Word)> signs)
    {
        for (var start = 0; start < signs.Count;)
        {
            var sign = signs[start].Sign;
            var end = start;
            while (end < signs.Count && signs[end].Sign == sign)
            {
                end++;
            }

            yield return new WordRun(sign, string.Join(' ', signs[start..end].Select(pair => pair.Word)));
            start = end;
        }
    }
}
