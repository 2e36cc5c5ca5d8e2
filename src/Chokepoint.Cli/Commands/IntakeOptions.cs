using System.CommandLine;
using Chokepoint.App.Intake.Review;
using Chokepoint.App.Intake.Sources;

namespace Chokepoint.Cli.Commands;

/// <summary>The options by which commands choose where announcements are kept, and what may be fetched.</summary>
internal sealed class IntakeOptions
{
    private readonly Option<string> _archive = new("--archive")
    {
        Description = "Where the bytes of every document are kept, by hash, before they are read",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => Path.Combine(".chokepoint", "archive"),
    };

    private readonly Option<string> _review = ReviewOption();

    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Fetch from this machine and from private networks too" };

    public void AddTo(Command command)
    {
        command.Options.Add(_archive);
        command.Options.Add(_review);
        command.Options.Add(_allowPrivate);
    }

    public Archive ArchiveOf(ParseResult parsed) => new(parsed.GetValue(_archive)!, TimeProvider.System);

    public ReviewFolder ReviewOf(ParseResult parsed) => new(parsed.GetValue(_review)!, TimeProvider.System);

    public WebFetcher FetcherOf(ParseResult parsed) => new(new FetchOptions { AllowPrivate = parsed.GetValue(_allowPrivate) });

    /// <summary>The folder of drafts.</summary>
    public static Option<string> ReviewOption() => new("--review-folder")
    {
        Description = "Where drafts wait for review",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => Path.Combine(".chokepoint", "review"),
    };
}
