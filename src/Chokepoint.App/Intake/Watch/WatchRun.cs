using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Review;
using Chokepoint.App.Intake.Sources;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.App.Intake.Watch;

/// <summary>A text that a watch found.</summary>
/// <param name="Text">The text.</param>
/// <param name="Drafts">Its drafts that are new; none where it announces nothing, or what is known.</param>
public sealed record WatchedText(ReadText Text, IReadOnlyList<ReviewedDraft> Drafts);

/// <summary>Looks at sources again and again, and takes what is new into the review folder.</summary>
public sealed class WatchRun
{
    private readonly string _statePath;
    private readonly SourceMemory _memory;
    private readonly ReviewFolder _review;
    private readonly DraftLaw _law;
    private readonly IntakeRun _run;
    private int _failures;

    /// <summary>Goes on where an earlier watch over the same folder was.</summary>
    public WatchRun(ReviewFolder review, DraftLaw law, WebFetcher fetcher, Archive archive, IAnnouncementReader reader, Action<Diagnostic> failed)
    {
        (_review, _law) = (review, law);
        _statePath = Path.Combine(review.Path, "watch.json");
        _memory = WatchState.Read(_statePath);
        void Failed(Diagnostic problem)
        {
            _failures++;
            failed(problem);
        }

        _run = new IntakeRun(new SourceReader(fetcher, archive, _memory, Failed), reader, _memory, Failed);
    }

    /// <summary>Whether every source of the last look failed, and none brought anything: then it was no look at all.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>
    /// Looks at each source once and hands on what is new. Drafts are in the folder before they are handed on, and what was read is kept
    /// text by text: who is interrupted repeats at most one text, and drafts nothing twice.
    /// </summary>
    public async IAsyncEnumerable<WatchedText> PollAsync(
        IReadOnlyList<string> sources, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        HasFailed = true;
        foreach (var source in sources)
        {
            var (failures, found) = (_failures, false);
            await foreach (var text in _run.ReadAsync([source], cancellation).ConfigureAwait(false))
            {
                WatchState.Save(_statePath, _memory);
                found = true;
                yield return new WatchedText(text, _review.Add(text, _law));
            }

            WatchState.Save(_statePath, _memory);
            HasFailed &= _failures > failures && !found;
        }
    }
}
