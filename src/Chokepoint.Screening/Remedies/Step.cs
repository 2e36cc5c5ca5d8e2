using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Remedies;

/// <summary>The kinds of steps, in the order in which they are taken.</summary>
public enum StepKind
{
    /// <summary>A question to settle: what follows hangs on it.</summary>
    Settle,

    /// <summary>Something that belongs in the contract.</summary>
    Agree,

    /// <summary>A document that an application needs.</summary>
    Gather,

    /// <summary>An application, or a notice that has to be given some time before.</summary>
    Lodge,

    /// <summary>A permit that must be there before the goods leave.</summary>
    Hold,

    /// <summary>Something else to be done before they leave.</summary>
    Prepare,

    /// <summary>What goes with the goods, or into the declaration.</summary>
    Declare,

    /// <summary>A report afterwards.</summary>
    Report,

    /// <summary>Records.</summary>
    Keep,
}

/// <summary>One step.</summary>
/// <param name="Kind">Its kind; steps come in the order of the kinds, and within one by their day.</param>
/// <param name="By">The latest day, if one follows.</param>
/// <param name="What">What is to be done.</param>
/// <param name="For">For which permits, regimes or provisions.</param>
/// <param name="Truth">Whether it is needed, or may be.</param>
public sealed record Step(StepKind Kind, DateOnly? By, string What, IReadOnlyList<string> For, Truth Truth);
