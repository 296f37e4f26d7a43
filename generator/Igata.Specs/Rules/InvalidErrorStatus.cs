using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidErrorStatus : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IEnumerable<Located<int>?> statuses =
        [
            .. (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(code => code.Status),
            .. boundSpec.Spec.Methods.SelectMany(method => method.Examples).Select(example => example.Error?.Status),
        ];
        foreach (Located<int> status in statuses.OfType<Located<int>>())
        {
            if (status.Value is < 400 or > 599)
            {
                diagnostics.Add(Catalog.InvalidErrorStatus, status.Location, status.Value);
            }
        }
    }
}
