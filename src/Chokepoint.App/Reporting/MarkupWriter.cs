using System.Buffers;

namespace Chokepoint.App.Reporting;

/// <summary>
/// Writes HTML and SVG as well-formed XML. Safe by construction: element and attribute names are our own, every text and every
/// attribute value is encoded, and an element is closed by disposing of what <see cref="Open"/> returns. An attribute without a value
/// is left out.
/// </summary>
internal sealed class MarkupWriter(TextWriter output)
{
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    /// <summary>Writes a line that is no element, such as the document type; only for constants.</summary>
    public void Prologue(string line) => output.Write(line);

    /// <summary>Opens an element on a new line; disposing of the result closes it.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('\n');
        WriteStart(name, attributes, ">");
        return new Scope(output, name);
    }

    /// <summary>An element that holds text alone.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        WriteStart(name, attributes, ">");
        Text(text);
        output.Write($"</{name}>");
    }

    /// <summary>An element that holds nothing.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => WriteStart(name, attributes, "/>");

    /// <summary>Text between elements.</summary>
    public void Text(string text) => Encode(text);

    /// <summary>
    /// A stylesheet or a script of our own. Browsers read their content as it stands, XML does not; so it may hold nothing that the
    /// two would read differently.
    /// </summary>
    public void Verbatim(string name, string content)
    {
        if (content.AsSpan().ContainsAny('<', '&'))
        {
            throw new ArgumentException("holds `<` or `&`", nameof(content));
        }

        output.Write($"\n<{name}>{content}</{name}>");
    }

    private void WriteStart(string name, ReadOnlySpan<(string Name, string Value)> attributes, string end)
    {
        output.Write('<');
        WriteName(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value.Length == 0)
            {
                continue;
            }

            output.Write(' ');
            WriteName(attribute);
            output.Write("=\"");
            Encode(value);
            output.Write('"');
        }

        output.Write(end);
    }

    private void WriteName(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(s_nameCharacters))
        {
            throw new ArgumentException($"`{name}` is no name", nameof(name));
        }

        output.Write(name);
    }

    private void Encode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Write(c);
                output.Write(text[++i]);
                continue;
            }

            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    output.Write(' ');
                    break;
                default:
                    // Neither HTML nor XML has a way to write these.
                    output.Write(char.IsControl(c) || char.IsSurrogate(c) || c is '\ufffe' or '\uffff' ? '\ufffd' : c);
                    break;
            }
        }
    }

    /// <summary>An element that is open.</summary>
    internal readonly struct Scope(TextWriter output, string name) : IDisposable
    {
        public void Dispose() => output.Write($"</{name}>");
    }
}
