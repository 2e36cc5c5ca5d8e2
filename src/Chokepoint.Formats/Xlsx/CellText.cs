using System.Globalization;
using ExcelDataReader;

namespace Chokepoint.Formats.Xlsx;

/// <summary>What a person would write for a cell: days by ISO 8601, numbers in plain digits.</summary>
internal static class CellText
{
    private const int Longest = 32_767;

    /// <summary>The text of a cell, blank where it has none, or why it says nothing that can be used.</summary>
    public static (string Text, string? Problem) Of(IExcelDataReader row, int column) => row.GetValue(column) switch
    {
        null => ("", null),
        string { Length: > Longest } => ("", $"the cell holds more than {Longest} characters, as no spreadsheet does"),
        string text when text.StartsWith('#') && s_errors.Contains(text.Trim()) => ("", $"the cell holds the error {text.Trim()}"),
        string text => (text.Trim(), null),
        bool isTrue => (isTrue ? "true" : "false", null),
        DateTime moment => (moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), null),
        TimeSpan time => (time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture), null),
        IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), row.GetNumberFormatString(column)),
        var other => ("", $"the cell holds a {other.GetType().Name}, which is no value"),
    };

    private static readonly string[] s_errors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

    /// <summary>
    /// As far as a spreadsheet shows it: it counts in binary and shows 15 digits, so <c>99.95</c> for 99.950000000000003. A format such as
    /// <c>0000000000</c> fills up with zeros, as for customs numbers.
    /// </summary>
    private static (string Text, string? Problem) Number(double number, string? format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e28)
        {
            return ("", "the cell holds no number that a table can state");
        }

        var text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return (format is { Length: > 1 } && format.All(c => c == '0') ? text.PadLeft(format.Length, '0') : text, null);
    }
}
