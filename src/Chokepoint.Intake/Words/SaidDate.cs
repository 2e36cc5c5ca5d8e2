namespace Chokepoint.Intake.Words;

/// <summary>How exactly a date is said.</summary>
internal enum DatePrecision
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A date as a text says it.</summary>
/// <param name="Day">The day, or the first day of the week, month or year that it says.</param>
/// <param name="Precision">How exactly.</param>
/// <param name="Last">The last token of it.</param>
internal readonly record struct SaidDate(DateOnly Day, DatePrecision Precision, int Last);
