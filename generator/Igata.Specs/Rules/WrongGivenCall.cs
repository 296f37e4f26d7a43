using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongGivenCall : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var methods = draft.Methods.ToDictionary(method => method.Spec.Key.Value, StringComparer.Ordinal);
        var sent = new CallCheck(draft, findings);
        foreach (GivenSpec given in draft.Spec.Methods.SelectMany(method => method.Examples).SelectMany(example => example.Given))
        {
            if (!methods.TryGetValue(given.Method.Value, out DraftMethod? method))
            {
                findings.Add(Catalog.UnknownMethod, given.Method.Place, given.Method.Value, Suggestion.For(given.Method.Value, methods.Keys));
            }
            else if (!draft.Spec.IsOwn(method.Model.File))
            {
                // What a method of the client sends is not told to those who add to it.
                continue;
            }
            else if (Call(given, method.Model, draft) is not { } call)
            {
                findings.Add(Catalog.ExampleSection, given.Request.Place, $"'{given.Method.Value}' sends nothing; write {{}}.");
            }
            else if (ExampleSections.CallFault(call, method.Model, draft) is { } why)
            {
                findings.Add(Catalog.ExampleSection, given.Request.Place, $"of '{given.Method.Value}', {why}");
            }
            else
            {
                sent.Check(call, method.Model);
            }
        }
    }

    /// <summary>What is sent, by its sections; null when there is something where nothing is sent.</summary>
    private static CallSpec? Call(GivenSpec given, Method method, Draft draft)
    {
        if (method.Http is not null)
        {
            return given.Request is JsonObject sections
                ? new CallSpec([.. sections.Members.Select(member => (member.Name, member.Value))])
                : given.Request is JsonLeaf { Scalar.Kind: JsonKind.Null } ? CallSpec.Empty : null;
        }

        string only = draft.Spec.Api?.Kind == Protocol.JsonRpc ? "params" : "request";
        return method.Request is not null ? new CallSpec([(given.Method with { Value = only }, given.Request)])
            : given.Request is JsonLeaf { Scalar.Kind: JsonKind.Null } or JsonObject { Members.Count: 0 } ? CallSpec.Empty
            : null;
    }
}
