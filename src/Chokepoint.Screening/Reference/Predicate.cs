using Chokepoint.Law.Conditions;

namespace Chokepoint.Screening.Reference;

/// <summary>What an unknown fact would have to be for a test to hold. Equal predicates are one.</summary>
internal abstract record Predicate
{
    private Predicate()
    {
    }

    /// <summary>
    /// Values that tell apart all that these predicates of one fact can tell apart. Completions need no others,
    /// for two values that pass and fail the same predicates lead to the same determination.
    /// </summary>
    public abstract IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates);

    /// <summary>Whether the value satisfies this predicate.</summary>
    public abstract bool Holds(object value);

    /// <summary>Yes or no: a set includes an authority, an act is in force, a time of day has passed.</summary>
    public sealed record Yes : Predicate
    {
        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates) => [false, true];

        public override bool Holds(object value) => (bool)value;
    }

    /// <summary>One of a set of words or country codes, kept sorted and joined so that equal sets are equal.</summary>
    /// <param name="Words">Joined by commas.</param>
    /// <param name="Closed">All words of a closed list, joined likewise; empty where the list is open.</param>
    public sealed record OneOf(string Words, string Closed) : Predicate
    {
        public static OneOf Of(IEnumerable<string> words, IEnumerable<string> closed) =>
            new(string.Join(',', words.Order(StringComparer.Ordinal)), string.Join(',', closed));

        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates) => Closed.Length > 0
            ? Closed.Split(',')
            : predicates.Cast<OneOf>().SelectMany(predicate => predicate.Words.Split(',')).Append("any other").Distinct();

        public override bool Holds(object value) => Words.Split(',').Contains((string)value);
    }

    /// <summary>A number held against a threshold.</summary>
    /// <param name="Comparison">How.</param>
    /// <param name="Limit">Against what.</param>
    /// <param name="Lowest">What the number cannot be below, if anything.</param>
    /// <param name="Highest">What it cannot be above, if anything.</param>
    public sealed record Threshold(Comparison Comparison, decimal Limit, decimal? Lowest = null, decimal? Highest = null) : Predicate
    {
        /// <summary>Each limit, the ends of the range, and a number between each two of them or beyond an open end.</summary>
        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates)
        {
            var limits = predicates.Cast<Threshold>().Select(predicate => predicate.Limit).ToList();
            var marks = limits.Append(Lowest ?? limits.Min() - 1).Append(Highest ?? limits.Max() + 1).Distinct().Order().ToList();
            return marks.Concat(marks.Zip(marks.Skip(1), (low, high) => (low + high) / 2))
                .Where(value => !(value < Lowest) && !(value > Highest))
                .Cast<object>();
        }

        public override bool Holds(object value) => Comparison.Holds((decimal)value, Limit);
    }

    /// <summary>The item is classified under one of some entries. A completion classifies it under one, or under none.</summary>
    /// <param name="Name">Names the set: equal names, equal sets.</param>
    /// <param name="Items">The entries.</param>
    public sealed record UnderEntry(string Name, IReadOnlySet<string> Items) : Predicate
    {
        // A name lists all of its entries, and is looked up for each value of each line.
        private readonly int _hash = Name.GetHashCode(StringComparison.Ordinal);

        public UnderEntry(string item)
            : this(item, new HashSet<string> { item })
        {
        }

        /// <summary>One entry for each way of being in some of the sets and in none of the others: a list may have thousands.</summary>
        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates)
        {
            var kinds = new Dictionary<string, int>();
            var count = 0;
            foreach (var predicate in predicates.Cast<UnderEntry>())
            {
                var split = new Dictionary<int, int>();
                foreach (var item in predicate.Items)
                {
                    var kind = kinds.GetValueOrDefault(item);
                    if (!split.TryGetValue(kind, out var inside))
                    {
                        split[kind] = inside = ++count;
                    }

                    kinds[item] = inside;
                }
            }

            return kinds.DistinctBy(pair => pair.Value).Select(pair => (object)pair.Key).Append("none");
        }

        public override bool Holds(object value) => Items.Contains((string)value);

        public bool Equals(UnderEntry? other) => other is not null && other.Name == Name;

        public override int GetHashCode() => _hash;
    }

    /// <summary>The customs number is one of those that a test accepts.</summary>
    /// <param name="Name">Names the test: equal names, equal tests.</param>
    /// <param name="Accepts">The test of a ten-digit number.</param>
    /// <param name="Headings">The beginnings of numbers on which alone the answer depends.</param>
    public sealed record Customs(string Name, Func<string, bool> Accepts, IReadOnlyList<string> Headings) : Predicate
    {
        private const int FullLength = 10;

        /// <summary>For each heading, and for no heading, a number under it that is under none of the longer ones.</summary>
        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates)
        {
            var headings = predicates.Cast<Customs>().SelectMany(predicate => predicate.Headings).Append("").ToHashSet();
            var beginnings = headings.SelectMany(heading => Enumerable.Range(1, heading.Length).Select(length => heading[..length])).ToHashSet();
            string? Beside(string start) => start.Length == FullLength ? start : "0123456789".Select(digit => start + digit)
                .Select(longer => !beginnings.Contains(longer) ? longer : headings.Contains(longer) ? null : Beside(longer))
                .FirstOrDefault(number => number is not null);
            return headings.Select(Beside).OfType<string>().Select(number => number.PadRight(FullLength, '0'));
        }

        public override bool Holds(object value) => Accepts((string)value);

        public bool Equals(Customs? other) => other is not null && other.Name == Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The party has one of a set of list entries.</summary>
    /// <param name="Name">Names the set: equal names, equal sets.</param>
    /// <param name="Entries">The entries.</param>
    /// <param name="Groups">For each listed name, the entries that it matches.</param>
    public sealed record Listed(string Name, IReadOnlySet<int> Entries, IReadOnlyList<IReadOnlyList<int>> Groups) : Predicate
    {
        public override IEnumerable<object> Witnesses(IReadOnlyList<Predicate> predicates) => Groups.Cast<object>().Append(Array.Empty<int>());

        public override bool Holds(object value)
        {
            foreach (var entry in (IReadOnlyList<int>)value)
            {
                if (Entries.Contains(entry))
                {
                    return true;
                }
            }

            return false;
        }

        public bool Equals(Listed? other) => other is not null && other.Name == Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }
}
