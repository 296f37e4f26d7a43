using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Formats what a member is, without its documentation and its location, so that two members can be compared.</summary>
internal static class ShapeText
{
    public static string Format(FieldSpec field) => $"{field.Wire.Value}{(field.Optional ? "?" : "")}: {Format(field.Shape)}";

    private static string Format(ShapeSpec shape) => string.Join("; ",
    [
        Format(shape.Type),
        Format(shape.Fields),
        string.Join(",", (shape.Include ?? []).Select(name => name.Value)),
        string.Join(",", (shape.Enum?.Values ?? []).Select(value => $"{value.Value.Scalar} {value.As?.Value}")),
        $"{shape.Const?.Scalar}",
        Format(shape.Cases),
        $"{shape.Discriminator?.Value}",
        Format(shape.Views),
        Format(shape.Tuple),
        Format(shape.Items),
        string.Join(",", shape.Limits.All.OrderBy(limit => limit.Key, StringComparer.Ordinal).Select(limit => $"{limit.Key} {limit.Value.Value}")),
        shape.Default is null ? "" : CanonicalJson.Format(shape.Default),
        $"{shape.Secret?.Value} {shape.ReadOnly?.Value} {shape.WriteOnly?.Value} {shape.NonFinite?.Value} {shape.IdempotencyToken?.Value} {shape.JoinedBy?.Value} {shape.Nesting?.Value} {shape.As?.Value}",
        string.Join(",", shape.Media.Select(media => media.Value)),
    ]);

    private static string Format(FieldsSpec? fields) => fields is null ? "" : $"{{{string.Join(", ", fields.Fields.Select(Format))}}}";

    /// <summary>Formats a type as a spec writes it.</summary>
    public static string Format(TypeExpr? type) => type switch
    {
        null => "",
        ScalarExpr scalar => scalar.Kind.GetInfo().Keyword,
        LiteralExpr literal => literal.Kind.ToString().ToLowerInvariant(),
        NameExpr name => name.Name,
        ListExpr list => $"{(list.Distinct ? "set" : "list")} of {FormatItem(list.Item)}",
        MapExpr map => $"map of {FormatItem(map.Item)}",
        EncodedExpr encoded => $"{encoded.Form.GetInfo().Keyword} of {FormatItem(encoded.Item)}",
        UnionExpr union => string.Join(" or ", union.Terms.Select(Format)),
        _ => "?",
    };

    private static string FormatItem(TypeExpr item) => item is UnionExpr ? $"({Format(item)})" : Format(item);
}
