using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadStatus : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<Located<int>?> statuses =
        [
            .. (draft.Spec.Api?.Errors.Codes ?? []).Select(code => code.Status),
            .. draft.Spec.Methods.SelectMany(method => method.Examples).Select(example => example.Error?.Status),
        ];
        foreach (Located<int> status in statuses.OfType<Located<int>>())
        {
            if (status.Value is < 400 or > 599)
            {
                findings.Add(Catalog.BadStatus, status.Place, status.Value);
            }
        }
    }
}
