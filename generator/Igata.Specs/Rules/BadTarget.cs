using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadTarget : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<Located<string>?> targets = [draft.Spec.Api?.Target, .. draft.Spec.Methods.Select(method => method.Target)];
        foreach (Located<string> target in targets.OfType<Located<string>>())
        {
            if (!target.Value.All(HeaderText.IsVisible))
            {
                findings.Add(Catalog.BadTarget, target.Place, target.Value);
            }
        }
    }
}
