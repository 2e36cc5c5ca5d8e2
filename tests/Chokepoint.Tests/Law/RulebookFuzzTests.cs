using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>Shipped and small rulebooks with random damage: always a rulebook or an error, never an exception.</summary>
public sealed class RulebookFuzzTests
{
    private static readonly string[] s_bits =
    [
        ":", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!x ", "|", ">", "\n", "\t", "  ", ",", ";", "@", "\0", "\uFEFF", "\uD83D", "é", "? ", "--- ", "...", "%", "~",
        "id: x", "2025-13-40", "9999-12-31", "0001-01-01", "not ", "(((((", "items: []", "<<: ", "\r", "\u0085", "\u2028", "`",
    ];

    [Fact]
    public void A_damaged_file_of_the_small_rulebook_gives_a_rulebook_or_an_error() => Seeds.Each(1500, random => Check(Damage(random, SmallRulebook.Files, random.Next(1, 5))));

    [Fact]
    public void A_damaged_file_of_the_shipped_rulebook_gives_a_rulebook_or_an_error()
    {
        var files = Repository.RulebookFiles("cn");
        Seeds.Each(30, random => Check(Damage(random, files, random.Next(1, 8))));
    }

    [Fact]
    public void Files_of_noise_give_errors() => Seeds.Each(1000, random =>
    {
        var files = new Dictionary<string, string>(SmallRulebook.Files);
        foreach (var name in files.Keys.Where(_ => random.Chance(0.4)).ToList())
        {
            files[name] = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Chance(0.5) ? random.Pick(s_bits) : $"{(char)random.Next(0x20, 0x7F)}"));
        }

        Check(files);
    });

    private static Dictionary<string, string> Damage(Random random, IReadOnlyDictionary<string, string> files, int times)
    {
        var damaged = new Dictionary<string, string>(files);
        var names = files.Keys.Order(StringComparer.Ordinal).ToList();
        for (; times > 0; times--)
        {
            var name = random.Pick(names);
            damaged[name] = random.Chance(0.5) ? DamageLines(random, damaged[name]) : DamageCharacters(random, damaged[name]);
        }

        return damaged;
    }

    private static string DamageLines(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count + 1), lines[at]);
                break;
            case 2:
                lines[at] = random.Pick(lines);
                break;
            default:
                lines[at] = new string(' ', random.Next(8)) + lines[at].Trim();
                break;
        }

        return string.Join('\n', lines);
    }

    private static string DamageCharacters(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(6));
        return text[..at] + (random.Chance(0.7) ? random.Pick(s_bits) : "") + text[(random.Chance(0.5) ? end : at)..];
    }

    private static void Check(Dictionary<string, string> files)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        Assert.True(rulebook is null == diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.DoesNotContain('\n', diagnostic.ToString());
            Assert.InRange(diagnostic.Place.Line, 0, files.GetValueOrDefault(diagnostic.Place.File, "").Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 2);
        });
    }
}
