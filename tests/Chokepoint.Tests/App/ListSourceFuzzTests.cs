using System.Text;
using Chokepoint.App.Lists;
using Chokepoint.App.Lists.Sources;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>Broken editions are read as far as they go or refused in words; no reader throws anything else.</summary>
public sealed class ListSourceFuzzTests : IDisposable
{
    private const string Ccl = """{"ecfrIssueDate": "2026-01-02", "entries": [{"eccn": "3A001", "heading": "Ket\u00e9tles", "countryChart": [{"control": "NS", "countryChart": "1"}], "licenceExceptionFlags": {"LVS": "5"}, "items": [{"paragraph": "a", "kind": "item", "text": "x"}]}]}""";
    private const string Annex = """{"valid_from": "2025-11-15", "entries": [{"entry_code": "3A001", "verbatim_text": "3A001 Kettles\n3A001.a N.B. \ud83d\ude00"}]}""";
    private const string Users = """[{"id": "x-1", "entity_name": "Utopia (理想)", "aliases": ["U"], "addresses": ["People's Republic of China X"], "reason": "N", "source_url": "/press/2025/09/20250929006"}]""";
    private const string Xml = """<DIV9 N="Supplement No. 1 to Part 774"><FP-2><B>3A001 Kettles</B></FP-2><FP-1><I>LVS:</I> 5</FP-1><DIV><TABLE><TR><TH>Control(s)</TH></TR><TR><TD>NS</TD></TR></TABLE></DIV><FP><I>Items:</I> a. x</FP><P>a.1. y</P></DIV9>""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whatever_bytes_go_in_it_comes_out_read_or_refused() => Seeds.Each(1500, random =>
    {
        var (text, read) = random.Pick<(string, Func<SourceFile, ListEdition>)>([(Ccl, CclJson.Read), (Annex, AnnexJson.Read), (Users, EndUserJson.Read), (Xml, CclXml.Read)]);
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, random.Pick("\\\"{}[]<>&0\uFEFF,:d8ué"u8.ToArray())); break;
                default: bytes.RemoveRange(at, Math.Min(random.Next(8), bytes.Count - at)); break;
            }
        }

        try
        {
            var edition = read(SourceFile.Read(_folder.Write("edition", [.. bytes])));
            Assert.All(edition.Entries, entry => Assert.True(entry.Code.Length > 0 && entry.Text.Length > 0));
            Assert.All(edition.Parties, party => Assert.True(party.Name.Length > 0 && party.Measures.Count > 0));
        }
        catch (UnusableInputException refused)
        {
            Assert.StartsWith("LI", refused.Diagnostics[0].Code, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_text_that_is_no_Unicode_costs_its_entry_alone()
    {
        var file = _folder.Write("ccl.json", """{"entries": [{"eccn": "3A001", "heading": "\ud800"}, {"eccn": "3A002", "heading": "Pots"}]}""");
        var edition = CclJson.Read(SourceFile.Read(file));
        Assert.Equal("3A002", Assert.Single(edition.Entries).Code);
        Assert.Single(edition.SetAside);
    }
}
