namespace Chokepoint.Tests.Kit;

/// <summary>Runs a property over random input from fixed seeds; a failure names its seed, which <c>first</c> with a count of one runs alone.</summary>
internal static class Seeds
{
    public static void Each(int count, Action<Random> property, int first = 1)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            try
            {
                property(new Random(seed));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"seed {seed}: {failure.Message}", failure);
            }
        }
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;
}
