namespace Chokepoint.Core.Outcomes;

/// <summary>What a regime says of a transaction, from the mildest to the hardest.</summary>
public enum Outcome
{
    /// <summary>The regime does not reach the transaction.</summary>
    NotSubject,

    /// <summary>The regime reaches it and asks for nothing.</summary>
    Clear,

    /// <summary>A restriction would stand but for a named exception, whose terms hold.</summary>
    Exempt,

    /// <summary>It may move with a stated duty: a notice, a clause, a filing, a duty to pay.</summary>
    Conditional,

    /// <summary>It may not move before a licence has been granted.</summary>
    LicenceRequired,

    /// <summary>It may not move.</summary>
    Prohibited,
}

/// <summary>How the authority meets an application for a licence, from the mildest to the hardest.</summary>
public enum Outlook
{
    /// <summary>Approval is the stated policy.</summary>
    PresumedApproval,

    /// <summary>Each application is weighed.</summary>
    CaseByCase,

    /// <summary>The review is stricter than the ordinary one.</summary>
    Strict,

    /// <summary>Refusal is the stated policy.</summary>
    Denial,
}

/// <summary>The words of outcomes and outlooks in files and on screen.</summary>
public static class OutcomeWords
{
    /// <summary>The verdict where <c>least</c> and <c>most</c> differ.</summary>
    public const string Review = "review";

    /// <summary>The word used in files, such as <c>licence_required</c>.</summary>
    public static string ToWord(this Outcome outcome) => outcome switch
    {
        Outcome.NotSubject => "not_subject",
        Outcome.Clear => "clear",
        Outcome.Exempt => "exempt",
        Outcome.Conditional => "conditional",
        Outcome.LicenceRequired => "licence_required",
        Outcome.Prohibited => "prohibited",
    };

    /// <summary>The word used in files, such as <c>case_by_case</c>.</summary>
    public static string ToWord(this Outlook outlook) => outlook switch
    {
        Outlook.PresumedApproval => "presumed_approval",
        Outlook.CaseByCase => "case_by_case",
        Outlook.Strict => "strict",
        Outlook.Denial => "denial",
    };

    /// <summary>Reads the word that <see cref="ToWord(Outcome)"/> writes.</summary>
    public static bool TryParse(string word, out Outcome outcome) => Find(word, ToWord, out outcome);

    /// <summary>Reads the word that <see cref="ToWord(Outlook)"/> writes.</summary>
    public static bool TryParse(string word, out Outlook outlook) => Find(word, ToWord, out outlook);

    private static bool Find<T>(string word, Func<T, string> toWord, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (toWord(candidate) == word)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
