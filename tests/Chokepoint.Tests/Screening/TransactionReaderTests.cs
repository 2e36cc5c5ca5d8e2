using Chokepoint.Core.Diagnostics;
using Chokepoint.Law.Conditions;
using Chokepoint.Screening.Facts;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

public sealed class TransactionReaderTests
{
    [Theory]
    [InlineData("id", "  ", "CP0201", "give each line its own id")]
    [InlineData("date", "06/01/2026", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "6 January 2026", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "20260106", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "2026-1-6", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "2026-02-30", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "46028", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "0026-01-06", "CP0202", "write it as 2026-01-06")]
    [InlineData("date", "2026-01-06T25:00", "CP0202", "write it as 2026-01-06")]
    [InlineData("destination", "Japn", "CP0203", "did you mean `Japan`?")]
    [InlineData("origin", "XX", "CP0203", "use an ISO 3166 code such as `JP`")]
    [InlineData("transit", "SG;Korea, Middle", "CP0203", null)]
    [InlineData("exporter_country", "1", "CP0203", "use an ISO 3166 code such as `JP`")]
    [InlineData("value", "1,234.50", "CP0204", "without thousands marks")]
    [InlineData("value", "1.234,50", "CP0204", "without thousands marks")]
    [InlineData("value", "EUR 5", "CP0204", "write digits")]
    [InlineData("value", "99999999999999999999999999999999", "CP0204", "write digits")]
    [InlineData("quantity", "1e3", "CP0204", "write digits")]
    [InlineData("kind", "good", "CP0206", "did you mean `goods`?")]
    [InlineData("end_user_type", "soldier", "CP0206", "known: military, government, civil")]
    [InlineData("end_user_type", "goverment", "CP0206", "did you mean `government`?")]
    [InlineData("hs", "85051", "CP0207", "6 to 10 digits")]
    [InlineData("hs", "85051110001", "CP0207", "6 to 10 digits")]
    [InlineData("hs", "8505.11.1x", "CP0207", "6 to 10 digits")]
    [InlineData("hs", "8.50511E+09", "CP0207", "6 to 10 digits")]
    [InlineData("control_codes", "1C902", "CP0208", "write AUTHORITY:CODE")]
    [InlineData("control_codes", "US:EAR99;CN:", "CP0208", "write AUTHORITY:CODE")]
    [InlineData("control_codes", "CN:DY-MAGNETS", "CP0208", "did you mean `CN:DY-MAGNET`?")]
    [InlineData("control_codes", "CN:9Z999.q.77", "CP0208", null)]
    [InlineData("licence", "2026-0012", "CP0208", "write AUTHORITY:NUMBER")]
    [InlineData("composition", "Nd=60%;Fe=50%", "CP0209", "at most 100 %")]
    [InlineData("composition", "Nd=29%;Nd=2%", "CP0209", "state each once")]
    [InlineData("composition", "Neodymium=29%", "CP0209", "write symbols")]
    [InlineData("composition", "Nd", "CP0209", "write name=value")]
    [InlineData("composition", "Nd=29", "CP0205", "write shares with their sign")]
    [InlineData("composition", "Nd=-1%", "CP0204", "between 0 % and 100 %")]
    [InlineData("composition", "Nd=101%", "CP0204", "between 0 % and 100 %")]
    [InlineData("parameters", "purity=99%;Purity=98%", "CP0209", "state each once")]
    [InlineData("parameters", "purity=high", "CP0205", "write it in %")]
    [InlineData("parameters", "density=17.6 furlongs", "CP0205", "write it in g/cm3")]
    [InlineData("parameters", "density=17.6 MPa", "CP0205", null)]
    [InlineData("parameters", "density=17.6", "CP0205", null)]
    [InlineData("holdings", "Ajax 50%", "CP0209", "write name=value")]
    [InlineData("holdings", "Ajax = 50%", "CP0209", "write OWNER > COMPANY = 50%")]
    [InlineData("holdings", "A > B > C = 50%", "CP0209", "write OWNER > COMPANY = 50%")]
    [InlineData("holdings", "Ajax > Bolt = half", "CP0205", null)]
    [InlineData("holdings", "Ajax > Bolt = 60%; Ceres > bolt = 41%", "CP0209", "state each holder's own share")]
    [InlineData("content", "CN=0.4%", "CP0209", "write name:value")]
    [InlineData("content", "CN:0.4%;cn:1%", "CP0209", "state each once")]
    [InlineData("content", "CN:40", "CP0205", "write shares with their sign")]
    public void A_bad_cell_rejects_its_row_with_its_column_and_how_to_mend_it(string column, string cell, string code, string? help)
    {
        var file = new Rows(column == "id" ? ["id"] : ["id", column]);
        Assert.Null(file.Read([.. column == "id" ? [cell] : new[] { "T-1", cell }], 7, out var problem));
        Assert.NotNull(problem);
        Assert.Equal((code, new Place("orders.csv", 7, 0, column)), (problem.Code, problem.Place));
        Assert.DoesNotContain('\n', $"{problem}");
        if (help is not null)
        {
            Assert.Contains(help, problem.Help, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Good_rows_beside_a_bad_one_are_read()
    {
        var file = new Rows("id", "destination");
        Assert.Equal("T-1", file.Read(["T-1", "JP"], 2, out _)?.Id);
        Assert.Null(file.Read(["T-2", "Japn"], 3, out _));
        Assert.Equal("T-3", file.Read(["T-3", "DE"], 4, out var problem)?.Id);
        Assert.Null(problem);
    }

    [Fact]
    public void Every_bad_cell_of_a_row_is_reported()
    {
        var file = new Rows("id", "date", "destination", "origin");
        Assert.Null(file.Read(["T-1", "soon", "Japn", "CN"], 2, out _));
        Assert.Equal(["date", "destination"], file.Problems.Select(problem => problem.Place.Field));
    }

    [Theory]
    [InlineData("JP", "JP")]
    [InlineData("jpn", "JP")]
    [InlineData(" Japan ", "JP")]
    [InlineData("CÔTE D'IVOIRE", "CI")]
    [InlineData("Cote d Ivoire", "CI")]
    [InlineData("Viet Nam", "VN")]
    [InlineData("Germany", "DE")]
    [InlineData("ＪＰ", "JP")]
    [InlineData("United States of America", "US")]
    public void Countries_are_read_by_code_and_by_name_without_case_accents_and_width(string cell, string code) =>
        Assert.Equal(code, Read("destination", cell).Destination?.Code);

    [Theory]
    [InlineData("2026-01-06", "2026-01-06")]
    [InlineData("2026-01-06 00:00:00", "2026-01-06")]
    [InlineData("2025-04-10T12:01", "2025-04-10T12:01")]
    [InlineData("2025-04-10 12:01:00", "2025-04-10T12:01")]
    [InlineData("2025-04-10T12:01+08:00", "2025-04-10T12:01+08:00")]
    [InlineData("2025-04-10T04:01Z", "2025-04-10T04:01+00:00")]
    public void Dates_are_days_or_moments_by_ISO_8601(string cell, string date) => Assert.Equal(date, $"{Read("date", cell).Date}");

    [Theory]
    [InlineData("850511", "850511")]
    [InlineData("8505.11.10", "85051110")]
    [InlineData("8505 1110 00", "8505111000")]
    [InlineData("0101.21", "010121")]
    public void Customs_numbers_may_have_dots_and_keep_leading_zeros(string cell, string digits) => Assert.Equal(digits, Read("hs", cell).Hs?.Digits);

    [Theory]
    [InlineData("density=17.6 g/cm3")]
    [InlineData("density=17600 kg/m³")]
    [InlineData("Density = 17.6 G/CM^3")]
    public void Parameters_are_compared_in_any_unit_of_their_dimension(string cell) =>
        Assert.Equal(17.6m, Read("parameters", cell).Parameters["density"].InBaseUnits);

    [Theory]
    [InlineData("Nd=29%;Dy=2%;Fe=67%", 2.0)]
    [InlineData("Dy=20000 ppm", 2.0)]
    [InlineData(" Dy = 2 wt% ; ", 2.0)]
    public void Compositions_are_mass_shares_in_percent(string cell, double dysprosium) =>
        Assert.Equal((decimal)dysprosium, Read("composition", cell).Composition?["Dy"]);

    [Fact]
    public void A_composition_may_miss_100_percent_by_rounding() =>
        Assert.NotNull(Read("composition", "Nd=33.4%;Fe=33.4%;B=33.4%").Composition);

    [Fact]
    public void A_blank_cell_is_an_unknown_fact_and_never_a_defect()
    {
        var file = new Rows([.. TransactionColumns.Known]);
        var facts = file.Read([.. TransactionColumns.Known.Select(column => column == "id" ? "T-1" : " ")], 2, out _);
        Assert.NotNull(facts);
        Assert.All(new object?[] { facts.Date, facts.Hs, facts.Kind, facts.Destination, facts.Composition, facts.MadeWith, facts.EndUse }, Assert.Null);
        Assert.Empty(facts.ControlCodes);
        Assert.Empty(facts.Assumptions);
    }

    [Fact]
    public void A_blank_place_of_export_is_the_seat_of_the_exporter_and_is_said_so()
    {
        var facts = Read("exporter_country", "CHN");
        Assert.Equal("CN", facts.ExportFrom?.Code);
        Assert.Equal("export_from is blank: taken to be the exporter's seat (CN)", Assert.Single(facts.Assumptions));
    }

    [Fact]
    public void An_end_use_that_is_not_known_is_not_stated_and_is_noted()
    {
        var file = new Rows("id", "end_use");
        Assert.Null(file.Read(["T-1", "gardening"], 2, out _)?.EndUse);
        Assert.Equal("CP0211", Assert.Single(file.Notes).Code);
        Assert.Equal("military", file.Read(["T-2", "Defence"], 3, out _)?.EndUse);
    }

    [Fact]
    public void What_the_exporter_is_aware_of_are_end_uses_and_blank_is_none()
    {
        var file = new Rows("id", "aware", "informed");
        var facts = file.Read(["T-1", "Defence; wmd;gardening", "eu;JP"], 2, out _)!;
        Assert.Equal(["military", "wmd"], facts.Aware);
        Assert.Equal(["EU", "JP"], facts.Informed);
        Assert.Equal(("CP0211", "aware"), (Assert.Single(file.Notes).Code, file.Notes[0].Place.Field));
        var silent = file.Read(["T-2", "", "none"], 3, out _)!;
        Assert.Empty(silent.Aware.Concat(silent.Informed));
        Assert.Empty(file.Read(["T-3", "none", ""], 4, out _)!.Aware);
    }

    [Fact]
    public void A_parameter_close_to_a_known_one_is_noted()
    {
        var file = new Rows("id", "parameters");
        Assert.Empty(file.Read(["T-1", "puritty=99%"], 2, out _)!.Parameters);
        Assert.Equal("did you mean `purity`?", Assert.Single(file.Notes).Help);
    }

    [Fact]
    public void Signs_that_steer_a_terminal_do_not_reach_the_message()
    {
        new Rows("id", "date").Read(["T-1", "\u001B[2Jsoon\u202Enoos"], 2, out var problem);
        Assert.Equal("` [2Jsoon noos` is no date", problem?.Message);
    }

    [Fact]
    public void A_header_without_an_id_names_what_it_has()
    {
        var problem = Assert.Single(Assert.Throws<UnusableInputException>(() => new Rows("order", "date")).Diagnostics);
        Assert.Equal("the column `id` is missing; the header has `order`, `date`", problem.Message);
    }

    [Fact]
    public void A_column_close_to_a_known_one_is_noted_and_one_without_a_name_is_not()
    {
        _ = new TransactionColumns("orders.csv", ["", "id", "destinaton", "our_remarks"], out var notes);
        Assert.Equal(("destinaton", "did you mean `destination`?"), (Assert.Single(notes).Place.Field, notes[0].Help));
    }

    [Fact]
    public void The_page_on_formats_names_every_column_and_every_word()
    {
        var page = File.ReadAllText(Repository.Path("docs", "formats.md"));
        Assert.All(TransactionColumns.Known.Concat(Facts.Kinds).Concat(Facts.EndUserTypes).Concat(Facts.EndUses), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_random_cells_are_read_or_rejected() => Seeds.Each(2000, random =>
    {
        string[] pieces = ["CN", "JP", ":", ";", "=", "%", "Nd", "purity", "density", "2", "9", ".", "-", "+", " ", "g/cm3", "none", "2026-01-06", "T", "Z", "É", "\u0000", "９", "\n"];
        var file = new Rows([.. TransactionColumns.Known]);
        var cells = TransactionColumns.Known.Select(column => column == "id" ? "T-1" : random.Chance(0.7) ? "" : string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => random.Pick(pieces)))).ToList();
        var facts = file.Read(cells, 2, out var problem);
        Assert.True((facts is null) == (problem is not null));
    });

    private static Transaction Read(string column, string cell)
    {
        var facts = new Rows("id", column).Read(["T-1", cell], 2, out var problem);
        Assert.True(facts is not null, $"{problem}");
        return facts;
    }

    /// <summary>A file of transactions with these columns, under the law of China.</summary>
    private sealed class Rows
    {
        private readonly TransactionReader _reader;

        public Rows(params string[] columns) =>
            _reader = new TransactionReader(new TransactionColumns("orders.csv", columns, out _), Rulebooks.China, Notes.Add);

        public List<Diagnostic> Notes { get; } = [];

        public Transaction? Read(IReadOnlyList<string> cells, int line, out Diagnostic? problem)
        {
            var transaction = _reader.Read(cells, line, out var problems);
            (problem, Problems) = (problems is [var first, ..] ? first : null, problems);
            return transaction;
        }

        /// <summary>Of the last row.</summary>
        public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];
    }
}
