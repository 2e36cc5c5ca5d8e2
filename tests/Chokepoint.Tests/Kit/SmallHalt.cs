using Chokepoint.App.Rules;
using Chokepoint.App.Simulate;

namespace Chokepoint.Tests.Kit;

/// <summary>
/// A small workspace on disk: ore from China becomes metal in Japan and then pumps, with a second mine that has to be qualified first; fans
/// are made next door of nothing foreign.
/// </summary>
internal sealed class SmallHalt : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallHalt(string pump = "PUMP")
    {
        Directory.CreateDirectory(Path.Combine(Folder, "network"));
        Write("network/facilities.csv", $"id,name,company,country,stage\nMINE-CN,Mine,Ore Co,CN,mine\nMINE-AU,Second mine,Other Co,AU,mine\nMILL-JP,Mill,Metal Co,JP,metal\nPLANT-JP,\"Plant of {pump.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Pump Co,JP,product\nFANS-US,Fan maker,Fan Co,US,product\n");
        Write("network/items.csv", $"id,name,unit,unit_value\nORE,Ore,t,100\nMETAL,Metal,t,400\n{Quoted(pump)},{Quoted(pump)},,2000\nFAN,Fan,,50\n");
        Write("network/recipes.csv", $"facility,output,input,quantity,group\nMILL-JP,METAL,ORE,2,ore\nPLANT-JP,{Quoted(pump)},METAL,1,metal\n");
        Write("network/capacities.csv", $"facility,item,per_day,stock,restart_days\nMINE-AU,ORE,12,,\nPLANT-JP,{Quoted(pump)},12,30,3\n");
        Write("network/links.csv", "id,item,from,to,per_day,lead_days,buffer_days,price,qualify_days,ramp_days\nL1,ORE,MINE-CN,MILL-JP,20,10,20,100,,\nL2,ORE,MINE-AU,MILL-JP,0,25,,120,40,20\nL3,METAL,MILL-JP,PLANT-JP,10,2,5,400,,\n");
        Write("network/demand.csv", $"facility,item,per_day,margin\nPLANT-JP,{Quoted(pump)},10,300\nFANS-US,FAN,5,10\n");
    }

    public string Folder => _folder.Path("mill");

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs it without law, unless <paramref name="change"/> asks for it.</summary>
    public HaltReport Run(Func<HaltRequest, HaltRequest>? change = null)
    {
        var request = new HaltRequest(Folder, new DateOnly(2026, 2, 1)) { AsksLaw = false, Law = new LawRequest(["cn"], [], []) };
        return SimulateRun.Run(change?.Invoke(request) ?? request, null, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
