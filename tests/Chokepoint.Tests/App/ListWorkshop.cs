using Chokepoint.App.Lists;
using Chokepoint.App.Rules;
using Chokepoint.Law.Measures;

namespace Chokepoint.Tests.App;

/// <summary>A folder of a test's own with a small invented rulebook of an authority, into which editions are imported.</summary>
internal sealed class ListWorkshop : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 26);

    private readonly string _root = Directory.CreateTempSubdirectory("chokepoint-").FullName;

    public ListWorkshop(string authority)
    {
        Write($"{authority}/rulebook.yaml", $"authority: {authority}\ntitle: invented\nverified_through: 2026-10-01\nregimes:\n  - {{id: {authority}/dual-use, title: licence, subject: always}}\n");
        Write($"{authority}/items/goods.csv", "id,measure,codes,type,description,hs\nKETTLE,end-user-list,3A001.a.1,A,kettles,8516\n");
        Write($"{authority}/lists/end-user-list.csv", "measure,name,listed\n");
        Write($"{authority}/measures/end-user-list.yaml", $$"""
            id: end-user-list
            title: Parties and kettles
            citation: Notice 1
            announced: 2020-01-01
            regime: {{authority}}/dual-use
            timeline: [{event: in_force, date: 2020-01-01}]
            provisions:
              - {id: "1", when: end_user is listed on end-user-list, effect: prohibited}
              - {id: "2", items: [KETTLE], effect: licence_required, outlook: case_by_case}
            """);
        Base = Path(authority);
    }

    /// <summary>The rulebook that imports extend.</summary>
    public string Base { get; }

    public string Path(params string[] parts) => System.IO.Path.Combine([_root, .. parts]);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Imports a file, by its text, into the folder <c>mine</c>, which extends the invented rulebook.</summary>
    public ListImportResult Import(ListKind kind, string name, string text, DateOnly? edition = null, string folder = "mine") => ListImport.Run(new ListImportRequest(
        kind, Write(name, text), Path(folder), edition, File.Exists(Path(folder, "rulebook.yaml")) ? null : Base, Today));

    /// <summary>The rulebook of a folder as commands load it.</summary>
    public Rulebook Load(string folder = "mine") => Assert.Single(LawSource.Load(new LawRequest([Path(folder)], [], [])).Today.Rulebooks);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
