using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Intake.Drafts;

/// <summary>An overlay that says in the rulebook language what was read from a text. It is no law: a person confirms, mends or rejects it.</summary>
/// <param name="Id">The id of its measure; the same text gives the same.</param>
/// <param name="Yaml">The file.</param>
/// <param name="Diagnostics">What the checks of overlays say of it; an error among them says why it can't be used as it stands.</param>
public sealed record Draft(string Id, string Yaml, IReadOnlyList<Diagnostic> Diagnostics);
