using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>Reads the keys <c>remedy</c> of a measure or a provision, and <c>duties</c> of a remedy or a regime.</summary>
internal static class RemedySource
{
    private static readonly string[] s_times = ["statutory_days", "statutory_calendar_days", "usual_days"];

    public static Remedy? Read(YamlMap owner, RulebookNames names, DiagnosticBag bag)
    {
        if (owner.Map("remedy") is not { } map)
        {
            return null;
        }

        map.Allow(Keys.Remedy);
        return new Remedy
        {
            Licence = map.String("licence"),
            Office = OfficeOf(map, names, bag),
            Channel = map.String("channel"),
            Documents = map.Strings("documents"),
            Time = TimeOf(map, bag),
            Duties = ReadDuties(map, names.Bind, bag),
            Note = map.String("note"),
        };
    }

    public static IReadOnlyList<Duty> ReadDuties(YamlMap owner, Func<RawText, Condition?> bind, DiagnosticBag bag)
    {
        var duties = new List<Duty>();
        foreach (var map in owner.Maps("duties"))
        {
            map.Allow(Keys.Duty);
            map.RequiredString("time");
            var duty = new Duty(
                map.RequiredString("duty"), map.Choice("time", Words.DutyTimes, DutyTime.AtExport), map.Number("days"), map.Number("years"),
                (map.Raw("when") is { } when ? bind(when) : null) ?? Condition.Constant(true), map.String("citation"));
            if ((duty.Years is null) == (duty.Time == DutyTime.Kept))
            {
                bag.Error(ReadingCodes.Value, map.Place, "`years` belongs to `time: kept`, and to no other time", "say for how many years records are kept");
            }

            if (duty.Days is not null && duty.Time is not (DutyTime.BeforeExport or DutyTime.AfterExport))
            {
                bag.Error(ReadingCodes.Value, map.PlaceOf("days"), "`days` are days before or after the export", "use them with `before_export` or `after_export`");
            }

            duties.Add(duty);
        }

        return duties;
    }

    private static Office? OfficeOf(YamlMap map, RulebookNames names, DiagnosticBag bag)
    {
        if (map.String("office") is not { } id)
        {
            return null;
        }

        if (!names.Offices.TryGetValue(id, out var office))
        {
            bag.Error(ReadingCodes.Reference, map.PlaceOf("office"), $"`{id}` is no office of this rulebook", Nearest.Suggest(id, [.. names.Offices.Keys]) ?? "add it under `offices` in rulebook.yaml");
        }

        return office;
    }

    private static DecisionTime? TimeOf(YamlMap map, DiagnosticBag bag)
    {
        var stated = s_times.Where(map.Has).ToList();
        if (stated.Count > 1)
        {
            bag.Error(ReadingCodes.Value, map.PlaceOf(stated[1]), $"`{stated[0]}` and `{stated[1]}` exclude each other", "a decision takes one time");
        }

        return map.Number("statutory_days") is { } working ? new DecisionTime(working, DayCount.Working, ByLaw: true)
            : map.Number("statutory_calendar_days") is { } calendar ? new DecisionTime(calendar, DayCount.Calendar, ByLaw: true)
            : map.Number("usual_days") is { } usual ? new DecisionTime(usual, DayCount.Calendar, ByLaw: false)
            : null;
    }
}
