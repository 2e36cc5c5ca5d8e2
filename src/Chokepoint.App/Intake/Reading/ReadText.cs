using Chokepoint.App.Intake.Sources;
using Chokepoint.Formats.Pages;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Reading;

/// <summary>A document, the text in it, and what was read from that.</summary>
/// <param name="Document">The document.</param>
/// <param name="Page">Its page.</param>
/// <param name="Text">The page's text.</param>
/// <param name="Reading">What it announces.</param>
public sealed record ReadText(SourceDocument Document, TextPage Page, SourceText Text, IntakeReading Reading)
{
    /// <summary>Where it can be read: the address, else the path.</summary>
    public string Place => Document.Address ?? Page.Address ?? Document.Page.Name;

    /// <summary>The line by which a measure refers to it.</summary>
    public string Reference => string.Join(", ", new[] { Page.Title, Page.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Place, $"sha256 {Document.Sha256[..12]}" }.OfType<string>());
}
