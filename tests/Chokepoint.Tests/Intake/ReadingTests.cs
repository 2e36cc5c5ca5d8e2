using Chokepoint.Intake.English;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Intake;

public class ReadingTests
{
    public static TheoryData<string> Texts => [.. Directory.EnumerateFiles(IntakeTexts.Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_text_is_read_as_the_reading_beside_it(string name)
    {
        var text = IntakeTexts.Named(name);

        Golden.Matches(Path.Combine("..", "Intake", "texts", name + ".json"), ReadingText.Of(EnglishReader.Read(text), text));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_announcement_is_read_from_a_text_without_a_measure(string name)
    {
        var reading = EnglishReader.Read(IntakeTexts.Named(name));

        Assert.Equal(name.StartsWith("none-", StringComparison.Ordinal), reading.News.IsEmpty);
    }
}
