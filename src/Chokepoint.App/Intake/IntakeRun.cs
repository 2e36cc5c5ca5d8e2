using System.Runtime.CompilerServices;
using Chokepoint.App.Intake.Reading;
using Chokepoint.App.Intake.Sources;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Pages;

namespace Chokepoint.App.Intake;

/// <summary>Where announcements come from, and how they are read.</summary>
public sealed class IntakeRun(SourceReader sources, IAnnouncementReader reader, SourceMemory memory, Action<Diagnostic> failed)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The texts behind the sources, each read once, in their order; what cannot be read is told, and the rest goes on. A text counts as
    /// read when the next is asked for.
    /// </summary>
    public async IAsyncEnumerable<ReadText> ReadAsync(IEnumerable<string> named, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var source in named)
        {
            await foreach (var document in sources.ReadAsync(source, cancellation).ConfigureAwait(false))
            {
                // A page may change around its text, and two addresses may have one text.
                if (await TryReadAsync(document, cancellation).ConfigureAwait(false) is { } text && !memory.Has(KeyOf(text)))
                {
                    yield return text;
                    memory.Add(KeyOf(text));
                }
            }
        }
    }

    private static string KeyOf(ReadText text) => $"text {Hashes.Of(text.Text.Text)}";

    private async Task<ReadText?> TryReadAsync(SourceDocument document, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_longest);
        try
        {
            var page = PageOf(document, limit.Token);
            var text = SourceTexts.Of(page);
            return new ReadText(document, page, text, await reader.ReadAsync(text, cancellation).ConfigureAwait(false));
        }
        catch (UnusableInputException problem)
        {
            foreach (var diagnostic in problem.Diagnostics)
            {
                failed(diagnostic);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failed(Diagnostic.Error(IntakeCodes.Source, new Place(document.Page.Name), FormattableString.Invariant($"took longer than {s_longest.TotalSeconds:0} s to read"), "save the article alone, as text"));
        }

        return null;
    }

    /// <summary>What a feed says of its entry stands in where the page is silent.</summary>
    private static TextPage PageOf(SourceDocument document, CancellationToken cancellation)
    {
        if (document is { IsEntryItself: true, Entry: { } whole })
        {
            return PageReader.Read(document.Page.Name, whole, cancellation);
        }

        var page = PageReader.Read(document.Page, cancellation);
        return page with { Published = page.Published ?? document.Entry?.Published };
    }
}
