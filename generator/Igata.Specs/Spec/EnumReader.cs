using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads an enum: a list of values, or a mapping from a value to its summary or its keywords.</summary>
internal static class EnumReader
{
    public static EnumSpec Read(YamlNode node, DiagnosticBag diagnostics)
    {
        IReadOnlyList<EnumValueSpec> values = node switch
        {
            YamlSequence sequence => [.. sequence.Items.Select(item => ReadItem(item, diagnostics)).OfType<EnumValueSpec>()],
            YamlMapping mapping => [.. mapping.Entries.Select(entry => ReadEntry(entry, diagnostics))],
            _ => ReportWrongKind(Catalog.ExpectsEnumValues, node, diagnostics),
        };
        if (values.Count == 0 && node is not YamlScalar)
        {
            diagnostics.Add(Catalog.EmptyEnum, node.Location);
        }

        return new EnumSpec(RemoveDuplicates(values, diagnostics), node.Location);
    }

    private static EnumValueSpec? ReadItem(YamlNode item, DiagnosticBag diagnostics)
    {
        if (item is YamlScalar scalar)
        {
            return new EnumValueSpec(JsonNodeReader.ReadLeaf(scalar, diagnostics));
        }

        ReportWrongKind(Catalog.ExpectsSingleValues, item, diagnostics);
        return null;
    }

    // A key is always text. Binding decides whether '401' is a number, by the type of the enum.
    private static EnumValueSpec ReadEntry(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var value = new EnumValueSpec(JsonNodeReader.CreateText(entry.Key));
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false } summary:
                return value with { Docs = new Model.Docs { Summary = summary.Text } };
            case YamlMapping mapping:
                var section = new MappingReader(mapping, Keywords.EnumValue, "a value of an enum", diagnostics);
                return value with { As = section.ReadText("as"), Docs = DocsReader.ReadDocs(section), Lifecycle = DocsReader.ReadLifecycle(section, diagnostics) };
            default:
                diagnostics.Add(Catalog.ExpectsSummaryOrMapping, entry.Value.Location, entry.Key.Text, NodeDescription.Describe(entry.Value));
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

    private static IReadOnlyList<EnumValueSpec> ReportWrongKind(DiagnosticRule rule, YamlNode node, DiagnosticBag diagnostics)
    {
        diagnostics.Add(rule, node.Location, "enum", NodeDescription.Describe(node));
        return [];
    }
}
