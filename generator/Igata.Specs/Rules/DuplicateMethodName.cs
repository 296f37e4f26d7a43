using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;

namespace Igata.Specs.Rules;

/// <summary>Without regard to case, because each method is cast into a file of its name. A call that streams a list has a name too.</summary>
internal sealed class DuplicateMethodName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        NameCollisions.Report([.. NamedItems.GetMethods(boundSpec), .. NamedItems.GetStreams(boundSpec)], Catalog.DuplicateMethodName, StringComparer.OrdinalIgnoreCase, diagnostics);
}
