using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class MembersMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        draft.Records.ForEach(record => Meetings.Report(Named.Fields(record), Catalog.MembersMeet, StringComparer.Ordinal, findings));
}
