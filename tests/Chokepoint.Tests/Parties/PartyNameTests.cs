using System.Text;
using Chokepoint.Parties.Names;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Parties;

public sealed class PartyNameTests
{
    [Theory]
    [InlineData("HENSOLDT A.G.", "Hensoldt")]
    [InlineData("Yusoki Co., Ltd.", "YUSOKI CO LTD")]
    [InlineData("Ｙｕｓｏｋｉ　Ｋ．Ｋ．", "Yusoki")]
    [InlineData("Yusoki Kabushiki Kaisha", "Yusoki")]
    [InlineData("株式会社日立製作所", "日立製作所")]
    [InlineData("(株)日立製作所", "日立製作所㈱")]
    [InlineData("日立製作所 株式会社", "㈱日立製作所")]
    [InlineData("安世半导体（中国）有限公司", "安世半导体(中国)")]
    [InlineData("北方工业股份有限公司", "北方工业")]
    [InlineData("(주)한화", "주식회사 한화")]
    [InlineData("Foo GmbH & Co. KG", "Foo")]
    [InlineData("Leonardo S.p.A.", "leonardo spa")]
    [InlineData("Aero Vodochody s.r.o.", "AERO Vodochody")]
    [InlineData("Wisła Sp. z o.o.", "Wisla")]
    [InlineData("Téchnica, S.A. de C.V.", "Technica")]
    [InlineData("Dupont S.à r.l.", "Dupont")]
    [InlineData("General Dynamics, Inc.", "GENERAL DYNAMICS CORPORATION")]
    [InlineData("Tata Pvt. Ltd.", "Tata Private Limited")]
    [InlineData("ООО «Ромашка»", "Ромашка")]
    [InlineData("PJSC Gazprom", "Gazprom PAO")]
    [InlineData("The Boeing Company", "Boeing")]
    [InlineData("AT&T Inc.", "AT and T")]
    [InlineData("L'Oréal", "LOREAL")]
    [InlineData("Bell\u200B Labs", "Bell Labs")]
    [InlineData("Việt Thép JSC", "Viet Thep")]
    [InlineData("Sun Inc", "Sun")]
    public void Spellings_of_one_name_are_equal(string left, string right) => Assert.Equal(PartyName.Normalise(left), PartyName.Normalise(right));

    [Theory]
    [InlineData("Tallinn AS Trading", "Tallinn Trading")]
    [InlineData("SE Corporation", "Corporation")]
    [InlineData("SE Corporation", "SE Holdings")]
    [InlineData("Zurich Zoo", "Zurich")]
    [InlineData("Sun Inc", "Suninc")]
    [InlineData("Sun Inc", "Sun Micro Inc")]
    [InlineData("Private Bank", "Bank")]
    [InlineData("中国公司法研究会", "中国法研究会")]
    [InlineData("國泰", "国泰")]
    [InlineData("Huawei", "华为")]
    [InlineData("Subaru", "Suzuki")]
    [InlineData("𠮷野家", "野家")]
    [InlineData("Fuji 2", "Fuji 3")]
    public void Other_names_stay_apart(string left, string right) => Assert.NotEqual(PartyName.Normalise(left), PartyName.Normalise(right));

    [Theory]
    [InlineData("Limited", "limited")]
    [InlineData("Company Limited", "company")]
    [InlineData("有限公司", "有限公司")]
    [InlineData("The Co", "co")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("—", "")]
    public void A_name_of_forms_alone_keeps_one_word(string name, string normal) => Assert.Equal(normal, PartyName.Normalise(name));

    [Fact]
    public void Normalising_twice_changes_nothing_and_never_empties_a_name()
    {
        string[] parts =
        [
            "Co.", "Ltd", "AS", "SE", "s", "p", "A.", "&", "and", "the", "GmbH", "株式会社", "(株)", "㈱", "公司", "有限", "有限公司", "Ünal", "É", "ẞ", "Å", "𠮷", "ｶﾞ",
            "’", "'", "-", " ", " ", ".", "sp", "z", "o", "zoo", "de", "C.V.", "OOO", "x", "शि", "\u200B",
        ];
        Seeds.Each(20_000, random =>
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Pick(parts)));
            var once = PartyName.Normalise(name);
            Assert.Equal(once, PartyName.Normalise(once));
            Assert.True(once.Length > 0 || !name.EnumerateRunes().Any(Rune.IsLetterOrDigit), name);
        });
    }

    [Fact]
    public void Every_character_normalises_to_what_stays_as_it_is()
    {
        for (var i = 1; i < char.MaxValue; i++)
        {
            var once = PartyName.Normalise($"a{(char)i}b {(char)i}");
            Assert.Equal(once, PartyName.Normalise(once));
        }
    }
}
