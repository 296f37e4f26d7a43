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

        return new FieldsSpec(Fields(mapping.Entries, findings), mapping.Place) { LooksLikeShape = LooksLikeShape(mapping) };
    }

    /// <summary>What is behind a keyword of a section, or null.</summary>
    public static FieldsSpec? Of(Section section, string keyword, Findings findings) =>
        section.Node(keyword) is { } node ? Read(node, keyword, findings) : null;

    /// <summary>Members by position: a list of mappings of one member each.</summary>
    public static FieldsSpec ReadPositional(YamlSequence sequence, string keyword, Findings findings)
    {
        var entries = new List<YamlEntry>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is YamlMapping { Entries.Count: 1 } one)
            {
                entries.Add(one.Entries[0]);
            }
            else
            {
                findings.Add(Catalog.WrongForm, item.Place, keyword, "a list of mappings of one member each", Describe.Node(item));
            }
        }

        return new FieldsSpec(Fields(entries, findings), sequence.Place) { Positional = true };
    }

    private static List<FieldSpec> Fields(IReadOnlyList<YamlEntry> entries, Findings findings)
    {
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var fields = new List<FieldSpec>();
        foreach (YamlEntry entry in entries)
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

        return fields;
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
