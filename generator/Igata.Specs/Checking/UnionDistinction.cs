using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Checking;

/// <summary>Checks whether the values of two cases of a union can be distinguished: by the kind of JSON value, then by const, by members, and by items.</summary>
internal sealed class UnionDistinction(BoundSpec boundSpec)
{
    private const int MaxDepth = 16;

    /// <summary>Finds out why two cases cannot be distinguished, or returns null.</summary>
    public DiagnosticReason? FindProblem(UnionCase earlier, UnionCase later) => FindProblem((earlier.Name, earlier.Type), (later.Name, later.Type), 0);

    private DiagnosticReason? FindProblem((string Name, TypeRef Type) earlier, (string Name, TypeRef Type) later, int depth)
    {
        JsonKind[] both = [.. GetKinds(earlier.Type).Intersect(GetKinds(later.Type))];
        return both.Select(kind => FindProblem(earlier, later, kind, depth)).FirstOrDefault(problem => problem is not null);
    }

    private DiagnosticReason? FindProblem((string Name, TypeRef Type) earlier, (string Name, TypeRef Type) later, JsonKind kind, int depth) => kind switch
    {
        JsonKind.Object => FindObjectProblem(earlier, later),
        JsonKind.Array => FindItemProblem(earlier, later, depth),
        JsonKind.String or JsonKind.Number or JsonKind.True or JsonKind.False or JsonKind.Null => FindScalarProblem(earlier, later, kind, depth),
        _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
    };

    private DiagnosticReason? FindObjectProblem((string Name, TypeRef Type) earlier, (string Name, TypeRef Type) later)
    {
        ObjectShape a = ObjectShape.Create(Reveal(earlier.Type), boundSpec.FindType);
        ObjectShape b = ObjectShape.Create(Reveal(later.Type), boundSpec.FindType);
        return ObjectShape.AreDistinct(a, b) ? null
            : new DiagnosticReason(a.IsOpen ? Catalog.AmbiguousMaps : Catalog.AmbiguousRecords, earlier.Name, later.Name);
    }

    private DiagnosticReason? FindItemProblem((string Name, TypeRef Type) earlier, (string Name, TypeRef Type) later, int depth)
    {
        TypeRef? first = UnionTerms.GetFirstItem(Reveal(earlier.Type), boundSpec.FindType);
        TypeRef? second = UnionTerms.GetFirstItem(Reveal(later.Type), boundSpec.FindType);
        if (first is null || second is null || depth == MaxDepth)
        {
            return new DiagnosticReason(Catalog.AmbiguousUnion, earlier.Name, later.Name, TypeDescriptions.Describe(JsonKind.Array));
        }

        foreach (TypeRef one in UnionTerms.Expand(first, boundSpec.FindType))
        {
            foreach (TypeRef other in UnionTerms.Expand(second, boundSpec.FindType))
            {
                // A type that cannot be resolved was reported.
                if (!TypeRefExtensions.IsUnknown(one) && !TypeRefExtensions.IsUnknown(other) && FindProblem((TypeDescriptions.Format(one), one), (TypeDescriptions.Format(other), other), depth + 1) is not null)
                {
                    return new DiagnosticReason(Catalog.AmbiguousItems, earlier.Name, later.Name, TypeDescriptions.Format(one), TypeDescriptions.Format(other));
                }
            }
        }

        return null;
    }

    private DiagnosticReason? FindScalarProblem((string Name, TypeRef Type) earlier, (string Name, TypeRef Type) later, JsonKind kind, int depth)
    {
        TypeRef first = Reveal(earlier.Type);
        TypeRef second = Reveal(later.Type);
        bool isDistinct = (first, second) switch
        {
            (ScalarType { Const: { } one }, ScalarType { Const: { } other }) => one != other,
            (EncodedType one, EncodedType other) when one.Form == other.Form => depth < MaxDepth && FindProblem((earlier.Name, one.Inner), (later.Name, other.Inner), depth + 1) is null,
            _ => UnionTerms.IsSelective(first) && second is not ScalarType { Kind: ScalarKind.Boolean },
        };
        return isDistinct ? null
            : kind is JsonKind.Number && IsPlainNumber(first) && IsPlainNumber(second) ? new DiagnosticReason(Catalog.AmbiguousNumbers, earlier.Name, later.Name)
            : new DiagnosticReason(Catalog.AmbiguousUnion, earlier.Name, later.Name, TypeDescriptions.Describe(kind));
    }

    private static bool IsPlainNumber(TypeRef type) => type is ScalarType { Const: null, NonFinite: false, Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.ULong or ScalarKind.Number or ScalarKind.Decimal or ScalarKind.BigInt };

    private IReadOnlyList<JsonKind> GetKinds(TypeRef type) => UnionCases.GetKinds(type, boundSpec);

    private static TypeRef Reveal(TypeRef type) => type switch
    {
        SecretType secret => Reveal(secret.Inner),
        _ => TypeRefExtensions.Unwrap(type),
    };
}
