using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>Finds REST methods that share their verb and path with another one, and have nothing by which a server distinguishes them.</summary>
internal static class RouteConflicts
{
    /// <summary>Marks the methods that a server cannot distinguish from an earlier one.</summary>
    public static void Apply(BoundSpec boundSpec)
    {
        if (boundSpec.Spec.Api?.Kind != Protocol.Rest)
        {
            return;
        }

        var earlier = new Dictionary<string, List<BoundMethod>>(StringComparer.Ordinal);
        for (int i = 0; i < boundSpec.Methods.Count; i++)
        {
            BoundMethod method = boundSpec.Methods[i];
            if (!IsServed(method.Model) || MethodBuilder.GetOperation(method.Spec, boundSpec.Spec.Api) is not { } operation)
            {
                continue;
            }

            if (!earlier.TryGetValue(operation, out List<BoundMethod>? others))
            {
                earlier.Add(operation, others = []);
            }

            if (FindTie(method, others, boundSpec) is { } tie)
            {
                boundSpec.Methods[i] = method with { Model = method.Model with { ConflictsWith = tie.Model.Name } };
            }

            others.Add(method);
        }
    }

    private static BoundMethod? FindTie(BoundMethod method, List<BoundMethod> others, BoundSpec boundSpec)
    {
        if (others.Count == 0)
        {
            return null;
        }

        RouteTraits traits = GetTraits(method.Model, boundSpec);
        return others.Find(other => GetFamily(other.Model) != GetFamily(method.Model) && GetTraits(other.Model, boundSpec).IsTie(traits));
    }

    private static bool IsServed(Method method) => method.Lifecycle.Stability is not (Stability.Removed or Stability.Unimplemented);

    // Accept distinguishes the variants of a method.
    private static string GetFamily(Method method) => method.VariantOf ?? method.Name;

    private static RouteTraits GetTraits(Method method, BoundSpec boundSpec) =>
        RouteTraits.Create(method, boundSpec.Spec.Api?.ContentType?.Value ?? "application/json", defined => boundSpec.FindType(defined.Name));
}
