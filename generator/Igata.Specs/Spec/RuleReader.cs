using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the rules across members.</summary>
internal static class RuleReader
{
    public static IReadOnlyList<RuleSpec> Read(Section section, Findings findings)
    {
        var rules = new List<RuleSpec>();
        foreach (YamlNode item in section.Items("rules"))
        {
            if (section.MappingOrWrong("rules", item) is { } mapping)
            {
                rules.Add(Rule(new Section(mapping, Keywords.Rule, "A rule", findings), findings));
            }
        }

        return rules;
    }

    private static RuleSpec Rule(Section section, Findings findings) => new(section.Place)
    {
        AnyOf = section.Names("any-of"),
        OneOf = section.Names("one-of"),
        When = Tests(section, "when", findings),
        Must = Tests(section, "must", findings),
        Require = section.Names("require"),
        Forbid = section.Names("forbid"),
    };

    private static IReadOnlyList<TestSpec>? Tests(Section section, string keyword, Findings findings) =>
        section.Node(keyword) is null
            ? null
            : [.. section.Entries(keyword).Select(entry => Test(entry, findings))];

    private static TestSpec Test(YamlEntry entry, Findings findings)
    {
        var test = new TestSpec(new Located<string>(entry.Key.Text, entry.Key.Place));
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return test with { Values = [JsonNodeReader.Leaf(scalar, findings)] };
            case YamlSequence:
                return test with { Values = Values(entry.Value, findings) };
            case YamlMapping mapping:
                return Keyed(test, new Section(mapping, Keywords.Test, "A test", findings), findings);
            default:
                return test;
        }
    }

    private static TestSpec Keyed(TestSpec test, Section section, Findings findings)
    {
        IReadOnlyList<JsonLeaf> values = ShapeReader.Leaf(section, "const", findings) is { } only
            ? [only]
            : section.Node("enum") is { } several ? Values(several, findings) : [];
        return test with { Present = section.Flag("present"), Values = values, Limits = LimitsReader.Read(section, findings) };
    }

    private static IReadOnlyList<JsonLeaf> Values(YamlNode node, Findings findings) =>
        [.. EnumReader.Read(node, findings).Values.Select(value => value.Value)];
}
