using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Lists the names that the types of a spec declare, with what only the spec says about them.</summary>
internal static class DeclaredNames
{
    public static EquatableArray<DeclaredName> Build(BoundSpec boundSpec)
    {
        // Every named type is one shape. Members have shapes as well, which no type has.
        var types = new Dictionary<ShapeSpec, TypeRef>(ReferenceComparer.Instance);
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Field is null)
            {
                types[shape.Spec] = shape.Type;
            }
        }

        return boundSpec.Spec.Types
            .Where(type => boundSpec.Spec.IsOwn(type.File.Path))
            .OrderBy(type => type.File.Path, StringComparer.Ordinal)
            .ThenBy(type => type.Name.Location.Span.Offset)
            .Where(type => types.ContainsKey(type.Shape))
            .Select(type => Build(type, types[type.Shape], boundSpec))
            .ToEquatableArray();
    }

    private static DeclaredName Build(TypeSpec type, TypeRef resolved, BoundSpec boundSpec) => new(type.Name.Value, type.File.Path, resolved)
    {
        Docs = type.Shape.Docs,
        Lifecycle = Replacements.ResolveType(type.Shape.Lifecycle, boundSpec),
        Unit = type.Shape.Unit,
        Includes = (type.Shape.Include ?? []).Select(include => include.Value).ToEquatableArray(),
        OwnMembers = type.Shape.Include is null ? [] : (type.Shape.Fields?.Fields ?? []).Select(field => field.Wire.Value).ToEquatableArray(),
    };

    private sealed class ReferenceComparer : IEqualityComparer<ShapeSpec>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(ShapeSpec? x, ShapeSpec? y) => ReferenceEquals(x, y);

        public int GetHashCode(ShapeSpec shape) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(shape);
    }
}
