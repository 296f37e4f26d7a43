using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class DuplicateTarget : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var sent = new Dictionary<string, MethodSpec>(StringComparer.Ordinal);
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            if (MethodBuilder.OperationOf(method, draft.Spec.Api) is not { } target)
            {
                continue;
            }

            if (sent.TryGetValue(target, out MethodSpec? first))
            {
                findings.Add(Catalog.DuplicateTarget, method.Key.Place, target, first.Key.Value);
            }
            else
            {
                sent.Add(target, method);
            }
        }
    }
}
