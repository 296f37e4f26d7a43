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

        var earlier = new Dictionary<string, List<Route>>(StringComparer.Ordinal);
        for (int i = 0; i < boundSpec.Methods.Count; i++)
        {
            BoundMethod method = boundSpec.Methods[i];
            if (!IsServed(method.Model) || MethodBuilder.GetOperation(method.Spec, boundSpec.Spec.Api) is not { } operation)
            {
                continue;
            }

            if (!earlier.TryGetValue(operation, out List<Route>? others))
            {
                earlier.Add(operation, others = []);
            }

            var route = new Route(method.Model, boundSpec);
            if (others.Find(route.IsTie) is { } tie)
            {
                boundSpec.Methods[i] = method with { Model = method.Model with { ConflictsWith = tie.Name } };
            }

            others.Add(route);
        }
    }

    private static bool IsServed(Method method) => method.Lifecycle.Stability is not (Stability.Removed or Stability.Unimplemented);

    /// <summary>A method, and what distinguishes it from others of its verb and path. Most paths have one method, so that is found when it is needed.</summary>
    private sealed class Route(Method method, BoundSpec boundSpec)
    {
        private RouteTraits? _traits;

        public string Name => method.Name;

        private string Family => method.VariantOf ?? method.Name;

        private RouteTraits Traits => _traits ??=
            RouteTraits.Create(method, boundSpec.Spec.Api?.ContentType?.Value ?? "application/json", defined => boundSpec.FindType(defined.Name));

        // Accept distinguishes the variants of a method.
        public bool IsTie(Route other) => Family != other.Family && other.Traits.IsTie(Traits);
    }
}
