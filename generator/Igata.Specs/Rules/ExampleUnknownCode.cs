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
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            var check = new ErrorExampleCheck(api, method);
            foreach (ErrorResponseSpec error in method.Examples.Select(example => example.Error).OfType<ErrorResponseSpec>())
            {
                if ((declaredCodes.Count > 0 || check.HasCodeLocation) && check.FindCode(error) is { } code && check.FindDeclaredCode(error) is null)
                {
                    diagnostics.Add(Catalog.ExampleUnknownCode, code.Location, code.Value, SpellingSuggestion.Create(code.Value, declaredCodes));
                }
            }
        }
    }
}
