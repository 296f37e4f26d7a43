using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>Reports names under <c>include</c> that are not records, and records that cannot be included together.</summary>
internal sealed class InvalidInclude : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((SourceLocation location, DiagnosticReason reason) in boundSpec.IncludeProblems)
        {
            diagnostics.Add(reason, location);
        }
    }
}
