using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Resolves type expressions. Names of records, enums and unions remain; all other names are replaced by the type that they
/// refer to. A type that cannot be resolved is <see cref="TypeRefExtensions.Unknown"/>.
/// </summary>
internal sealed class TypeResolver(BoundSpec boundSpec)
{
    public const int MaxAliasDepth = 32;

    private readonly Dictionary<string, TypeRef> _resolved = new(StringComparer.Ordinal);

    /// <param name="expr">The type expression.</param>
    /// <param name="scope">Names and declares the unions that are written in the expression.</param>
    public TypeRef Resolve(TypeExpr expr, NamingScope scope) => Resolve(expr, scope, new ResolverPath([], 0));

    private TypeRef Resolve(TypeExpr expr, NamingScope scope, ResolverPath path) => expr switch
    {
        ScalarExpr scalar => new ScalarType(scalar.Kind),
        LiteralExpr literal => new ScalarType(ScalarKind.Boolean) { Const = CreateLiteral(literal.Kind) },
        NameExpr nameExpr => ResolveName(nameExpr, path),
        ListExpr list => new ListType(ResolveItem(list.Item, scope, path)) { Distinct = list.Distinct },
        MapExpr map => new MapType(ResolveItem(map.Item, scope, path)),
        EncodedExpr encoded => new EncodedType(encoded.Form, ResolveItem(encoded.Item, scope, path)),
        UnionExpr union => ResolveUnion(union, scope, path),
        _ => TypeRefExtensions.Unknown,
    };

    /// <summary>Applies the keywords beside the type: limits, non-finite, secret and const.</summary>
    public static TypeRef Apply(ShapeSpec shape, TypeRef type)
    {
        TypeRef withLimits = TypeRefExtensions.WithLimits(type, LimitsBuilder.Build(shape.Limits));
        TypeRef withNonFinite = shape.NonFinite?.Value == true ? TypeRefExtensions.AsNonFinite(withLimits) : withLimits;
        TypeRef withConst = shape.Const is { } constant ? TypeRefExtensions.WithConst(withNonFinite, constant.Scalar) : withNonFinite;
        return shape.Secret?.Value == true ? TypeRefExtensions.AsSecret(withConst) : withConst;
    }

    /// <summary>Returns the type of a constant without a type.</summary>
    public static TypeRef GetConstType(JsonScalar value) => value.Kind switch
    {
        JsonKind.String => new ScalarType(ScalarKind.String),
        JsonKind.True or JsonKind.False => new ScalarType(ScalarKind.Boolean),
        JsonKind.Number when int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new ScalarType(ScalarKind.Int),
        JsonKind.Number when JsonNumber.IsWhole(value.Text) => new ScalarType(ScalarKind.Long),
        JsonKind.Number => new ScalarType(ScalarKind.Number),
        JsonKind.Null or JsonKind.Array or JsonKind.Object => TypeRefExtensions.Unknown,
        _ => throw new InvalidOperationException($"The kind {value.Kind} is not defined."),
    };

    private TypeRef ResolveItem(TypeExpr item, NamingScope scope, ResolverPath path)
    {
        if (path.Depth == MaxAliasDepth)
        {
            boundSpec.TooDeepLocations.Add(item.Location);
            return TypeRefExtensions.Unknown;
        }

        return Resolve(item, scope.ItemScope, path with { Depth = path.Depth + 1 });
    }

    private TypeRef ResolveName(NameExpr nameExpr, ResolverPath path)
    {
        if (!boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type))
        {
            return TypeRefExtensions.Unknown;
        }

        var defined = new DefinedType(NamingScope.GetTypeName(type));
        switch (type.Shape)
        {
            case { DefinesType: true }:
                return Apply(type.Shape, defined);
            case { Type: UnionExpr union } when UnionFlattener.Flatten(union, boundSpec) is { IsUnion: true } terms:
                return Apply(type.Shape, terms.Nullable ? new NullableType(defined) : defined);
            case { Type: { } expr }:
                return path.Names.Count + path.Depth == 0 ? ResolveCached(type, expr, nameExpr, path) : ResolveAlias(type, expr, nameExpr, path);
            case { Const: { } value }:
                return WithAlias(Apply(type.Shape, GetConstType(value.Scalar)), nameExpr.Name);
            default:
                return TypeRefExtensions.Unknown;
        }
    }

    // Only the outermost name is cached: within another name, the length of the path decides whether the chain is too long.
    private TypeRef ResolveCached(TypeSpec type, TypeExpr expr, NameExpr nameExpr, ResolverPath path)
    {
        if (!_resolved.TryGetValue(nameExpr.Name, out TypeRef? resolved))
        {
            resolved = ResolveAlias(type, expr, nameExpr, path);
            _resolved.Add(nameExpr.Name, resolved);
        }

        return resolved;
    }

    private TypeRef ResolveAlias(TypeSpec type, TypeExpr expr, NameExpr nameExpr, ResolverPath path)
    {
        if (path.Names.Contains(nameExpr.Name))
        {
            if (path.Names[0] == nameExpr.Name)
            {
                boundSpec.Cycles.Add((type, string.Join(" is ", path.Names.Append(nameExpr.Name))));
            }

            return TypeRefExtensions.Unknown;
        }

        if (path.Names.Count == MaxAliasDepth)
        {
            boundSpec.TooDeepLocations.Add(nameExpr.Location);
            return TypeRefExtensions.Unknown;
        }

        // A union in the expression was declared together with the name.
        TypeRef resolved = Resolve(expr, NamingScope.CreateFor(type), path with { Names = [.. path.Names, nameExpr.Name] });
        return WithAlias(Apply(type.Shape, resolved), nameExpr.Name);
    }

    // A record, an enum or a union keeps its own name, and what could not be resolved has none.
    private static TypeRef WithAlias(TypeRef type, string name) =>
        TypeRefExtensions.IsUnknown(type) || TypeRefExtensions.Unwrap(type) is DefinedType ? type : type with { Alias = new Annotation<string?>(name) };

    private TypeRef ResolveUnion(UnionExpr union, NamingScope scope, ResolverPath path)
    {
        FlattenedUnion terms = UnionFlattener.Flatten(union, boundSpec);
        TypeRef type = terms.IsUnion ? scope.Declare(terms)
            : terms.Other is not { } other ? TypeRefExtensions.Unknown
            : terms.IsFalseOr ? AddFalse(Resolve(other, scope, path))
            : Resolve(other, scope, path);
        return terms.Nullable && type is not NullableType ? new NullableType(type) : type;
    }

    private static TypeRef AddFalse(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = AddFalse(nullable.Inner), Alias = default },
        FalseOrType => type,
        _ => new FalseOrType(type),
    };

    private static JsonScalar CreateLiteral(JsonKind kind) => new(kind, kind == JsonKind.True ? "true" : "false");

    /// <param name="Names">The names that were followed to this expression.</param>
    /// <param name="Depth">The number of lists and maps around the expression.</param>
    private readonly record struct ResolverPath(IReadOnlyList<string> Names, int Depth);
}
