using System.Collections.Immutable;
using System.Text;
using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Sources;
using Chokepoint.Formats.Pages;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Tests.App.Intake;

/// <summary>Announcements and texts of a test's own, read without a grammar: a ban where the text says "banned", nothing elsewhere.</summary>
internal sealed class Announced : IAnnouncementReader
{
    public Task<IntakeReading> ReadAsync(SourceText text, CancellationToken cancellation) => Task.FromResult(Read(text));

    public static IntakeReading Read(SourceText text) => new(text.Text.Contains("banned", StringComparison.Ordinal) ? [Ban(text)] : [], []);

    /// <summary>A text as a run reads it.</summary>
    public static ReadText Text(string title, string body, DateOnly published)
    {
        var page = new TextPage { Title = title, Published = published, Blocks = [new PageBlock(PageBlockKind.Title, title), new PageBlock(PageBlockKind.Paragraph, body)] };
        var text = SourceTexts.Of(page);
        return new ReadText(new SourceDocument(new PageSource($"{title}.txt", Encoding.UTF8.GetBytes(body))), page, text, Read(text));
    }

    private static Announcement Ban(SourceText text)
    {
        var item = text.Text.Contains("gallium", StringComparison.Ordinal) ? "gallium" : "germanium";
        return new Announcement
        {
            Act = new(Act.Ban, Words(text, "banned")),
            Certainty = new(Certainty.Enacted, Words(text, "banned")),
            Authority = new("MOFCOM", Words(text, "China")),
            By = new(Country("CN"), Words(text, "China")),
            Countries = [new(Country("JP"), Words(text, "Japan"))],
            Items = [new(new NamedItem { Name = item, Hs = item == "gallium" ? ["8112.92"] : [] }, Words(text, item))],
        };
    }

    private static ImmutableArray<TextSpan> Words(SourceText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return [new TextSpan(start, start + words.Length)];
    }

    private static Chokepoint.Core.Places.Country Country(string code) => Chokepoint.Core.Places.Countries.TryParse(code, out var country) ? country : default;
}
