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
        var sent = new ValueCheck(draft, findings, limits: true);
        foreach (GivenSpec given in draft.Spec.Methods.SelectMany(method => method.Examples).SelectMany(example => example.Given))
        {
            if (!methods.TryGetValue(given.Method.Value, out DraftMethod? method))
            {
                findings.Add(Catalog.UnknownMethod, given.Method.Place, given.Method.Value, Suggestion.For(given.Method.Value, methods.Keys));
            }
            else if (method.Model.Request is { } request)
            {
                sent.Check(given.Request, request);
            }
            else if (given.Request is not (JsonLeaf { Scalar.Kind: JsonKind.Null } or JsonObject { Members.Count: 0 }))
            {
                findings.Add(Catalog.ExampleSection, given.Request.Place, $"'{given.Method.Value}' sends nothing; write {{}}.");
            }
        }
    }
}
