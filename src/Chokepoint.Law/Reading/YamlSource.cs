using Chokepoint.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Chokepoint.Law.Reading;

/// <summary>One YAML file as a tree whose nodes know their place.</summary>
public static class YamlSource
{
    private const int LargestFile = 1 << 20;
    private const int DeepestNesting = 32;
    private const string HowToMend = "check indentation, quotes and colons here";

    /// <summary>Reads a file whose root is a mapping; <c>null</c>, with a diagnostic, where it is not.</summary>
    public static YamlMap? Read(string file, string text, DiagnosticBag bag)
    {
        if (text.Length > LargestFile)
        {
            bag.Error(ReadingCodes.Yaml, new Place(file), $"has {text.Length} characters, at most {LargestFile} are read", "split it");
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            RefuseDepthAndReferences(parser);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(file, text, root, bag);
            }

            bag.Error(ReadingCodes.Yaml, new Place(file, 1, 1), "expected one YAML document of `key: value` lines");
        }
        catch (YamlException problem)
        {
            bag.Error(ReadingCodes.Yaml, At(problem.Start), $"not YAML: {problem.Message.ReplaceLineEndings(" ")}", HowToMend);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The YAML library gives up so on some broken texts, without a place; the last part that it understood is near.
            bag.Error(ReadingCodes.Yaml, At(parser.Current?.End ?? Mark.Empty), "not YAML after this place", HowToMend);
        }

        return null;

        Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
    }

    /// <summary>
    /// Deep nesting would exhaust the stack of the tree builder; aliases let a small file stand for a huge one; anchors and tags have no use
    /// without them.
    /// </summary>
    private static void RefuseDepthAndReferences(Parser parser)
    {
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            if (depth > DeepestNesting + 2)
            {
                throw new YamlException(at.Start, at.End, $"nested more than {DeepestNesting} deep");
            }

            if (at is AnchorAlias || at is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            {
                throw new YamlException(at.Start, at.End, "`*`, `&` and `!` before a value are not used here; write the value out, in quotes if it begins so");
            }
        }
    }
}
