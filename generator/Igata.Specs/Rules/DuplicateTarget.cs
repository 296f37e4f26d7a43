using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class DuplicateTarget : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var sent = new Dictionary<string, MethodSpec>(StringComparer.Ordinal);
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            string? target = draft.Spec.Api?.Kind == Protocol.Rest ? Route(method) : MethodBuilder.TargetOf(method, draft.Spec.Api);
            if (target is null)
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

    /// <summary>The verb and the path; what its parameters are called does not tell it from another.</summary>
    private static string? Route(MethodSpec method) => method.Rest.Verbs.FirstOrDefault() is { } verb
        ? $"{(method.Endpoint is { } host ? host.Value + " " : "")}{verb.Verb.Value.ToUpperInvariant()} {Template.Filled(verb.Path.Value, "{}")}"
        : null;
}
