using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_appears_whole_when_committed()
    {
        using (var file = AtomicFile.Create(_folder.Path("out.csv")))
        {
            file.Stream.Write("done"u8);
            Assert.False(File.Exists(_folder.Path("out.csv")));
            file.Commit();
        }

        Assert.Equal("done", File.ReadAllText(Assert.Single(_folder.Files)));
    }

    [Fact]
    public void Without_commit_nothing_is_left_and_what_stood_there_is_untouched()
    {
        var path = _folder.Write("out.csv", "before");
        using (var file = AtomicFile.Create(path))
        {
            file.Stream.Write("half"u8);
        }

        Assert.Equal("before", File.ReadAllText(Assert.Single(_folder.Files)));
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("does not exist", Assert.Throws<UnusableInputException>(() => AtomicFile.Create(_folder.Path("none/out.csv"))).Message, StringComparison.Ordinal);
}
