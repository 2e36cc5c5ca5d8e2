using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;

namespace Chokepoint.Tests.Supply.Halts;

/// <summary>The equations of <c>docs/methods/halts.md</c>, written down one after another without a thought for speed.</summary>
internal sealed class PlainHalt
{
    private const double Nothing = 1e-12;
    private readonly HaltOptions _options;
    private readonly Scenario _scenario;
    private readonly List<Pool> _pools = [];
    private int _day;

    public PlainHalt(SupplyNetwork network, HaltOptions options, Scenario scenario)
    {
        (_options, _scenario) = (options, scenario);
        var tables = network.Tables;
        for (var point = 0; point < network.PointCount; point++)
        {
            var capacity = tables.Capacities.Where(row => row.Facility == network.FacilityOf[point] && row.Item == network.ItemOf[point]).Cast<Capacity?>().SingleOrDefault();
            _pools.Add(new Pool
            {
                Facility = network.FacilityOf[point],
                Joint = network.JointOf[point],
                Makes = network.MakingOf[point] != Making.None || !network.Arrives[point],
                Share = network.Arrives[point] ? network.Flows.MadeShare[point] : 1,
                Stated = capacity?.PerDay ?? double.NaN,
                Extra = OrZero(capacity?.Stock ?? 0),
                RestartDays = capacity?.RestartDays ?? double.NaN,
                Demand = tables.Demand.Where((_, row) => network.DemandPoints[row] == point).Sum(row => OrZero(row.PerDay)),
            });
        }

        for (var point = 0; point < network.PointCount; point++)
        {
            for (var slot = network.SlotStart[point]; slot < network.SlotStart[point + 1]; slot++)
            {
                var isArrivals = network.Arrives[point] && slot == network.SlotStart[point];
                var group = new Group();
                for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
                {
                    var (from, share) = (_pools[network.EdgeFrom[edge]], network.Flows.EdgeShare[edge]);
                    if (!isArrivals)
                    {
                        group.Inputs.Add(new Input { From = from, Share = share, Quantity = network.Flows.Quantity[edge], Limit = network.EdgeLimit[edge] });
                        continue;
                    }

                    var (link, links) = (network.EdgeLink[edge], tables.Links);
                    _pools[point].Links.Add(new Supply
                    {
                        From = from,
                        Share = share,
                        Lead = double.IsNaN(links.LeadDays(link)) ? 1 : Math.Max(1, (int)Math.Round(links.LeadDays(link), MidpointRounding.AwayFromZero)),
                        Buffer = OrZero(links.BufferDays(link)),
                        Qualify = OrZero(links.QualifyDays(link)),
                        Ramp = OrZero(links.RampDays(link)),
                        Schedule = scenario.Links.GetValueOrDefault(link),
                    });
                }

                if (!isArrivals)
                {
                    _pools[point].Groups.Add(group);
                }
            }
        }

        Begin();
    }

    public IReadOnlyList<double> Stocks => [.. _pools.Select(pool => pool.Stock)];

    public IReadOnlyList<double> Made => [.. _pools.Select(pool => pool.Made)];

    public IReadOnlyList<double> Delivered => [.. _pools.Select(pool => pool.Delivered)];

    public void Step()
    {
        foreach (var link in _pools.SelectMany(pool => pool.Links.Select(link => (pool, link))))
        {
            if (link.link.Schedule is { Cargo: CargoRule.TurnsBack } schedule && schedule.Left[_day] < 1 && (_day == 0 || schedule.Left[_day - 1] >= 1))
            {
                link.link.UnderWay.Clear();
            }

            link.pool.Stock += link.link.UnderWay.Where(cargo => cargo.Day == _day).Sum(cargo => cargo.Units);
            link.link.UnderWay.RemoveAll(cargo => cargo.Day == _day);
        }

        Produce();
        Ship();
        _pools.ForEach(Plan);
        _day++;
    }

    private void Begin()
    {
        for (var sweep = 0; sweep < 50; sweep++)
        {
            foreach (var pool in _pools)
            {
                var draws = _pools.SelectMany(user => user.Groups.SelectMany(group => group.Inputs).Where(input => input.From == pool)
                    .Select(input => (user, Units: input.Share * input.Quantity * user.Share * user.Rate)));
                pool.Use = Joint(draws);
                pool.Rate = pool.Demand + pool.Use + _pools.SelectMany(buyer => buyer.Links.Where(link => link.From == pool).Select(link => link.Share * (1 - buyer.Share) * buyer.Rate)).Sum();
            }
        }

        foreach (var pool in _pools)
        {
            pool.Normal = pool.Makes ? pool.Share * pool.Rate : 0;
            pool.Capacity = pool.Makes
                ? Math.Max(pool.Normal, double.IsNaN(pool.Stated) ? pool.Normal * (1 + _options.Spare) : pool.Stated)
                : double.IsNaN(pool.Stated) ? double.PositiveInfinity : Math.Max(pool.Stated, pool.Rate);
            (pool.Plan, pool.Asked, pool.Target) = (pool.Normal, pool.Normal, pool.Extra + (pool.Share * pool.Use));
            foreach (var link in pool.Links)
            {
                link.Normal = link.Base = link.Order = link.Share * (1 - pool.Share) * pool.Rate;
                pool.Target += link.Buffer * link.Normal;
                link.UnderWay.AddRange(Enumerable.Range(0, link.Lead).Select(day => (day, link.Normal)));
            }

            pool.Stock = pool.Target;
        }
    }

    /// <summary>A sum in which outputs of one run count once, with the largest.</summary>
    private static double Joint(IEnumerable<(Pool User, double Units)> draws) => draws
        .GroupBy(draw => draw.User.Joint is { } label ? (object)(draw.User.Facility, label) : draw.User)
        .Sum(group => group.First().User.Joint is null ? group.Sum(draw => draw.Units) : group.Max(draw => draw.Units));

    private void Produce()
    {
        foreach (var line in _pools.Where(pool => pool.Makes))
        {
            var limit = line.Capacity * line.LineShare * (_scenario.Facilities.TryGetValue(line.Facility, out var schedule) ? schedule.Left[_day] : 1);
            line.Plan = Math.Min(limit, line.Plan);
            line.More = Math.Min(limit - line.Plan, line.More);
        }

        foreach (var pool in _pools)
        {
            var claims = _pools.Where(user => user.Makes).SelectMany(user => user.Groups.SelectMany(group => group.Inputs).Where(input => input.From == pool)
                .Select(input => (user, Part: (input.Share + input.StandsIn) * input.Quantity))).ToList();
            pool.OwnNeed = Joint(claims.Select(claim => (claim.user, claim.Part * claim.user.Plan)));
            pool.OwnMore = Joint(claims.Select(claim => (claim.user, claim.Part * (claim.user.Plan + claim.user.More)))) - pool.OwnNeed;
            pool.Filled = pool.OwnNeed > pool.Stock ? pool.Stock / pool.OwnNeed : 1;
            pool.MoreFilled = pool.OwnMore > 0 ? Math.Clamp((pool.Stock - pool.OwnNeed) / pool.OwnMore, 0, 1) : 0;
            pool.Left = Math.Max(0, pool.Stock - pool.OwnNeed - pool.OwnMore);
        }

        foreach (var line in _pools.Where(pool => pool.Makes))
        {
            Make(line);
        }

        foreach (var pool in _pools)
        {
            var used = Joint(_pools.Where(user => user.Makes).SelectMany(user => user.Groups.SelectMany(group => group.Inputs).Where(input => input.From == pool).Select(input => (user, input.Used))));
            pool.Stock += pool.Made - Math.Min(used, pool.Stock);
            if (pool.RestartDays >= 1 && pool.Normal > 0)
            {
                if (pool.Made < _options.StopsBelow * pool.Normal * pool.LineShare)
                {
                    (pool.IsRestarting, pool.LineShare) = (true, 1 / pool.RestartDays);
                }
                else if (pool.IsRestarting)
                {
                    pool.LineShare = Math.Min(1, pool.LineShare + (1 / pool.RestartDays));
                    pool.IsRestarting = pool.LineShare < 1;
                }
            }
        }
    }

    private static void Make(Pool line)
    {
        var (wanted, made) = (line.Plan + line.More, line.Plan + line.More);
        foreach (var group in line.Groups)
        {
            foreach (var input in group.Inputs)
            {
                input.Used = wanted <= 0 ? 0 : (input.Share + input.StandsIn) * ((line.Plan * input.From.Filled) + (line.More * input.From.MoreFilled));
            }

            foreach (var input in group.Inputs.Where(_ => group.Inputs.Count > 1 && wanted > 0))
            {
                var missing = wanted - group.Inputs.Sum(other => other.Used);
                var extra = Math.Max(0, Math.Min(missing, Math.Min((input.Limit * wanted) - input.Used, input.From.Left / input.Quantity)));
                input.Used += extra;
                input.From.Left -= extra * input.Quantity;
            }

            made = group.Inputs.Sum(input => input.Used) < made * (1 - Nothing) ? group.Inputs.Sum(input => input.Used) : made;
        }

        line.Made = made;
        foreach (var group in line.Groups)
        {
            var there = group.Inputs.Sum(input => input.Used);
            group.Inputs.ForEach(input => input.Used *= (there > made ? made / there : 1) * input.Quantity);
        }
    }

    private void Ship()
    {
        foreach (var link in _pools.SelectMany(pool => pool.Links))
        {
            var (isLimited, left) = (link.Schedule?.Left[_day] < 1, link.Schedule?.Left[_day] ?? 1);
            var ofOrders = link.Schedule is { IsShareOfOrders: true };
            link.Need = !isLimited ? link.Order : ofOrders ? left * link.Order : Math.Min(link.Order, left * link.Normal);
            link.MoreNow = !isLimited ? link.MoreOrder : ofOrders ? left * link.MoreOrder : Math.Min(link.MoreOrder, (left * link.Normal) - link.Need);
        }

        foreach (var pool in _pools)
        {
            var there = Math.Max(0, pool.Stock - (pool.Share * pool.OwnNeed));
            var running = _scenario.Facilities.TryGetValue(pool.Facility, out var schedule) ? schedule.Left[_day] : 1;
            there = pool.Makes ? there : Math.Min(there, running >= 1 ? pool.Capacity : running * (double.IsFinite(pool.Capacity) ? pool.Capacity : pool.Rate));
            var orders = _pools.SelectMany(buyer => buyer.Links).Where(link => link.From == pool).ToList();
            (pool.Need, pool.MoreNeed) = (orders.Sum(link => link.Need), orders.Sum(link => link.MoreNow));
            var (toOrders, toDemand) = _options.Rationing switch
            {
                Rationing.BuyersFirst => (Share(there, pool.Need), Share(there - pool.Need, pool.Demand)),
                Rationing.DemandFirst => (Share(there - pool.Demand, pool.Need), Share(there, pool.Demand)),
                _ => (Share(there, pool.Need + pool.Demand), Share(there, pool.Need + pool.Demand)),
            };
            pool.Delivered = Math.Min(pool.Demand * toDemand, pool.Stock);
            pool.Stock -= pool.Delivered;
            var toMore = Share(there - pool.Need - pool.Demand, pool.MoreNeed);
            foreach (var link in orders)
            {
                (link.First, link.Granted) = (link.Need * toOrders, toOrders);
                link.Sent = Math.Min(link.First + (link.MoreNow * toMore), pool.Stock);
                pool.Stock -= link.Sent;
                link.UnderWay.Add((_day + link.Lead, link.Sent));
                link.Fill = link.Base > 0 ? Math.Min(1, link.Sent / link.Base) : link.Schedule?.Left[_day] ?? 1;
            }
        }
    }

    private void Plan(Pool pool)
    {
        var asked = pool.Need + pool.OwnNeed + pool.Demand;
        var held = pool.Stock + pool.Links.Sum(link => link.UnderWay.Sum(cargo => cargo.Units)) - pool.Target;
        var due = pool.Links.Sum(link => link.Lead * link.Share * (1 - pool.Share) * asked);
        var need = Math.Max(0, asked - (Math.Max(0, held - due) / _options.CatchUpDays));
        var more = pool.MoreNeed + pool.OwnMore + (Math.Max(0, pool.Links.Sum(link => link.Lead * link.First) - held) / _options.CatchUpDays);
        var fill = pool.Asked > 0 ? Math.Min(1, pool.Made / pool.Asked) : 1;

        pool.Links.ForEach(link => link.Base = link.Order = link.Share * (1 - pool.Share) * need);
        var missing = (pool.Share * need * (1 - fill)) + pool.Links.Sum(link => link.Base * (1 - link.Fill));
        var own = 0.0;
        if (missing > Nothing * need)
        {
            var ownRoom = fill < 1 || !pool.Makes ? 0 : pool.Capacity - pool.Normal;
            var rooms = pool.Links.Select(RoomOf).ToList();
            var part = ownRoom + rooms.Sum() > 0 ? Math.Min(1, missing / (ownRoom + rooms.Sum())) : 0;
            own = part * ownRoom;
            for (var i = 0; i < rooms.Count; i++)
            {
                pool.Links[i].Order += part * rooms[i];
            }
        }

        var ownWeight = (pool.Share * need * fill) + own;
        var weights = pool.Links.Select(link => (link.Base * link.Fill) + ((link.Order - link.Base) * link.Granted)).ToList();
        var sum = ownWeight + weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            pool.Links[i].MoreOrder = sum > 0 ? more * weights[i] / sum : 0;
        }

        (pool.Asked, pool.Plan, pool.More) = (pool.Share * need, (pool.Share * need) + own, sum > 0 ? more * ownWeight / sum : 0);
        foreach (var group in pool.Groups.Where(group => pool.Makes && group.Inputs.Count > 1))
        {
            var lacking = group.Inputs.Sum(input => input.Share * (1 - input.From.Filled));
            var room = group.Inputs.Sum(input => input.From.Filled * HeadroomOf(input.From) / input.Quantity);
            foreach (var input in group.Inputs)
            {
                var standsIn = lacking > Nothing && room > 0 ? lacking * input.From.Filled * HeadroomOf(input.From) / input.Quantity / room : 0;
                input.StandsIn = Math.Min(standsIn, Math.Max(0, input.Limit - input.Share));
            }
        }
    }

    private double RoomOf(Supply link)
    {
        var room = SpareOf(link.From) * (link.Schedule?.Left[_day] ?? 1);
        if (link.Normal > 0 || room <= 0)
        {
            return room * link.Fill;
        }

        link.FirstNeed ??= _day;
        var since = _day - link.FirstNeed.Value - link.Qualify;
        return since < 0 ? 0 : room * Math.Min(1, (since + 1) / Math.Max(1, link.Ramp));
    }

    private double SpareOf(Pool from) => from.Makes ? from.Capacity - from.Normal : double.IsPositiveInfinity(from.Capacity) ? _options.Spare * from.Rate : from.Capacity - from.Rate;

    private double HeadroomOf(Pool pool) => (pool.Makes ? pool.Capacity - pool.Normal : 0) + pool.Links.Sum(link => SpareOf(link.From));

    private static double Share(double there, double asked) => asked <= 0 ? 1 : Math.Clamp(there / asked, 0, 1);

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;

    private sealed class Pool
    {
        public int Facility { get; init; }

        public string? Joint { get; init; }

        public bool Makes { get; init; }

        public double Share { get; init; }

        public double Stated { get; init; }

        public double Extra { get; init; }

        public double RestartDays { get; init; }

        public double Demand { get; init; }

        public List<Supply> Links { get; } = [];

        public List<Group> Groups { get; } = [];

        public double Rate { get; set; }

        public double Use { get; set; }

        public double Normal { get; set; }

        public double Capacity { get; set; }

        public double Target { get; set; }

        public double Stock { get; set; }

        public double Plan { get; set; }

        public double More { get; set; }

        public double Asked { get; set; }

        public double Made { get; set; }

        public double Delivered { get; set; }

        public double OwnNeed { get; set; }

        public double OwnMore { get; set; }

        public double Need { get; set; }

        public double MoreNeed { get; set; }

        public double Filled { get; set; } = 1;

        public double MoreFilled { get; set; }

        public double Left { get; set; }

        public double LineShare { get; set; } = 1;

        public bool IsRestarting { get; set; }
    }

    private sealed class Group
    {
        public List<Input> Inputs { get; } = [];
    }

    private sealed class Input
    {
        public required Pool From { get; init; }

        public double Share { get; init; }

        public double Quantity { get; init; }

        public double Limit { get; init; }

        public double StandsIn { get; set; }

        public double Used { get; set; }
    }

    private sealed class Supply
    {
        public required Pool From { get; init; }

        public double Share { get; init; }

        public int Lead { get; init; }

        public double Buffer { get; init; }

        public double Qualify { get; init; }

        public double Ramp { get; init; }

        public Schedule? Schedule { get; init; }

        public List<(int Day, double Units)> UnderWay { get; } = [];

        public double Normal { get; set; }

        public double Base { get; set; }

        public double Order { get; set; }

        public double MoreOrder { get; set; }

        public double Need { get; set; }

        public double MoreNow { get; set; }

        public double First { get; set; }

        public double Granted { get; set; }

        public double Sent { get; set; }

        public double Fill { get; set; } = 1;

        public int? FirstNeed { get; set; }
    }
}
