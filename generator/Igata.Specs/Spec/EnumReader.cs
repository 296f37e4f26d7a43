using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads an open set: a list of values, or a mapping from value to summary or more.</summary>
internal static class EnumReader
{
    public static EnumSpec Read(YamlNode node, Findings findings)
    {
        IReadOnlyList<EnumValueSpec> values = node switch
        {
            YamlSequence sequence => [.. sequence.Items.Select(item => Item(item, findings)).OfType<EnumValueSpec>()],
            YamlMapping mapping => [.. mapping.Entries.Select(entry => Entry(entry, findings))],
            _ => Wrong(node, "a list or a mapping of values", findings),
        };
        if (values.Count == 0 && node is not YamlScalar)
        {
            findings.Add(Catalog.WrongForm, node.Place, "enum", "at least one value", "an empty list");
        }

        return new EnumSpec(Distinct(values, findings), node.Place);
    }

    private static EnumValueSpec? Item(YamlNode item, Findings findings)
    {
        if (item is YamlScalar scalar)
        {
            return new EnumValueSpec(JsonNodeReader.Leaf(scalar, findings));
        }

        Wrong(item, "single values", findings);
        return null;
    }

    // A key is always text, so '401' is a number only where the enum is one of numbers; the resolver decides.
    private static EnumValueSpec Entry(YamlEntry entry, Findings findings)
    {
        var value = new EnumValueSpec(JsonNodeReader.Text(entry.Key));
        switch (entry.Value)
        {
            case YamlScalar { IsNothing: false } summary:
                return value with { Docs = new Model.Docs { Summary = summary.Text } };
            case YamlMapping mapping:
                var section = new Section(mapping, Keywords.EnumValue, "A value of an enum", findings);
                return value with { As = section.Text("as"), Docs = WordsReader.Docs(section), Life = WordsReader.Life(section, findings) };
            default:
                findings.Add(Catalog.WrongForm, entry.Value.Place, entry.Key.Text, "a summary or a mapping", Describe.Node(entry.Value));
                return value;
        }
    }

    private static List<EnumValueSpec> Distinct(IReadOnlyList<EnumValueSpec> values, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<EnumValueSpec>();
        foreach (EnumValueSpec value in values)
        {
            if (seen.Add(value.Value.Scalar.Text))
            {
                distinct.Add(value);
            }
            else
            {
                findings.Add(Catalog.DuplicateValue, value.Value.Place, value.Value.Scalar.Text);
            }
        }

        return distinct;
    }

    private static IReadOnlyList<EnumValueSpec> Wrong(YamlNode node, string wanted, Findings findings)
    {
        findings.Add(Catalog.WrongForm, node.Place, "enum", wanted, Describe.Node(node));
        return [];
    }
}
