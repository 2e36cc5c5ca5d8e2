using Chokepoint.Core.Codes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>The goods entries of a rulebook: found by id, by official code, or by the measure that brought them in.</summary>
internal sealed class ItemTable
{
    private readonly List<TableRow> _rows;
    private readonly DiagnosticBag _bag;

    public ItemTable(IEnumerable<TableRow> rows, DiagnosticBag bag)
    {
        _rows = [.. rows];
        _bag = bag;
        foreach (var twice in _rows.GroupBy(row => row["id"]).Where(group => group.Count() > 1 && group.Key.Length > 0).Select(group => group.Last()))
        {
            bag.Error(ReadingCodes.Duplicate, twice.At("id"), $"the id `{twice["id"]}` is used twice");
        }
    }

    public IReadOnlyCollection<string> Ids => [.. _rows.Select(row => row["id"])];

    /// <summary>For each mark the ids of the entries that carry it.</summary>
    public Dictionary<string, IReadOnlyList<string>> Marks => _rows.SelectMany(row => row.Many("marks").Select(mark => (mark, Id: row["id"])))
        .GroupBy(pair => pair.mark, pair => pair.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Distinct()]);

    public static List<TableRow> Read(string file, string text, DiagnosticBag bag) => RulebookTable.Read(file, text, Keys.ItemRequired, Keys.ItemOptional, bag);

    /// <summary>The ids that a word stands for: an id, a set <c>@measure</c>, or a code with all its sub-entries.</summary>
    public IReadOnlyList<string> Find(string word) => word.StartsWith('@')
        ? [.. _rows.Where(row => row["measure"] == word[1..]).Select(row => row["id"])]
        : [.. _rows.Where(row => row["id"] == word || row.Many("codes").Any(code => ControlCode.Covers(word, code))).Select(row => row["id"])];

    public List<RuleItem> Bind(Func<RawText, Condition?> bind) => [.. _rows.Select(row => Bind(row, bind))];

    private RuleItem Bind(TableRow row, Func<RawText, Condition?> bind)
    {
        var id = row.Required("id");
        if (!Words.IsItemId(id))
        {
            _bag.Error(ReadingCodes.Value, row.At("id"), $"`{id}` is no id of an item", "use letters, digits and `. - _`, such as `DY-MAGNET`");
        }

        foreach (var mark in row.Many("marks").Where(mark => !Words.IsName(mark)))
        {
            _bag.Error(ReadingCodes.Value, row.At("marks"), $"`{mark}` is no mark", "use letters, digits, `_` and `-`, with a letter first, such as `NS2`");
        }

        var hs = new List<HsCode>();
        foreach (var text in row.Many("hs"))
        {
            if (HsCode.TryParse(text, minimum: 2, out var code))
            {
                hs.Add(code);
            }
            else
            {
                _bag.Error(ReadingCodes.Value, row.At("hs"), $"expected a customs number of 2 to 10 digits, found `{text}`");
            }
        }

        return new RuleItem
        {
            Id = id,
            Codes = row.Many("codes"),
            Measure = row.Required("measure"),
            Description = row.Required("description"),
            Marks = row.Many("marks"),
            Kinds = row.Choice("type", Words.ItemTypes, Words.ItemTypes["*"]),
            Hs = hs,
            Test = row.Optional("test") is null ? Condition.Constant(true) : bind(RawText.Cell(row, "test")) ?? Condition.Constant(false),
            TestsDecide = row.Choice("tests_decide", Words.YesOrNo, false),
            IsRemainder = row.Many("codes").Contains("*"),
            Confidence = row.Choice("confidence", Words.Confidences, Confidence.Source),
            Note = row.Optional("note"),
        };
    }
}
