using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownErrorCode : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        HashSet<string> declaredCodes = [.. (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(code => code.Code.Value)];
        foreach (Located<string> code in boundSpec.Spec.Methods.Concat(boundSpec.Spec.Webhooks.Select(webhook => webhook.Call)).SelectMany(method => method.Errors.Codes.Select(code => code.Code).Concat(method.Absent)))
        {
            if (!declaredCodes.Contains(code.Value))
            {
                diagnostics.Add(Catalog.UnknownErrorCode, code.Location, code.Value, SpellingSuggestion.Create(code.Value, declaredCodes));
            }
        }
    }
}
