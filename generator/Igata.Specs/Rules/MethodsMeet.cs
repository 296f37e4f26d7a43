using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

/// <summary>Without regard to case, because each method is cast into a file of its name. A call that streams a list has a name too.</summary>
internal sealed class MethodsMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        Meetings.Report([.. Named.Methods(draft), .. Named.Streams(draft)], Catalog.MethodsMeet, StringComparer.OrdinalIgnoreCase, findings);
}
