using Chokepoint.Law.Conditions;

namespace Chokepoint.Law.Measures;

/// <summary>When in the course of an export a duty falls due.</summary>
public enum DutyTime
{
    /// <summary>With the contract.</summary>
    Contract,

    /// <summary>Before the goods leave.</summary>
    BeforeExport,

    /// <summary>In the papers that go with the goods, or in the declaration.</summary>
    AtExport,

    /// <summary>After the goods have left.</summary>
    AfterExport,

    /// <summary>Records to keep.</summary>
    Kept,
}

/// <summary>Something to be done beside having a permit: a clause, a notice, a statement, records.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Time">When.</param>
/// <param name="Days">Calendar days: at least so many before the export, or at most so many after it; <c>null</c> where the law sets none.</param>
/// <param name="Years">For how many years records are kept.</param>
/// <param name="When">For which transactions.</param>
/// <param name="Citation">Where the law says so; <c>null</c> where the provision's own citation holds.</param>
public sealed record Duty(string Text, DutyTime Time, int? Days, int? Years, Condition When, string? Citation);
