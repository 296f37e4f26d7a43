using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks whether a value is one of a built-in scalar.</summary>
internal static class ScalarCheck
{
    public static bool Accepts(ScalarType type, JsonNode node)
    {
        if (type.Kind.GetInfo().IsAny)
        {
            return true;
        }

        if (node is not JsonLeaf leaf)
        {
            return node is JsonObject && type.Kind.GetInfo().JsonKinds.Contains(JsonKind.Object);
        }

        if (type.NonFinite && leaf.Scalar is { Kind: JsonKind.String, Text: "NaN" or "Infinity" or "-Infinity" })
        {
            return true;
        }

        return type.Const is { } constant ? AreEqual(constant, leaf.Scalar) : Accepts(type.Kind, leaf.Scalar);
    }

    /// <summary>Returns whether two values are equal. Numbers are compared by value, not by text.</summary>
    public static bool AreEqual(JsonScalar a, JsonScalar b) =>
        a == b || (a.Kind == JsonKind.Number && b.Kind == JsonKind.Number && JsonNumber.Compare(a.Text, b.Text) == 0);

    public static bool Accepts(ScalarKind kind, JsonScalar scalar) => scalar.Kind switch
    {
        JsonKind.String => kind.GetInfo().IsText && kind.GetInfo().AcceptsText(scalar.Text),
        JsonKind.Number => kind.GetInfo().IsNumber && kind.GetInfo().AcceptsNumber(scalar.Text),
        JsonKind.True => kind is ScalarKind.Boolean or ScalarKind.Flag,
        JsonKind.False => kind is ScalarKind.Boolean,
        JsonKind.Null or JsonKind.Array or JsonKind.Object => false,
        _ => throw new InvalidOperationException($"The kind {scalar.Kind} is not defined."),
    };
}
