using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads members: wire name to shape, in the order of the wire.</summary>
internal static class FieldsReader
{
    public static FieldsSpec? Read(YamlNode node, string keyword, Findings findings)
    {
        if (node is not YamlMapping mapping)
        {
            findings.Add(Catalog.WrongForm, node.Place, keyword, "members in a mapping", Describe.Node(node));
            return null;
        }

        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var fields = new List<FieldSpec>();
        foreach (YamlEntry entry in mapping.Entries)
        {
            FieldSpec field = Field(entry, findings);
            if (seen.TryGetValue(field.Wire.Value, out YamlScalar? first))
            {
                findings.Add(Catalog.DuplicateKey, entry.Key.Place, entry.Key.Text, first.Place.Span.Line);
                continue;
            }

            seen.Add(field.Wire.Value, entry.Key);
            fields.Add(field);
        }

        return new FieldsSpec(fields, mapping.Place) { LooksLikeShape = LooksLikeShape(mapping) };
    }

    private static FieldSpec Field(YamlEntry entry, Findings findings)
    {
        string key = entry.Key.Text;
        bool optional = key.Length > 1 && key[key.Length - 1] == '?';
        string wire = optional ? key.Substring(0, key.Length - 1) : key;
        return new FieldSpec(
            new Located<string>(wire, entry.Key.Place),
            optional,
            ShapeReader.Read(entry.Value, $"Member '{wire}'", findings));
    }

    private static bool LooksLikeShape(YamlMapping mapping) =>
        mapping.Entries.Any(entry => entry.Key.Text == "type") &&
        mapping.Entries.All(entry => Keywords.Shape.Any(keyword => keyword.Name == entry.Key.Text));
}
