using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class OptionsMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        Meetings.Report(Named.Options(draft), Catalog.OptionsMeet, StringComparer.Ordinal, findings);
}
