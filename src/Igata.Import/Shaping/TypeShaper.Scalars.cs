using System.Globalization;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Patterns;

namespace Igata.Import.Shaping;

/// <content>Scalars, their limits, constants, enums and lists.</content>
internal sealed partial class TypeShaper
{
    private const int MaxInlineDepth = 3;

    private SpecMap DescribeValue(Schema schema, string scope, int depth)
    {
        if (schema.Ref is { } named)
        {
            return Expression(Use(named));
        }

        if (schema.Never)
        {
            _report.Weaker(schema.At, "No value is possible here; it is read as any value.");
            return Expression("any");
        }

        return schema.Encoded is not null ? DescribeEncoded(schema, scope)
            : schema.Scalar is { } scalar ? AddLimits(AddSecret(Expression(scalar), schema), schema, scalar)
            : schema.AllOf.Count > 0 ? DescribeAllOf(schema, scope, depth)
            : schema.OneOf.Count > 0 ? DescribeUnion(schema, scope, depth)
            : schema.IsUnionByKey ? DescribeUnionByKey(schema, scope)
            : schema.Const is not null ? DescribeConst(schema)
            : schema.Enum is not null ? DescribeEnum(schema, scope)
            : schema.Kinds == ValueKinds.None ? Expression("any")
            : IsSingle(schema.Kinds) ? DescribeKind(schema, scope, depth)
            : DescribeKinds(schema, scope, depth);
    }

    private SpecMap DescribeKind(Schema schema, string scope, int depth)
    {
        switch (schema.Kinds)
        {
            case ValueKinds.Text or ValueKinds.Integer or ValueKinds.Number or ValueKinds.Boolean:
                return DescribeScalar(schema);
            case ValueKinds.List:
                return DescribeList(schema, scope);
            case ValueKinds.Mapping:
                return DescribeRecord(schema, scope, depth);
            case ValueKinds.None:
            default:
                throw new InvalidOperationException($"The kinds {schema.Kinds} are not one.");
        }
    }

    private static bool IsSingle(ValueKinds kinds) => (kinds & (kinds - 1)) == 0;

    private SpecMap DescribeScalar(Schema schema)
    {
        string scalar = ScalarFormats.Find(schema.Kinds, schema.Format);
        if (scalar == "long" && schema.Format is null && FitsInt(schema))
        {
            scalar = "int";
        }

        SpecMap map = Expression(scalar);
        if (schema.NonFinite)
        {
            map.Add("non-finite", "true", SpecTextKind.Literal);
        }

        return AddLimits(AddSecret(map, schema), schema, scalar);
    }

    // Both limits say that the number is one of 32 bits.
    private static bool FitsInt(Schema schema) =>
        FindBound(schema, "minimum") is { } minimum && FindBound(schema, "maximum") is { } maximum && minimum >= int.MinValue && maximum <= int.MaxValue;

    private static decimal? FindBound(Schema schema, string keyword) =>
        schema.Limits.TryGetValue(keyword, out SourceNode? limit) && decimal.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound) ? bound : null;

    private static SpecMap AddSecret(SpecMap map, Schema schema) => schema.Secret ? map.Add("secret", "true", SpecTextKind.Literal) : map;

    private SpecMap AddLimits(SpecMap map, Schema schema, string scalar)
    {
        ScalarInfo? info = ScalarInfo.All.FirstOrDefault(row => row.Keyword == scalar);
        foreach ((string keyword, SourceNode limit) in schema.Limits.OrderBy(pair => Array.FindIndex([.. LimitInfo.All], row => row.Keyword == pair.Key)))
        {
            if (info is null || (info.Limits & LimitInfo.Find(keyword).Group) == 0)
            {
                _report.Lost(limit, $"'{keyword}' does not apply to '{scalar}'.");
            }
            else if (keyword == "pattern")
            {
                AddPattern(map, limit);
            }
            else
            {
                AddLimit(map, keyword, limit, info);
            }
        }

        return map;
    }

    private void AddLimit(SpecMap map, string keyword, SourceNode limit, ScalarInfo info)
    {
        LimitInfo row = LimitInfo.Find(keyword);
        if (row.Group is LimitGroup.Range && info.IsText)
        {
            _report.Lost(limit, $"'{keyword}' of a text is not checked.");
            return;
        }

        string? number = Normalize(limit.Text, isWhole: row.Unit.Length > 0 || info.IsInteger);
        if (number is null)
        {
            _report.Lost(limit, $"'{keyword}: {limit.Text}' is not a limit of '{info.Keyword}'.");
        }
        else if (row.Unit.Length > 0 && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || (count == 0 && row.IsMinimum)))
        {
            // A length of zero, or of more than two billions, checks nothing.
        }
        else if (row.Group is LimitGroup.Step && number.TrimStart('-', '0', '.').Length == 0)
        {
            _report.Lost(limit, $"'{keyword}: {limit.Text}' is not a step.");
        }
        else if (!(keyword == "multipleOf" && number == "1" && info.IsInteger))
        {
            map.Add(keyword, number, SpecTextKind.Literal, limit);
        }
    }

    /// <summary>Writes a number as the language expects it; null if it must be whole and is not.</summary>
    private static string? Normalize(string number, bool isWhole)
    {
        if (decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            return decimal.IsInteger(value) ? decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture)
                : isWhole ? null : value.ToString(CultureInfo.InvariantCulture);
        }

        return isWhole ? null : number;
    }

    private void AddPattern(SpecMap map, SourceNode pattern)
    {
        if (PatternParser.Parse(pattern.Text, out DiagnosticReason? error) is not null)
        {
            map.Add("pattern", pattern.Text, SpecTextKind.String, pattern);
        }
        else
        {
            string reason = string.Format(CultureInfo.InvariantCulture, error!.Rule.MessageFormat, [Shorten(pattern.Text), .. error.Args.Skip(1)]);
            _report.Lost(pattern, $"A pattern is not checked: {reason}");
        }
    }

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private SpecMap DescribeConst(Schema schema)
    {
        SourceNode value = schema.Const!;
        if (value.IsList || value.IsMapping)
        {
            _report.Weaker(value, $"A constant that is {(value.IsList ? "a list" : "an object")} is read as any {(value.IsList ? "list" : "object")}.");
            return Expression(value.IsList ? "list of any" : "object");
        }

        return ScalarText(value) is { } text ? new SpecMap().Add("const", text, value) : Expression("number");
    }

    /// <summary>Writes a scalar of a document; null if it is a number with a fraction, which no constant can be.</summary>
    private static SpecText? ScalarText(SourceNode value) => value.Kind switch
    {
        SourceKind.Text => new SpecText(value.Text, SpecTextKind.String),
        SourceKind.Boolean => new SpecText(value.Text, SpecTextKind.Literal),
        SourceKind.Number => Normalize(value.Text, isWhole: true) is { } whole ? new SpecText(whole, SpecTextKind.Literal) : null,
        SourceKind.Null or SourceKind.List or SourceKind.Mapping => null,
        _ => throw new InvalidOperationException($"The kind {value.Kind} is not defined."),
    };

    private SpecMap DescribeEncoded(Schema schema, string scope)
    {
        string inner = Express(schema.Encoded!, scope + "Value");
        if (inner is "any" or "string" || IsNullable(schema.Encoded!))
        {
            return Expression("string");
        }

        return Expression($"string of {Group(inner)}");
    }

    private SpecMap DescribeList(Schema schema, string scope)
    {
        if (schema.Prefix.Count > 0)
        {
            return DescribeTuple(schema, scope);
        }

        string item = schema.Items is null ? "any" : Express(schema.Items, NameTable.Singularize(scope));
        bool isSet = schema.Unique && item is not "any";
        SpecMap map = Expression($"{(isSet ? "set" : "list")} of {Group(item)}");
        foreach (string keyword in new[] { "minItems", "maxItems" })
        {
            AddCount(map, schema, keyword);
        }

        return AddSecret(map, schema);
    }

    private void AddCount(SpecMap map, Schema schema, string keyword)
    {
        if (schema.Limits.TryGetValue(keyword, out SourceNode? limit) && Normalize(limit.Text, isWhole: true) is { } number
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && (count > 0 || !keyword.StartsWith("min", StringComparison.Ordinal)))
        {
            map.Add(keyword, number, SpecTextKind.Literal, limit);
        }
    }

    private SpecMap DescribeTuple(Schema schema, string scope)
    {
        var items = new List<SpecNode>();
        for (int i = 0; i < schema.Prefix.Count; i++)
        {
            Schema item = schema.Prefix[i];
            string name = item.Title is { Length: > 0 and < 30 } title ? NameTable.Create(title, "Item") : $"Item{(i + 1).ToString(CultureInfo.InvariantCulture)}";
            name = char.ToLowerInvariant(name[0]) + name[1..];
            items.Add(new SpecMap().Add(name, Express(item, scope + NameTable.Create(name, "Item")), SpecTextKind.Expression));
        }

        SpecMap map = new SpecMap().Add("tuple", SpecList.Create(items), schema.At);
        if (schema.Items is { } rest)
        {
            map.Add("items", Express(rest, NameTable.Singularize(scope)), SpecTextKind.Expression);
        }

        return map;
    }
}
