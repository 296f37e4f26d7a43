using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongSetupCall : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var methods = boundSpec.Methods.Where(method => method.Model.VariantOf is null).ToDictionary(method => method.Spec.Key.Value, StringComparer.Ordinal);
        var callCheck = new CallCheck(boundSpec, diagnostics);
        foreach (ExampleSetupSpec setup in boundSpec.Spec.Methods.SelectMany(method => method.Examples).SelectMany(example => example.Setup))
        {
            if (!methods.TryGetValue(setup.Method.Value, out BoundMethod? method))
            {
                diagnostics.Add(Catalog.UnknownMethod, setup.Method.Location, setup.Method.Value, SpellingSuggestion.Create(setup.Method.Value, methods.Keys));
            }
            else if (!boundSpec.Spec.IsOwn(method.Model.File))
            {
                // The manifest of the client does not contain the requests of its methods.
                continue;
            }
            else if (BuildCall(setup, method.Model, boundSpec) is not { } call)
            {
                diagnostics.Add(Catalog.SetupCallWithRequest, setup.Request.Location, setup.Method.Value);
            }
            else if (ExampleSections.FindCallProblem(setup.Method.Value, call, method.Model, boundSpec) is { } reason)
            {
                diagnostics.Add(reason, setup.Request.Location);
            }
            else
            {
                callCheck.Check(call, method.Model);
            }
        }
    }

    /// <summary>Returns the call by its sections, or null if the method sends nothing but the example does.</summary>
    private static CallSpec? BuildCall(ExampleSetupSpec setup, Method method, BoundSpec boundSpec)
    {
        if (method.Http is not null)
        {
            return setup.Request is JsonObject sections
                ? new CallSpec([.. sections.Members.Select(member => (member.Name, member.Value))])
                : setup.Request is JsonLeaf { Scalar.Kind: JsonKind.Null } ? CallSpec.Empty : null;
        }

        string only = (boundSpec.Spec.Api?.Kind ?? Protocol.TargetHeader).GetInfo().Request;
        return method.Request is not null ? new CallSpec([(setup.Method with { Value = only }, setup.Request)])
            : setup.Request is JsonLeaf { Scalar.Kind: JsonKind.Null } or JsonObject { Members.Count: 0 } ? CallSpec.Empty
            : null;
    }
}
