using System.Globalization;
using System.Text.Json.Nodes;
using Chokepoint.Core.Quantities;
using Chokepoint.Law.Reading;
using Chokepoint.Tests.Kit;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Chokepoint.Tests.Law;

/// <summary>The schemas by which editors complete and check rulebook files say what the reader says.</summary>
public sealed class SchemaTests
{
    private const string Measure = "measure.schema.json";
    private const string Rulebook = "rulebook.schema.json";

    public static TheoryData<string> YamlFiles() =>
        [.. new[] { Repository.Path("rulebooks"), Repository.Path("docs", "example-rulebook") }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public async Task Every_file_points_to_its_schema_and_keeps_it(string path)
    {
        var text = await File.ReadAllTextAsync(Repository.Path(path), TestContext.Current.CancellationToken);
        const string Pointer = "# yaml-language-server: $schema=";
        Assert.StartsWith(Pointer, text, StringComparison.Ordinal);
        var schemaPath = Path.Combine(Path.GetDirectoryName(Repository.Path(path))!, text[Pointer.Length..text.IndexOf('\n', StringComparison.Ordinal)].Trim());
        Assert.Equal(Path.GetFileName(path) == "rulebook.yaml" ? Rulebook : Measure, Path.GetFileName(schemaPath));
        var schema = await JsonSchema.FromFileAsync(schemaPath, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(JsonOf(text)));
    }

    [Theory]
    [InlineData("", "/properties")]
    [InlineData("Provision", "/definitions/provision/properties")]
    [InlineData("Event", "/definitions/event/properties")]
    [InlineData("Outlook", "/definitions/outlook_rule/properties")]
    [InlineData("Remedy", "/definitions/remedy/properties")]
    [InlineData("Duty", "/definitions/duty/properties")]
    public void The_schema_of_measures_has_the_keys_of_the_reader_and_explains_them(string part, string path) => CheckKeys(Measure, path, part switch
    {
        "Provision" => Keys.Provision,
        "Event" => Keys.Event,
        "Outlook" => Keys.Outlook,
        "Remedy" => Keys.Remedy,
        "Duty" => Keys.Duty,
        _ => Keys.Measure,
    });

    [Theory]
    [InlineData("", "/properties")]
    [InlineData("Regime", "/properties/regimes/items/properties")]
    [InlineData("Content", "/properties/content/properties")]
    [InlineData("Office", "/properties/offices/items/properties")]
    [InlineData("Seat", "/properties/offices/items/properties/seats/items/properties")]
    [InlineData("Duty", "/definitions/duty/properties")]
    public void The_schema_of_rulebooks_has_the_keys_of_the_reader_and_explains_them(string part, string path) => CheckKeys(Rulebook, path, part switch
    {
        "Regime" => Keys.Regime,
        "Office" => Keys.Office,
        "Seat" => Keys.Seat,
        "Duty" => Keys.Duty,
        "Content" => Keys.Content,
        _ => Keys.Rulebook,
    });

    [Fact]
    public void The_closed_words_are_those_of_the_reader()
    {
        Assert.Equal(Words.Roles.Keys, WordsAt(Measure, "/properties/role/enum"));
        Assert.Equal(Words.Statuses.Keys, WordsAt(Measure, "/properties/status/enum"));
        Assert.Equal(Words.Confidences.Keys, WordsAt(Measure, "/definitions/confidence/enum"));
        Assert.Equal(Words.Outlooks.Keys, WordsAt(Measure, "/definitions/outlook/enum"));
        Assert.Equal(Words.Effects.Keys, WordsAt(Measure, "/definitions/provision/properties/effect/enum"));
        Assert.Equal(Words.DutyTimes.Keys, WordsAt(Measure, "/definitions/duty/properties/time/enum"));
        Assert.Equal(Words.Events.Keys, WordsAt(Measure, "/definitions/event/properties/event/enum"));
        Assert.Equal(Units.Dimensions, WordsAt(Rulebook, "/properties/parameters/patternProperties/^[A-Za-z][A-Za-z0-9_-]*$/enum"));
    }

    [Theory]
    [InlineData("measures/control.yaml", "role: control", "rol: control")]
    [InlineData("measures/control.yaml", "effect: prohibited", "effect: prohibited\n    efect: prohibited")]
    [InlineData("measures/control.yaml", "role: control", "role: controls")]
    [InlineData("measures/control.yaml", "announced: 2025-01-10", "announced: 10.1.2025")]
    [InlineData("measures/control.yaml", "date: 2025-02-01T12:00", "date: 2025-02-01 12:00")]
    [InlineData("measures/control.yaml", "citation: Notice 1 of 2025\n", "")]
    [InlineData("measures/control.yaml", "    effect: prohibited\n", "")]
    [InlineData("measures/control.yaml", "items: [\"@2025-001\"]", "items: []")]
    [InlineData("measures/control.yaml", "statutory_days: 30", "statutory_days: soon")]
    [InlineData("measures/control.yaml", ", when: end_user_type is military", "")]
    [InlineData("rulebook.yaml", "covers: two notices", "cover: two notices")]
    [InlineData("rulebook.yaml", "purity: share", "purity: percentage")]
    [InlineData("rulebook.yaml", "purity: share", "how pure: share")]
    [InlineData("rulebook.yaml", "utc_offset: \"-03:30\"", "utc_offset: GMT")]
    [InlineData("rulebook.yaml", "    subject: leaves\n", "")]
    [InlineData("rulebook.yaml", "parameters:\n", "content: {citation: Notice 1}\nparameters:\n")]
    [InlineData("rulebook.yaml", "parameters:\n", "content: {citation: Notice 1, of: always, bundled: [wares]}\nparameters:\n")]
    [InlineData("rulebook.yaml", "parameters:\n", "content: {citation: Notice 1, of: always, whole: always}\nparameters:\n")]
    public void What_the_schema_refuses_the_reader_refuses(string file, string old, string text)
    {
        var name = file == "rulebook.yaml" ? Rulebook : Measure;
        Assert.Empty(Validate(name, SmallRulebook.Files[file]));
        var files = SmallRulebook.With(file, old, text);
        Assert.NotEmpty(Validate(name, files[file]));
        Assert.NotEmpty(SmallRulebook.DiagnosticsOf(files));
    }

    private static void CheckKeys(string schema, string path, string[] keys)
    {
        var properties = At(schema, path).AsObject();
        Assert.Equal(keys.Order(StringComparer.Ordinal), properties.Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.All(properties, property => Assert.True(property.Value!["description"]?.GetValue<string>().EndsWith('.'), property.Key));
        Assert.False(At(schema, path[..path.LastIndexOf('/')])["additionalProperties"]!.GetValue<bool>());
    }

    private static IEnumerable<string> WordsAt(string schema, string path) => At(schema, path).AsArray().Select(word => word!.GetValue<string>());

    private static JsonNode At(string schema, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(JsonNode.Parse(File.ReadAllText(Repository.Path("rulebooks", "schema", schema)))!, (node, name) => node[name]!);

    private static IEnumerable<string> Validate(string schema, string yaml)
    {
        using var stream = File.OpenText(Repository.Path("rulebooks", "schema", schema));
        var parsed = JsonSchema.FromJsonAsync(stream.ReadToEnd(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return parsed.Validate(JsonOf(yaml)).Select(error => error.ToString());
    }

    private static string JsonOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode)!.ToJsonString();
    }

    /// <summary>As an editor reads YAML: plain scalars may be numbers and truths, quoted ones are text.</summary>
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or null } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } truth => truth.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } plain when int.TryParse(plain.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode text => text.Value,
        _ => throw new InvalidOperationException("no such node"),
    };
}
