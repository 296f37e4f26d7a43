using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class RequestNotRecord : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach ((MethodSpec spec, Method method) in draft.Methods.Select(method => (method.Spec, method.Model)))
        {
            if (spec.Request is not null && method.Request is { } request && !TypeRefs.IsUnknown(request) && !IsRecord(request, draft))
            {
                findings.Add(Catalog.RequestNotRecord, spec.Request.Place, TypeWords.Of(request));
            }
        }
    }

    private static bool IsRecord(TypeRef type, Draft draft) => type is DefinedType defined && draft.Types.TryGetValue(defined.Name, out TypeDef? def) && def is RecordDef;
}
