using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads JSON Schema, in the drafts that OpenAPI 2.0 to 3.2 and OpenRPC use.</summary>
internal sealed partial class SchemaReader(References references, NamedSchemas names, ImportReport report)
{
    private static readonly string[] Limits =
        ["minimum", "maximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "minProperties", "maxProperties"];

    /// <summary>The keywords that say something about the values of a type.</summary>
    private static readonly HashSet<string> Constraints = new(
        [.. Limits, "exclusiveMinimum", "exclusiveMaximum", "type", "properties", "items", "prefixItems", "enum", "const", "allOf", "anyOf", "oneOf", "required", "additionalProperties", "format"], StringComparer.Ordinal);

    /// <summary>Reads a type.</summary>
    public Schema Read(SourceNode? node)
    {
        if (node is not { IsMapping: true })
        {
            return ReadBoolean(node);
        }

        report.Register(node);
        if (node.FindText("$ref") is not null)
        {
            return ReadReference(node);
        }

        if (FindRecursive(node) is { } recursive)
        {
            return new Schema(node) { Ref = GetNamed(recursive) };
        }

        var schema = new Schema(node);
        ReadDocs(node, schema);
        ReadKinds(node, schema);
        ReadValues(node, schema);
        ReadLimits(node, schema);
        ReadList(node, schema);
        ReadRecord(node, schema);
        ReadCombinations(node, schema);
        ReadContent(node, schema);
        ReportKeywords(node);
        ExportedWords.Read(node, schema);
        InferKinds(schema);
        return schema;
    }

    /// <summary>Returns the named type with a definition.</summary>
    public NamedSchema GetNamed(SourceNode definition) => names.Get(definition);

    /// <summary>Names the types of a section of the document. A definition that only refers to another one has no type of its own.</summary>
    public void DeclareAll(SourceNode? section)
    {
        foreach (SourceNode definition in references.Resolve(section) is { IsMapping: true } mapping ? mapping.Children : [])
        {
            if (references.Resolve(definition) is { } resolved && (resolved == definition || resolved.Document != definition.Document))
            {
                names.Get(resolved, definition.Key);
            }
        }
    }

    /// <summary>Reads the definitions of all named types.</summary>
    public void ReadNamed(CancellationToken cancel) => names.ReadAll(Read, cancel);

    private Schema ReadBoolean(SourceNode? node)
    {
        var schema = new Schema(node ?? new SourceNode(SourceKind.Null, 1, 1));
        if (node is { Kind: SourceKind.Boolean, IsTrue: false })
        {
            schema.Never = true;
        }
        else if (node is { Kind: not SourceKind.Boolean })
        {
            report.Weaker(node, "A schema is an object, but this is not; it is read as any value.");
        }

        return schema;
    }

    private Schema ReadReference(SourceNode node)
    {
        SourceNode? target = references.Resolve(node, out string reason);
        var schema = new Schema(node);
        ReadDocs(node, schema);
        schema.Lifecycle = ExportedWords.ReadLifecycle(node);
        schema.Unit = ExportedWords.Find(node, "unit");
        schema.Nullable = node.Has("nullable");
        if (target is null)
        {
            report.Weaker(node, $"The reference {reason}; it is read as any value.");
            return schema;
        }

        // A reference to a reference is the type that the last of them leads to.
        NamedSchema named = GetNamed(target);
        // A type alone repeats what the reference says.
        if (node.Children.Any(child => Constraints.Contains(child.Key) && child.Key != "type") && references.Main["swagger"] is null && !IsOpenApi30)
        {
            schema.AllOf.Add(new Schema(node) { Ref = named });
            schema.AllOf.Add(Read(CreateWithoutReference(node)));
            return schema;
        }

        schema.Ref = named;
        return schema;
    }

    // A recursive reference leads to the definition that contains it.
    private static SourceNode? FindRecursive(SourceNode node)
    {
        if (node.FindText("$recursiveRef") is null && node.FindText("$dynamicRef") is null)
        {
            return null;
        }

        SourceNode? definition = node;
        while (definition is not null && definition.Parent?.Key is not ("schemas" or "definitions" or "$defs"))
        {
            definition = definition.Parent;
        }

        return definition;
    }

    // Until 3.0, keywords beside a reference are ignored.
    private bool IsOpenApi30 => references.Main["openapi"]?.Text.StartsWith("3.0", StringComparison.Ordinal) == true;

    private static SourceNode CreateWithoutReference(SourceNode node) => new(SourceKind.Mapping, node.Line, node.Column)
    {
        Key = node.Key,
        Parent = node.Parent,
        Document = node.Document,
        Children = [.. node.Children.Where(child => child.Key is not ("$ref" or "description"))],
    };

    private void ReadDocs(SourceNode node, Schema schema)
    {
        schema.Title = node.FindText("title");
        schema.Description = node.FindText("description");
        schema.ReadOnly = node.Has("readOnly");
        schema.WriteOnly = node.Has("writeOnly");
        schema.Default = node["default"];
        schema.Example = node["example"] ?? node.Items("examples").FirstOrDefault();
        if (schema is { ReadOnly: true, WriteOnly: true })
        {
            (schema.ReadOnly, schema.WriteOnly) = (false, false);
            report.Lost(node, "'readOnly' and 'writeOnly' exclude each other, and were ignored.");
        }
    }

    private void ReadKinds(SourceNode node, Schema schema)
    {
        schema.Format = node.FindText("format");
        schema.Nullable = node.Has("nullable") || node.Has("x-nullable");
        IEnumerable<SourceNode> types = node["type"] is { IsList: true } list ? list.Children : node["type"] is { } type ? [type] : [];
        foreach (SourceNode name in types)
        {
            if (name is { Kind: SourceKind.Null } or { Text: "null" or "nil" })
            {
                schema.Nullable = true;
            }
            else if (TypeNames.Find(name.Text.ToLowerInvariant()) is { } known)
            {
                schema.Kinds |= known.Kind;
                schema.Format ??= known.Format;
            }
            else if (name.Text is not "any")
            {
                report.Weaker(name, $"'{name.Text}' is not a type of JSON Schema; it is read as any value.");
            }
        }

        schema.Secret = schema.Format == "password";
    }

    private void ReadValues(SourceNode node, Schema schema)
    {
        if (node["const"] is { } constant)
        {
            schema.Nullable |= constant.Kind == SourceKind.Null;
            schema.Const = constant.Kind == SourceKind.Null ? null : constant;
        }

        if (node["enum"] is { IsList: true } values)
        {
            schema.Nullable |= values.Children.Exists(value => value.Kind == SourceKind.Null);
            List<SourceNode> found = [.. values.Children.Where(value => value.Kind != SourceKind.Null)];
            schema.Enum = found.Count > 0 ? found : null;
            string[] docs = [.. (node["x-enum-descriptions"] ?? node["x-enumDescriptions"])?.Children.Select(child => child.Text) ?? []];
            schema.EnumDocs.AddRange(docs.Length == values.Children.Count ? docs : []);
        }
    }

    private void ReadLimits(SourceNode node, Schema schema)
    {
        foreach (string limit in Limits)
        {
            if (node[limit] is { } value && (limit == "pattern" ? value.Kind == SourceKind.Text : value.Kind == SourceKind.Number))
            {
                schema.Limits[limit] = value;
            }
            else if (node[limit] is { Kind: not SourceKind.Null } wrong)
            {
                report.Lost(wrong, $"'{limit}' expects a {(limit == "pattern" ? "text" : "number")}, and was ignored.");
            }
        }

        ReadExclusive(node, schema, "minimum", "exclusiveMinimum");
        ReadExclusive(node, schema, "maximum", "exclusiveMaximum");
    }

    // Until OpenAPI 3.0 an exclusive limit is a flag beside the limit; later it is a limit of its own.
    private static void ReadExclusive(SourceNode node, Schema schema, string limit, string exclusive)
    {
        if (node[exclusive] is { Kind: SourceKind.Number } own)
        {
            schema.Limits[exclusive] = own;
        }
        else if (node.Has(exclusive) && schema.Limits.Remove(limit, out SourceNode? value))
        {
            schema.Limits[exclusive] = value;
        }
    }

    private void ReadContent(SourceNode node, Schema schema)
    {
        schema.Format ??= node.FindText("contentEncoding") switch { "base64" => "byte", "base64url" => "base64url", _ => null };
        if (node.FindText("contentMediaType") is "application/json" && node["contentSchema"] is { } content && schema.Format is null)
        {
            schema.Encoded = Read(content);
        }
        else if (node.FindText("contentMediaType") is "application/octet-stream" && schema.Format is null)
        {
            schema.Format = "binary";
        }
    }

    private void ReportKeywords(SourceNode node)
    {
        foreach (SourceNode child in node.Children)
        {
            if (SchemaKeywords.Find(child.Key) is not { } outcome)
            {
                continue;
            }

            if (outcome.Outcome == Outcome.Weaker)
            {
                report.Weaker(child, outcome.Message);
            }
            else
            {
                report.Lost(child, outcome.Message);
            }
        }
    }

    private static void InferKinds(Schema schema)
    {
        if (schema.Kinds != ValueKinds.None || schema.Ref is not null)
        {
            return;
        }

        schema.Kinds = schema.Properties.Count > 0 || schema.Additional is not null || schema.Patterns.Count > 0 ? ValueKinds.Mapping
            : schema.Items is not null || schema.Prefix.Count > 0 ? ValueKinds.List
            : schema.Enum is not null || schema.Const is not null ? ValueKinds.None
            : schema.AllOf.Count > 0 || schema.OneOf.Count > 0 ? ValueKinds.None
            : schema.Limits.ContainsKey("pattern") || schema.Limits.ContainsKey("maxLength") || schema.Limits.ContainsKey("minLength") ? ValueKinds.Text
            : schema.Limits.ContainsKey("minimum") || schema.Limits.ContainsKey("maximum") ? ValueKinds.Number
            : schema.Limits.ContainsKey("minItems") || schema.Limits.ContainsKey("maxItems") ? ValueKinds.List
            : schema.Format is "date-time" or "date" or "uuid" or "uri" or "password" or "byte" or "binary" or "email" ? ValueKinds.Text
            : schema.Format is "int32" or "int64" ? ValueKinds.Integer
            : schema.Format is "float" or "double" ? ValueKinds.Number
            : ValueKinds.None;
    }
}
