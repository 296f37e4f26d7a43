using System.Globalization;
using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Reading;

/// <content>Lists, records and combinations.</content>
internal sealed partial class SchemaReader
{
    private void ReadList(SourceNode node, Schema schema)
    {
        schema.Unique = node.Has("uniqueItems");
        SourceNode? items = node["items"];
        SourceNode? prefix = node["prefixItems"] ?? (items is { IsList: true } ? items : null);
        if (prefix is { IsList: true })
        {
            schema.Prefix.AddRange(prefix.Children.Select(Read));
            SourceNode? rest = node["prefixItems"] is null ? node["additionalItems"] : items;
            bool isClosed = node["maxItems"] is { Kind: SourceKind.Number } most && most.Text == prefix.Children.Count.ToString(CultureInfo.InvariantCulture);
            schema.Items = rest is { IsMapping: true } && !isClosed ? Read(rest) : null;
        }
        else if (items is { IsMapping: true })
        {
            schema.Items = Read(items);
        }
    }

    private void ReadRecord(SourceNode node, Schema schema)
    {
        foreach (SourceNode property in node.Members("properties"))
        {
            if (schema.Properties.Exists(other => other.Name == property.Key))
            {
                report.Lost(property, $"The member '{property.Key}' is defined twice; the first definition is used.");
                continue;
            }

            schema.Properties.Add(new Property(property.Key, Read(property)));
            // Documents of version 2.0 sometimes mark a member itself.
            if (property.Has("required"))
            {
                schema.Required.Add(property.Key);
            }
        }

        schema.Required.AddRange(node.Items("required").Where(name => name.Kind == SourceKind.Text).Select(name => name.Text).Except(schema.Required).Distinct());
        foreach (SourceNode pattern in node.Members("patternProperties"))
        {
            schema.Patterns.Add((pattern.Key, Read(pattern)));
        }

        ReadAdditional(node, schema);
        // Exactly one of several members that all may be absent.
        if (schema is { Properties.Count: > 1, Required.Count: 0, Patterns.Count: 0, Additional: null } && node["minProperties"]?.Text == "1" && node["maxProperties"]?.Text == "1")
        {
            schema.IsUnionByKey = true;
        }

        foreach (SourceNode dependent in node.Members("dependentRequired").Where(_ => schema.Properties.Count > 0))
        {
            report.Lost(dependent, $"'dependentRequired' of '{dependent.Key}' is not checked.");
        }
    }

    private void ReadAdditional(SourceNode node, Schema schema)
    {
        SourceNode? additional = node["additionalProperties"] ?? (node["unevaluatedProperties"] is { IsMapping: true } unevaluated ? unevaluated : null);
        if (additional is { IsMapping: true, Children.Count: > 0 })
        {
            schema.Additional = Read(additional);
        }
        else if (additional is { IsTrue: true } or { IsMapping: true } && schema.Properties.Count == 0 && node["allOf"] is null && node["oneOf"] is null && node["anyOf"] is null)
        {
            schema.Kinds |= schema.Kinds == ValueKinds.None && schema.Patterns.Count == 0 ? ValueKinds.Mapping : ValueKinds.None;
        }
        else if (node["unevaluatedProperties"] is { Kind: SourceKind.Boolean, IsTrue: false } closed)
        {
            report.Otherwise(closed, "'unevaluatedProperties: false': members that the spec does not know are kept, not refused.");
        }
        else if (additional is { Kind: SourceKind.Boolean, IsTrue: false } && schema.Properties.Count > 0)
        {
            report.Otherwise(additional, "'additionalProperties: false': members that the spec does not know are kept, not refused.");
        }
    }

    private void ReadCombinations(SourceNode node, Schema schema)
    {
        foreach (SourceNode part in node.Items("allOf"))
        {
            schema.AllOf.Add(Read(part));
        }

        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            IReadOnlyList<SourceNode> cases = node.Items(keyword);
            if (cases.Count > 0 && cases.All(IsOnlyRequired))
            {
                ReadChoice(node, schema, keyword, cases);
                continue;
            }

            if (schema.OneOf.Count > 0 && cases.Count > 0)
            {
                report.Weaker(node, "'oneOf' and 'anyOf' stand beside each other; a value may satisfy either of them.");
            }

            foreach (SourceNode @case in cases)
            {
                ReadCase(@case, schema);
            }
        }

        if (node["discriminator"] is { } discriminator)
        {
            ReadDiscriminator(discriminator, schema);
        }
    }

    private void ReadCase(SourceNode node, Schema schema)
    {
        if (IsNull(node))
        {
            schema.Nullable = true;
            return;
        }

        schema.OneOf.Add(Read(node));
    }

    private bool IsNull(SourceNode node)
    {
        SourceNode? resolved = references.Resolve(node);
        return resolved is { IsMapping: true } && (resolved["type"] is { Text: "null" }
            || (resolved["type"] is { IsList: true, Children: [{ Text: "null" }] })
            || (resolved["enum"] is { IsList: true, Children: [{ Kind: SourceKind.Null }] })
            || resolved["const"] is { Kind: SourceKind.Null }
            || (resolved.Has("nullable") && resolved["type"] is null && resolved.Children.Count == 1));
    }

    private static bool IsOnlyRequired(SourceNode node) =>
        node.Items("required").Count > 0 && node.Children.All(child => child.Key is "required" or "title" or "description" || (child.Key == "type" && child.Text == "object"));

    private void ReadChoice(SourceNode node, Schema schema, string keyword, IReadOnlyList<SourceNode> cases)
    {
        if (schema.Properties.Count == 0)
        {
            report.Lost(node[keyword]!, $"'{keyword}' of required members is not checked.");
            return;
        }

        schema.Choices.Add((keyword == "oneOf", [.. cases.Select(@case => @case.Items("required").Select(name => name.Text).Distinct().ToList())]));
    }

    private void ReadDiscriminator(SourceNode node, Schema schema)
    {
        string? name = node.Kind == SourceKind.Text ? node.Text : node.FindText("propertyName");
        if (name is null)
        {
            report.Lost(node, "A 'discriminator' without 'propertyName' was ignored.");
            return;
        }

        var mapping = new List<(string, NamedSchema)>();
        foreach (SourceNode entry in node.Members("mapping"))
        {
            if (references.Resolve(FindMapped(entry)) is { } definition)
            {
                mapping.Add((entry.Key, GetNamed(definition)));
            }
            else
            {
                report.Lost(entry, $"The discriminator value '{entry.Key}' leads to '{entry.Text}', which does not exist.");
            }
        }

        schema.Discriminator = new Discriminator(node, name, mapping);
    }

    // The value is a reference, or the name of a type in the file itself or in the document.
    private SourceNode? FindMapped(SourceNode entry)
    {
        string named = $"#/components/schemas/{SourceNode.Escape(entry.Text)}";
        return entry.Text.AsSpan().ContainsAny('#', '/', '.')
            ? references.Find(entry, entry.Text) ?? references.Find(references.Main, named)
            : references.Find(entry, named) ?? references.Find(references.Main, named);
    }
}
