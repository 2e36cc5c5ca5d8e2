using Chokepoint.Planning.Solvers;

namespace Chokepoint.Planning.Survival;

/// <summary>Time to survive, performance impact and risk exposure index of the scenarios of a <see cref="SupplierTable"/>.</summary>
public static class SupplierStudy
{
    /// <summary>Works them out, the largest loss first.</summary>
    public static IReadOnlyList<Impact> Of(SupplierTable table)
    {
        var (rates, made) = Program(table);
        using var solver = new FailureSolver(rates);
        return Impact.Ranked(table.Scenarios.Select(scenario =>
        {
            var failure = new Failure([.. made.Where(pair => !scenario.Makes.Contains(pair.Key)).Select(pair => pair.Value)], [], []);
            var time = scenario.TimeToRecover;
            var impact = new Impact(scenario.Id) { TimeToRecover = time, TimeToSurvive = solver.TimeToSurvive(failure) };
            return time <= impact.TimeToSurvive ? impact : impact.With(solver.LostWithin(failure, time).Zip(table.Products).Where(pair => pair.First > 0).Select(pair =>
                new LostProduct(null, pair.Second.Id, pair.First * pair.Second.Demand * time, pair.First * pair.Second.Demand * pair.Second.Loss * time)));
        }));
    }

    private static (RateProgram Rates, Dictionary<(string Supplier, string Product), int> Made) Program(SupplierTable table)
    {
        var program = new LinearProgram();
        var perTime = program.AddColumn(0, double.PositiveInfinity);
        var limits = table.Capacities.ToDictionary(pair => pair.Key, pair => program.AddRow(-pair.Value));
        var (lost, made) = (new List<int>(), new Dictionary<(string, string), int>());
        foreach (var product in table.Products)
        {
            var row = program.AddRow(product.Demand);
            program.Add(row, perTime, product.Stock);
            lost.Add(program.AddColumn(0, 1));
            program.Add(row, lost[^1], product.Demand);
            foreach (var supplier in table.Capacities.Keys.Where(supplier => table.Scenarios.Any(scenario => scenario.Makes.Contains((supplier, product.Id)))))
            {
                var column = made[(supplier, product.Id)] = program.AddColumn(0, double.PositiveInfinity);
                program.Add(row, column, 1);
                program.Add(limits[supplier], column, -1);
            }
        }

        return (new RateProgram(program, perTime, lost, [.. table.Products.Select(product => product.Demand * product.Loss)]), made);
    }
}
