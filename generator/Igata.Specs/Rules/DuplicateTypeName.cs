using Igata.Specs.Binding;
using Igata.Specs.Checking;
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

                if (!HaveMethodsOfOneName(other, type, boundSpec))
                {
                    diagnostics.Add(Catalog.DuplicateTypeName, location, DescribeOrigin(other), DescribeOrigin(type));
                }
            }
            else
            {
                first.Add(type.Name, type);
            }
        }
    }

    // The names of the methods are reported, and the names of their types follow from these.
    private static bool HaveMethodsOfOneName(TypeDef first, TypeDef second, BoundSpec boundSpec) =>
        first.Owner is { } owner && string.Equals(owner, second.Owner, StringComparison.OrdinalIgnoreCase)
        && NamedItem.GetMethods(boundSpec).Count(method => string.Equals(method.Name, owner, StringComparison.OrdinalIgnoreCase)) > 1;

    private static string DescribeOrigin(TypeDef type) => type.Owner is null ? $"'{type.Name}'" : $"'{type.Name}' (written in place in '{type.Owner}')";
}
