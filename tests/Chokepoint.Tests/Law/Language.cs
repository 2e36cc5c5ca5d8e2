using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Language;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>A small world for conditions to speak of, and texts of random conditions in it.</summary>
internal static class Language
{
    private static readonly Dictionary<string, string> s_terms = new()
    {
        ["to_japan"] = "any of (destination, end_user_country) is JP",
        ["military"] = "end_use is military or end_user_type is military",
        ["late"] = "date from 2025-04-04 and not to_japan",
    };

    private static readonly Scope s_scope = Build();

    public static readonly IReadOnlyList<string> Tests =
    [
        "always", "never", "destination is JP", "destination differs from export_from", "origin is not CN", "export_from in (US, DE)", "end_user_country not in (KP, wassenaar)", "transit includes SG",
        "transit not in (SG, KR)", "any of (destination, transit) is JP", "any of (destination, origin, export_from) in wassenaar", "kind is software",
        "end_use in (military, wmd)", "end_user_type is not civil", "consignee is listed on control-list", "any of (consignee, end_user) is not listed by 2026-011",
        "exporter is listed by cn/2026-011", "made_with includes us", "informed includes us", "aware includes (military, wmd)", "any of (made_with, licence) includes CN", "item is DY-MAGNET", "item in (1C902, @2025-018)",
        "item is not 1C902.b", "item on dual-use-list", "item marked NS2", "item marked (NS2, AT1)", "hs under 2805.30", "hs under (2846, 28)", "share of Dy >= 0.5 %", "contains Sm", "contains (Sm, Co)",
        "content of CN > 0.1 %", "value <= 1000000 JPY", "content of US <= 100 ppm", "content of US marked (NS2, AT1) > 0 %", "content of CN in (1C902, @2025-018) > 0 %", "purity >= 99.95%", "density > 17.6 g/cm3", "diameter < 5 µm", "count >= 3", "temperature <= -40 degC",
        "date from 2025-04-04", "date before 2026-11-10", "to_japan", "military", "late",
    ];

    public static Condition Parse(string text)
    {
        var condition = ConditionParser.Parse(text, s_scope, out var mistake);
        Assert.True(condition is not null, $"{text}: {mistake}");
        return condition;
    }

    public static LanguageMistake MistakeIn(string text)
    {
        Assert.Null(ConditionParser.Parse(text, s_scope, out var mistake));
        return mistake!;
    }

    public static Condition? TryParse(string text, out LanguageMistake? mistake) => ConditionParser.Parse(text, s_scope, out mistake);

    /// <summary>The text of a condition by the grammar, with needless brackets and white space here and there.</summary>
    public static string Random(Random random, int depth)
    {
        var space = random.Pick([" ", " ", " ", "  ", "\n", "\t "]);
        return random.Next(depth > 0 ? 7 : 1) switch
        {
            0 or 6 => random.Pick(Tests).Replace(" ", space, StringComparison.Ordinal),
            1 => $"{Part()}{space}and{space}{Part()}",
            2 => $"{Part()}{space}or{space}{Part()}{space}or{space}{Part()}",
            3 => $"not{space}({Part()})",
            4 => $"({space}{Part()})",
            _ => $"known{space}({Part()})",
        };

        string Part() => Random(random, depth - 1);
    }

    private static Scope Build()
    {
        var bag = new DiagnosticBag();
        var items = new ItemTable(
            ItemTable.Read(
                "items/all.csv",
                """
                id,measure,codes,type,description,hs,marks
                SM-METAL,2025-018,1C902.a.1,C,samarium,2805.30,NS2
                DY-MAGNET,2025-018,1C905.a.4;1C905.b,C,magnets,8505.11,AT1;NS2
                OTHER,2024-033,1C902.b,C,other,,
                """,
                bag),
            bag);
        var meanings = new Dictionary<string, Condition>();
        var scope = new Scope
        {
            Authority = "cn",
            Parameters = new Dictionary<string, string>
            {
                ["purity"] = "share",
                ["density"] = "density",
                ["diameter"] = "length",
                ["count"] = "number",
                ["temperature"] = "temperature",
            },
            FindItems = items.Find,
            ItemWords = items.Ids,
            Measures = new HashSet<string> { "cn/2025-018", "cn/2026-011" },
            PartyLists = new HashSet<string> { "control-list", "watch-list" },
            GoodsLists = new HashSet<string> { "dual-use-list" },
            Groups = new Dictionary<string, CountryGroup>
            {
                ["wassenaar"] = new([Country("DE"), Country("FR"), Country("JP")], []),
                ["newcomers"] = new([Country("JP")], [new Membership("cn/newcomers", Country("AE"), new DateOnly(2026, 7, 10), null), new Membership("cn/newcomers", Country("KR"), null, new DateOnly(2026, 7, 9))]),
            },
            Marks = items.Marks,
            TermNames = [.. s_terms.Keys, "circle"],
            FindTerm = name => name == "circle" ? null : meanings[name],
        };
        foreach (var (name, text) in s_terms)
        {
            meanings[name] = ConditionParser.Parse(text, scope, out _)!;
        }

        Assert.False(bag.HasErrors);
        return scope;
    }

    private static Country Country(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException(code);
}
