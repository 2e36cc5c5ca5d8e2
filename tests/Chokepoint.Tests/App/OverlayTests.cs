using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class OverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chokepoint").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_mistake_is_reported_at_the_file_of_the_overlay()
    {
        var file = Write("a", "titel: x\n");
        Assert.Equal(file, Assert.Throws<UnusableInputException>(() => Load(file)).Diagnostics[0].Place.File);
        Assert.Equal(file, Assert.Throws<UnusableInputException>(() => Load(Path.GetDirectoryName(file)!)).Diagnostics[0].Place.File);
    }

    [Fact]
    public void Two_overlays_may_have_files_of_one_name()
    {
        var law = Load(Write("a", Measure("first")), Write("b", Measure("second")));
        Assert.Equal(["ad/first", "ad/second"], law.UnderOverlay!.Rulebooks[0].Measures.Where(measure => measure.Status is not null).Select(measure => measure.Id));
    }

    private static LoadedLaw Load(params string[] overlays) => LawSource.Load(new LawRequest([Repository.Path("docs", "example-rulebook")], overlays, []));

    private static string Measure(string id) => $"id: {id}\ntitle: t\ncitation: c\nannounced: 2026-01-01\nstatus: draft\n";

    private string Write(string folder, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName, "what-if.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
