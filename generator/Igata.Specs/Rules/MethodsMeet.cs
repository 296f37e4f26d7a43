using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

/// <summary>Without regard to case, because each method is cast into a file of its name.</summary>
internal sealed class MethodsMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        Meetings.Report(Named.Methods(draft), Catalog.MethodsMeet, StringComparer.OrdinalIgnoreCase, findings);
}
