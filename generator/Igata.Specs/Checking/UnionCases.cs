using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the case of a union that accepts a value, as the generated code does, and the JSON kinds of a type.</summary>
internal static class UnionCases
{
    public static UnionCase? FindAcceptingCase(UnionDef union, JsonNode node, BoundSpec boundSpec)
    {
        TypeRef[] types = [.. union.Cases.Select(unionCase => unionCase.Type)];
        int index = FindAccepting(types, node, boundSpec);
        return index >= 0 ? union.Cases[index] : union.Cases.FirstOrDefault(unionCase => GetKinds(unionCase.Type, boundSpec).Contains(GetKind(node)));
    }

    /// <summary>Returns the JSON kinds of the values of a type; none if it is not known.</summary>
    public static IReadOnlyList<JsonKind> GetKinds(TypeRef type, BoundSpec boundSpec) =>
        TypeRefExtensions.IsUnknown(type) ? [] : UnionTerms.GetKinds(type, boundSpec.FindType);

    private static int FindAccepting(TypeRef[] types, JsonNode node, BoundSpec boundSpec)
    {
        JsonKind kind = GetKind(node);
        int[] ofKind = [.. Enumerable.Range(0, types.Length).Where(i => GetKinds(types[i], boundSpec).Contains(kind))];
        return node switch
        {
            _ when ofKind.Length == 0 => -1,
            JsonObject members => FindAccepting(types, ofKind, members, boundSpec),
            JsonList items when ofKind.Length > 1 => FindAccepting(types, ofKind, items, boundSpec),
            JsonLeaf { Scalar.Kind: JsonKind.String } text => First(ofKind, i => !UnionTerms.IsSelective(Reveal(types[i])) || Accepts(Reveal(types[i]), text, boundSpec)),
            _ => First(ofKind, i => Reveal(types[i]) is not ScalarType { Const: not null } constant || ScalarCheck.Accepts(constant, node)),
        };
    }

    private static int FindAccepting(TypeRef[] types, int[] ofKind, JsonObject members, BoundSpec boundSpec)
    {
        (int Index, ObjectShape Shape)[] shapes = [.. ofKind.Select(i => (i, ObjectShape.Create(Reveal(types[i]), boundSpec.FindType)))];
        return ofKind.Length == 1 ? ofKind[0]
            : shapes.OrderBy(pair => pair.Shape.IsOpen).ThenByDescending(pair => pair.Shape.Required.Count)
                .Where(pair => IsCandidate(pair.Shape, members, shapes.Select(other => other.Shape)))
                .Select(pair => pair.Index).Append(-1).First();
    }

    private static bool IsCandidate(ObjectShape shape, JsonObject members, IEnumerable<ObjectShape> others) =>
        shape.Required.All(member => member.Names.Any(name => members[name] is { } value && (member.MayBeNull || GetKind(value) is not JsonKind.Null))) &&
        others.SelectMany(other => ObjectShape.FindFixed(shape, other)).Concat(shape.Fixed.Where(member => member.Values.Count == 1))
            .All(member => members[member.Name] is JsonLeaf leaf && member.Values.Any(value => ScalarCheck.AreEqual(value, leaf.Scalar)));

    private static int FindAccepting(TypeRef[] types, int[] ofKind, JsonList items, BoundSpec boundSpec)
    {
        if (items.Items.FirstOrDefault(item => GetKind(item) is not JsonKind.Null) is not { } first)
        {
            return ofKind[0];
        }

        (int Index, TypeRef Type)[] terms =
        [
            .. ofKind.SelectMany(i => UnionTerms.GetFirstItem(Reveal(types[i]), boundSpec.FindType) is { } item ? UnionTerms.Expand(item, boundSpec.FindType).Select(type => (i, type)) : []),
        ];
        int found = FindAccepting([.. terms.Select(term => term.Type)], first, boundSpec);
        return found < 0 ? -1 : terms[found].Index;
    }

    private static bool Accepts(TypeRef type, JsonLeaf node, BoundSpec boundSpec) => type switch
    {
        ScalarType scalar => ScalarCheck.Accepts(scalar, node) && LimitCheck.FindViolation(node, new Limits { Pattern = scalar.Limits.Pattern }, null) is null,
        EncodedType encoded => JsonTextReader.Read(encoded.Form, node.Scalar.Text, node.Location) is { } inner && Holds(encoded.Inner, inner, boundSpec),
        _ => true,
    };

    private static bool Holds(TypeRef type, JsonNode node, BoundSpec boundSpec)
    {
        TypeRef[] terms = [.. UnionTerms.Expand(type, boundSpec.FindType)];
        int found = FindAccepting(terms, node, boundSpec);
        return found >= 0 && (terms[found] is not ScalarType scalar || ScalarCheck.Accepts(scalar, node));
    }

    private static int First(int[] indexes, Func<int, bool> accepts) => indexes.Where(accepts).Append(-1).First();

    private static TypeRef Reveal(TypeRef type) => type is SecretType secret ? Reveal(secret.Inner) : TypeRefExtensions.Unwrap(type);

    private static JsonKind GetKind(JsonNode node) => node switch
    {
        JsonLeaf leaf => leaf.Scalar.Kind,
        JsonList => JsonKind.Array,
        _ => JsonKind.Object,
    };
}
