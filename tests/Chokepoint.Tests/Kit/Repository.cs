using Chokepoint.App.Rules;

namespace Chokepoint.Tests.Kit;

/// <summary>Finds the files of the repository that a test reads or compares.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The files of a shipped rulebook by their path in its folder, as the reader takes them.</summary>
    public static IReadOnlyDictionary<string, string> RulebookFiles(string name) => RulebookFolder.Read(Path("rulebooks", name));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Chokepoint.slnx")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}
