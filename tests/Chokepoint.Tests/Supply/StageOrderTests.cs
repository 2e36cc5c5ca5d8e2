using Chokepoint.App.Expose;
using Chokepoint.Supply.Exposure;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class StageOrderTests
{
    [Fact]
    public void Stages_stand_in_the_order_in_which_goods_pass_them()
    {
        // Some parts here are three links from a mine, others six; on average they are nearer to it than magnets are.
        var network = NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), TestContext.Current.CancellationToken).Network;
        Assert.Equal(["mine", "separation", "metal", "alloy", "magnet", "part", "subsystem", "platform"], StageOrder.Of(network));
    }
}
