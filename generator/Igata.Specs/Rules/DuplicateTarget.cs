using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class DuplicateTarget : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        // The rule for REST is AmbiguousRoute.
        if (boundSpec.Spec.Api?.Kind == Protocol.Rest)
        {
            return;
        }

        var methodsByTarget = new Dictionary<string, MethodSpec>(StringComparer.Ordinal);
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            if (MethodBuilder.GetOperation(method, boundSpec.Spec.Api) is not { } target)
            {
                continue;
            }

            if (methodsByTarget.TryGetValue(target, out MethodSpec? first))
            {
                diagnostics.Add(Catalog.DuplicateTarget, method.Key.Location, target, first.Key.Value);
            }
            else
            {
                methodsByTarget.Add(target, method);
            }
        }
    }
}
