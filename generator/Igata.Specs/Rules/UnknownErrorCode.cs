using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownErrorCode : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        HashSet<string> known = [.. (draft.Spec.Api?.Errors.Codes ?? []).Select(code => code.Code.Value)];
        foreach (Located<string> code in draft.Spec.Methods.SelectMany(method => method.Errors))
        {
            if (!known.Contains(code.Value))
            {
                findings.Add(Catalog.UnknownErrorCode, code.Place, code.Value, Suggestion.For(code.Value, known));
            }
        }
    }
}
