using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A type expression as written.</summary>
internal abstract record TypeExpr(Place Place);

internal sealed record ScalarExpr(ScalarKind Kind, Place Place) : TypeExpr(Place);

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record LiteralExpr(JsonKind Kind, Place Place) : TypeExpr(Place);

internal sealed record NameExpr(string Name, Place Place) : TypeExpr(Place);

internal sealed record ListExpr(TypeExpr Item, bool Distinct, Place Place) : TypeExpr(Place);

internal sealed record MapExpr(TypeExpr Item, Place Place) : TypeExpr(Place);

internal sealed record UnionExpr(IReadOnlyList<TypeExpr> Terms, Place Place) : TypeExpr(Place);

/// <summary>What cannot be read; it was reported, and stands for anything.</summary>
internal sealed record BrokenExpr(Place Place) : TypeExpr(Place);
