namespace Chokepoint.Tests.Kit;

/// <summary>
/// Compares what people read with a file that a person has looked at: <c>Golden/NAME</c>. To accept a change, set
/// <c>CHOKEPOINT_ACCEPT=1</c>, run the tests, and look at the difference that git shows.
/// </summary>
internal static class Golden
{
    public static void Matches(string name, string actual)
    {
        var path = Repository.Path("tests", "Chokepoint.Tests", "Golden", name);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CHOKEPOINT_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"no golden file {name}; look at the output, then accept it with CHOKEPOINT_ACCEPT=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
