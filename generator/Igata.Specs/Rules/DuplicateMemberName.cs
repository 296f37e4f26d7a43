using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class DuplicateMemberName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (IEnumerable<NamedItems> siblings in (IEnumerable<IEnumerable<NamedItems>>)
            [.. boundSpec.Records.Select(NamedItems.GetFields), .. boundSpec.Cases.Select(NamedItems.GetCaseMembers), .. (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(NamedItems.GetHeaders)])
        {
            NameCollisions.Report(siblings, Catalog.DuplicateMemberName, StringComparer.Ordinal, diagnostics);
        }
    }
}
