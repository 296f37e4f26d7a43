using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>Reports duplicate C# names of methods and streaming variants. Case is ignored, because a file is generated for each method.</summary>
internal sealed class DuplicateMethodName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        NameCollisions.Report([.. NamedItem.GetMethods(boundSpec), .. NamedItem.GetVariants(boundSpec), .. NamedItem.GetStreams(boundSpec)], Catalog.DuplicateMethodName, StringComparer.OrdinalIgnoreCase, diagnostics);
}
