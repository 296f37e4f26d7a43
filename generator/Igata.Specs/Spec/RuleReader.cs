using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the rules across members.</summary>
internal static class RuleReader
{
    public static IReadOnlyList<RuleSpec> Read(MappingReader section, DiagnosticBag diagnostics)
    {
        IReadOnlyList<YamlNode> items = section.ReadItems("rules");
        if (items.Count == 0)
        {
            return [];
        }

        var rules = new List<RuleSpec>();
        foreach (YamlNode item in items)
        {
            if (section.ExpectMapping("rules", item) is { } mapping)
            {
                rules.Add(ReadRule(new MappingReader(mapping, Keywords.Rule, "a rule", diagnostics), diagnostics));
            }
        }

        return rules;
    }

    private static RuleSpec ReadRule(MappingReader section, DiagnosticBag diagnostics) => new(section.Location)
    {
        AnyOf = section.ReadNameSets("any-of"),
        OneOf = section.ReadNameSets("one-of"),
        When = ReadTests(section, "when", diagnostics),
        Must = ReadTests(section, "must", diagnostics),
        Require = section.ReadNames("require"),
        Forbid = section.ReadNames("forbid"),
    };

    public static IReadOnlyList<TestSpec>? ReadTests(MappingReader section, string keyword, DiagnosticBag diagnostics) =>
        section.GetNode(keyword) is null
            ? null
            : [.. section.ReadEntries(keyword).Select(entry => ReadTest(entry, diagnostics))];

    private static TestSpec ReadTest(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var test = new TestSpec(new Located<string>(entry.Key.Text, entry.Key.Location));
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return test with { Values = [JsonNodeReader.ReadLeaf(scalar, diagnostics)] };
            case YamlSequence:
                return test with { Values = ReadValues(entry.Value, diagnostics) };
            case YamlMapping mapping:
                return ReadKeywords(test, new MappingReader(mapping, Keywords.Test, "a test", diagnostics), diagnostics);
            default:
                return test;
        }
    }

    private static TestSpec ReadKeywords(TestSpec test, MappingReader section, DiagnosticBag diagnostics)
    {
        IReadOnlyList<JsonLeaf> values = ShapeReader.ReadLeaf(section, "const", diagnostics) is { } only
            ? [only]
            : section.GetNode("enum") is { } enumValues ? ReadValues(enumValues, diagnostics) : [];
        return test with { Present = section.ReadFlag("present"), Values = values, Limits = LimitsReader.Read(section, diagnostics) };
    }

    private static IReadOnlyList<JsonLeaf> ReadValues(YamlNode node, DiagnosticBag diagnostics) =>
        [.. EnumReader.Read(node, diagnostics).Values.Select(value => value.Value)];
}
