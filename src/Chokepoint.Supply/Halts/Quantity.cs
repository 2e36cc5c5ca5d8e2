using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>The names of quantities that vary, as numbers.</summary>
internal static class Quantity
{
    public const ulong LicenceDelay = 1;
    public const ulong LicenceShare = 2;
    private const ulong Cuts = 1UL << 32;
    private const ulong Stocks = 2UL << 32;
    private const ulong Links = 4UL << 32;

    public static ulong Cut(int cut) => Cuts + (ulong)cut;

    public static ulong Stock(int point) => Stocks + (ulong)point;

    public static ulong Link(int link, LinkNumber number) => (Links * (1 + (ulong)number)) + (ulong)link;
}
