using Chokepoint.App.Simulate;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App.Simulate;

/// <summary>The files beside a network: what they say counts, and what is wrong with them is said on one line.</summary>
public sealed class HaltFilesTests : IDisposable
{
    private readonly SmallHalt _halt = new();

    public void Dispose() => _halt.Dispose();

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "cuts.csv", "country,from\nChina,2026-3-1\n", "cuts.csv:2 [from]: error HA0002: `2026-3-1` is no day; write it as 2026-03-01" },
        { "cuts.csv", "country,from\nCN,\n", "cuts.csv:2 [from]: error HA0001: `from` is missing; fill it in" },
        { "cuts.csv", "country,until\nCN,2026-03-01\n", "cuts.csv:1: error HA0001: the column `from` is missing" },
        { "cuts.csv", "country,from\nChia,2026-03-01\n", "cuts.csv:2 [country]: error HA0002: `Chia` is no country" },
        { "cuts.csv", "item,from\nMETL,2026-03-01\n", "cuts.csv:2 [item]: error HA0003: `METL` is no item of this network; did you mean `METAL`?" },
        { "cuts.csv", "company,from\nOre & Co,2026-03-01\n", "cuts.csv:2 [company]: error HA0003: `Ore & Co` is no company of this network; did you mean `Ore Co`?" },
        { "cuts.csv", "from,until\n2026-03-01,2026-03-01\n", "cuts.csv:2 [until]: error HA0002: `2026-03-01` is not after the first day" },
        { "cuts.csv", "from,passes\n2026-03-01,34\n", "cuts.csv:2 [passes]: error HA0002: `34` is no share; write 0.34 or 34%" },
        { "cuts.csv", "from,passes\n2026-03-01,0.5..0.2\n", "cuts.csv:2 [passes]: error HA0002: `0.5..0.2` is no share" },
        { "cuts.csv", "from,cargo\n2026-03-01,turns back\n", "cuts.csv:2 [cargo]: error HA0002: `turns back` is none of arrives, turns_back, waits; did you mean `turns_back`?" },
        { "outages.csv", "facility,from\nMILL,2026-03-01\n", "outages.csv:2 [facility]: error HA0003: `MILL` is no facility of this network" },
        { "outages.csv", "facility,from,recovery_days\nMILL-JP,2026-03-01,-3\n", "outages.csv:2 [recovery_days]: error HA0002: `-3` is no number of days" },
        { "licences.csv", "outlook,day,share\nswift,0,0.5\n", "licences.csv:2 [outlook]: error HA0002: `swift` is none of presumed_approval, case_by_case, strict, denial" },
        { "licences.csv", "outlook,day,share\nstrict,0,0.5\nstrict,0,0.6\n", "licences.csv [day]: error HA0002: day 0 of `strict` is there twice" },
        { "chokepoint.yaml", "start: 2026-03-01\ndayz: 100\n", "chokepoint.yaml:2:1: error RB0002: `dayz` has no meaning here; did you mean `days`?" },
        { "chokepoint.yaml", "start: March\n", "chokepoint.yaml:1:8: error RB0004: `start` takes a day such as `2025-04-04`, found `March`" },
        { "chokepoint.yaml", "days: 0\n", "chokepoint.yaml:1:7: error HA0002: `0` days cannot be run" },
        { "chokepoint.yaml", "- start\n", "chokepoint.yaml:1:1: error RB0001" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_said_with_its_place_and_how_to_mend_it(string file, string text, string line)
    {
        _halt.Write(file, text);
        var problem = Assert.Single(Assert.Throws<UnusableInputException>(() => _halt.Run()).Diagnostics);
        Assert.StartsWith(line, problem.ToString().Replace(_halt.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_rows_of_a_file_are_said_at_once()
    {
        _halt.Write("cuts.csv", "country,from,passes\nCN,never,0.1\nCN,2026-03-01,0.2\nCN,2026-03-01,lots\n");
        Assert.Equal([2, 4], Assert.Throws<UnusableInputException>(() => _halt.Run()).Diagnostics.Select(problem => problem.Place.Line));
    }

    [Theory]
    [InlineData("from=2026-03-01,contry=CN", "--cut: error HA0004: `contry` has no meaning here; did you mean `country`?")]
    [InlineData("country=CN", "--cut [from]: error HA0001: `from` is missing")]
    [InlineData("country=CN,country=JP,from=2026-03-01", "--cut [country]: error HA0002: `country` stands there twice")]
    [InlineData("country,from=2026-03-01", "--cut [country]: error HA0001: `country` has no value")]
    public void A_mistake_in_an_option_is_said_likewise(string cut, string line) =>
        Assert.StartsWith(line, Assert.Single(Assert.Throws<UnusableInputException>(() => _halt.Run(request => request with { Cuts = [cut] })).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Rows_say_all_that_options_can()
    {
        _halt.Write("cuts.csv", "country,to,facility,company,item,from,until,passes,cargo,note,source\nChina,JP,MINE-CN,Ore Co,ORE,2026-03-01,2026-05-01,0.2..0.3..0.5,turns_back,why,Gazette 7\n");
        _halt.Write("outages.csv", "facility,from,until,loses,recovery,recovery_days\nMILL-JP,2026-03-01,2026-03-15,60%,s_curve,30\n");
        _halt.Write("licences.csv", "outlook,day,share\nstrict,30,0.5\nstrict,0,0.1..0.3\n");
        var plan = _halt.Run().Plan;
        var cut = Assert.Single(plan.Cuts);
        Assert.Equal(("CN", "JP", "MINE-CN", "Ore Co", "ORE", CargoRule.TurnsBack), (cut.Country?.Code, cut.To?.Code, cut.Facility, cut.Company, cut.Item, cut.Cargo));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1), new NumberRange(0.2, 0.3, 0.5)), (cut.From, cut.Until!.Value, cut.Passes));
        Assert.EndsWith("cargo=turns_back (Gazette 7)", cut.Text, StringComparison.Ordinal);
        Assert.Equal((0.6, Chokepoint.Supply.Halts.RecoveryLaw.SCurve, 30), (plan.Outages[0].Loses, plan.Outages[0].Law, plan.Outages[0].RecoveryDays));
        Assert.Equal([0, 30], plan.Licences.Curves[Outlook.Strict].Select(point => point.Day));
        Assert.Equal(3, plan.Licences.Curves[Outlook.CaseByCase].Count);
    }

    [Fact]
    public void The_workspace_says_what_is_usual_and_options_win()
    {
        _halt.Write("chokepoint.yaml", "title: A mill\nstart: 2026-03-01\ndays: 40\nknown: 2026-01-15\nrulebooks: []\ntransactions: orders.csv\n");
        var report = _halt.Run(request => request with { AsksLaw = true });
        Assert.Equal((new DateOnly(2026, 3, 1), 40, new DateOnly(2026, 1, 15)), (report.Plan.Start, report.Days, report.Known));
        Assert.NotNull(report.Law);
        Assert.Contains(report.Findings, finding => finding.Code == HaltCodes.Meaningless && finding.Message.StartsWith("`transactions`", StringComparison.Ordinal));
        var lawless = _halt.Run(request => request with { AsksLaw = true, Law = request.Law with { Rulebooks = [] } });
        Assert.Null(lawless.Law);
        var other = _halt.Run(request => request with { Start = new DateOnly(2026, 4, 1), Days = 10 });
        Assert.Equal((new DateOnly(2026, 4, 1), 10), (other.Plan.Start, other.Days));
    }

    [Fact]
    public void Files_are_found_from_the_workspace_and_from_its_network_folder()
    {
        _halt.Write("cuts.csv", "country,from\nCN,2026-03-01\n");
        Assert.Single(_halt.Run().Plan.Cuts);
        Assert.Single(_halt.Run(request => request with { Folder = Path.Combine(_halt.Folder, "network") }).Plan.Cuts);
        _halt.Write("network/cuts.csv", "country,from\nCN,2026-03-01\n");
        Assert.Contains("is there twice", Assert.Throws<UnusableInputException>(() => _halt.Run()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country=DE,from=2026-03-01", "meets no link")]
    [InlineData("country=CN,from=2028-03-01", "outside the days")]
    public void A_cut_without_effect_is_a_warning(string cut, string why) => Assert.Contains(
        _halt.Run(request => request with { Cuts = [cut] }).Findings, finding => finding.Code == HaltCodes.NoEffect && finding.Message.Contains(why, StringComparison.Ordinal));

    [Fact]
    public void A_cycle_that_uses_up_more_than_it_makes_is_refused_by_name()
    {
        _halt.Write("network/recipes.csv", "facility,output,input,quantity,group\nMILL-JP,METAL,ORE,2,ore\nMILL-JP,METAL,METAL,1.5,metal\nPLANT-JP,PUMP,METAL,1,metal\n");
        var problem = Assert.Single(Assert.Throws<UnusableInputException>(() => _halt.Run()).Diagnostics);
        Assert.Equal(HaltCodes.Unsettled, problem.Code);
        Assert.Contains("`METAL` at `MILL-JP`", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Mill Co", 0)]
    public void A_network_without_companies_is_told_that_party_lists_put_it_in_doubt(string company, int notes)
    {
        _halt.Write("network/facilities.csv", $"id,name,company,country\nMINE-CN,Mine,Ore Co,CN\nMINE-AU,Second mine,Other Co,AU\nMILL-JP,Mill,{company},DE\nPLANT-JP,Plant,Pump Co,JP\nFANS-US,Fan maker,Fan Co,US\n");
        _halt.Write("network/items.csv", "id,name,control_codes,unit,unit_value\nORE,Terbium,CN:TB-METAL,t,100\nMETAL,Metal,CN:none,t,400\nPUMP,Pump,CN:none,,2000\nFAN,Fan,CN:none,,50\n");
        _halt.Write("network/recipes.csv", "facility,output,input,quantity,group\nMILL-JP,PUMP,ORE,2,ore\n");
        _halt.Write("network/links.csv", "id,item,from,to,per_day,end_use\nL1,ORE,MINE-CN,MILL-JP,20,civil\n");
        _halt.Write("network/capacities.csv", "facility,item,per_day\n");
        _halt.Write("network/demand.csv", "facility,item,per_day,margin\nMILL-JP,PUMP,10,300\n");

        var report = _halt.Run(request => request with { AsksLaw = true, Start = new DateOnly(2026, 4, 23), Days = 30, Known = new DateOnly(2026, 11, 1) });

        var found = report.Findings.Where(finding => finding.Code == HaltCodes.Nameless).ToList();
        Assert.Equal(notes, found.Count);
        Assert.All(found, finding => Assert.Contains("1 of 1 links are in doubt, and run as needing a licence", finding.Message, StringComparison.Ordinal));
    }
}
