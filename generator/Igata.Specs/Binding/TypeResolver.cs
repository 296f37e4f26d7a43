using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Type expressions to types as meant: names of records, enums and unions stay, all other names
/// dissolve into what they stand for. What cannot be resolved is unknown, and goes on.
/// </summary>
internal sealed class TypeResolver(BoundSpec boundSpec)
{
    public const int MaxAliasDepth = 32;

    private readonly List<string> _path = [];
    private readonly Dictionary<string, TypeRef> _resolved = new(StringComparer.Ordinal);
    private int _depth;

    /// <param name="expr">As written.</param>
    /// <param name="scope">Takes in the unions written in place, by the name they get.</param>
    public TypeRef Resolve(TypeExpr expr, NamingScope scope) => expr switch
    {
        ScalarExpr scalar => new ScalarType(scalar.Kind),
        LiteralExpr literal => new ScalarType(ScalarKind.Boolean) { Const = CreateLiteral(literal.Kind) },
        NameExpr nameExpr => ResolveName(nameExpr),
        ListExpr list => new ListType(ResolveItem(list.Item, scope)) { Distinct = list.Distinct },
        MapExpr map => new MapType(ResolveItem(map.Item, scope)),
        UnionExpr union => ResolveUnion(union, scope),
        _ => TypeRefExtensions.Unknown,
    };

    /// <summary>What is said beside the type: limits, non-finite, secret and const.</summary>
    public static TypeRef Apply(ShapeSpec shape, TypeRef type)
    {
        TypeRef withLimits = TypeRefExtensions.WithLimits(type, LimitsBuilder.Build(shape.Limits));
        TypeRef withNonFinite = shape.NonFinite?.Value == true ? TypeRefExtensions.AsNonFinite(withLimits) : withLimits;
        TypeRef withSecret = shape.Secret?.Value == true ? TypeRefExtensions.AsSecret(withNonFinite) : withNonFinite;
        return shape.Const is { } constant ? TypeRefExtensions.WithConst(withSecret, constant.Scalar) : withSecret;
    }

    /// <summary>The type of a const that says nothing else.</summary>
    public static TypeRef GetConstType(JsonScalar value) => value.Kind switch
    {
        JsonKind.String => new ScalarType(ScalarKind.String),
        JsonKind.True or JsonKind.False => new ScalarType(ScalarKind.Boolean),
        JsonKind.Number when int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new ScalarType(ScalarKind.Int),
        JsonKind.Number when JsonNumber.IsWhole(value.Text) => new ScalarType(ScalarKind.Long),
        JsonKind.Number => new ScalarType(ScalarKind.Number),
        _ => TypeRefExtensions.Unknown,
    };

    private TypeRef ResolveItem(TypeExpr item, NamingScope scope)
    {
        if (_depth == MaxAliasDepth)
        {
            boundSpec.TooDeepLocations.Add(item.Location);
            return TypeRefExtensions.Unknown;
        }

        _depth++;
        TypeRef type = Resolve(item, scope.ItemScope);
        _depth--;
        return type;
    }

    private TypeRef ResolveName(NameExpr nameExpr)
    {
        if (!boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type))
        {
            return TypeRefExtensions.Unknown;
        }

        var defined = new DefinedType(NamingScope.GetTypeName(type));
        switch (type.Shape)
        {
            case { DefinesType: true }:
                return defined;
            case { Type: UnionExpr union } when UnionFlattener.Flatten(union, boundSpec) is { IsUnion: true } terms:
                return terms.Nullable ? new NullableType(defined) : defined;
            case { Type: { } expr }:
                return _path.Count + _depth == 0 ? ResolveCached(type, expr, nameExpr) : ResolveAlias(type, expr, nameExpr);
            case { Const: { } value }:
                return Apply(type.Shape, GetConstType(value.Scalar));
            default:
                return TypeRefExtensions.Unknown;
        }
    }

    // Only from outside: on the way to another name, the way decides when it has become too long.
    private TypeRef ResolveCached(TypeSpec type, TypeExpr expr, NameExpr nameExpr)
    {
        if (!_resolved.TryGetValue(nameExpr.Name, out TypeRef? resolved))
        {
            resolved = ResolveAlias(type, expr, nameExpr);
            _resolved.Add(nameExpr.Name, resolved);
        }

        return resolved;
    }

    private TypeRef ResolveAlias(TypeSpec type, TypeExpr expr, NameExpr nameExpr)
    {
        if (_path.Contains(nameExpr.Name))
        {
            if (_path[0] == nameExpr.Name)
            {
                boundSpec.Cycles.Add((type, string.Join(" is ", _path.Append(nameExpr.Name))));
            }

            return TypeRefExtensions.Unknown;
        }

        if (_path.Count == MaxAliasDepth)
        {
            boundSpec.TooDeepLocations.Add(nameExpr.Location);
            return TypeRefExtensions.Unknown;
        }

        _path.Add(nameExpr.Name);
        // A union in place was taken in where the name is declared.
        TypeRef resolved = Resolve(expr, NamingScope.ResolvingTypes(type));
        _path.RemoveAt(_path.Count - 1);
        return Apply(type.Shape, resolved);
    }

    private TypeRef ResolveUnion(UnionExpr union, NamingScope scope)
    {
        FlattenedUnion terms = UnionFlattener.Flatten(union, boundSpec);
        TypeRef type = terms.IsUnion ? scope.Declare(terms)
            : terms.Other is not { } other ? TypeRefExtensions.Unknown
            : terms.IsFalseOr ? AddFalse(Resolve(other, scope))
            : Resolve(other, scope);
        return terms.Nullable && type is not NullableType ? new NullableType(type) : type;
    }

    private static TypeRef AddFalse(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = AddFalse(nullable.Inner) },
        FalseOrType => type,
        _ => new FalseOrType(type),
    };

    private static JsonScalar CreateLiteral(JsonKind kind) => new(kind, kind == JsonKind.True ? "true" : "false");
}
