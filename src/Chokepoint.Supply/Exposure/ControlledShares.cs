using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>The content of each point that one authority controls.</summary>
internal sealed class ControlledShares
{
    /// <summary>
    /// The levels at which law catches foreign goods for what is built into them: 0.1 % (MOFCOM Announcement 61 of 2025, 1.1), 10 % and
    /// 25 % (15 CFR 734.4(c) and (d)).
    /// </summary>
    private static readonly double[] s_levels = [0.001, 0.1, 0.25];

    private readonly string _authority;
    private readonly ControlledContent _plain;
    private readonly ControlledContent[] _caught;

    private ControlledShares(SupplyNetwork network, Weights weights, string authority, Country country)
    {
        _authority = authority;
        _plain = ControlledContent.Of(network, weights, authority, country);
        _caught = [.. s_levels.Select(level => ControlledContent.Of(network, weights, authority, country, level))];
    }

    /// <summary>For each authority of a country whose codes some item bears.</summary>
    public static IEnumerable<ControlledShares> All(SupplyNetwork network, Weights weights, int threads) => network.Tables.Items
        .SelectMany(item => item.ControlCodes).Where(code => !code.IsNone).Select(code => code.Authority.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)
        .AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
        .SelectMany<string, ControlledShares>(authority => Countries.TryParse(authority, out var country) ? [new ControlledShares(network, weights, authority, country)] : []);

    public ContentShare Of(int point) => new(
        _authority, _plain.Least[point], _plain.Most[point], [.. s_levels.Select((level, i) => new ContentLevel(level, Reaches(_plain, level, point), Reaches(_caught[i], level, point)))]);

    private static bool? Reaches(ControlledContent content, double level, int point) =>
        content.Least[point] >= level ? true : content.Most[point] < level ? false : null;
}
