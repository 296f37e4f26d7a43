using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <content>Enums, and types of several kinds of JSON values.</content>
internal sealed partial class TypeShaper
{
    private const int MaxEnumValues = 2000;

    private SpecMap DescribeEnum(Schema schema, string scope)
    {
        List<SourceNode> values = [.. schema.Enum!.DistinctBy(value => (value.Kind, value.Text))];
        if (values.TrueForAll(value => value.Kind == SourceKind.Boolean))
        {
            return values.Count == 1 ? new SpecMap().Add("const", values[0].Text, SpecTextKind.Literal, values[0]) : Expression("boolean");
        }

        if (values.TrueForAll(value => value.Kind == SourceKind.Text) && (schema.Kinds is ValueKinds.None or ValueKinds.Text))
        {
            return values.Count > MaxEnumValues ? LoseEnum(schema, "string", $"An enum of {values.Count:N0} values is read as a string.") : DescribeEnum(schema, values, scope, null);
        }

        if (values.TrueForAll(value => value.Kind == SourceKind.Number && Normalize(value.Text, isWhole: true) is not null))
        {
            bool isInt = values.TrueForAll(value => int.TryParse(Normalize(value.Text, isWhole: true), out _));
            return DescribeEnum(schema, values, scope, isInt ? "int" : "long");
        }

        // Documents often write the values of texts without quotes, or of numbers with them.
        if (schema.Kinds is ValueKinds.Text && values.TrueForAll(value => value.Kind is SourceKind.Text or SourceKind.Number or SourceKind.Boolean))
        {
            return DescribeEnum(schema, values, scope, null);
        }

        string type = values.TrueForAll(value => value.Kind == SourceKind.Number) ? "number" : schema.Kinds is ValueKinds.None ? "any" : "";
        if (type.Length > 0)
        {
            return LoseEnum(schema, type, "The values of an enum are not all texts or whole numbers, and are not checked.");
        }

        _report.Lost(schema.At, "The values of an enum do not have its type, and are not checked.");
        return DescribeValue(new Schema(schema.At) { Kinds = schema.Kinds, Format = schema.Format, Items = schema.Items }, scope, MaxInlineDepth);
    }

    private SpecMap LoseEnum(Schema schema, string type, string message)
    {
        _report.Weaker(schema.At, message);
        return Expression(type);
    }

    private static SpecMap DescribeEnum(Schema schema, List<SourceNode> values, string scope, string? type)
    {
        var names = new MemberNames(ReservedNames.InEnums);
        (SourceNode Value, string? As, string? Summary)[] rows =
        [
            .. values.Select(value => (value, names.Use(value.Text, scope, "Value"), FindDocs(schema, value))),
        ];
        SpecMap map = new();
        if (type is not null)
        {
            map.Add("type", type, SpecTextKind.Expression);
        }

        return map.Add("enum", rows.All(row => row is { As: null, Summary: null })
            ? SpecList.Create(rows.Select(row => new SpecText(row.Value.Text, type is null ? SpecTextKind.String : SpecTextKind.Literal)))
            : CreateValues(rows), schema.At);
    }

    private static string? FindDocs(Schema schema, SourceNode value) =>
        schema.EnumDocs.Count == 0 ? null : Documentation.FindSummary(schema.EnumDocs[schema.Enum!.IndexOf(value) is var index && index < schema.EnumDocs.Count ? index : 0]);

    private static SpecMap CreateValues((SourceNode Value, string? As, string? Summary)[] rows)
    {
        var values = new SpecMap { IsBlock = true };
        foreach ((SourceNode value, string? name, string? summary) in rows)
        {
            var details = new SpecMap();
            if (name is not null)
            {
                details.Add("as", name, SpecTextKind.Text);
            }

            if (summary is not null)
            {
                details.Add("summary", summary, SpecTextKind.Text);
            }

            values.Add(value.Text, details, value);
        }

        return values;
    }

    private SpecMap DescribeKinds(Schema schema, string scope, int depth)
    {
        var union = new Schema(schema.At);
        foreach (ValueKinds kind in Enum.GetValues<ValueKinds>().Where(kind => kind != ValueKinds.None && schema.Kinds.HasFlag(kind)))
        {
            if (kind == ValueKinds.Integer && schema.Kinds.HasFlag(ValueKinds.Number))
            {
                continue;
            }

            bool isRecord = kind == ValueKinds.Mapping;
            var single = new Schema(schema.At)
            {
                Kinds = kind,
                Format = ScalarFormats.IsOf(kind, schema.Format) ? schema.Format : null,
                Items = kind == ValueKinds.List ? schema.Items : null,
                Additional = isRecord ? schema.Additional : null,
            };
            if (isRecord)
            {
                single.Properties.AddRange(schema.Properties);
                single.Required.AddRange(schema.Required);
            }

            foreach ((string keyword, SourceNode limit) in schema.Limits.Where(limit => IsLimitOf(kind, limit.Key)))
            {
                single.Limits.Add(keyword, limit);
            }

            union.OneOf.Add(single);
        }

        return union.OneOf.Count == 1 ? DescribeValue(union.OneOf[0], scope, depth) : DescribeUnion(union, scope, depth);
    }

    private static bool IsLimitOf(ValueKinds kind, string keyword) => kind switch
    {
        ValueKinds.Text => keyword is "minLength" or "maxLength" or "pattern",
        ValueKinds.Integer or ValueKinds.Number => keyword is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf",
        ValueKinds.List => keyword is "minItems" or "maxItems",
        ValueKinds.Mapping => keyword is "minProperties" or "maxProperties",
        ValueKinds.None or ValueKinds.Boolean => false,
        _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
    };
}
