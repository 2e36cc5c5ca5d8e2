namespace Chokepoint.Screening.Bills;

/// <summary>Arithmetic on amounts that come from outside: what is larger than any trade stops there, and never overflows.</summary>
internal static class Amounts
{
    private const decimal Largest = 1e26m;

    public static decimal Sum(decimal left, decimal right) => Math.Min(Largest, left + right);

    public static decimal Product(decimal left, decimal right) => (double)left * (double)right >= (double)Largest ? Largest : left * right;
}
