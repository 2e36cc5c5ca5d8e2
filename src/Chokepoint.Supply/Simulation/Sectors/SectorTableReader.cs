using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>
/// Makes a table from the rows of its files: sales between industries (<c>Z</c>), sales to final demand (<c>Y</c>), output (<c>x</c>), and,
/// where they are given, value added and capital. Rows and columns may stand in any order; industries are put in that of their names.
/// </summary>
/// <remarks><b>Errors</b>: everything throws <see cref="UnusableInputException"/>, since a table with a hole in it is no table.</remarks>
public sealed class SectorTableReader
{
    private const int MostIndustries = 16_000;

    /// <summary>Capital without better knowledge: so many times the value added of a year.</summary>
    private const double CapitalOfValueAdded = 4;

    /// <summary>Outputs may miss what is sold by this share before it is worth a word.</summary>
    private const double Unbalanced = 0.01;

    private readonly string _salesFile;
    private readonly Dictionary<string, int> _industries = [];
    private readonly int[] _buyers;
    private readonly int[] _finalBuyers;
    private readonly Dictionary<string, int[]> _seen = [];
    private double[]? _valueAdded;
    private bool _hasCapital;

    /// <summary>Takes the labels over the columns of <c>Z</c>, which name the industries, and of <c>Y</c>.</summary>
    public SectorTableReader(string salesFile, IReadOnlyList<string> salesLabels, string finalFile, IReadOnlyList<string> finalLabels)
    {
        _salesFile = salesFile;
        var labels = SectorLabels.Split(salesFile, salesLabels);
        if (labels.Count is 0 or > MostIndustries)
        {
            throw Fail(SectorCodes.Number, new Place(salesFile, 1), $"the table has {labels.Count} industries", $"it takes 1 to {MostIndustries}");
        }

        string[] regions = [.. labels.Select(label => label.Region).Distinct().Order(StringComparer.Ordinal)];
        string[] sectors = [.. labels.Select(label => label.Name).Distinct().Order(StringComparer.Ordinal)];
        if (labels.Count < (long)regions.Length * sectors.Length)
        {
            var known = labels.ToHashSet();
            var hole = regions.SelectMany(region => sectors.Select(sector => (region, sector))).First(label => !known.Contains(label));
            throw Fail(SectorCodes.Missing, new Place(salesFile, 1), $"no column has the label `{Excerpt.Of(SectorLabels.Join(hole))}`", "every region needs every sector; write zeros where it makes nothing");
        }

        var final = SectorLabels.Split(finalFile, finalLabels);
        FinalDemand[] ordered = [.. final.Select(label => new FinalDemand(label.Region, label.Name)).OrderBy(label => label.Region, StringComparer.Ordinal).ThenBy(label => label.Category, StringComparer.Ordinal)];
        Table = new SectorTable(regions, sectors, ordered);
        for (var i = 0; i < Table.Count; i++)
        {
            _industries.Add(SectorLabels.Join((Table.RegionOf(i), Table.SectorOf(i))), i);
        }

        _buyers = [.. labels.Select(label => _industries[SectorLabels.Join(label)])];
        var places = ordered.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _finalBuyers = [.. final.Select(label => places[new FinalDemand(label.Region, label.Name)])];
    }

    /// <summary>The table, whole once <see cref="Complete"/> has returned.</summary>
    public SectorTable Table { get; }

    /// <summary>Takes a row of <c>Z</c>.</summary>
    public void AddSales(string file, int line, string label, ReadOnlySpan<double> numbers)
    {
        var sales = Table.SalesOf(Seller(file, line, label));
        for (var i = 0; i < numbers.Length; i++)
        {
            sales[_buyers[i]] = numbers[i] >= 0 ? numbers[i] : throw Negative(file, line, label, numbers[i], "sales between industries are zero or more");
        }
    }

    /// <summary>Takes a row of <c>Y</c>.</summary>
    public void AddFinalSales(string file, int line, string label, ReadOnlySpan<double> numbers)
    {
        var sales = Table.FinalSalesOf(Seller(file, line, label));
        for (var i = 0; i < numbers.Length; i++)
        {
            sales[_finalBuyers[i]] = numbers[i];
        }
    }

    /// <summary>Takes the output of an industry.</summary>
    public void AddOutput(string file, int line, string label, double output) =>
        Table.Output[Seller(file, line, label)] = output >= 0 ? output : throw Negative(file, line, label, output, "output is zero or more");

    /// <summary>Takes the value added of an industry.</summary>
    public void AddValueAdded(string file, int line, string label, double added)
    {
        _valueAdded ??= new double[Table.Count];

        // What an industry adds may be below zero in a bad year; its capital is not.
        _valueAdded[Seller(file, line, label)] = Math.Max(0, added);
    }

    /// <summary>Takes the capital of an industry.</summary>
    public void AddCapital(string file, int line, string label, double capital)
    {
        _hasCapital = true;
        Table.Capital[Seller(file, line, label)] = capital >= 0 ? capital : throw Negative(file, line, label, capital, "capital is zero or more");
    }

    /// <summary>Looks for rows that are missing, fills in capital, and notes what deserves a look.</summary>
    public IReadOnlyList<Diagnostic> Complete()
    {
        foreach (var (file, lines) in _seen)
        {
            if (Array.IndexOf(lines, 0) is >= 0 and var missing)
            {
                throw Fail(SectorCodes.Missing, new Place(file), $"no row has the label `{Excerpt.Of(LabelOf(missing))}`", "every industry of the table needs a row");
            }
        }

        if (!_hasCapital)
        {
            (_valueAdded ?? Table.ValueAdded()).Select(added => CapitalOfValueAdded * added).ToArray().CopyTo(Table.Capital, 0);
        }

        return Balance();
    }

    /// <summary>A table that does not balance is out of step on day 0 already, and that looks like a shock.</summary>
    private List<Diagnostic> Balance()
    {
        var off = Enumerable.Range(0, Table.Count).Select(i => (Industry: i, Sold: Sum(Table.SalesOf(i)) + Sum(Table.FinalSalesOf(i)), Made: Table.Output[i]))
            .Where(sum => Math.Abs(sum.Sold - sum.Made) > Unbalanced * Math.Max(sum.Sold, sum.Made)).ToList();
        return off is [] ? [] :
        [
            Diagnostic.Warning(
                SectorCodes.Balance,
                new Place(_salesFile),
                FormattableString.Invariant($"{off.Count} of {Table.Count} industries sell more or less than they make, `{Excerpt.Of(LabelOf(off[0].Industry))}` {off[0].Sold:G5} of {off[0].Made:G5}"),
                "balance the table: the model takes the gap for scarcity from day 0 on"),
        ];
    }

    private int Seller(string file, int line, string label)
    {
        if (!_seen.TryGetValue(file, out var lines))
        {
            _seen.Add(file, lines = new int[Table.Count]);
        }

        var split = SectorLabels.Split(label) ?? throw SectorLabels.NoLabel(new Place(file, line), label);
        if (!_industries.TryGetValue(SectorLabels.Join(split), out var industry))
        {
            throw Fail(SectorCodes.Label, new Place(file, line), $"`{Excerpt.Of(label)}` is no industry of the table", $"rows have the labels that stand over the columns of {_salesFile}");
        }

        if (lines[industry] != 0)
        {
            throw Fail(SectorCodes.Twice, new Place(file, line), $"the row of `{Excerpt.Of(label)}` is on line {lines[industry]} already", "keep one, or add them up");
        }

        lines[industry] = line;
        return industry;
    }

    private string LabelOf(int industry) => SectorLabels.Join((Table.RegionOf(industry), Table.SectorOf(industry)));

    private static double Sum(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static UnusableInputException Negative(string file, int line, string label, double number, string help) =>
        Fail(SectorCodes.Number, new Place(file, line, 0, label), FormattableString.Invariant($"`{number}` is negative"), help);

    private static UnusableInputException Fail(string code, Place place, string message, string help) => new(Diagnostic.Error(code, place, message, help));
}
