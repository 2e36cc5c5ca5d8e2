using System.Text;

namespace Chokepoint.Intake.Drafts;

/// <summary>Writes the lines of a YAML file; what comes from a text stands in quotes and can't break out of its line.</summary>
internal sealed class YamlText
{
    private const int LongestValue = 2000;

    private readonly StringBuilder _text = new();

    public YamlText Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public YamlText Value(string indent, string key, string value) => Line($"{indent}{key}: {Quote(value)}");

    /// <summary>A double-quoted scalar.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value.Length > LongestValue ? value[..LongestValue] : value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' => " ",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    public override string ToString() => _text.ToString();
}
