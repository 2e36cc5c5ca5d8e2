using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Architecture;

public sealed class RoomTests
{
    /// <summary>Each room may see those on the lines above its own; siblings on one line don't see each other.</summary>
    private static readonly string[][] s_rooms = [["Core"], ["Law", "Parties", "Formats"], ["Screening", "Intake"], ["Supply"], ["Planning"], ["App"], ["Cli"]];

    private static readonly string[] s_pureRooms = ["Core", "Law", "Parties", "Screening", "Intake", "Supply", "Planning"];

    /// <summary>What a pure room has no business with: consoles, files, the network, the environment, clocks, chance.</summary>
    private static readonly string[] s_impure =
    [
        "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net.Http.HttpClient", "System.Diagnostics.Process",
        "System.Threading.Tasks.Task", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random",
    ];

    public static TheoryData<string> Rooms => [.. s_rooms.SelectMany(line => line)];

    public static TheoryData<string> PureRooms => [.. s_pureRooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_references_only_rooms_above_it(string room)
    {
        var above = s_rooms.TakeWhile(line => !line.Contains(room)).SelectMany(line => line).Select(name => $"Chokepoint.{name}").ToHashSet();
        var project = XDocument.Load(Repository.Path("src", $"Chokepoint.{room}", $"Chokepoint.{room}.csproj"));
        var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Empty(references.Except(above));
    }

    [Fact]
    public void Every_project_under_src_has_its_place_among_the_rooms() => Assert.Equal(
        s_rooms.SelectMany(line => line).Select(room => $"Chokepoint.{room}").Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Repository.Path("src")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_domain_room_knows_no_console_file_clock_or_chance(string room) => Assert.Empty(TypesUsedBy(room).Intersect(s_impure));

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(Repository.Path("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            Assert.Contains(File.ReadLines(file), line => line == $"namespace {folder};");
        }
    }

    private static List<string> TypesUsedBy(string room)
    {
        using var stream = File.OpenRead(Assembly.Load($"Chokepoint.{room}").Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
