using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Chokepoint.Core.Text;

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

    /// <summary>
    /// What is wrong with the faulty cells of a sheet, by row and column from 0. A row or a cell that does not say where it stands
    /// follows the one before. Leaves the stream at its beginning.
    /// </summary>
    public static Dictionary<(int Row, int Column), string> Find(Stream stream, string sheetName)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var relation = Elements(archive, "xl/workbook.xml", "sheet").Where(sheet => sheet.GetAttribute("name") == sheetName).Select(RelationOf).FirstOrDefault();
        var target = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship").Where(part => part.GetAttribute("Id") == relation)
            .Select(part => part.GetAttribute("Target")).FirstOrDefault() ?? "";
        var faults = new Dictionary<(int Row, int Column), string>();
        var (row, column) = (-1, -1);
        foreach (var element in Elements(archive, target.StartsWith('/') ? target[1..] : $"xl/{target}", "row", "c"))
        {
            var reference = element.GetAttribute("r");
            if (element.LocalName == "row")
            {
                (row, column) = (reference is null ? row + 1 : int.Parse(reference, CultureInfo.InvariantCulture) - 1, -1);
                continue;
            }

            column = reference is null ? column + 1 : ColumnOf(reference);
            if (FaultOf(element) is { } fault)
            {
                faults[(row, column)] = faults.Count < MostFaults ? fault : throw new InvalidDataException("more faults than any sheet holds");
            }
        }

        stream.Position = 0;
        return faults;
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;

    private static string? FaultOf(XmlReader cell)
    {
        var type = cell.GetAttribute("t");
        var (hasFormula, value) = (false, "");
        using var inside = cell.ReadSubtree();
        while (inside.Read())
        {
            hasFormula |= inside.NodeType == XmlNodeType.Element && inside.LocalName == "f";
            value = inside.NodeType == XmlNodeType.Element && inside.LocalName == "v" && inside.Read() ? inside.Value : value;
        }

        return type == "e" ? $"the cell holds the error {Excerpt.Of(value, 20)}"
            : hasFormula && value.Length == 0 && type != "str" ? "the cell holds a formula without its result"
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

    /// <summary>A part that is not where it belongs is a fault of the workbook: its cells would go unchecked.</summary>
    private static IEnumerable<XmlReader> Elements(ZipArchive archive, string part, params string[] names)
    {
        using var content = archive.GetEntry(part)?.Open() ?? throw new InvalidDataException($"the part {part} is missing");
        using var xml = XmlReader.Create(content, s_settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
            {
                yield return xml;
            }
        }
    }
}
