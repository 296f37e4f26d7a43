using System.Text.Json.Nodes;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Export.Schemas;

/// <content>Records, tuples, enums and unions.</content>
internal sealed partial class SchemaWriter
{
    private JsonObject WriteRecord(RecordDef record)
    {
        Field[] fields = [.. record.Fields.Where(field => field.Location is FieldLocation.Member)];
        DeclaredName? name = types.FindDeclaration(record);
        JsonObject? combined = name is { Includes.Count: > 0 } ? WriteIncluding(record, name, fields) : null;
        if (combined is not null)
        {
            return combined;
        }

        JsonObject schema = WriteMembers(fields, record.Name, JsonNodes.CreateType("object"));
        RuleSchemas.Add(schema, record.Rules, fields, record.Name, report);
        return schema;
    }

    /// <summary>Combines the included records with the own members; returns null if a member is replaced by one that no value of both can be.</summary>
    private JsonObject? WriteIncluding(RecordDef record, DeclaredName name, Field[] fields)
    {
        RecordDef[] included = [.. name.Includes.Select(include => types.FindRecord(types.FindName(include)?.Type)).OfType<RecordDef>()];
        var inherited = included.SelectMany(other => other.Fields).GroupBy(field => field.Wire, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Field[] changed = [.. fields.Where(field => !name.OwnMembers.Contains(field.Wire) && (!inherited.TryGetValue(field.Wire, out Field? other) || other.Type != field.Type))];
        Field[] own = [.. name.OwnMembers.Select(wire => fields.FirstOrDefault(field => field.Wire == wire)).OfType<Field>(), .. changed];
        if (included.Length != name.Includes.Count || own.Any(field => inherited.TryGetValue(field.Wire, out Field? other) && !IsNarrower(field, other)))
        {
            return null;
        }

        var parts = new JsonArray([.. included.Select(other => (JsonNode?)CreateReference(other.Name))]);
        JsonObject members = WriteMembers(own, record.Name, JsonNodes.CreateType("object"));
        Rule[] rules = [.. record.Rules.Where(rule => !included.Any(other => other.Rules.Contains(rule)))];
        RuleSchemas.Add(members, rules, fields, record.Name, report);
        if (members.Count > 1)
        {
            parts.Add((JsonNode?)members);
        }

        return new JsonObject { ["allOf"] = parts };
    }

    // Both schemas apply to the member, so the own one must not allow what the included one does not.
    private static bool IsNarrower(Field own, Field inherited) => (own.Optional == inherited.Optional || !own.Optional)
        && (own.Type == inherited.Type
            || (own.Type is ScalarType scalar && inherited.Type is ScalarType other && scalar.Kind == other.Kind && other is { Const: null } && other.Limits == Limits.None));

    private JsonObject WriteMembers(IEnumerable<Field> fields, string subject, JsonObject schema)
    {
        Field[] all = [.. fields];
        var properties = new JsonObject();
        var patterns = new JsonObject();
        var required = new List<string>();
        foreach (Field field in all)
        {
            if (field.IsFamily)
            {
                AddFamily(schema, patterns, field, subject);
                continue;
            }

            properties[field.Wire] = WriteField(field, subject, other => Array.Find(all, candidate => candidate.Name == other)?.Wire);
            if (!field.Optional || (target.HasDirections && field.IsAlwaysInDirection))
            {
                required.Add(field.Wire);
            }
        }

        schema.Set("properties", properties.Count > 0 ? properties : null);
        schema.Set("patternProperties", patterns.Count > 0 ? patterns : null);
        return schema.Set("required", required.Count > 0 ? JsonNodes.CreateTexts(required) : null);
    }

    private void AddFamily(JsonObject schema, JsonObject patterns, Field field, string subject)
    {
        JsonObject item = Write(((MapType)field.Type).Item, $"{subject}.{field.Wire}");
        Descriptions.Add(item, field.Docs);
        if (field.Prefix.Length == 0)
        {
            schema["additionalProperties"] = item.Count == 0 ? JsonValue.Create(true) : item;
        }
        else
        {
            patterns["^" + EscapePattern(field.Prefix)] = item;
        }
    }

    private static string EscapePattern(string text) => string.Concat(text.Select(c => @"\^$.*+?()[]{}|/".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    private JsonObject WriteTuple(RecordDef tuple)
    {
        JsonObject schema = JsonNodes.CreateType("array");
        var items = new JsonArray();
        foreach (Field field in tuple.Fields.Where(field => !field.IsRest))
        {
            JsonObject item = WriteField(field, tuple.Name, _ => null);
            item["title"] = field.Wire;
            items.Add((JsonNode?)item);
        }

        Field? rest = tuple.Fields.FirstOrDefault(field => field.IsRest);
        schema.Set("prefixItems", items.Count > 0 ? items : null);
        // 'items: false' says the same as a maximum, but some tools expect an object.
        schema["items"] = rest is null ? new JsonObject() : Write(((ListType)rest.Type).Item, $"{tuple.Name}.{rest.Wire}");
        int required = tuple.Fields.Count(field => field is { Optional: false, IsRest: false });
        schema.Set("minItems", required > 0 ? JsonValue.Create(required) : null);
        return schema.Set("maxItems", rest is null ? JsonValue.Create(items.Count) : null);
    }

    private JsonObject WriteEnum(EnumDef values)
    {
        ScalarSchema row = ScalarSchemas.Find(values.ValueKind);
        JsonObject schema = JsonNodes.CreateType(row.Type!);
        schema.SetText("format", row.Format);
        schema["enum"] = JsonNodes.CreateList(values.Values.Select(value => row.Type == "string" ? JsonValue.Create(value.Wire) : JsonNodes.Parse(value.Wire)));
        if (values.Values.Any(value => value.Docs != Docs.None))
        {
            schema["x-enum-descriptions"] = JsonNodes.CreateTexts(values.Values.Select(value => Descriptions.Join(value.Docs) ?? ""));
        }

        if (values.Values.Any(value => value.Name != CSharpName.Create(value.Wire)))
        {
            schema["x-enum-varnames"] = JsonNodes.CreateTexts(values.Values.Select(value => value.Name));
        }

        foreach (EnumValue value in values.Values.Where(value => value.Lifecycle != Lifecycle.Stable))
        {
            report.Add($"{values.Name}.{value.Wire}", "The stability and the versions of a value of an enum are not in the schema: JSON Schema does not describe values.");
        }

        return schema;
    }

    private JsonObject WriteUnion(UnionDef union) => union.Form switch
    {
        UnionForm.ByKind => new JsonObject { [AreDistinct(union) ? "oneOf" : "anyOf"] = WriteCases(union) },
        UnionForm.Views => new JsonObject { ["anyOf"] = WriteCases(union) },
        UnionForm.ByMember => WriteByMember(union),
        UnionForm.ByKey => WriteByKey(union),
        _ => throw new InvalidOperationException($"The union {union.Form} is not defined."),
    };

    private JsonArray WriteCases(UnionDef union) => JsonNodes.CreateList(union.Cases.Select(unionCase => Write(unionCase.Type, union.Name)));

    // Records are open, so a value can be valid as two of them: only the kind of a value excludes another case.
    private bool AreDistinct(UnionDef union)
    {
        JsonKind[] kinds = [.. union.Cases.SelectMany(unionCase => UnionTerms.GetKinds(unionCase.Type, name => types.Get(name)).Distinct())];
        return kinds.Length == kinds.Distinct().Count() && union.Cases.All(unionCase => UnionTerms.GetKinds(unionCase.Type, name => types.Get(name)).Count > 0);
    }

    private JsonObject WriteByMember(UnionDef union)
    {
        string[] names = [.. union.Cases.Select(unionCase => unionCase.Type).OfType<DefinedType>().Select(type => type.Name)];
        var schema = new JsonObject { ["oneOf"] = JsonNodes.CreateList(names.Distinct().Select(name => CreateReference(name))) };
        if (!target.HasDiscriminators)
        {
            return schema;
        }

        if (union.DiscriminatorKind is not ScalarKind.String)
        {
            report.Add(union.Name, "'discriminator' is not in the schema, because its values are not texts; the constants of the cases distinguish them.");
            return schema;
        }

        var mapping = new JsonObject();
        foreach ((UnionCase unionCase, string name) in union.Cases.Zip(names))
        {
            mapping[unionCase.Wire!] = target.Prefix + Encode(name);
        }

        return schema.Set("discriminator", new JsonObject { ["propertyName"] = union.Discriminator, ["mapping"] = mapping });
    }

    private JsonObject WriteByKey(UnionDef union)
    {
        var properties = new JsonObject();
        foreach (UnionCase unionCase in union.Cases)
        {
            properties[unionCase.Wire!] = Write(unionCase.Type, $"{union.Name}.{unionCase.Wire}");
        }

        JsonObject schema = JsonNodes.CreateType("object");
        schema["properties"] = properties;
        schema["minProperties"] = 1;
        schema["maxProperties"] = 1;
        return schema;
    }
}
