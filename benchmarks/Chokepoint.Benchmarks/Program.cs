using System.Diagnostics;
using System.Globalization;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Benchmarks;
using Chokepoint.Benchmarks.Intake;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Supply.Simulation.Firms;
using Sylvan.Data.Csv;

// Each measurement is a process of its own, so that its peak memory is its own. Without arguments: the whole table, in Markdown.
const int Seed = 20260106;
const int Runs = 3;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["read" or "screen", var path, var times])
{
    Console.WriteLine(Measure(args[0] == "screen", path, int.Parse(times, CultureInfo.InvariantCulture)));
    return;
}

// An order book in a file, to screen with the command itself and the rulebooks of one's choice.
if (args is ["book", var count, var book])
{
    OrderBook.Write(book, int.Parse(count), LawSource.Load(new LawRequest(["cn"], [], [])).Today.Rulebooks[0], Seed);
    return;
}

if (args is ["network", var kind, var links, var folder])
{
    NetworkFolders.Write(kind, int.Parse(links), folder);
    return;
}

// What the reader of announcements makes of folders of texts with gold: the table, with every fault or every reading before it.
if (args is ["readings", "table" or "faults" or "all", .. var corpora])
{
    Readings.Table(args[1], corpora);
    return;
}

if (args is ["exposure", .. var rest])
{
    Exposure.Run(rest);
    return;
}

if (args is ["sectors", "measure", var industries, var cores])
{
    Console.WriteLine(Sectors.Measure(int.Parse(industries), int.Parse(cores)));
    return;
}

if (args is ["sectors", .. var tables])
{
    Sectors.Table(tables, Child);
    return;
}

// The index of supply networks: a table, with a file of classes between industries if one is named.
if (args is ["risk"] or ["risk", _])
{
    SystemicRisk.Table(args.ElementAtOrDefault(1), Child);
    return;
}

if (args is ["risk", var firms, var stops, var threads, var classes])
{
    Console.WriteLine(SystemicRisk.Measure(int.Parse(firms), int.Parse(stops), int.Parse(threads), classes));
    return;
}

// Firms: a year of the model of Inoue and Todo, for the sizes named or for three of them.
if (args is ["firms", var size, var rationing, var workers] && Enum.TryParse<FirmRationing>(rationing, out var rule) && !char.IsAsciiDigit(rationing[0]))
{
    Console.WriteLine(Firms.Measure(int.Parse(size), rule, int.Parse(workers)));
    return;
}

// Halts: a year of the default model, once and as an ensemble.
if (args is ["halts", var makers, var years, var hands])
{
    Console.WriteLine(Halts.Measure(int.Parse(makers), int.Parse(years), int.Parse(hands)));
    return;
}

if (args is ["halts"])
{
    Halts.Table(Child);
    return;
}

if (args is ["firms", .. var sizes])
{
    Firms.Table(Array.ConvertAll(sizes, int.Parse), Child);
    return;
}

Console.WriteLine("| lines | measures | screen, s | lines/s | reading alone, s | ratio | peak memory, MB | review % |");
Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
var law = LawSource.Load(new LawRequest(["cn"], [], [])).Today;
int[] lineCounts = args is ["--large"] ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000];
int[] multiples = [2, 4, 8];
foreach (var (lines, multiple) in lineCounts.Select(count => (count, 1)).Concat(multiples.Select(multiple => (10_000, multiple))))
{
    var file = Path.Combine(Path.GetTempPath(), $"chokepoint-bench-{lines}.csv");
    OrderBook.Write(file, lines, law.Rulebooks[0], Seed);
    var screens = new List<string[]>();
    var reads = new List<double>();
    for (var run = 0; run < Runs; run++)
    {
        // In pairs, so that a machine whose speed drifts does so for both.
        reads.Add(double.Parse(Child(["read", file, $"{multiple}"])[0]));
        screens.Add(Child(["screen", file, $"{multiple}"]));
    }

    var median = screens.OrderBy(cells => double.Parse(cells[0])).ElementAt(Runs / 2);
    var (screen, read) = (double.Parse(median[0]), reads.Order().ElementAt(Runs / 2));
    Console.WriteLine($"| {lines:N0} | {median[2]} | {screen:F2} | {lines / screen:N0} | {read:F3} | {screen / read:F0} | {median[1]} | {median[3]} |");
    File.Delete(file);
}

static string[] Child(string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output.Trim().Split(' ');
}

static string Measure(bool screen, string path, int times)
{
    if (!screen)
    {
        var watch = Stopwatch.StartNew();
        Read(path);
        return $"{watch.Elapsed.TotalSeconds}";
    }

    var shipped = LawSource.Load(new LawRequest(["cn"], [], [])).Today;
    var law = times == 1 ? shipped : LargerLaw.Times(shipped, times);
    var clock = Stopwatch.StartNew();
    var reviews = 0;
    var summary = ScreenRun.Screen(
        path, new LoadedLaw(law, null), bill: null, new Clock(new DateOnly(2026, 11, 25)),
        line => reviews += line.Today.Verdict == OutcomeWords.Review ? 1 : 0,
        _ => { }, null, CancellationToken.None);
    var seconds = clock.Elapsed.TotalSeconds;
    using var self = Process.GetCurrentProcess();
    return $"{seconds} {self.PeakWorkingSet64 >> 20} {law.Rulebooks.Sum(rulebook => rulebook.Measures.Count)} {100.0 * reviews / summary.Decided:F0}";
}

// The peer: what the CSV library alone needs to look at every cell of the same file.
static long Read(string path)
{
    using var reader = CsvDataReader.Create(path);
    var characters = 0L;
    while (reader.Read())
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            characters += reader.GetFieldSpan(i).Length;
        }
    }

    return characters;
}
