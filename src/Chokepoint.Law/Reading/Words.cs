using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Law.Reading;

/// <summary>The words of rulebook files for closed choices.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, MeasureRole> Roles = Snake<MeasureRole>();

    public static readonly IReadOnlyDictionary<string, Confidence> Confidences = Snake<Confidence>();

    public static readonly IReadOnlyDictionary<string, TimelineEventKind> Events = Snake<TimelineEventKind>();

    public static readonly IReadOnlyDictionary<string, DutyTime> DutyTimes = Snake<DutyTime>();

    public static readonly IReadOnlyDictionary<string, Outcome?> Effects = new[] { Outcome.Conditional, Outcome.LicenceRequired, Outcome.Prohibited }
        .ToDictionary(outcome => outcome.ToWord(), outcome => (Outcome?)outcome);

    public static readonly IReadOnlyDictionary<string, Outlook?> Outlooks = Enum.GetValues<Outlook>()
        .ToDictionary(outlook => outlook.ToWord(), outlook => (Outlook?)outlook);

    /// <summary>The kinds that the type letter of a control code allows: A, B, C goods; D software; E technology or service.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> ItemTypes = new Dictionary<string, IReadOnlyList<string>>
    {
        ["A"] = ["goods"],
        ["B"] = ["goods"],
        ["C"] = ["goods"],
        ["D"] = ["software"],
        ["E"] = ["technology", "service"],
        ["*"] = ["goods", "software", "technology", "service"],
    };

    public static readonly IReadOnlyDictionary<string, bool> YesOrNo = new Dictionary<string, bool> { ["yes"] = true, ["no"] = false };

    /// <summary>What an overlay may be.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Statuses = new Dictionary<string, string?> { ["draft"] = "draft", ["reported"] = "reported" };

    /// <summary>A name that conditions can use: a term, a parameter, a group, a list.</summary>
    public static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>An id of an item; the same signs as in a control code.</summary>
    public static bool IsItemId(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static Dictionary<string, T> Snake<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Casing.Snake(value.ToString()));
}
