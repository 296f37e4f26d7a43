using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A type expression.</summary>
internal abstract record TypeExpr(SourceLocation Location);

internal sealed record ScalarExpr(ScalarKind Kind, SourceLocation Location) : TypeExpr(Location);

/// <summary>A literal: <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record LiteralExpr(JsonKind Kind, SourceLocation Location) : TypeExpr(Location);

internal sealed record NameExpr(string Name, SourceLocation Location) : TypeExpr(Location);

internal sealed record ListExpr(TypeExpr Item, bool Distinct, SourceLocation Location) : TypeExpr(Location);

internal sealed record MapExpr(TypeExpr Item, SourceLocation Location) : TypeExpr(Location);

/// <summary>A string that holds the JSON of another type: <c>string of T</c>, <c>bytes of T</c> or <c>base64url of T</c>.</summary>
internal sealed record EncodedExpr(ScalarKind Form, TypeExpr Item, SourceLocation Location) : TypeExpr(Location);

internal sealed record UnionExpr(IReadOnlyList<TypeExpr> Terms, SourceLocation Location) : TypeExpr(Location);

/// <summary>An expression that cannot be read. It was reported and matches any type.</summary>
internal sealed record ErrorTypeExpr(SourceLocation Location) : TypeExpr(Location);
