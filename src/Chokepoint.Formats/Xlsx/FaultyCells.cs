using System.IO.Compression;
using System.Xml;

namespace Chokepoint.Formats.Xlsx;

/// <summary>
/// The cells of a sheet that hold an error such as <c>#N/A</c>, or a formula that nobody has calculated. The library reads both as blank,
/// and a defect must not pass for a fact that nobody has stated.
/// </summary>
internal static class FaultyCells
{
    private const int MostFaults = 1_000_000;

    // No document types: entities could name other files or unfold without end.
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What is wrong with the faulty cells of a sheet, by their references such as <c>AB12</c>. Leaves the stream at its beginning.</summary>
    public static Dictionary<string, string> Find(Stream stream, string sheetName)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var relation = Elements(archive, "xl/workbook.xml", "sheet").Where(sheet => sheet.GetAttribute("name") == sheetName).Select(RelationOf).FirstOrDefault();
        var target = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship").Where(part => part.GetAttribute("Id") == relation)
            .Select(part => part.GetAttribute("Target")).FirstOrDefault() ?? "";
        var faults = new Dictionary<string, string>();
        foreach (var cell in Elements(archive, target.StartsWith('/') ? target[1..] : $"xl/{target}", "c"))
        {
            if (FaultOf(cell) is { } fault && faults.Count < MostFaults)
            {
                faults[fault.Reference] = fault.Message;
            }
        }

        stream.Position = 0;
        return faults;
    }

    private static (string Reference, string Message)? FaultOf(XmlReader cell)
    {
        var (reference, type) = (cell.GetAttribute("r") ?? "", cell.GetAttribute("t"));
        var (hasFormula, value) = (false, "");
        using var inside = cell.ReadSubtree();
        while (inside.Read())
        {
            hasFormula |= inside.NodeType == XmlNodeType.Element && inside.LocalName == "f";
            value = inside.NodeType == XmlNodeType.Element && inside.LocalName == "v" && inside.Read() ? inside.Value : value;
        }

        return type == "e" ? (reference, $"the cell holds the error {Core.Text.Excerpt.Of(value, 20)}")
            : hasFormula && value.Length == 0 && type != "str" ? (reference, "the cell holds a formula without its result")
            : null;
    }

    /// <summary>The attribute <c>r:id</c>; its namespace differs between the two dialects of the format.</summary>
    private static string RelationOf(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
        {
            id = sheet.LocalName == "id" ? sheet.Value : id;
        }

        return id;
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive archive, string part, string name)
    {
        using var content = archive.GetEntry(part)?.Open();
        using var xml = content is null ? null : XmlReader.Create(content, s_settings);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                yield return xml;
            }
        }
    }
}
