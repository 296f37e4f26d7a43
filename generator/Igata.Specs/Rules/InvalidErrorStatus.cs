using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidErrorStatus : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        // A body that is an error by its members can come with a status of success.
        ErrorsSpec? errors = boundSpec.Spec.Api?.Errors;
        bool anyInSuccess = errors?.When.Count > 0 || boundSpec.Spec.Methods.Any(method => method.Errors.Own?.When.Count > 0);
        Check((errors?.Codes ?? []).Select(code => code.Status), anyInSuccess, diagnostics);
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            bool inSuccess = errors?.When.Count > 0 || method.Errors.Own?.When.Count > 0;
            Check(method.Examples.Select(example => example.Error?.Status), inSuccess, diagnostics);
        }
    }

    private static void Check(IEnumerable<Located<int>?> statuses, bool inSuccess, DiagnosticBag diagnostics)
    {
        foreach (Located<int> status in statuses.OfType<Located<int>>())
        {
            if (status.Value > 599 || status.Value < (inSuccess ? 200 : 400))
            {
                diagnostics.Add(inSuccess ? Catalog.InvalidErrorStatusWithWhen : Catalog.InvalidErrorStatus, status.Location, status.Value);
            }
        }
    }
}
