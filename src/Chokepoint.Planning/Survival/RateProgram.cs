using Chokepoint.Planning.Solvers;

namespace Chokepoint.Planning.Survival;

/// <summary>
/// What can be supplied a day, as a linear program. Everything is divided by the length of the failure <em>t</em>: a stock gives its units
/// times <em>1/t</em>, which is a column of its own, and a failure without end is <em>1/t</em> = 0.
/// </summary>
/// <param name="Program">The rows, with nothing failed.</param>
/// <param name="PerTime">The column of <em>1/t</em>.</param>
/// <param name="Lost">For each product the column of the share of its demand that is lost; its lower bound is lost although nothing fails.</param>
/// <param name="Costs">For each product what losing all of it costs.</param>
internal sealed record RateProgram(LinearProgram Program, int PerTime, IReadOnlyList<int> Lost, IReadOnlyList<double> Costs)
{
    /// <summary>The share of each product that is lost although nothing fails.</summary>
    public IReadOnlyList<double> LostAnyway => [.. Lost.Select(column => Program.Columns[column].Lower)];
}

/// <summary>What a failure changes.</summary>
/// <param name="Stopped">The columns that fall to zero.</param>
/// <param name="Gone">The places of the products that are lost in whole.</param>
/// <param name="Cargo">What is under way from what failed, and still arrives.</param>
internal sealed record Failure(IReadOnlyList<int> Stopped, IReadOnlyList<int> Gone, IReadOnlyList<Cargo> Cargo);

/// <summary>Goods under way.</summary>
/// <param name="Column">The column of what arrives of them a day, zero while nothing fails.</param>
/// <param name="PerDay">What arrives a day.</param>
/// <param name="Days">For how many days.</param>
internal readonly record struct Cargo(int Column, double PerDay, double Days);
