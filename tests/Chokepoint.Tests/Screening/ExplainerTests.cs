using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>Over the sample's lines and the shipped law: what a proof claims is so.</summary>
public sealed class ExplainerTests
{
    private const int EachLine = 9;
    private static readonly Clock s_clock = new(new DateOnly(2026, 11, 25));
    private static readonly Lazy<List<Explanation>> s_explained = new(() =>
        [.. Sample().Where((_, i) => i % EachLine == 0).Select(transaction => new Explainer(Rulebooks.China).Explain(transaction, s_clock))]);

    [Fact]
    public void Each_single_change_alters_the_verdict()
    {
        var changes = s_explained.Value.SelectMany(explained => explained.Counterfactuals.Select(change => (explained.Determination, Change: change))).ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, pair => Assert.NotEqual((pair.Determination.Least, pair.Determination.Most), (pair.Change.Least, pair.Change.Most)));
        Assert.All(changes, pair => Assert.NotEmpty(pair.Change.Provisions));
    }

    [Theory]
    [InlineData(640_000, "USD", "")]
    [InlineData(640_000, "EUR", "")]
    [InlineData(3_000, "USD", "500 USD")]
    [InlineData(null, "USD", "500 USD 501 USD")]
    public void A_price_is_changed_only_within_reason(int? value, string currency, string tried)
    {
        var law = new LawBook([Rulebooks.Read(new Dictionary<string, string>
        {
            ["rulebook.yaml"] = "authority: fr2\ntitle: Law\nverified_through: 2026-06-30\nregimes:\n  - {id: fr2/all, title: all, subject: always}\n",
            ["measures/price.yaml"] = """
                id: price
                title: price
                citation: price
                announced: 2000-01-01
                regime: fr2/all
                timeline: [{event: in_force, date: 2000-01-01}]
                provisions:
                  - {id: "1", when: value > 500 USD, effect: prohibited}
                """,
        })]);
        var line = new Transaction { Id = "1", Date = new TransactionDate(new DateOnly(2015, 1, 1)), Value = value, Currency = currency };
        Assert.Equal(tried, string.Join(' ', new Explainer(law).Explain(line, s_clock).Counterfactuals.Where(change => change.Column == "value").SelectMany(change => change.Values)));
    }

    [Fact]
    public void A_word_or_a_date_changed_as_proposed_leads_where_the_proof_says()
    {
        var evaluator = new ReferenceEvaluator(Rulebooks.China);
        var tried = 0;
        foreach (var explained in s_explained.Value)
        {
            foreach (var change in explained.Counterfactuals)
            {
                foreach (var facts in change.Values.Select(value => Changed(explained.Determination.Transaction, change.Column, value)).OfType<Transaction>())
                {
                    var then = evaluator.Determine(facts, s_clock);
                    Assert.Equal((change.Least, change.Most), (then.Least, then.Most));
                    tried++;
                }
            }
        }

        Assert.True(tried > 100, $"only {tried} changes were tried");
    }

    [Fact]
    public void Another_date_minds_when_the_party_was_listed()
    {
        var law = new LawBook([Rulebooks.Read(new Dictionary<string, string>
        {
            ["rulebook.yaml"] = "authority: fr2\ntitle: Law\nverified_through: 2026-06-30\nregimes:\n  - {id: fr2/all, title: all, subject: always}\n",
            ["measures/list.yaml"] = """
                id: list
                title: list
                citation: list
                announced: 2000-01-01
                regime: fr2/all
                timeline: [{event: in_force, date: 2000-01-01}]
                provisions:
                  - {id: "1", when: end_user is listed by list, effect: prohibited}
                """,
            ["lists/names.csv"] = "measure,name,listed,removed\nlist,Ajax,2010-05-01,2020-05-01\n",
        })]);
        var line = new Transaction { Id = "1", Date = new TransactionDate(new DateOnly(2015, 1, 1)), EndUser = "Ajax" };
        Assert.Equal(
            ["2010-04-30 or earlier", "2020-05-01 or later"],
            new Explainer(law).Explain(line, s_clock).Counterfactuals.Where(change => change.Column == "date").Select(change => change.Values[0]));
    }

    [Fact]
    public void A_provision_that_stands_has_a_condition_that_holds() => Assert.All(s_explained.Value.SelectMany(explained => explained.Proofs), proof =>
    {
        Assert.NotEqual(Truth.False, proof.Condition.Truth);
        if (proof.Finding.Truth == Truth.True)
        {
            Assert.Equal(Truth.True, proof.Condition.Truth);
        }
    });

    [Fact]
    public void Every_question_has_somebody_to_ask()
    {
        var questions = s_explained.Value.SelectMany(explained => explained.Questions).ToList();
        Assert.NotEmpty(questions);
        Assert.All(questions, question => Assert.DoesNotContain("whoever", question.Whom, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_determined_before_changes_nothing()
    {
        // The evaluator shares formulas between lines; parts of a file go to several of them.
        var (forwards, backwards) = (new ReferenceEvaluator(Rulebooks.China), new ReferenceEvaluator(Rulebooks.China));
        var lines = Sample();
        var first = lines.ConvertAll(line => Described(forwards.Determine(line, s_clock)));
        var second = Enumerable.Reverse(lines).Select(line => Described(backwards.Determine(line, s_clock))).Reverse();
        Assert.Equal(first, second);
    }

    private static Transaction? Changed(Transaction facts, string column, string value) => column switch
    {
        "end_use" => facts with { EndUse = value },
        "end_user_type" => facts with { EndUserType = value },
        "kind" => facts with { Kind = value },
        "date" => facts with { Date = new TransactionDate(DateOnly.ParseExact(value[..10], "yyyy-MM-dd")) },
        _ => null,
    };

    private static string Described(Determination found) =>
        $"{found.Transaction.Id} {found.Least}..{found.Most} | {string.Join(' ', found.Regimes)} | {string.Join(' ', found.Findings.Select(finding => $"{finding.Provision.Id}={finding.Truth}{finding.Outlook}"))} | {string.Join(' ', found.Questions)}";

    private static List<Transaction> Sample()
    {
        using var file = new TransactionFile(Repository.Path("samples", "magnet-motors", "transactions.csv"), Rulebooks.China, _ => { });
        return [.. file.Read().Select(row => row.Transaction!)];
    }
}
