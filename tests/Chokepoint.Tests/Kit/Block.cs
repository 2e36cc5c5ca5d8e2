namespace Chokepoint.Tests.Kit;

/// <summary>
/// Compares a part of a page, between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>, with what the code gives today; accepted as
/// <see cref="Golden"/> files are.
/// </summary>
internal static class Block
{
    public static void Matches(string path, string name, string actual)
    {
        var (text, open, close) = (File.ReadAllText(path).ReplaceLineEndings("\n"), $"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (from, until) = (text.IndexOf(open, StringComparison.Ordinal) + open.Length, text.IndexOf(close, StringComparison.Ordinal));
        Assert.True(from >= open.Length && until >= from, $"{path} has no part `{name}`");
        if (Environment.GetEnvironmentVariable("CHOKEPOINT_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, text = text[..from] + actual + text[until..]);
            until = from + actual.Length;
        }

        Assert.Equal(text[from..until], actual);
    }
}
