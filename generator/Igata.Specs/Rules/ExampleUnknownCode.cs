using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleUnknownCode : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is not { } api)
        {
            return;
        }

        HashSet<string> known = [.. api.Errors.Codes.Select(code => code.Code.Value)];
        bool named = known.Count > 0 || api.Errors.Code.Count > 0 || api.Errors.Header is not null;
        foreach (ErrorAnswerSpec error in draft.Spec.Methods.SelectMany(method => method.Examples).Select(example => example.Error).OfType<ErrorAnswerSpec>())
        {
            if (named && ExampleErrors.CodeOf(error, api) is { } code && !known.Contains(code.Value))
            {
                findings.Add(Catalog.ExampleUnknownCode, code.Place, code.Value, Suggestion.For(code.Value, known));
            }
        }
    }
}
