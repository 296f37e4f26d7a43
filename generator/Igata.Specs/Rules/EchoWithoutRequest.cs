using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class EchoWithoutRequest : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((MethodSpec spec, Method method) in boundSpec.Methods.Select(method => (method.Spec, method.Model)))
        {
            if (method.Echo && spec.Request is null)
            {
                diagnostics.Add(Catalog.EchoWithoutRequest, spec.Response!.Location);
            }
        }
    }
}
