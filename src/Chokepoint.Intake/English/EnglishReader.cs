using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;

namespace Chokepoint.Intake.English;

/// <summary>
/// Reads what an English text announces: sentence by sentence, with gazetteers and a small grammar (<c>docs/methods/intake.md</c>). The same
/// text gives the same reading; no text makes it throw, and its time grows with the length of the text only.
/// </summary>
public static class EnglishReader
{
    /// <summary>The acts that the text tells of.</summary>
    public static IntakeReading Read(SourceText source)
    {
        var all = EnglishUnits.Read(source);
        if (source.Published is null && Datelines.Of(all) is { } day)
        {
            // What "today" and "on Friday" are is known only now.
            source = source with { Published = day };
            all = EnglishUnits.Read(source);
        }

        var story = new Story();
        var remarks = new Remarks(source, story);
        var sentences = all.FindAll(sentence => sentence.Kind != BlockKind.Publisher);
        var masthead = Masthead.Of(all);
        var claims = new ClaimReader(source, sentences, masthead, new Topic(source, sentences, masthead), new Discourse(source, masthead));
        foreach (var sentence in sentences)
        {
            var told = claims.Read(sentence);
            foreach (var claim in told)
            {
                story.Add(claim);
            }

            remarks.Read(sentence, told.Any(claim => claim.Standing != Standing.Aside));
        }

        story.Settle();
        remarks.End(sentences, masthead.Issuer);
        story.Weigh();
        return story.Read();
    }
}
