using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Benchmarks;

/// <summary>
/// An invented chain of eight stages and thirty countries: each recipe has two to five groups, each group one to four suppliers with uneven
/// shares, and one link in a hundred brings material back from a later stage, so that most of the network hangs together in one cycle.
/// Flows are in balance; China mines much and refines most.
/// </summary>
internal sealed class TieredNetwork
{
    private const int Seed = 20260107;
    private const int MakersOfItem = 10;
    private const int Sweeps = 40;
    private static readonly string[] s_stages = ["mine", "concentrate", "refine", "alloy", "part", "module", "system", "platform"];
    private static readonly string[] s_countries =
    [
        "CN", "JP", "US", "DE", "KR", "TW", "VN", "MY", "AU", "BR", "IN", "FR", "GB", "IT", "CA", "MX", "TH", "ID", "PL", "CZ", "EE", "SE", "FI", "NO", "ZA", "CL", "PE", "KZ", "MM", "TR",
    ];

    /// <summary>How much of each stage is in China.</summary>
    private static readonly double[] s_chinese = [0.4, 0.6, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05];
    private static readonly string[] s_elements = ["Nd", "Dy", "Ga", "W"];

    private readonly Random _random = new(Seed);
    private readonly NetworkTables _tables = new();
    private readonly List<int>[] _itemsOf = [.. s_stages.Select(_ => new List<int>())];
    private readonly List<List<int>> _makersOf = [];
    private readonly List<List<RecipeInput>> _recipeOf = [];
    private readonly List<int> _itemOf = [];
    private readonly HashSet<int> _hasOwnRecipe = [];
    private readonly List<int> _stageOf = [];
    private readonly List<(int Item, int From, int To, double PerUnit)> _supplies = [];

    private TieredNetwork(int links)
    {
        var facilities = links / 5;
        var products = links / 100;
        for (var stage = 0; stage < s_stages.Length; stage++)
        {
            var isLast = stage == s_stages.Length - 1;
            AddStage(stage, isLast ? products : (facilities - products) / (s_stages.Length - 1));
        }

        var rate = new double[_itemOf.Count];
        foreach (var (facility, item) in _itemOf.Index().Where(pair => _stageOf[pair.Index] == s_stages.Length - 1))
        {
            _tables.Demand.Add(new Demand(facility, item, _random.Next(1, 100)));
        }

        Balance(rate);
        foreach (var (item, from, to, perUnit) in _supplies)
        {
            _tables.Links.Add($"L{_tables.Links.Count}", item, from, to, perUnit * rate[to], _random.Next(1, 60), _random.Next(5, 90), _tables.Items[item].UnitValue * (0.9 + (0.2 * _random.NextDouble())));
        }

        for (var facility = 0; facility < rate.Length; facility++)
        {
            if (Chance(0.3) && rate[facility] > 0)
            {
                _tables.Capacities.Add(new Capacity(facility, _itemOf[facility], rate[facility] * (1 + _random.NextDouble())));
            }
        }
    }

    /// <summary>A network with about so many links.</summary>
    public static NetworkTables Of(int links) => new TieredNetwork(links)._tables;

    private void AddStage(int stage, int facilities)
    {
        for (var i = 0; i < Math.Max(2, facilities / MakersOfItem); i++)
        {
            AddItem(stage);
        }

        for (var i = 0; i < facilities; i++)
        {
            AddFacility(stage, i < _itemsOf[stage].Count ? _itemsOf[stage][i] : _itemsOf[stage][_random.Next(_itemsOf[stage].Count)]);
        }

        // Scrap goes back by two stages, where it substitutes an input.
        for (var i = 0; stage > 2 && i < facilities / 12; i++)
        {
            AddReturn(stage);
        }
    }

    private void AddItem(int stage)
    {
        var item = _tables.Items.Count;
        var groups = stage == 0 ? 0 : Skewed([0.5, 0.3, 0.15, 0.05]) + 2;
        var recipe = new List<RecipeInput>();
        for (var group = 0; group < groups; group++)
        {
            var from = _itemsOf[stage > 1 && Chance(0.2) ? stage - 2 : stage - 1];
            var input = from[_random.Next(from.Count)];
            if (!recipe.Exists(row => row.Input == input))
            {
                recipe.Add(new RecipeInput(-1, item, input, Math.Round(0.2 + (1.8 * _random.NextDouble()), 3), $"g{group}"));
            }
        }

        var cost = recipe.Sum(row => row.Quantity * _tables.Items[row.Input].UnitValue);
        _tables.Items.Add(new Item($"I{item}")
        {
            Name = $"{s_stages[stage]} item {item}",
            Unit = stage < 4 ? "kg" : null,
            UnitValue = Math.Round(stage == 0 ? 1 + (20 * _random.NextDouble()) : cost / (0.4 + (0.4 * _random.NextDouble())), 2),
            ControlCodes = Codes(),
            Composition = stage < 4 && Chance(0.2) ? new SortedDictionary<string, double> { [s_elements[_random.Next(s_elements.Length)]] = Math.Round(0.3 * _random.NextDouble(), 3) } : null,
        });
        _itemsOf[stage].Add(item);
        _makersOf.Add([]);
        _recipeOf.Add(recipe);
        _tables.Recipes.AddRange(recipe);
    }

    private void AddFacility(int stage, int item)
    {
        var facility = _itemOf.Count;
        var country = Chance(0.01) ? (Country?)null : NetworkFolders.CountryOf(Chance(s_chinese[stage]) ? s_countries[0] : s_countries[_random.Next(1, s_countries.Length)]);
        _tables.Facilities.Add(new Facility($"F{facility}") { Name = $"Works {facility}", Company = $"Company {_random.Next((facility / 3) + 1)}", Country = country, Stage = s_stages[stage] });
        _itemOf.Add(item);
        _stageOf.Add(stage);
        _makersOf[item].Add(facility);
        foreach (var row in _recipeOf[item])
        {
            Supply(row, facility);
        }
    }

    private void Supply(RecipeInput row, int facility)
    {
        var makers = _makersOf[row.Input];
        var chosen = new HashSet<int>();
        var wanted = Skewed([0.28, 0.34, 0.23, 0.15]) + 1;
        for (var i = 0; i < wanted && makers.Count > 0; i++)
        {
            // Some makers are everybody's.
            chosen.Add(makers[(int)(makers.Count * Math.Pow(_random.NextDouble(), 1.5))]);
        }

        var weights = chosen.Select(_ => Math.Pow(2, 4 * _random.NextDouble())).ToArray();
        foreach (var (maker, weight) in chosen.Zip(weights))
        {
            _supplies.Add((row.Input, maker, facility, row.Quantity * weight / weights.Sum()));
        }
    }

    private void AddReturn(int stage)
    {
        var scrap = _itemsOf[stage][_random.Next(_itemsOf[stage].Count)];
        var back = _itemsOf[stage - 2][_random.Next(_itemsOf[stage - 2].Count)];
        var facility = _makersOf[back][_random.Next(_makersOf[back].Count)];
        var row = _recipeOf[back][0];
        if (!_hasOwnRecipe.Add(facility))
        {
            return;
        }

        // A recipe of its own: that of the item, with scrap as a substitute for the first input.
        _tables.Recipes.AddRange(_recipeOf[back].Select(own => own with { Facility = facility }));
        _tables.Recipes.Add(row with { Facility = facility, Input = scrap, Quantity = 0.05 });
        _supplies.Add((scrap, _makersOf[scrap][_random.Next(_makersOf[scrap].Count)], facility, 0.05 * 0.1));
    }

    /// <summary>Makers make what is taken from them; material that goes round needs a few rounds to settle.</summary>
    private void Balance(double[] rate)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var taken = new double[rate.Length];
            foreach (var row in _tables.Demand)
            {
                taken[row.Facility] = row.PerDay;
            }

            foreach (var (_, from, to, perUnit) in _supplies)
            {
                taken[from] += perUnit * rate[to];
            }

            taken.CopyTo(rate, 0);
        }
    }

    private List<ControlCode> Codes() => Skewed([0.03, 0.01, 0.26, 0.7]) switch
    {
        0 => [new ControlCode("CN", "1C902")],
        1 => [new ControlCode("US", "3A001")],
        2 => [new ControlCode("CN", "none")],
        _ => [],
    };

    private bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>The place of a drawn share in a list that adds up to one.</summary>
    private int Skewed(ReadOnlySpan<double> shares)
    {
        var drawn = _random.NextDouble();
        for (var i = 0; i < shares.Length - 1; i++)
        {
            if ((drawn -= shares[i]) < 0)
            {
                return i;
            }
        }

        return shares.Length - 1;
    }
}
