using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Explain;

/// <summary>Walks a bill of materials from the item down and writes the sum as it grows.</summary>
internal sealed class ContentTrace
{
    private const int MostRows = 400;

    private readonly Counting _counting;
    private readonly BillOfMaterials _bill;
    private readonly ItemPrice _price;
    private readonly List<ContentRow> _rows = [];
    private bool _isCut;

    private ContentTrace(Transaction facts, Counting counting) => (_counting, _bill, _price) = (counting, facts.Bill!, ItemPrice.Of(facts));

    /// <summary>The sum of one share.</summary>
    public static ContentProof Of(ContentShare share, Transaction facts, Counting counting)
    {
        var trace = new ContentTrace(facts, counting);
        trace.Walk(facts.Item!, 1, ValueRange.Nothing, 0, false);
        return new ContentProof(share, trace._price.Value, trace._price.Currency, trace._rows, trace._isCut);
    }

    /// <summary>The parts of so many units of an item. Of parts that stand for each other each is added to what stood before them all.</summary>
    private void Walk(string item, decimal? times, ValueRange before, int depth, bool isAlternative)
    {
        var recipes = _bill.RecipesOf(item);
        foreach (var recipe in recipes)
        {
            var sum = before;
            foreach (var group in recipe.Groups)
            {
                foreach (var input in group)
                {
                    Write(input, times, sum, depth, isAlternative || recipes.Count > 1 || group.Count > 1);
                }

                sum = sum.Plus(group.Select(input => _counting.SumOf(input).Range).Aggregate((left, right) => left.Or(right)).Times(times));
            }
        }
    }

    private void Write(BillInput input, decimal? times, ValueRange before, int depth, bool isAlternative)
    {
        if (_rows.Count == MostRows)
        {
            _isCut = true;
            return;
        }

        var judgement = _counting.Judge(input);
        var sum = _counting.SumOf(input);
        var isLeftOut = _counting.IsOnlyBundled(input);
        var isOpened = !isLeftOut && judgement.IsMeant == Truth.False && _bill.Makes(input.Part.Id);
        var quantity = times is { } units && input.Quantity is { } each ? Amounts.Product(units, each) : (decimal?)null;
        var value = times is { } count && _counting.ValueOf(input) is { } price ? Amounts.Product(count, price) : (decimal?)null;
        var counts = sum.Range == ValueRange.Nothing ? Truth.False : isOpened || judgement.Counts != Truth.True ? Truth.Unknown : Truth.True;
        _rows.Add(new ContentRow(depth, input.Part, quantity, value, counts, ReasonOf(input, judgement, isLeftOut, isOpened), isAlternative, isOpened ? null : Shares(before.Plus(sum.Range.Times(times)))));
        if (isOpened)
        {
            Walk(input.Part.Id, quantity, before, depth + 1, isAlternative);
        }
    }

    private string ReasonOf(BillInput input, PartJudgement judgement, bool isLeftOut, bool isOpened) =>
        isLeftOut ? "goes along and is not built in"
        : isOpened ? "opened below"
        : judgement.IsMeant == Truth.False ? judgement.Holds ? "may hold what counts: it has no recipe" : $"{judgement.Reason}; no recipe"
        : _counting.SumOf(input).Missing is { Count: > 0 } missing ? $"{judgement.Reason}; missing: {string.Join(", ", missing)}"
        : judgement.Reason;

    private (decimal Least, decimal Most) Shares(ValueRange range) => (_price.LeastOf(range.Least), _price.MostOf(range.Most));
}
