namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The first half of a day, customer by customer: stocks and orders.</summary>
internal sealed partial class FirmModel
{
    private void Buy<TGrants>(int part, TGrants grants)
        where TGrants : struct, IGrants
    {
        unchecked
        {
            var (start, entries, normal) = (_net.LinkStart, _suppliers[part], _net.Output);
            for (var customer = _customerParts[part]; customer < _customerParts[part + 1]; customer++)
            {
                var (first, count) = (start[customer], start[customer + 1] - start[customer]);
                if (count == 0)
                {
                    continue;
                }

                var cover = normal[customer] > 0
                    ? Renew(customer, first, count, entries, grants)
                    : OrderAsBefore(first, count, entries);
                Possible[customer] = cover * normal[customer];
            }
        }
    }

    /// <summary>Renews the stocks and orders of a customer, and tells for how many days the shortest stock would last.</summary>
    private double Renew<TGrants>(int customer, int first, int count, SupplierEntry[] entries, TGrants grants)
        where TGrants : struct, IGrants
    {
        unchecked
        {
            var suppliers = _net.Suppliers.AsSpan(first, count);
            var amounts = _net.Amounts.AsSpan(first, suppliers.Length);
            var stocks = _stocks.AsSpan(first, suppliers.Length);
            var orders = _orders.AsSpan(first, suppliers.Length);
            var normal = _net.Output[customer];
            var (used, aim) = (Output[customer] / normal, _aims[customer] / normal);
            var target = _options.StockDays * (_options.Orders == OrderRule.Baseline ? 1 : aim);
            var catchUp = 1 / _options.CatchUpDays;
            var mayDestock = _options.Orders != OrderRule.NoDestocking;
            var shortest = double.PositiveInfinity;
            for (var link = 0; link < suppliers.Length;)
            {
                // Suppliers of one sector are drawn on in proportion to what is held of each.
                var (bought, held, end) = (amounts[link], stocks[link], link);
                while (!FirmNet.EndsSector(suppliers[end]))
                {
                    end++;
                    (bought, held) = (bought + amounts[end], held + stocks[end]);
                }

                var drawn = held <= Least ? 0 : used * (bought / held);
                for (held = 0; link <= end; link++)
                {
                    var (supplier, amount, stock) = (FirmNet.SupplierOf(suppliers[link]), amounts[link], stocks[link]);
                    ref var entry = ref entries[supplier];
                    stock = stock + grants.Of(entry, supplier, orders[link], amount) - (stock * drawn);
                    stock = stock <= Least ? 0 : stock;
                    var lacking = (target * amount) - stock;
                    lacking = lacking < 0 && !mayDestock ? 0 : lacking;
                    var order = (amount * aim) + (catchUp * lacking);
                    order = order < 0 ? 0 : order;
                    stocks[link] = stock;
                    orders[link] = order;
                    entry.Ordered += order;
                    held += stock;
                }

                var cover = held / bought;
                shortest = cover < shortest ? cover : shortest;
            }

            return shortest;
        }
    }

    /// <summary>A customer who sells nothing uses nothing and goes on ordering.</summary>
    private double OrderAsBefore(int first, int count, SupplierEntry[] entries)
    {
        for (var link = first; link < first + count; link++)
        {
            entries[FirmNet.SupplierOf(_net.Suppliers[link])].Ordered += _net.Amounts[link];
        }

        return 0;
    }
}
