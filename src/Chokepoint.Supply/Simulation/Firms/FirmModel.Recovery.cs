namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Damage: how it begins, and at the end of a day how it heals.</summary>
internal sealed partial class FirmModel
{
    private readonly FirmDamage[] _damages;

    private void BeginDamage()
    {
        foreach (var damage in _damages)
        {
            if (damage.Day == Day)
            {
                Set(damage.Firm, damage.Share);
            }
        }
    }

    /// <summary>Firms heal one after the other by their number, so that in the damped law one sees what those before it have left.</summary>
    private void Recover()
    {
        foreach (var damage in _damages)
        {
            if (Damage[damage.Firm] > 0 && Day - damage.Day >= _options.HeldDays && (_options.RecoveryDays > 0 || _options.Recovery == RecoveryLaw.Sudden))
            {
                Set(damage.Firm, Math.Max(0, Healed(damage)));
            }
        }
    }

    private double Healed(FirmDamage damage)
    {
        var (now, days) = (Damage[damage.Firm], (double)_options.RecoveryDays);
        return _options.Recovery switch
        {
            RecoveryLaw.Linear => now - (damage.Share / days),
            RecoveryLaw.Uniform => now - (1 / days),
            RecoveryLaw.Sudden => 0,
            RecoveryLaw.Geometric => now * (1 - (1 / days)),
            RecoveryLaw.Exponential => damage.Share * Math.Exp(-Day / days),
            RecoveryLaw.Damped => now * (1 - ((1 - DamageAround(damage.Firm)) / days)),
            _ => throw new ArgumentOutOfRangeException(nameof(damage), _options.Recovery, "no such law"),
        };
    }

    /// <summary>The mean damage of suppliers and customers; one that is both counts twice.</summary>
    private double DamageAround(int firm)
    {
        var (sum, count) = (0.0, 0);
        for (var link = _net.LinkStart[firm]; link < _net.LinkStart[firm + 1]; link++, count++)
        {
            sum += Damage[FirmNet.SupplierOf(_net.Suppliers[link])];
        }

        var customers = _net.Customers;
        for (var link = customers.Start[firm]; link < customers.Start[firm + 1]; link++, count++)
        {
            sum += Damage[customers.Firms[link]];
        }

        return count == 0 ? 0 : sum / count;
    }

    private void Set(int firm, double damage)
    {
        Damage[firm] = damage;
        _capacity[firm] = (1 - damage) * _net.Output[firm];
    }
}
