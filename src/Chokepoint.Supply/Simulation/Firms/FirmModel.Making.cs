namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The second half of a day, supplier by supplier: demand, output, and who gets how much of it.</summary>
internal sealed partial class FirmModel
{
    private void Make(int part)
    {
        unchecked
        {
            var scratch = _fillings.Length > 0 ? new Scratch() : null;
            var total = default(FirmDay);
            for (var firm = _firmParts[part]; firm < _firmParts[part + 1]; firm++)
            {
                var final = _net.FinalDemand[firm];
                var demand = final + TakeOrdered(firm);
                demand = Math.Abs(demand - Demand[firm]) < Least ? Demand[firm] : demand;
                var most = _net.LinkStart[firm] < _net.LinkStart[firm + 1] && Possible[firm] < _capacity[firm] ? Possible[firm] : _capacity[firm];
                var output = most > demand ? demand : most;
                Demand[firm] = demand;
                Output[firm] = output;
                _aims[firm] = _options.Orders == OrderRule.Wanted ? Math.Min(demand, _capacity[firm]) : output;
                total = new FirmDay(total.Output + output, total.ValueAdded + (_valueAdded[firm] * output), total.FinalConsumption + Ration(firm, demand, output, final, scratch));
            }

            _totals[part] = total;
        }
    }

    /// <summary>What all customers order of a firm, part after part.</summary>
    private double TakeOrdered(int firm)
    {
        var sum = 0.0;
        foreach (var part in _suppliers)
        {
            sum += part[firm].Ordered;
            part[firm].Ordered = 0;
        }

        return sum;
    }

    /// <summary>Settles what customers will get, and tells what final demand gets.</summary>
    private double Ration(int firm, double demand, double output, double final, Scratch? scratch)
    {
        switch (_options.Rationing)
        {
            case FirmRationing.Proportional:
                var share = demand > 0 ? output / demand : 0;
                return Deliver(firm, share) * final;
            case FirmRationing.FirmsFirst:
                var missing = demand - output;
                Deliver(firm, final >= missing ? 1 : output / (demand - final));
                return final >= missing ? final - missing : 0;
            case FirmRationing.Even:
                return Fill(firm, final, output, scratch!).Final * final;
            case FirmRationing.EvenFirmsFirst:
            default:
                var left = Math.Clamp(output - (demand - final), 0, final);
                Fill(firm, null, output - left, scratch!);
                return left;
        }
    }

    private double Deliver(int firm, double share)
    {
        foreach (var part in _suppliers)
        {
            part[firm].Share = share;
        }

        return share;
    }

    private Filling Fill(int firm, double? final, double output, Scratch scratch)
    {
        var customers = _net.Customers;
        var (first, count) = (customers.Start[firm], customers.Start[firm + 1] - customers.Start[firm]);
        var orders = scratch.Room(count);
        var links = customers.Links.AsSpan(first, count);
        for (var i = 0; i < links.Length; i++)
        {
            orders[i] = _orders[links[i]];
        }

        return _fillings[firm] = Filling.Of(orders, customers.Amounts.AsSpan(first, count), final, output);
    }

    /// <summary>Room for the orders of one supplier at a time.</summary>
    private sealed class Scratch
    {
        private double[] _room = new double[64];

        public Span<double> Room(int count)
        {
            if (count > _room.Length)
            {
                _room = new double[Math.Max(count, 2 * _room.Length)];
            }

            return _room.AsSpan(0, count);
        }
    }
}
