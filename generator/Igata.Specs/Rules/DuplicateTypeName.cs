using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Reports duplicate C# names of types. Case is ignored, because a file is generated for each type.</summary>
internal sealed class DuplicateTypeName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, TypeDef>(StringComparer.OrdinalIgnoreCase);
        foreach ((TypeDef type, SourceLocation location) in boundSpec.AllTypes)
        {
            if (first.TryGetValue(type.Name, out TypeDef? other))
            {
                if (!boundSpec.Spec.IsOwn(other.File) && other.Name == type.Name)
                {
                    diagnostics.Add(Catalog.TypeConflictsWithClient, location, boundSpec.Spec.Client!.Name, type.Name);
                    continue;
                }

                (TypeDef declared, TypeDef request) = other.Owner is null ? (other, type) : (type, other);
                if (declared.Owner is null && request.Owner is { } method && request.Name == method + "Request" && declared.Name == request.Name && boundSpec.Spec.Api?.Kind is Protocol.Rest)
                {
                    diagnostics.Add(Catalog.TypeNamedLikeRequest, location, declared.Name, method);
                    continue;
                }

                diagnostics.Add(Catalog.DuplicateTypeName, location, DescribeOrigin(other), DescribeOrigin(type));
            }
            else
            {
                first.Add(type.Name, type);
            }
        }
    }

    private static string DescribeOrigin(TypeDef type) => type.Owner is null ? $"'{type.Name}'" : $"'{type.Name}' (written in place in '{type.Owner}')";
}
