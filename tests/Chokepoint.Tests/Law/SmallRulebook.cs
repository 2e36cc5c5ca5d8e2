using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>A small rulebook that uses everything a rulebook can hold; tests change a file of it and look what is said.</summary>
internal static class SmallRulebook
{
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["rulebook.yaml"] = """
            authority: fr2
            title: Trade law of Freeland
            verified_through: 2026-06-30
            utc_offset: "-03:30"
            covers: two notices
            leaves_out: the rest
            regimes:
              - id: fr2/dual-use
                title: Dual-use licence
                subject: leaves
            terms:
              leaves: export_from is FR and destination is not FR
            groups:
              friends: [DE, Italy]
            parameters:
              purity: share
            """,
        ["measures/control.yaml"] = """
            id: 2025-001
            title: Magnets
            citation: Notice 1 of 2025
            issued_by: [Ministry of Trade, Customs]
            role: control
            regime: fr2/dual-use
            announced: 2025-01-10
            url: https://example.org/1
            confidence: source
            sources: gazette
            note: the first notice
            remedy: {licence: individual licence, channel: the portal, documents: [contract], statutory_days: 30}
            timeline:
              - {event: in_force, date: 2025-02-01}
            provisions:
              - id: "1"
                items: ["@2025-001"]
                when: leaves
                effect: licence_required
                outlook: case_by_case
                outlooks:
                  - {outlook: denial, when: end_user_type is military}
                adds_to: dual-use-list
              - id: "2"
                title: None to listed parties
                citation: Notice 1 of 2025, paragraph 2
                when: leaves and item on dual-use-list and end_user is listed on blacklist
                effect: prohibited
                reach: residents
                confidence: uncertain
                note: doubtful
                timeline:
                  - {event: in_force, date: 2025-02-01T12:00}
                  - {event: suspended, date: 2025-05-01, until: 2026-12-31, by: Notice 7 of 2025, announced: 2025-04-20, note: a truce}
                  - {event: political, date: 2026-01-01, until: 2026-02-01, uncertain: no}
              - id: "3"
                when: destination in friends
                releases: ["#1", 2025-001#2]
                remedy: {channel: none needed}
            """,
        ["measures/notice.yaml"] = """
            id: 2025-002
            title: Names
            citation: Notice 2 of 2025
            announced: 2025-03-01
            role: listing
            """,
        ["items/goods.csv"] = """
            id,measure,codes,type,elements,description,hs,test,tests_decide,confidence,source,note
            MAGNET,2025-001,1C905.a;1C905.b,C,Nd,magnets,8505.11;8505.19,contains Nd and purity > 99 %,yes,source,,
            DESIGN,2025-001,1E905,E,,"designs, drawings",,,no,background,,how to make them
            """,
        ["lists/blacklist.csv"] = """
            measure,seq,name,aliases,country,listed,suspended_from,suspended_until,removed,confidence,source,note
            2025-002,1,Acme Inc.,Acme;ACME 公司,US,2025-03-01,2025-06-01,2025-06-30,2026-01-01,source,,
            """,
    };

    public static IReadOnlyDictionary<string, string> Files => s_files;

    public static Rulebook Read() => Rulebooks.Read(s_files);

    /// <summary>The files with one of them changed: <paramref name="old"/>, which must be there, replaced by <paramref name="text"/>.</summary>
    public static Dictionary<string, string> With(string file, string old, string text)
    {
        Assert.Contains(old, s_files[file], StringComparison.Ordinal);
        return new Dictionary<string, string>(s_files) { [file] = s_files[file].Replace(old, text, StringComparison.Ordinal) };
    }

    /// <summary>What is said of the files.</summary>
    public static IReadOnlyList<Diagnostic> DiagnosticsOf(IReadOnlyDictionary<string, string> files) => RulebookReader.Read(files).Diagnostics;
}
