using Chokepoint.App.Rules;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;

namespace Chokepoint.Tests.Kit;

/// <summary>Rulebooks for tests: those that ship, and small ones written on the spot.</summary>
internal static class Rulebooks
{
    private static readonly Lazy<LawBook> s_china = new(() => LawSource.Load(new LawRequest(["cn"], [], [])).Today);

    /// <summary>The shipped law of China, read once.</summary>
    public static LawBook China => s_china.Value;

    /// <summary>A rulebook from its files; fails the test with the diagnostics where it cannot be read.</summary>
    public static Rulebook Read(IReadOnlyDictionary<string, string> files)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        Assert.True(rulebook is not null, string.Join(Environment.NewLine, diagnostics));
        return rulebook;
    }
}
