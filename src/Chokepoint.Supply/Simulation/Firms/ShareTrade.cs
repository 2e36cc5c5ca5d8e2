namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Every customer of a firm gets the same share of the order.</summary>
internal sealed class ShareTrade(FirmNet net, FirmOptions options) : Trade<ShareGrant>(net, options, new ShareGrant(1))
{
    private readonly bool _areFirmsFirst = options.Rationing == FirmRationing.FirmsFirst;

    public override double Ration(int firm, double demand, double output, double final)
    {
        if (_areFirmsFirst)
        {
            var missing = demand - output;
            Grants[firm] = new ShareGrant(final >= missing ? 1 : output / (demand - final));
            return final >= missing ? final - missing : 0;
        }

        var share = demand > 0 ? output / demand : 0;
        Grants[firm] = new ShareGrant(share);
        return share * final;
    }
}
