namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>What is left of one shock, and what is asked for to make it good.</summary>
internal sealed class ShockState
{
    /// <summary>What is left is rounded to this part of the table's money, as a ten-millionth of a million is a dime.</summary>
    private const double Grains = 1e7;

    private readonly SectorShock _shock;
    private readonly Mending.Rebuild? _rebuild;
    private readonly int[] _builders;
    private readonly double[] _missing;
    private bool _isMended;

    public ShockState(SectorTable table, SectorShock shock)
    {
        (_shock, Lost, _rebuild) = (shock, shock.Loss, shock.Mending as Mending.Rebuild);
        (_builders, _missing) = _rebuild is null ? ([], []) : Builders(table, shock, _rebuild);
    }

    /// <summary>The industry that lost capital.</summary>
    public int Industry => _shock.Industry;

    /// <summary>The capital that is missing.</summary>
    public double Lost { get; private set; }

    /// <summary>Whether capital is missing on a day.</summary>
    public bool IsFelt(int day) => day >= _shock.From && !_isMended;

    /// <summary>Asks the builders for what they have to make on a day.</summary>
    public void Ask(int day, double[] asked)
    {
        for (var i = 0; i < _builders.Length && IsMending(day); i++)
        {
            asked[_builders[i]] += Share(i);
        }
    }

    /// <summary>Takes what the builders could make of it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="filled">By industry, which share of all that was asked it made.</param>
    public void Mend(int day, double[] filled)
    {
        if (!IsMending(day))
        {
            return;
        }

        if (_shock.Mending is Mending.Recover recover)
        {
            Lost = Rounded(_shock.Loss * recover.Law.LeftAfter(day - _shock.From - _shock.Days, recover.Days));
        }
        else
        {
            Lost = 0;
            for (var i = 0; i < _builders.Length; i++)
            {
                _missing[i] = Math.Max(0, Rounded(_missing[i] - (Share(i) * filled[_builders[i]])));
                Lost += _missing[i];
            }
        }

        _isMended = Lost == 0;
    }

    private bool IsMending(int day) => day >= _shock.From + _shock.Days && !_isMended;

    private double Share(int builder) => _missing[builder] * (1.0 / _rebuild!.Days);

    /// <summary>Every region that sells a rebuilding sector's product to the industry takes part as it sells; where none does nobody is asked.</summary>
    private static (int[] Builders, double[] Missing) Builders(SectorTable table, SectorShock shock, Mending.Rebuild rebuild)
    {
        var builders = new List<int>();
        var missing = new List<double>();
        foreach (var (sector, share) in rebuild.By)
        {
            var sellers = Enumerable.Range(0, table.Regions.Count).Select(region => table.IndustryOf(region, sector)).ToList();
            var all = sellers.Sum(seller => table.SalesOf(seller)[shock.Industry]);
            foreach (var seller in sellers.Where(_ => all > 0))
            {
                builders.Add(seller);
                missing.Add(share * shock.Loss * (table.SalesOf(seller)[shock.Industry] / all));
            }
        }

        return ([.. builders], [.. missing]);
    }

    private static double Rounded(double money) => Math.Round(money * Grains) / Grains;
}
