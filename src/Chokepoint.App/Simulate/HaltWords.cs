using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Legal;

namespace Chokepoint.App.Simulate;

/// <summary>The words of halts in files and options.</summary>
public static class HaltWords
{
    /// <summary>How a link in doubt is run.</summary>
    public static IReadOnlyDictionary<string, Doubts> Doubts { get; } = new Dictionary<string, Doubts>
    {
        ["licence"] = Supply.Legal.Doubts.AsLicence,
        ["free"] = Supply.Legal.Doubts.AsFree,
        ["ban"] = Supply.Legal.Doubts.AsBan,
    };

    /// <summary>Who is served first.</summary>
    public static IReadOnlyDictionary<string, Rationing> Rationing { get; } = new Dictionary<string, Rationing>
    {
        ["proportional"] = Supply.Halts.Rationing.Proportional,
        ["buyers_first"] = Supply.Halts.Rationing.BuyersFirst,
        ["demand_first"] = Supply.Halts.Rationing.DemandFirst,
    };

    /// <summary>How a facility comes back.</summary>
    public static IReadOnlyDictionary<string, RecoveryLaw> Recovery { get; } = new Dictionary<string, RecoveryLaw>
    {
        ["step"] = RecoveryLaw.Step,
        ["linear"] = RecoveryLaw.Linear,
        ["geometric"] = RecoveryLaw.Geometric,
        ["s_curve"] = RecoveryLaw.SCurve,
    };

    /// <summary>What becomes of cargo when its link closes.</summary>
    public static IReadOnlyDictionary<string, CargoRule> Cargo { get; } = new Dictionary<string, CargoRule>
    {
        ["arrives"] = CargoRule.Arrives,
        ["turns_back"] = CargoRule.TurnsBack,
        ["waits"] = CargoRule.Waits,
    };

    /// <summary>The authority's policy.</summary>
    public static IReadOnlyDictionary<string, Outlook> Outlooks { get; } = Enum.GetValues<Outlook>().ToDictionary(outlook => outlook.ToWord());

    /// <summary>What law says of a link.</summary>
    public static string Of(LinkStanding standing) => standing switch
    {
        LinkStanding.Banned => "banned",
        LinkStanding.NeedsLicence => "needs a licence",
        LinkStanding.InDoubt => "in doubt",
        LinkStanding.Free => "free",
    };

    /// <summary>The word of a value in one of the lists above.</summary>
    public static string WordOf<T>(this IReadOnlyDictionary<string, T> words, T value) => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
