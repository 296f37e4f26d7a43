using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads an open set: a list of values, or a mapping from value to summary or more.</summary>
internal static class EnumReader
{
    public static EnumSpec Read(YamlNode node, DiagnosticBag diagnostics)
    {
        IReadOnlyList<EnumValueSpec> values = node switch
        {
            YamlSequence sequence => [.. sequence.Items.Select(item => ReadItem(item, diagnostics)).OfType<EnumValueSpec>()],
            YamlMapping mapping => [.. mapping.Entries.Select(entry => ReadEntry(entry, diagnostics))],
            _ => ReportWrongKind(node, "a list or a mapping of values", diagnostics),
        };
        if (values.Count == 0 && node is not YamlScalar)
        {
            diagnostics.Add(Catalog.WrongNodeKind, node.Location, "enum", "at least one value", "an empty list");
        }

        return new EnumSpec(RemoveDuplicates(values, diagnostics), node.Location);
    }

    private static EnumValueSpec? ReadItem(YamlNode item, DiagnosticBag diagnostics)
    {
        if (item is YamlScalar scalar)
        {
            return new EnumValueSpec(JsonNodeReader.ReadLeaf(scalar, diagnostics));
        }

        ReportWrongKind(item, "single values", diagnostics);
        return null;
    }

    // A key is always text, so '401' is a number only where the enum is one of numbers; the resolver decides.
    private static EnumValueSpec ReadEntry(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var value = new EnumValueSpec(JsonNodeReader.CreateText(entry.Key));
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false } summary:
                return value with { Docs = new Model.Docs { Summary = summary.Text } };
            case YamlMapping mapping:
                var section = new MappingReader(mapping, Keywords.EnumValue, "A value of an enum", diagnostics);
                return value with { As = section.ReadText("as"), Docs = DocsReader.ReadDocs(section), Lifecycle = DocsReader.ReadLifecycle(section, diagnostics) };
            default:
                diagnostics.Add(Catalog.WrongNodeKind, entry.Value.Location, entry.Key.Text, "a summary or a mapping", NodeDescription.Describe(entry.Value));
                return value;
        }
    }

    private static List<EnumValueSpec> RemoveDuplicates(IReadOnlyList<EnumValueSpec> values, DiagnosticBag diagnostics)
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
                diagnostics.Add(Catalog.DuplicateValue, value.Value.Location, value.Value.Scalar.Text);
            }
        }

        return distinct;
    }

    private static IReadOnlyList<EnumValueSpec> ReportWrongKind(YamlNode node, string expected, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Catalog.WrongNodeKind, node.Location, "enum", expected, NodeDescription.Describe(node));
        return [];
    }
}
