using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Reading;

/// <summary>Reads from a text what it announces: by rules, or with a language model behind the same contract.</summary>
public interface IAnnouncementReader
{
    /// <summary>Reads one text.</summary>
    Task<IntakeReading> ReadAsync(SourceText text, CancellationToken cancellation);
}
