using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.App.Lists.Sources;

/// <summary>
/// The Commerce Control List as the eCFR publishes it: XML of title 15, of part 774, or of its supplement 1 alone. An entry begins with a
/// paragraph whose first words are a bold code; below it stand sections, requirements in tables, and items in paragraphs.
/// </summary>
internal static partial class CclXml
{
    private const int DeepestNesting = 64;
    private static readonly string[] s_headings = ["FP-2", "FP-1", "FP"];

    /// <summary>Whether a file that begins so is XML.</summary>
    public static bool IsXml(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..];

    public static ListEdition Read(SourceFile file)
    {
        var supplement = Load(file).DescendantsAndSelf("DIV9").FirstOrDefault(part => Supplement().IsMatch((string?)part.Attribute("N") ?? ""))
            ?? throw file.Unusable("has no `<DIV9 N=\"Supplement No. 1 to Part 774\">`", "give the eCFR's XML of title 15, part 774");
        var gathered = new EntryGatherer();
        var aside = new List<Diagnostic>();
        Entry? entry = null;
        foreach (var part in supplement.Elements())
        {
            if (HeadingOf(part) is { } heading)
            {
                entry?.AddTo(gathered);
                entry = new Entry(heading.Code, heading.Text);
                if (heading.Text.Length == 0 || gathered.Has(heading.Code))
                {
                    aside.Add(file.SetAside(heading.Code, gathered.Has(heading.Code) ? "is there twice" : "has no heading"));
                    entry = null;
                }
            }
            else if (EndsEntry(part))
            {
                entry?.AddTo(gathered);
                entry = null;
            }
            else
            {
                entry?.Add(part);
            }
        }

        entry?.AddTo(gathered);
        return new ListEdition { Entries = gathered.Entries, SetAside = aside };
    }

    /// <summary>The heading of a category, part or group; or what is said of goods on no list. Headings inside an entry end nothing.</summary>
    private static bool EndsEntry(XElement part) => part.Name.LocalName.StartsWith("HD", StringComparison.Ordinal)
        ? Divider().IsMatch(TextOf(part))
        : FirstOf(part) is XElement { Name.LocalName: "B" } && TextOf(part).StartsWith("EAR99", StringComparison.Ordinal);

    /// <summary>No document type, so that no entity can stand for a file or for a million letters.</summary>
    private static XElement Load(SourceFile file)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using (var reader = XmlReader.Create(new MemoryStream(file.Bytes), settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > DeepestNesting)
                    {
                        throw new UnusableInputException(Diagnostic.Error(ListCodes.TooLarge, new Place(file.Path), $"is nested more than {DeepestNesting} deep", "give the file as it was published"));
                    }
                }
            }

            using var again = XmlReader.Create(new MemoryStream(file.Bytes), settings);
            return XElement.Load(again);
        }
        catch (XmlException problem)
        {
            throw file.Unusable("is not XML, or has a document type", "give the file as it was published", problem.LineNumber);
        }
    }

    /// <summary>A bold code at the very beginning; bold words further on, and codes in running text, begin no entry.</summary>
    private static (string Code, string Text)? HeadingOf(XElement part)
    {
        if (!s_headings.Contains(part.Name.LocalName) || FirstOf(part) is not XElement { Name.LocalName: "B" })
        {
            return null;
        }

        return Coded().Match(TextOf(part)) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : null;
    }

    /// <summary>Words in italics or emphasis at the very beginning, and what follows; blank where there are none.</summary>
    private static (string Label, string Tail) LabelOf(XElement part, string text)
    {
        var label = s_headings.Contains(part.Name.LocalName) && FirstOf(part) is XElement { Name.LocalName: "I" or "E" } words ? TextOf(words) : "";
        return text.StartsWith(label, StringComparison.Ordinal) ? (label.TrimEnd(':').TrimEnd(), text[label.Length..].TrimStart(':', ' ')) : ("", text);
    }

    private static XNode? FirstOf(XElement part) => part.Nodes().FirstOrDefault(node => node is not XText text || !string.IsNullOrWhiteSpace(text.Value));

    private static string TextOf(XElement part) => part.Name.LocalName == "NOTE"
        ? string.Join(' ', part.Elements().Select(TextOf))
        : SourceFile.OneLine(part.Value);

    private sealed class Entry(string code, string heading)
    {
        private readonly List<(string Paragraph, string Text)> _items = [];
        private readonly List<string> _rows = [];
        private readonly List<string> _exceptions = [];
        private string _reasons = "";
        private bool _inItems;

        public void Add(XElement part)
        {
            foreach (var table in part.DescendantsAndSelf("TABLE"))
            {
                AddTable(table);
            }

            var text = part.Descendants("TABLE").Any() ? "" : TextOf(part);
            var (label, rest) = LabelOf(part, text);
            if (label == "Reason for Control")
            {
                _reasons = rest;
            }
            else if (!_inItems && Exception().IsMatch(label) && rest.Length > 0)
            {
                _exceptions.Add($"{label}: {rest}");
            }
            else if (label == "Items")
            {
                _inItems = true;
                AddItem(rest);
            }
            else if (_inItems || (part.Name.LocalName == "P" && CclText.Split(text).Paragraph.Length > 0))
            {
                // Some entries have no word `Items` before their paragraphs.
                _inItems = true;
                AddItem(text);
            }
        }

        private void AddItem(string text)
        {
            if (text.Length > 0)
            {
                _items.Add(CclText.Split(text));
            }
        }

        public void AddTo(EntryGatherer gathered)
        {
            gathered.Add(code, heading, CclText.Reasons(_reasons, _rows));
            gathered.AddNote(code, string.Join(' ', _exceptions));
            var last = code;
            foreach (var (paragraph, text) in _items)
            {
                if (paragraph.Length > 0)
                {
                    last = $"{code}.{paragraph}";
                    gathered.Add(last, text);
                }
                else
                {
                    gathered.AddNote(last, text);
                }
            }
        }

        /// <summary>Only a table whose head names the country chart, or the controls alone, holds licence requirements.</summary>
        private void AddTable(XElement table)
        {
            var rows = table.Descendants("TR").Select(row => row.Elements().Where(cell => cell.Name.LocalName is "TD" or "TH").Select(TextOf).ToList()).Where(cells => cells.Count > 0).ToList();
            if (rows is [var head, ..] && (head.Exists(cell => Chart().IsMatch(cell)) || head[0].Equals("control(s)", StringComparison.OrdinalIgnoreCase)))
            {
                _rows.AddRange(rows.Skip(1).Where(cells => cells[0].Length > 0).Select(cells => CclText.Requirement(cells[0], cells.Count > 1 ? cells[1] : "")));
            }
        }
    }

    [GeneratedRegex(@"^\s*Supplement No\. 1 to Part 774\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Supplement();

    [GeneratedRegex(@"^([0-9][A-E][0-9]{3})\b\s*(.*)$")]
    private static partial Regex Coded();

    [GeneratedRegex(@"^(?:Category\s+[0-9]|[A-E]\.\s|Part\s+[0-9]|Annex\b|[IVX]+\.\s)")]
    private static partial Regex Divider();

    [GeneratedRegex("^[A-Z]{2,4}(?:/[A-Z]{2,4})?$")]
    private static partial Regex Exception();

    [GeneratedRegex(@"country\s*chart", RegexOptions.IgnoreCase)]
    private static partial Regex Chart();
}
