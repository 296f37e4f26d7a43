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
            if (!method.Echo)
            {
                continue;
            }

            if (spec.Request is null)
            {
                findings.Add(Catalog.EchoOfNothing, spec.Response!.Place, "the method has no request");
            }
            else if (!TypeRefs.IsUnknown(method.Request!) && TypeRefs.IsUnknown(method.Response!))
            {
                findings.Add(Catalog.EchoOfNothing, spec.Response!.Place, $"the request is {TypeWords.Of(method.Request!)}, not a record");
            }
        }
    }
}
