using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads members: names on the wire with shapes, in the order on the wire.</summary>
internal static class FieldsReader
{
    // Comparing a few names is faster than hashing them.
    private const int MaxCompared = 12;

    // In other sections, such as cases, a star is part of the name.
    private static readonly HashSet<string> WithFamilies = new(StringComparer.Ordinal)
    {
        "fields", "request", "response", "response?", "params", "result", "path", "query", "headers", "variables", "body", "body?", "form", "form?", "multipart", "multipart?",
        "events", "lines",
    };

    public static FieldsSpec? Read(YamlNode node, string keyword, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(Catalog.ExpectsMembers, node.Location, keyword, NodeDescription.Describe(node));
            return null;
        }

        return new FieldsSpec(ReadFields(mapping.Entries, diagnostics, WithFamilies.Contains(keyword)), mapping.Location) { LooksLikeShape = LooksLikeShape(mapping) };
    }

    /// <summary>Reads the value of a keyword, or returns null.</summary>
    public static FieldsSpec? ReadKeyword(MappingReader section, string keyword, DiagnosticBag diagnostics) =>
        section.GetNode(keyword) is { } node ? Read(node, keyword, diagnostics) : null;

    /// <summary>Reads members, or the name of a record that has them. Its members are added when names are resolved.</summary>
    public static FieldsSpec? ReadKeywordOrRecord(MappingReader section, string keyword, DiagnosticBag diagnostics) =>
        section.GetNode(keyword) is YamlScalar { IsEmpty: false } name
            ? new FieldsSpec([], name.Location) { Record = new Located<string>(name.Text, name.Location) }
            : ReadKeyword(section, keyword, diagnostics);

    /// <summary>Reads positional members: a list of mappings with one member each.</summary>
    public static FieldsSpec ReadPositional(YamlSequence sequence, string keyword, DiagnosticBag diagnostics)
    {
        var entries = new List<YamlEntry>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is YamlMapping { Entries.Count: 1 } mapping)
            {
                entries.Add(mapping.Entries[0]);
            }
            else
            {
                diagnostics.Add(Catalog.ExpectsPositionalMembers, item.Location, keyword, NodeDescription.Describe(item));
            }
        }

        return new FieldsSpec(ReadFields(entries, diagnostics), sequence.Location) { Positional = true };
    }

    /// <summary>Reads the items of a tuple: a list of mappings with one member each.</summary>
    public static FieldsSpec? ReadTuple(YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlSequence sequence)
        {
            diagnostics.Add(Catalog.ExpectsTuple, node.Location, NodeDescription.Describe(node));
            return null;
        }

        if (sequence.Items.Count == 0)
        {
            diagnostics.Add(Catalog.EmptyTuple, sequence.Location);
        }

        return ReadPositional(sequence, "tuple", diagnostics) with { IsTuple = true };
    }

    /// <summary>Reads views: a list of types, which have the name of the type, and of mappings with one member each.</summary>
    public static FieldsSpec? ReadViews(YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlSequence sequence)
        {
            diagnostics.Add(Catalog.ExpectsViews, node.Location, NodeDescription.Describe(node));
            return null;
        }

        if (sequence.Items.Count == 0)
        {
            diagnostics.Add(Catalog.EmptyViews, sequence.Location);
        }

        var entries = new List<YamlEntry>();
        foreach (YamlNode item in sequence.Items)
        {
            switch (item)
            {
                case YamlMapping { Entries.Count: 1 } mapping:
                    entries.Add(mapping.Entries[0]);
                    break;
                case YamlScalar scalar when TypeToken.Split(scalar).Count <= 1:
                    entries.Add(new YamlEntry(scalar, scalar));
                    break;
                case YamlScalar scalar:
                    diagnostics.Add(Catalog.UnnamedView, scalar.Location, scalar.Text);
                    break;
                default:
                    diagnostics.Add(Catalog.ExpectsViews, item.Location, NodeDescription.Describe(item));
                    break;
            }
        }

        return new FieldsSpec(ReadFields(entries, diagnostics), sequence.Location);
    }

    private static List<FieldSpec> ReadFields(IReadOnlyList<YamlEntry> entries, DiagnosticBag diagnostics, bool withFamilies = false)
    {
        HashSet<string>? names = entries.Count > MaxCompared ? new HashSet<string>(StringComparer.Ordinal) : null;
        var fields = new List<FieldSpec>(entries.Count);
        foreach (YamlEntry entry in entries)
        {
            FieldSpec field = ReadField(entry, diagnostics, withFamilies);
            string name = field.Wire.Value;
            if (names is null ? Find(fields, name) is null : names.Add(name))
            {
                fields.Add(field);
            }
            else
            {
                diagnostics.Add(Catalog.DuplicateKey, entry.Key.Location, entry.Key.Text, Find(fields, name)!.Wire.Location.Span.Line);
            }
        }

        return fields;
    }

    private static FieldSpec? Find(List<FieldSpec> fields, string name)
    {
        foreach (FieldSpec field in fields)
        {
            if (field.Wire.Value == name)
            {
                return field;
            }
        }

        return null;
    }

    private static FieldSpec ReadField(YamlEntry entry, DiagnosticBag diagnostics, bool withFamilies)
    {
        string key = entry.Key.Text;
        bool optional = key.Length > 1 && key[key.Length - 1] == '?';
        string wire = optional ? key.Substring(0, key.Length - 1) : key;
        return new FieldSpec(
            new Located<string>(wire, entry.Key.Location),
            optional,
            ShapeReader.Read(entry.Value, $"member '{wire}'", diagnostics))
        {
            IsFamily = withFamilies && wire.EndsWith("*", StringComparison.Ordinal),
        };
    }

    private static bool LooksLikeShape(YamlMapping mapping) =>
        mapping.Entries.Any(entry => entry.Key.Text == "type") &&
        mapping.Entries.All(entry => Keywords.Shape.Any(keyword => keyword.Name == entry.Key.Text));
}
