using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleUnknownCode : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { } api)
        {
            return;
        }

        HashSet<string> declaredCodes = [.. api.Errors.Codes.Select(code => code.Code.Value)];
        bool hasCodes = declaredCodes.Count > 0 || api.Errors.Code.Count > 0 || api.Errors.Header is not null;
        foreach (ErrorResponseSpec error in boundSpec.Spec.Methods.SelectMany(method => method.Examples).Select(example => example.Error).OfType<ErrorResponseSpec>())
        {
            if (hasCodes && ErrorExampleCheck.FindCode(error, api) is { } code && !declaredCodes.Contains(code.Value))
            {
                diagnostics.Add(Catalog.ExampleUnknownCode, code.Location, code.Value, SpellingSuggestion.Create(code.Value, declaredCodes));
            }
        }
    }
}
