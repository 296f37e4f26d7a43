using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The cases of <c>A or B</c>, with nested unions flattened; their types are not resolved.</summary>
internal sealed record FlattenedUnion(IReadOnlyList<(string Name, TypeExpr Expr)> Cases, bool Nullable)
{
    /// <summary>Whether the union is <c>false or T</c>.</summary>
    public bool IsFalseOr => Cases.Count == 2 && Cases.Count(IsFalse) == 1;

    /// <summary>Whether a C# type is generated for the union.</summary>
    public bool IsUnion => Cases.Count > 1 && !IsFalseOr;

    public TypeExpr? Other => IsFalseOr ? Cases.First(term => !IsFalse(term)).Expr : Cases.Count == 1 ? Cases[0].Expr : null;

    private static bool IsFalse((string Name, TypeExpr Expr) term) => term.Expr is LiteralExpr { Kind: JsonKind.False };
}
