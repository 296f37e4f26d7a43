using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class EchoOfNothing : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach ((MethodSpec spec, Method method) in draft.Methods.Select(method => (method.Spec, method.Model)))
        {
            if (method.Echo && spec.Request is null)
            {
                findings.Add(Catalog.EchoOfNothing, spec.Response!.Place);
            }
        }
    }
}
