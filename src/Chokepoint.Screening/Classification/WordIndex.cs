namespace Chokepoint.Screening.Classification;

/// <summary>
/// How much of a description the text of an entry has: BM25 over the entries of a rulebook, divided by its upper bound, so that it lies
/// between 0 and 1 (<c>docs/methods/classify.md</c>). Immutable.
/// </summary>
internal sealed class WordIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    private readonly Dictionary<string, List<(int Entry, int Times)>> _postings = [];
    private readonly int[] _lengths;
    private readonly double _averageLength;

    /// <summary>Indexes the words of each entry; an entry is known by its place.</summary>
    public WordIndex(IEnumerable<IEnumerable<string>> entries)
    {
        var lengths = new List<int>();
        foreach (var words in entries)
        {
            var counts = words.GroupBy(word => word).Select(group => (Word: group.Key, Times: group.Count())).ToList();
            foreach (var (word, times) in counts)
            {
                (_postings.TryGetValue(word, out var list) ? list : _postings[word] = []).Add((lengths.Count, times));
            }

            lengths.Add(counts.Sum(count => count.Times));
        }

        _lengths = [.. lengths];
        _averageLength = Math.Max(1, lengths.DefaultIfEmpty().Average());
    }

    /// <summary>For each entry that shares a word with the query: its score, and the shared words, the rarest first.</summary>
    public IReadOnlyDictionary<int, (double Score, IReadOnlyList<string> Shared)> Find(IEnumerable<string> query)
    {
        var words = query.Distinct().OrderByDescending(Rarity).ThenBy(word => word, StringComparer.Ordinal).ToList();
        var whole = words.Sum(Rarity);
        var found = new Dictionary<int, (double Score, List<string> Shared)>();
        foreach (var word in words)
        {
            foreach (var (entry, times) in _postings.GetValueOrDefault(word, []))
            {
                var dampened = times / (times + (Saturation * (1 - LengthWeight + (LengthWeight * _lengths[entry] / _averageLength))));
                var (score, shared) = found.TryGetValue(entry, out var so) ? so : (0, []);
                shared.Add(word);
                found[entry] = (score + (Rarity(word) * dampened / whole), shared);
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (pair.Value.Score, (IReadOnlyList<string>)pair.Value.Shared));
    }

    /// <summary>The weight of a word: the more, the fewer entries have it.</summary>
    private double Rarity(string word)
    {
        var entries = _postings.TryGetValue(word, out var list) ? list.Count : 0;
        return Math.Log(1 + ((_lengths.Length - entries + 0.5) / (entries + 0.5)));
    }
}
