using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidStream : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundBody body in boundSpec.Bodies)
        {
            if (body.Spec is { Stream.By: { } by } && !TypeRefExtensions.IsUnknown(body.Type) && !IsUnionByKey(body.Type, boundSpec))
            {
                diagnostics.Add(Catalog.EventsNotUnionByKey, by.Location, TypeDescriptions.Format(body.Type));
            }
        }

        foreach (ResponseSpec response in boundSpec.Spec.Methods.SelectMany(method => method.Rest.Responses))
        {
            if (response.End is { } end && response.Bodies.All(body => body.Keyword.Value != "events"))
            {
                diagnostics.Add(Catalog.EndWithoutEvents, end.Location);
            }
        }
    }

    private static bool IsUnionByKey(TypeRef type, BoundSpec boundSpec) =>
        TypeRefExtensions.Reveal(type) is DefinedType defined && boundSpec.FindType(defined.Name) is UnionDef { Form: UnionForm.ByKey };
}
