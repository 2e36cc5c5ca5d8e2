using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Reading;

/// <summary>Reads by rules: the same text gives the same reading.</summary>
public sealed class RuleReader : IAnnouncementReader
{
    /// <inheritdoc/>
    public Task<IntakeReading> ReadAsync(SourceText text, CancellationToken cancellation) => Task.FromResult(EnglishReader.Read(text));
}
