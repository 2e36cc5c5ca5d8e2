using System.Globalization;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Parties.Ownership;

namespace Chokepoint.Screening.Facts;

/// <summary>The cells of one row of facts, read by type; a defect leaves as <see cref="RowException"/>.</summary>
internal sealed class FactRow(string file, Func<string, string?> cell, int line, LawBook law, Action<Diagnostic> note)
{
    /// <summary>So that the values of any number of lines can be added up.</summary>
    private const decimal LargestNumber = 1_000_000_000_000_000;

    public string? Text(string column) => cell(column);

    public RowException Fail(string code, string column, string message, string? help) =>
        new(Diagnostic.Error(code, new Place(file, line, 0, column), message, help));

    public TransactionDate? Date() => Text("date") is not { } text ? null
        : TransactionDate.TryParse(text, out var date) ? date
        : throw Fail(FactCodes.Date, "date", $"`{Short(text)}` is no date", "write it as 2026-01-06, or 2025-04-10T12:01+08:00 where the hour matters");

    public HsCode? Hs() => Text("hs") is not { } text ? null
        : HsCode.TryParse(text, minimum: 6, out var code) ? code
        : throw Fail(FactCodes.Hs, "hs", $"`{Short(text)}` is no customs number", "write 6 to 10 digits, dots allowed");

    public Country? Country(string column) => Text(column) is { } text ? ParseCountry(column, text) : null;

    public IReadOnlyList<Country> Countries(string column) => [.. Many(column).Select(text => ParseCountry(column, text))];

    public string? Word(string column, IReadOnlyList<string> words)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var word = text.ToLowerInvariant();
        return words.Contains(word)
            ? word
            : throw Fail(FactCodes.Word, column, $"`{Short(text)}` is no {column}", Nearest.Suggest(word, [.. words]));
    }

    public string? EndUse() => Text("end_use") is { } text ? UseWord("end_use", text) : null;

    public IReadOnlyList<string> Aware() =>
        [.. Many("aware").Where(text => !string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)).Select(text => UseWord("aware", text)).OfType<string>().Distinct()];

    /// <summary>The list of uses is open: a word that is not known states no use that the law knows, so the use stays unknown.</summary>
    private string? UseWord(string column, string text)
    {
        if (EndUseWords.Find(text) is { } word)
        {
            return word;
        }

        note(Diagnostic.Warning(
            FactCodes.Unrecognised,
            new Place(file, line, 0, column),
            $"`{Short(text)}` is no known end use and is taken as not stated",
            $"known: {string.Join(", ", Law.Conditions.Facts.EndUses)}"));
        return null;
    }

    public decimal? Number(string column) => Text(column) is not { } text ? null
        : !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? throw Fail(FactCodes.Number, column, $"`{Short(text)}` is no number", "write digits with a decimal point and without thousands marks")
        : Math.Abs(number) > LargestNumber ? throw Fail(FactCodes.Number, column, $"`{Short(text)}` is larger than any trade", "check the unit and the decimal point")
        : number;

    /// <summary>How much there is of something: never below zero, or credits and slips would make totals smaller without a word.</summary>
    public decimal? Amount(string column) => Number(column) is not { } number ? null
        : number >= 0 ? number
        : throw Fail(FactCodes.Number, column, $"`{Short(Text(column)!)}` is below zero", $"write the {column} of the goods; leave credits and returns out");

    public string? Currency() => Text("currency") is not { } text ? null
        : text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant()
        : throw Fail(FactCodes.Word, "currency", $"`{Short(text)}` is no currency", "write its three letters, such as USD or CNY");

    public IReadOnlyList<ControlCode> ControlCodes()
    {
        var codes = new List<ControlCode>();
        foreach (var text in Many("control_codes"))
        {
            if (!ControlCode.TryParse(text, out var code))
            {
                throw Fail(FactCodes.ControlCode, "control_codes", $"`{Short(text)}` is no control code", "write AUTHORITY:CODE such as CN:1C902.a.4, or CN:none where it was reviewed and is not controlled; separate several by `;`");
            }

            if (!code.IsNone && law.ItemsOf(code.Authority) is { } items && items.UnderCode(code.Entry).Count == 0)
            {
                throw Fail(
                    FactCodes.ControlCode,
                    "control_codes",
                    $"`{Short(text)}` is no entry of {code.Authority}'s lists",
                    Nearest.To(code.Entry, items.Items.SelectMany(item => item.Codes.Prepend(item.Id))) is { } near ? $"did you mean `{code.Authority}:{near}`?" : "use an official code or an item id of the rulebook, or leave it blank");
            }

            codes.Add(code);
        }

        foreach (var none in codes.FindAll(code => code.IsNone && codes.Exists(other => !other.IsNone && other.Authority == code.Authority)))
        {
            var entry = codes.Find(other => !other.IsNone && other.Authority == none.Authority);
            note(Diagnostic.Warning(FactCodes.NoneBesideEntry, new Place(file, line, 0, "control_codes"), $"`{none}` stands beside `{entry}`, which counts", "remove the one that is wrong"));
        }

        return codes;
    }

    public IReadOnlyList<ControlCode> Licences()
    {
        var licences = new List<ControlCode>();
        foreach (var text in Many("licence"))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            licences.Add(colon > 0
                ? new ControlCode(text[..colon].Trim().ToUpperInvariant(), text[(colon + 1)..].Trim())
                : throw Fail(FactCodes.ControlCode, "licence", $"`{Short(text)}` names no authority", "write AUTHORITY:NUMBER such as CN:2026-0012"));
        }

        return licences;
    }

    public IReadOnlyList<string>? Authorities(string column) => Text(column) is null
        ? null
        : [.. Many(column).Select(text => text.ToUpperInvariant()).Where(text => text != "NONE")];

    public IReadOnlyDictionary<string, decimal>? Composition()
    {
        if (Text("composition") is null)
        {
            return null;
        }

        var shares = new Dictionary<string, decimal>();
        foreach (var (name, text) in Pairs("composition"))
        {
            if (!Elements.Contains(name))
            {
                throw Fail(FactCodes.Pairs, "composition", $"`{Short(name)}` is no chemical element", "write symbols such as Nd=29%;Dy=2%;Fe=67%");
            }

            shares[name] = Share("composition", text);
        }

        return shares.Values.Sum() <= 100.5m
            ? shares
            : throw Fail(FactCodes.Pairs, "composition", $"the shares add up to {shares.Values.Sum().ToString(CultureInfo.InvariantCulture)} %", "mass shares add up to at most 100 %");
    }

    public IReadOnlyDictionary<string, decimal> Content() =>
        Pairs("content", ':').ToDictionary(pair => pair.Name.ToUpperInvariant(), pair => Share("content", pair.Value));

    public IReadOnlyDictionary<string, Quantity> Parameters()
    {
        var parameters = new Dictionary<string, Quantity>();
        foreach (var (name, text) in Pairs("parameters"))
        {
            var parameter = name.ToLowerInvariant();
            if (!Quantity.TryParse(text, out var quantity, out var trouble))
            {
                throw Fail(FactCodes.Unit, "parameters", $"{Short(name)}: {trouble}", law.Parameters.TryGetValue(parameter, out var expected) ? $"write it in {string.Join(", ", Units.SymbolsOf(expected))}" : null);
            }

            if (!law.Parameters.TryGetValue(parameter, out var dimension))
            {
                NoteParameter(name);
                continue;
            }

            parameters[parameter] = quantity.Unit.Dimension == dimension
                ? quantity
                : throw Fail(FactCodes.Unit, "parameters", $"{parameter} is measured in {string.Join(", ", Units.SymbolsOf(dimension).DefaultIfEmpty("a plain number"))}, found `{Short(text)}`", null);
        }

        return parameters;
    }

    public IReadOnlyList<Holding> Holdings()
    {
        var holdings = new List<Holding>();
        foreach (var (sides, text) in Pairs("holdings"))
        {
            var parties = sides.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            holdings.Add(parties.Length == 2
                ? new Holding(parties[0], parties[1], Share("holdings", text))
                : throw Fail(FactCodes.Pairs, "holdings", $"`{Short(sides)}` is no owner of a company", "write OWNER > COMPANY = 50% and separate several by `;`"));
        }

        return holdings.GroupBy(holding => holding.Company, StringComparer.OrdinalIgnoreCase).FirstOrDefault(company => company.Sum(holding => holding.Percent) > 100) is { } over
            ? throw Fail(FactCodes.Pairs, "holdings", $"the holdings in `{Short(over.Key)}` add up to more than 100 %", "state each holder's own share of it once")
            : holdings;
    }

    private void NoteParameter(string name)
    {
        if (Nearest.To(name, law.Parameters.Keys) is { } near)
        {
            note(Diagnostic.Warning(
                FactCodes.Unrecognised, new Place(file, line, 0, "parameters"), $"no rulebook asks for the parameter `{Short(name)}`", $"did you mean `{near}`?"));
        }
    }

    private decimal Share(string column, string text)
    {
        if (!Quantity.TryParse(text, out var quantity, out var trouble) || quantity.Unit.Dimension != "share")
        {
            throw Fail(FactCodes.Unit, column, trouble.Length > 0 ? trouble : $"expected a share such as `2%`, found `{Short(text)}`", "write shares with their sign: %");
        }

        return quantity.InBaseUnits is >= 0 and <= 100
            ? quantity.InBaseUnits
            : throw Fail(FactCodes.Number, column, $"`{Short(text)}` is no share of a whole", "shares lie between 0 % and 100 %");
    }

    private Country ParseCountry(string column, string text) => CountryParts.TryParse(text, out var country)
        ? country
        : throw Fail(FactCodes.Country, column, $"`{Short(text)}` is no country", CountryParts.Suggest(text));

    private IEnumerable<string> Many(string column) => (Text(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IEnumerable<(string Name, string Value)> Pairs(string column, char separator = '=')
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in Many(column))
        {
            var sign = part.IndexOf(separator, StringComparison.Ordinal);
            if (sign < 1)
            {
                throw Fail(FactCodes.Pairs, column, $"`{Short(part)}` is no name with a value", $"write name{separator}value and separate several by `;`");
            }

            var name = part[..sign].Trim();
            yield return seen.Add(name)
                ? (name, part[(sign + 1)..].Trim())
                : throw Fail(FactCodes.Pairs, column, $"`{Short(name)}` stands there twice", "state each once");
        }
    }

    private static string Short(string text) => Excerpt.Of(text);
}
