using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class MembersMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (IEnumerable<Named> siblings in (IEnumerable<IEnumerable<Named>>)
            [.. draft.Records.Select(Named.Fields), .. draft.Cases.Select(Named.Cases), .. (draft.Spec.Api?.Errors.Codes ?? []).Select(Named.Headers)])
        {
            Meetings.Report(siblings, Catalog.MembersMeet, StringComparer.Ordinal, findings);
        }
    }
}
