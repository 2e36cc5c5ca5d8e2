using System.IO.Compression;

namespace Chokepoint.Tests.Formats;

/// <summary>Writes small workbooks by hand, so that what is read is what the format says and not what a library thinks.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Text(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>The name of a sheet that is not shown.</summary>
    public static string Hidden(string name) => $"{name}\" state=\"hidden";

    public static byte[] Of(string rows, string docType = "") => Of([("Orders", rows)], docType);

    public static byte[] Of((string Name, string Rows)[] sheets, string docType = "", Action<ZipArchive>? more = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var range = Enumerable.Range(1, sheets.Length).ToList();
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(archive, "xl/workbook.xml", $"{docType}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(range.Select(i => $"<sheet name=\"{sheets[i - 1].Name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(range.Select(i => $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"rId99\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId98\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"0000000000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>shared</t></si><si><r><t>in two </t></r><r><t>runs</t></r></si></sst>");
            foreach (var i in range)
            {
                Add(archive, $"xl/worksheets/sheet{i}.xml", $"{docType}<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i - 1].Rows}</sheetData></worksheet>");
            }

            more?.Invoke(archive);
        }

        return stream.ToArray();
    }

    public static void Add(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
