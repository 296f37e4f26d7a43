using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>Writes types as JSON Schema 2020-12.</summary>
internal sealed partial class SchemaWriter(TypeTable types, SchemaTarget target, ExportReport report)
{
    private readonly Dictionary<string, JsonObject?> _components = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();

    /// <summary>Gives a type that is written in place a name in the document.</summary>
    public void Name(string type) => _named.Add(type);

    /// <summary>Returns the schema of a type where it is used.</summary>
    /// <param name="type">The type.</param>
    /// <param name="subject">What it is the type of, for warnings.</param>
    public JsonObject Write(TypeRef type, string subject)
    {
        if (types.FindName(type.Alias.Value) is { } alias)
        {
            return CreateReference(alias.Name);
        }

        return WriteContent(type, subject);
    }

    /// <summary>Returns the members of a message that stand side by side.</summary>
    public JsonObject WriteMembers(IEnumerable<Field> fields, string subject) => WriteMembers(fields, subject, JsonNodes.CreateType("object"));

    /// <summary>Returns the schema of a member, with its documentation.</summary>
    public JsonObject WriteField(Field field, string subject, Func<string, string?> findReplacement)
    {
        string own = $"{subject}.{field.Wire}";
        JsonObject schema = Write(field.Type, own);
        Describe(schema, field, findReplacement);
        return schema;
    }

    /// <summary>Adds what a member says about itself. What it inherits from a named type is at that type.</summary>
    public void Describe(JsonObject schema, Field field, Func<string, string?> findReplacement)
    {
        DeclaredName? alias = types.FindName(field.Type.Alias.Value);
        if (alias is null || field.Docs != alias.Docs)
        {
            Descriptions.Add(schema, field.Docs);
        }

        schema.Set("default", field.Default is null ? null : JsonNodes.Parse(field.Default));
        schema.SetFlag("readOnly", field.Direction is FieldDirection.ReadOnly);
        schema.SetFlag("writeOnly", field.Direction is FieldDirection.WriteOnly);
        schema.SetFlag(Extensions.IdempotencyToken, field.IdempotencyToken);
        schema.SetText(Extensions.Unit, alias?.Unit == field.Unit ? null : field.Unit);
        Descriptions.Add(schema, field.Lifecycle, findReplacement);
    }

    /// <summary>Returns the schemas that were referred to, in the order of the spec.</summary>
    public JsonObject WriteComponents()
    {
        while (_open.TryDequeue(out string? name))
        {
            _components[name] = WriteComponent(name);
        }

        var components = new JsonObject();
        foreach (string name in types.Order.Where(_components.ContainsKey))
        {
            components[Encode(name)] = _components[name];
        }

        return components;
    }

    /// <summary>Refers to a named type.</summary>
    public JsonObject CreateReference(string name)
    {
        Use(name);
        return new JsonObject { ["$ref"] = target.Prefix + Encode(name) };
    }

    /// <summary>Writes a named type although nothing refers to it.</summary>
    public void Use(string name)
    {
        if (_components.TryAdd(name, null))
        {
            _open.Enqueue(name);
        }
    }

    private JsonObject WriteComponent(string name)
    {
        if (types.FindName(name) is { Type: not DefinedType } alias)
        {
            JsonObject schema = WriteContent(alias.Type, name);
            Descriptions.Add(schema, alias.Docs);
            schema.SetText(Extensions.Unit, alias.Unit);
            Descriptions.Add(schema, alias.Lifecycle, other => other);
            return schema;
        }

        TypeDef type = types.Get(name);
        JsonObject defined = WriteDefinition(type);
        Descriptions.Add(defined, type.Lifecycle, other => other);
        return defined;
    }

    private JsonObject WriteContent(TypeRef type, string subject) => type switch
    {
        ScalarType scalar => ScalarSchemas.Create(scalar, subject, report),
        DefinedType defined => types.IsNamed(defined.Name) || _named.Contains(defined.Name) ? CreateReference(defined.Name) : WriteDefinition(types.Get(defined.Name)),
        ListType list => WriteList(list, subject),
        MapType map => WriteMap(map, subject),
        EncodedType encoded => WriteEncoded(encoded, subject),
        StreamType stream => Write(stream.Item, subject),
        NullableType nullable => AddNull(Write(nullable.Inner, subject)),
        SecretType secret => AddSecret(Write(secret.Inner, subject)),
        FalseOrType falseOr => new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "boolean", ["const"] = false }, Write(falseOr.Inner, subject)) },
        _ => throw new InvalidOperationException($"The type {type.GetType().Name} has no schema."),
    };

    private JsonObject WriteDefinition(TypeDef type)
    {
        JsonObject schema = type switch
        {
            RecordDef { Positional: true } tuple => WriteTuple(tuple),
            RecordDef record => WriteRecord(record),
            EnumDef values => WriteEnum(values),
            UnionDef union => WriteUnion(union),
            _ => throw new InvalidOperationException($"The type {type.GetType().Name} has no schema."),
        };
        // A type that is written in a member has the documentation of the member.
        if (types.IsNamed(type.Name) || _named.Contains(type.Name))
        {
            Descriptions.Add(schema, type.Docs);
        }

        return schema;
    }

    private JsonObject WriteList(ListType list, string subject)
    {
        JsonObject schema = JsonNodes.CreateType("array");
        schema["items"] = Write(list.Item, subject);
        schema.SetFlag("uniqueItems", list.Distinct);
        ScalarSchemas.AddLimits(schema, list.Limits, subject, report);
        return schema;
    }

    private JsonObject WriteMap(MapType map, string subject)
    {
        JsonObject schema = JsonNodes.CreateType("object");
        JsonObject item = Write(map.Item, subject);
        schema["additionalProperties"] = item.Count == 0 ? JsonValue.Create(true) : item;
        ScalarSchemas.AddLimits(schema, map.Limits, subject, report);
        return schema;
    }

    private JsonObject WriteEncoded(EncodedType encoded, string subject)
    {
        // Formats of numbers in texts are known to other tools.
        if (encoded is { Form: ScalarKind.String, Inner: ScalarType { Kind: ScalarKind.Long or ScalarKind.ULong or ScalarKind.Decimal } number } && number.Limits == Limits.None)
        {
            return new JsonObject { ["type"] = "string", ["format"] = ScalarSchemas.Find(number.Kind).Format };
        }

        JsonObject schema = JsonNodes.CreateType("string");
        schema.SetText("contentEncoding", encoded.Form switch { ScalarKind.Bytes => "base64", ScalarKind.Base64Url => "base64url", _ => null });
        schema["contentMediaType"] = "application/json";
        schema["contentSchema"] = Write(encoded.Inner, subject);
        return schema;
    }

    private static JsonObject AddSecret(JsonObject schema) => schema.SetFlag(Extensions.Secret, true);

    private static JsonObject AddNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && !schema.ContainsKey("const") && !schema.ContainsKey("anyOf") && !schema.ContainsKey("oneOf"))
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            (schema["enum"] as JsonArray)?.Add((JsonNode?)null);
            return schema;
        }

        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is JsonArray cases && schema.Count == 1)
            {
                cases.Add(JsonNodes.CreateType("null"));
                return schema;
            }
        }

        return schema.Count == 0 ? schema : new JsonObject { ["oneOf"] = new JsonArray(schema, JsonNodes.CreateType("null")) };
    }

    // The names of components consist of letters and digits of ASCII, dots, hyphens and underscores.
    private static string Encode(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c.ToString() : $"_{(int)c:X4}"));
}
