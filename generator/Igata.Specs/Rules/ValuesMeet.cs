using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class ValuesMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        draft.Enums.ForEach(set => Meetings.Report(Named.Values(set), Catalog.ValuesMeet, StringComparer.Ordinal, findings));
}
