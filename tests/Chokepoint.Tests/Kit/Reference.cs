namespace Chokepoint.Tests.Kit;

/// <summary>Reference material beside a checkout. It is no part of the repository: tests that read it skip, loudly, where it is absent.</summary>
internal static class Reference
{
    public static string FileOrSkip(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Repository.Root, "..", "shared", .. parts]));
        if (!File.Exists(path))
        {
            Assert.Skip($"reference material is absent: {string.Join('/', parts)}");
        }

        return path;
    }
}
