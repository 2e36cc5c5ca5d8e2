using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Facts;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>
/// Invented laws of two authorities that meet on one line: a licence by law and one by custom, an authorisation that is used, exceptions
/// that are open or ruled out, an office that hangs on the exporter's seat, and duties of every time.
/// </summary>
internal static class TwoAuthorities
{
    public static readonly DateOnly Known = new(2026, 3, 2);

    private static readonly Dictionary<string, string> s_ruritania = new()
    {
        ["rulebook.yaml"] = """
            authority: ru2
            title: Trade law of Ruritania
            verified_through: 2026-12-31
            regimes:
              - id: ru2/export
                title: Export licence
                subject: origin is FR
                duties:
                  - {duty: keep the records, time: kept, years: 5, citation: Act 9}
                  - {duty: print the statement on the invoice, time: at_export, when: export_from is FR}
              - {id: ru2/arms, title: Arms, subject: never}
            offices:
              - {id: board, name: Board of Trade, short: BoT, portal: e-Board}
            """,
        ["measures/act.yaml"] = """
            id: act
            title: Act on machines
            citation: Act
            announced: 2020-01-01
            regime: ru2/export
            timeline: [{event: in_force, date: 2020-01-01}]
            remedy:
              licence: machine licence
              office: board
              channel: the exporter applies
              documents: [contract, end-user certificate]
              statutory_days: 10
              duties:
                - {duty: pass the conditions on, time: before_export}
            provisions:
              - id: "1"
                title: Machines of Ruritanian origin
                when: origin is FR and hs under (84)
                effect: licence_required
                outlook: case_by_case
                outlooks:
                  - {outlook: strict, when: end_user_type is government}
              - id: "2"
                title: The same for a second reason
                when: origin is FR and hs under (8456)
                effect: licence_required
                outlook: denial
              - id: "3"
                title: Small value
                when: value <= 1000 USD and destination in (NO, CH)
                releases: ["#1"]
              - id: "4"
                title: Trusted consignee
                when: licence includes FR and not end_user_type is military
                releases: ["#1", "#2"]
                note: His statement comes first.
              - id: "5"
                title: To neighbours
                when: destination in (NO, SE)
                releases: ["#1", "#2"]
              - id: "6"
                title: No machines to Cuba
                when: origin is FR and destination is CU
                effect: prohibited
                remedy: {note: No licence is granted.}
            """,
    };

    private static readonly Dictionary<string, string> s_utopia = new()
    {
        ["rulebook.yaml"] = """
            authority: ut2
            title: Trade law of Utopia
            verified_through: 2026-12-31
            regimes:
              - {id: ut2/dual-use, title: Authorisation, subject: export_from is DE}
              - {id: ut2/clause, title: Clause, subject: export_from is DE}
            offices:
              - id: national
                name: the authority of the exporter's seat
                seats:
                  - {country: DE, name: Office for Exports, short: OfE, usual_days: 30}
                  - {country: AT, name: Ministry of Exports}
            """,
        ["measures/order.yaml"] = """
            id: order
            title: Order
            citation: Order
            announced: 2020-01-01
            regime: ut2/dual-use
            timeline: [{event: in_force, date: 2020-01-01}]
            provisions:
              - id: "1"
                title: Machines that leave the Union
                when: export_from is DE and hs under (84) and destination is not JP
                effect: licence_required
                outlook: presumed_approval
                remedy: {licence: authorisation, office: national, channel: the exporter applies, documents: [contract, data sheet]}
              - id: "2"
                title: Machines to Japan
                when: export_from is DE and hs under (84) and destination is JP
                effect: licence_required
                outlook: presumed_approval
              - id: "3"
                title: General authorisation to Japan
                when: destination is JP
                releases: ["#2"]
                remedy:
                  licence: general authorisation
                  office: national
                  duties:
                    - {duty: register, time: before_export, days: 14}
                    - {duty: declare G1, time: at_export}
                    - {duty: notify the first use, time: after_export, days: 30}
              - id: "4"
                title: A clause in the contract
                regime: ut2/clause
                when: export_from is DE and hs under (8456)
                effect: conditional
                remedy:
                  duties:
                    - {duty: forbid re-export in the contract, time: contract}
            """,
    };

    public static LawBook Law { get; } = new([Rulebooks.Read(s_ruritania), Rulebooks.Read(s_utopia)]);

    /// <summary>A laser cutter of Ruritanian origin, sold from Germany.</summary>
    public static Transaction Line(string destination, DateOnly? date = null) => new()
    {
        Id = "M-1",
        Item = "laser cutter",
        Kind = "goods",
        Hs = Chokepoint.Core.Codes.HsCode.TryParse("845611", 6, out var hs) ? hs : null,
        Date = date is { } day ? new TransactionDate(day) : null,
        Origin = Place("FR"),
        ExportFrom = Place("DE"),
        ExporterCountry = Place("DE"),
        Destination = Place(destination),
        EndUser = "Works",
        EndUserType = "civil",
        EndUse = "civil",
        Value = 90_000,
        Currency = "USD",
    };

    public static Explanation Explain(Transaction line) => new Explainer(Law).Explain(line, new Clock(Known));

    public static Country Place(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException(code);
}
