using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class CodesMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        Meetings.Report(Named.Codes(draft), Catalog.CodesMeet, StringComparer.Ordinal, findings);
}
