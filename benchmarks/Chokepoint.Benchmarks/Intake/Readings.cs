using Chokepoint.App.Intake.Reading;
using Chokepoint.Formats.Pages;
using Chokepoint.Intake.English;

namespace Chokepoint.Benchmarks.Intake;

/// <summary>What the reader makes of folders of texts, against what a person found in each (<c>NN.md</c> and <c>NN.json</c>).</summary>
internal static class Readings
{
    /// <summary>The table alone; with <c>faults</c>, each difference before it; with <c>all</c>, each reading too.</summary>
    public static void Table(string detail, string[] folders)
    {
        var lines = new List<string>();
        foreach (var folder in folders)
        {
            var score = new CorpusScore();
            foreach (var gold in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                var path = Path.ChangeExtension(gold, ".md");
                var page = PageReader.Read(new PageSource(path, File.ReadAllBytes(path)), CancellationToken.None);
                var source = SourceTexts.Of(page);
                var told = EnglishReader.Read(source).News.Select(one => Told.Of(one, source.Text)).ToList();
                var faults = score.Add(Gold.Read(gold), told);
                var name = $"{Path.GetFileName(folder)}/{Path.GetFileNameWithoutExtension(gold)}";
                Print(name, detail == "all" ? told.Select(one => $"{one}") : detail == "faults" ? faults : []);
            }

            lines.Add($"| {Path.GetFileName(folder)} | {score.Texts} | {score.Announcements} | {string.Join(" | ", CorpusScore.Fields.Select(field => score[field]))} | {score.Invented} of {score.WithoutMeasure} |");
        }

        Console.WriteLine($"| corpus | texts | to find | {string.Join(" | ", CorpusScore.Fields)} | invented |");
        Console.WriteLine($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", CorpusScore.Fields.Length + 3))}");
        lines.ForEach(Console.WriteLine);
    }

    private static void Print(string name, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine($"{name} {line}");
        }
    }
}
