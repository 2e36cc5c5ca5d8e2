using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>What sentences say further of an act that was told before: what is not known, its days, its number, its list of goods.</summary>
internal sealed class Remarks(SourceText source, Story story)
{
    /// <summary>Adds to the announcement that the text speaks of what a sentence says of it.</summary>
    public void Read(Sentence sentence, bool hasClaim)
    {
        if (story.Current is not { } current)
        {
            return;
        }

        var units = sentence.Units;
        ReadLeftOpen(units, current);
        if (!hasClaim)
        {
            ReadDays(units, current);
        }
    }

    private static void ReadLeftOpen(IReadOnlyList<Unit> units, Telling current)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].As(PhraseKind.Cue)?.Value != "left_open")
            {
                continue;
            }

            for (var k = i; k < units.Count; k++)
            {
                if (FieldOf(units[k]) is { } field)
                {
                    current.LeaveOpen(field, new TextSpan(units[i].Span.Start, units[k].Span.End));
                    break;
                }
            }
        }
    }

    private static string? FieldOf(Unit unit) => unit.Word switch
    {
        "items" or "goods" or "products" or "materials" or "minerals" or "technologies" or "specifics" => "items",
        "when" or "date" or "timeline" or "start" => "effective",
        "countries" or "destinations" or "country" => "countries",
        "companies" or "entities" or "firms" or "names" => "parties",
        "long" => "until",
        _ => unit.Is(PhraseKind.Item) ? "items" : null,
    };

    /// <summary><c>The measures take effect on 1 December</c>: days of what was told before.</summary>
    private void ReadDays(IReadOnlyList<Unit> units, Telling current)
    {
        if (!units.Any(unit => unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "list" || WordClasses.Stand.Contains(unit.Word)))
        {
            return;
        }

        var times = Times.In(units, 0, units.Count, source.Published);
        if (!times.IsPast)
        {
            current.Date(null, times.Effective, times.Until, times.AtOnce);
        }
    }
}
