using System.Globalization;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Turns values of a document into values of examples.</summary>
internal static class ExampleValues
{
    private const int MaxValues = 400;

    /// <summary>Returns whether a value is short enough for an example that a person reads.</summary>
    public static bool IsShort(SourceNode value) => Count(value, MaxValues) <= MaxValues;

    /// <summary>Writes JSON.</summary>
    public static SpecNode Create(SourceNode value)
    {
        switch (value.Kind)
        {
            case SourceKind.Mapping:
                var map = new SpecMap();
                foreach (SourceNode child in value.Children.DistinctBy(child => child.Key))
                {
                    map.Add(child.Key, Create(child), child);
                }

                return map;
            case SourceKind.List:
                return SpecList.Create(value.Children.Select(Create));
            case SourceKind.Text:
                return new SpecText(value.Text, SpecTextKind.String);
            case SourceKind.Null:
                return new SpecText("null", SpecTextKind.Literal);
            case SourceKind.Number or SourceKind.Boolean:
                return new SpecText(value.Text, SpecTextKind.Literal);
            default:
                throw new InvalidOperationException($"The kind {value.Kind} is not defined.");
        }
    }

    /// <summary>Writes the value of a parameter, which documents write with and without quotes; null if there is none.</summary>
    public static SpecNode? CreateParameter(Parameter parameter)
    {
        Schema schema = RecordViews.Reveal(parameter.Schema);
        SourceNode? value = parameter.Example ?? parameter.Schema.Example ?? schema.Example ?? parameter.Schema.Default ?? schema.Default ?? schema.Enum?.FirstOrDefault();
        bool isNumber = schema.Kinds is ValueKinds.Integer or ValueKinds.Number || (schema.Scalar is not null && value?.Kind == SourceKind.Number);
        if (value is { Kind: SourceKind.Text or SourceKind.Number or SourceKind.Boolean })
        {
            bool isLiteral = isNumber
                ? decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                : schema.Kinds == ValueKinds.Boolean || (schema.Scalar is not null && value.Kind == SourceKind.Boolean);
            return new SpecText(value.Text, isLiteral ? SpecTextKind.Literal : SpecTextKind.String);
        }

        if (value is not null)
        {
            return Create(value);
        }

        bool isPlain = schema is { Enum: null, OneOf.Count: 0, AllOf.Count: 0, Limits.Count: 0, Scalar: null, Encoded: null };
        return !isPlain || !parameter.Required ? null
            : isNumber ? new SpecText("1", SpecTextKind.Literal)
            : schema.Kinds == ValueKinds.Boolean ? new SpecText("true", SpecTextKind.Literal)
            : schema.Kinds == ValueKinds.Text && !ScalarFormats.IsOf(ValueKinds.Text, schema.Format) ? new SpecText("sample", SpecTextKind.String)
            : null;
    }

    private static int Count(SourceNode value, int limit)
    {
        int count = 1 + (value.Text.Length / 200);
        foreach (SourceNode child in value.Children)
        {
            count += Count(child, limit - count);
            if (count > limit)
            {
                return count;
            }
        }

        return count;
    }
}
