using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;

namespace Chokepoint.Law.Conditions;

/// <summary>
/// A checked condition of the condition language (<c>docs/language.md</c>): a tree of connectives over tests of facts.
/// <see cref="object.ToString"/> prints it in the language, so that reading it again gives the same tree.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds always, or never.</summary>
    public static Condition Constant(bool value) => value ? Always.Instance : new Not(Always.Instance);

    /// <summary>The tests of facts that it is made of, with terms opened.</summary>
    public IEnumerable<Condition> Tests => this switch
    {
        And and => and.Parts.SelectMany(part => part.Tests),
        Or or => or.Parts.SelectMany(part => part.Tests),
        Not not => not.Part.Tests,
        Known known => known.Part.Tests,
        Term term => term.Meaning.Tests,
        _ => [this],
    };

    /// <summary>Holds whatever the facts.</summary>
    public sealed record Always : Condition
    {
        internal static readonly Always Instance = new();

        /// <inheritdoc/>
        public override string ToString() => "always";
    }

    /// <summary>All parts hold.</summary>
    public sealed record And(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(" and ", Parts.Select(part => part is And or Or ? $"({part})" : $"{part}"));
    }

    /// <summary>At least one part holds.</summary>
    public sealed record Or(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(" or ", Parts.Select(part => part is Or ? $"({part})" : $"{part}"));
    }

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => Part is And or Or ? $"not ({Part})" : $"not {Part}";
    }

    /// <summary>
    /// The part is known to hold: false where it is unknown. For law that binds on knowledge
    /// ("knows or should know"): what nobody has stated is not known.
    /// </summary>
    public sealed record Known(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"known ({Part})";
    }

    /// <summary>A term of the rulebook: a condition with a name.</summary>
    public sealed record Term(string Name, Condition Meaning) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>
    /// A country fact, or any of several, names one of the countries, a part of one, or what counts as one; for <c>transit</c>, includes one.
    /// </summary>
    /// <param name="Facts">Facts that hold a country.</param>
    /// <param name="Countries">The countries.</param>
    /// <param name="Written">The choice as the rulebook writes it, where it names groups: a group may have two hundred countries.</param>
    public sealed record CountryTest(IReadOnlyList<string> Facts, IReadOnlyList<Country> Countries, IReadOnlyList<string>? Written = null) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Subject(Facts)} {(Written is [var group] && Countries.Count > 1 ? $"in {group}" : Choice(Written ?? [.. Countries.Select(country => country.Code)]))}";
    }

    /// <summary>Two country facts name different countries: an export rather than a sale at home.</summary>
    public sealed record DiffersTest(string Fact, string Other) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Fact} differs from {Other}";
    }

    /// <summary>A word fact is one of the words.</summary>
    public sealed record WordTest(string Fact, IReadOnlyList<string> Words) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Fact} {Choice(Words)}";
    }

    /// <summary>A set of words (<c>aware</c>) includes one of the words.</summary>
    public sealed record WordsTest(string Fact, IReadOnlyList<string> Words) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Fact} includes {OneOrMore(Words)}";
    }

    /// <summary>Any of the parties has an entry on the list, or in the notice of the measure.</summary>
    /// <param name="Parties">Party facts.</param>
    /// <param name="List">A list such as <c>control-list</c>, or <c>null</c>.</param>
    /// <param name="Measure">A measure such as <c>cn/2026-011</c>, or <c>null</c>.</param>
    public sealed record ListingTest(IReadOnlyList<string> Parties, string? List, string? Measure) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() =>
            $"{Subject(Parties)} is listed {(List is not null ? $"on {List}" : $"by {Measure}")}";
    }

    /// <summary>A technical parameter compared with a threshold.</summary>
    public sealed record ParameterTest(string Parameter, Comparison Comparison, Quantity Threshold) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Parameter} {Comparison.Symbol()} {Threshold}";
    }

    /// <summary>The mass share of a chemical element, in percent.</summary>
    public sealed record ShareTest(string Element, Comparison Comparison, decimal Percent) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"share of {Element} {Comparison.Symbol()} {Percent} %");
    }

    /// <summary>The controlled content of an authority by value, in percent.</summary>
    /// <param name="Authority">The authority.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Percent">Against what.</param>
    /// <param name="Parts">The entries that alone are meant, an <see cref="ItemTest"/> or a <see cref="MarkTest"/>; <c>null</c> for all.</param>
    public sealed record ContentTest(string Authority, Comparison Comparison, decimal Percent, Condition? Parts = null) : Condition
    {
        /// <summary>What is asked, without the share that it is held against: <c>content of US</c>.</summary>
        public string Asked => $"content of {Authority}" + Parts switch
        {
            ItemTest items => $" in {OneOrMore(items.Written)}",
            MarkTest marks => $" marked {OneOrMore(marks.Marks)}",
            _ => "",
        };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Asked} {Comparison.Symbol()} {Percent} %");
    }

    /// <summary>The price of the line in a currency. In another one it is not known: rates of exchange are no facts of a transaction.</summary>
    public sealed record ValueTest(Comparison Comparison, decimal Amount, string Currency) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"value {Comparison.Symbol()} {Amount} {Currency}");
    }

    /// <summary>
    /// A set of authorities (<c>made_with</c>, <c>licence</c>, <c>informed</c>) includes one; of licences, the one of a number or name where
    /// <paramref name="Number"/> says it: an exception that the exporter claims.
    /// </summary>
    public sealed record AuthorityTest(string Fact, string Authority, string? Number = null) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => Number is null ? $"{Fact} includes {Authority}" : $"{Fact} includes {Authority}:{Number}";
    }

    /// <summary>The customs number stands under one of the headings. For measures that are defined by customs numbers.</summary>
    public sealed record HsTest(IReadOnlyList<HsCode> Headings) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => Headings.Count == 1 ? $"hs under {Headings[0]}" : $"hs under ({string.Join(", ", Headings)})";
    }

    /// <summary>The item falls under one of the list entries, by their ids.</summary>
    /// <param name="Written">The choice as the rulebook writes it.</param>
    /// <param name="Items">The ids it stands for.</param>
    public sealed record ItemTest(IReadOnlyList<string> Written, IReadOnlyList<string> Items) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"item {Choice(Written)}";
    }

    /// <summary>The item stands on a goods list as it is on the day: under an entry that a provision in force adds to it.</summary>
    public sealed record ListedItemTest(string List) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"item on {List}";
    }

    /// <summary>The item falls under a list entry that carries one of the marks.</summary>
    /// <param name="Marks">The marks: <c>NS2</c>.</param>
    /// <param name="Items">The ids of the entries that carry them.</param>
    public sealed record MarkTest(IReadOnlyList<string> Marks, IReadOnlySet<string> Items) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"item marked {OneOrMore(Marks)}";
    }

    /// <summary>The transaction's date is on or after, or before, a day.</summary>
    /// <param name="OnOrAfter">Whether on or after it.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Group">
    /// The group of countries, such as <c>us/a5</c>, that changes on the day. A change that falls after the day of verification is not taken
    /// for granted. <c>null</c> where the rulebook itself speaks of the day, which is also how it is printed.
    /// </param>
    public sealed record DateTest(bool OnOrAfter, DateOnly Day, string? Group = null) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"date {(OnOrAfter ? "from" : "before")} {Day:yyyy-MM-dd}");
    }

    private static string Subject(IReadOnlyList<string> facts) => facts.Count == 1 ? facts[0] : $"any of ({string.Join(", ", facts)})";

    private static string OneOrMore(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : $"({string.Join(", ", values)})";

    private static string Choice(IReadOnlyList<string> values) => values.Count == 1 ? $"is {values[0]}" : $"in ({string.Join(", ", values)})";
}
