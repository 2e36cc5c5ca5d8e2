using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts.Records;

namespace Chokepoint.App.Simulate.Page;

/// <summary>The model beside what happened, misses included.</summary>
public sealed partial class HaltPage
{
    private void WriteRecord()
    {
        if (_report.Record.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Model against record", "record");
        _html.Element("p", RecordPhrases.Summary(_report));
        Column[] columns = [new("What"), new("Record"), new("Model"), new("Verdict"), new("Who says so")];
        using (_html.Table("cards halts", columns))
        {
            foreach (var match in _report.Record.Take(MostRows))
            {
                using (_html.Open("tr"))
                {
                    using (_html.Data(columns[0]))
                    {
                        _html.Element("span", RecordPhrases.Subject(match.Row));
                        if (match.Row.Note is { } note)
                        {
                            _html.Element("span", note, ("class", "soft"));
                        }
                    }

                    _html.Cell(columns[1].Head, RecordPhrases.Record(match.Row));
                    _html.Cell(columns[2].Head, RecordPhrases.Model(match));
                    _html.Cell(columns[3].Head, RecordPhrases.Verdict(match), match.Verdict == RecordVerdict.Miss ? "strong" : "");
                    _html.Cell(columns[4].Head, match.Row.Source ?? "-");
                }
            }
        }

        More(_report.Record.Count, MostRows);
    }
}
