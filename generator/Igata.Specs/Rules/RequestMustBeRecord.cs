using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class RequestMustBeRecord : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((MethodSpec spec, Method method) in boundSpec.Methods.Select(method => (method.Spec, method.Model)))
        {
            if (spec.Request is not null && method.Request is { } request && !TypeRefExtensions.IsUnknown(request) && !IsRecord(request, boundSpec))
            {
                diagnostics.Add(Catalog.RequestMustBeRecord, spec.Request.Location, TypeDescriptions.Format(request));
            }
        }
    }

    private static bool IsRecord(TypeRef type, BoundSpec boundSpec) => type is DefinedType defined && boundSpec.FindType(defined.Name) is RecordDef { IsTuple: false };
}
