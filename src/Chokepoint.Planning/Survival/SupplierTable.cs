namespace Chokepoint.Planning.Survival;

/// <summary>
/// The two-tier form in which the method is taught: suppliers that each make some products, out of one capacity. Its unit of time is
/// the reader's own.
/// </summary>
/// <param name="Capacities">Units that each supplier makes in one unit of time.</param>
/// <param name="Products">The products.</param>
/// <param name="Scenarios">What fails, one after the other.</param>
public sealed record SupplierTable(IReadOnlyDictionary<string, double> Capacities, IReadOnlyList<SuppliedProduct> Products, IReadOnlyList<SupplierScenario> Scenarios);

/// <summary>A product of a <see cref="SupplierTable"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Demand">Units asked for in one unit of time.</param>
/// <param name="Stock">Units in stock.</param>
/// <param name="Loss">What one unit that is lost costs.</param>
public sealed record SuppliedProduct(string Id, double Demand, double Stock, double Loss);

/// <summary>A scenario of a <see cref="SupplierTable"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TimeToRecover">How long it lasts.</param>
/// <param name="Makes">Which supplier still makes which product.</param>
public sealed record SupplierScenario(string Id, double TimeToRecover, IReadOnlySet<(string Supplier, string Product)> Makes);
